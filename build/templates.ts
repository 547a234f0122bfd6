import {createRequire} from 'node:module';
import {compileLitTemplates} from '@lit-labs/compiler';
import {transform as lightningcss} from 'lightningcss';
import MagicString from 'magic-string';
import type {Plugin} from 'vite';

// The compiler works with the TypeScript of its own dependencies.
const {ModuleKind, ScriptTarget, transpileModule} = createRequire(
  import.meta.resolve('@lit-labs/compiler'),
)('typescript') as typeof import('typescript');

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

interface TemplateNode extends Node {
  readonly tag: Node & {readonly name?: string};
  readonly quasi: {
    readonly quasis: readonly (Node & {value: {raw: string; cooked: string}})[];
  };
}

const minifyCss = (text: string): string =>
  lightningcss({filename: 'literal.css', code: Buffer.from(text), minify: true})
    .code.toString()
    // In ASCII, as the script-tag file is: terser leaves the text of a tagged template as it is.
    .replace(/[^\0-\x7f]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `);

const minifyHtml = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/> (?=<)/g, '>')
    .replace(/^ (?=<)|(?<=>) $/g, '')
    .replace(/ (?=\/?>)/g, '');

/** Minifies the css`` and html`` literals of the sources: 300 bytes of brotli, and fewer text nodes in every instance. */
export function minifyLiterals(): Plugin {
  return {
    name: 'minify-literals',
    apply: 'build',
    transform(code, id) {
      if (!/\/src\/[^?]*\.ts$/.test(id) || !/\b(?:css|html)`/.test(code)) return null;
      const output = new MagicString(code);
      const replace = ({start, end}: Node, text: string) => {
        if (end > start) output.update(start, end, text.replace(/[\\`]|\$\{/g, '\\$&'));
      };
      const visit = (node: Node): void => {
        if (node.type === 'TaggedTemplateExpression') {
          const {tag, quasi} = node as TemplateNode;
          for (const part of quasi.quasis) {
            if (tag.name === 'css') replace(part, minifyCss(part.value.cooked));
            if (tag.name === 'html') replace(part, minifyHtml(part.value.cooked));
          }
        }
        for (const child of Object.values(node).flat()) {
          if (typeof (child as Node | null)?.type === 'string') visit(child as Node);
        }
      };
      visit(this.parse(code) as unknown as Node);
      return {code: output.toString(), map: output.generateMap({hires: true, source: id})};
    },
  };
}

/**
 * Does at build time what Lit does with a template when it is first rendered, in the script-tag file: its parser need not be there
 * (600 bytes of brotli), and need not run.
 */
export function compileTemplates(): Plugin {
  return {
    name: 'compile-templates',
    apply: 'build',
    applyToEnvironment: ({name}) => name === 'script',
    transform(code, id) {
      if (!/\/src\/[^?]*\.ts$/.test(id) || !code.includes('html`')) return null;
      const {outputText} = transpileModule(code, {
        fileName: 'template.js',
        compilerOptions: {target: ScriptTarget.ESNext, module: ModuleKind.ESNext},
        transformers: {before: [compileLitTemplates() as never]},
      });
      const output = outputText
        .replace(/import \* as .*private-ssr-support.js";/, '')
        .replace(
          /const \{(.*)\} = \w+\._\$LH;/,
          (_, names: string) => `import {${names.replaceAll(':', ' as')}} from "lit-html";`,
        )
        .replaceAll('=""', '')
        // Each template has a tag that returns its strings, for their `raw`: `Object` is one.
        .replace(/const \w+ = s => s;/, '')
        .replace(/h: \w+ `/g, 'h: Object `')
        .replace(/><\/(?:rect|path|circle)>/g, '/>')
        .replace(/type: \d, (?=index)/g, '')
        .replaceAll('strings: ["", ""], ', '');
      return {code: output, map: null};
    },
  };
}

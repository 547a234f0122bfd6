import {transform as lightningcss} from 'lightningcss';
import MagicString from 'magic-string';
import type {Plugin} from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

interface TaggedTemplate extends Node {
  readonly tag: Node & {readonly name?: string};
  readonly quasi: {readonly quasis: readonly (Node & {value: {cooked: string}})[]};
}

const escaped = (text: string, escape: (code: string) => string): string =>
  text.replace(/[^\0-\x7f]/gu, (character) => escape(character.codePointAt(0)!.toString(16)));

/** In ASCII, as the script-tag file is: terser keeps the text of a tagged template. */
const minifiers: Readonly<Record<string, (text: string) => string>> = {
  css(text) {
    const {code} = lightningcss({filename: '', code: Buffer.from(text), minify: true});
    return escaped(code.toString(), (code) => `\\${code} `);
  },
  html(text) {
    // White space with a line break only lays out the source where it stands beside a tag and no
    // text. Elsewhere it is one space.
    const minified = text
      .replace(/(?<=>)\s*\n\s*(?=<|$)|^\s*\n\s*(?=<)/g, '')
      .replace(/\s*\n\s*/g, ' ')
      .replace(/ (?=\/?>)/g, '');
    return escaped(minified, (code) => `&#x${code};`);
  },
};

/**
 * Minifies the css`` and html`` literals of the sources. The plugins that are there bring 60 to 100
 * MB of dependencies, a second TypeScript among them, or need a later Node.
 */
export function minifyLiterals(): Plugin {
  return {
    name: 'minify-literals',
    apply: 'build',
    transform(code, id) {
      if (!/\/src\/[^?]*\.ts$/.test(id) || !/\b(?:css|html)`/.test(code)) return null;
      const output = new MagicString(code);
      const visit = (node: Node): void => {
        const {tag, quasi} = node as TaggedTemplate;
        const minify = node.type === 'TaggedTemplateExpression' && minifiers[tag.name ?? ''];
        for (const {start, end, value} of minify ? quasi.quasis : [])
          if (minify && end > start)
            output.update(start, end, minify(value.cooked).replace(/[\\`]|\$\{/g, '\\$&'));
        for (const child of Object.values(node).flat())
          if (typeof (child as Node | null)?.type === 'string') visit(child as Node);
      };
      visit(this.parse(code) as unknown as Node);
      return {code: output.toString(), map: output.generateMap({hires: true, source: id})};
    },
  };
}

import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {transform as lightningcss} from 'lightningcss';
import MagicString from 'magic-string';
import {defineConfig, type Plugin} from 'vite';
import {version} from './src/version.js';

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
  lightningcss({filename: 'literal.css', code: Buffer.from(text), minify: true}).code.toString();

const minifyHtml = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/> (?=<)/g, '>')
    .replace(/^ (?=<)|(?<=>) $/g, '')
    .replace(/ (?=\/?>)/g, '');

/** Minifies the css`` and html`` literals of the sources: 300 bytes of brotli, and fewer text nodes in every instance. */
function minifyLiterals(): Plugin {
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
 * Gives Lit's Trusted Types policy a name of the script-tag file's own: a second Lit on a page whose policy name is taken
 * throws where the page's CSP has no 'allow-duplicates'.
 */
function ownTrustedTypesPolicy(): Plugin {
  return {
    name: 'own-trusted-types-policy',
    apply: 'build',
    applyToEnvironment: ({name}) => name === 'script',
    transform(code, id) {
      if (!/\/lit-html\/lit-html\.js$/.test(id)) return null;
      const renamed = code.replace('createPolicy("lit-html"', 'createPolicy("clickhouse-connect"');
      if (renamed === code) this.error('lit-html no longer creates its policy as it did');
      return {code: renamed, map: null};
    },
  };
}

/** Writes dist/integrity.json: the SRI hash of every script, and its size in bytes, plain, by gzip and by brotli. */
function integrity(): Plugin {
  return {
    name: 'integrity',
    apply: 'build',
    closeBundle() {
      const {outDir} = this.environment.config.build;
      const scripts = readdirSync(outDir).filter((file) => file.endsWith('.js'));
      const entries = scripts.map((file) => {
        const data = readFileSync(`${outDir}/${file}`);
        return [
          file,
          {
            integrity: `sha384-${createHash('sha384').update(data).digest('base64')}`,
            bytes: data.length,
            gzip: gzipSync(data, {level: 9}).length,
            brotli: brotliCompressSync(data).length,
          },
        ] as const;
      });
      writeFileSync(
        `${outDir}/integrity.json`,
        `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`,
      );
    },
  };
}

const shared = {
  target: 'es2022',
  outDir: 'dist',
  sourcemap: true,
  copyPublicDir: false,
  minify: 'terser',
  terserOptions: {ecma: 2020, module: true, compress: {passes: 3}, format: {comments: false}},
} as const;

// Before Lit is evaluated: a second copy of the script costs next to nothing.
const guard = `
  const defined = customElements.get("clickhouse-connect");
  if (defined) {
    if (defined.version !== "${version}")
      console.warn(\`<clickhouse-connect> \${defined.version} is already defined; version ${version} is ignored.\`);
    return;
  }`;

// One run makes both artefacts: the ES modules for bundlers, and the file for a script tag.
export default defineConfig({
  plugins: [minifyLiterals(), ownTrustedTypesPolicy(), integrity()],
  builder: {
    async buildApp(builder) {
      await builder.build(builder.environments.client!);
      await builder.build(builder.environments.script!);
    },
  },
  environments: {
    client: {
      build: {
        ...shared,
        emptyOutDir: true,
        lib: {
          entry: {
            index: 'src/index.ts',
            element: 'src/element.ts',
            context: 'src/context.ts',
            events: 'src/events.ts',
          },
          formats: ['es'],
        },
        rolldownOptions: {external: [/^lit($|\/)/, /^@lit\//]},
      },
    },
    script: {
      consumer: 'client',
      build: {
        ...shared,
        emptyOutDir: false,
        lib: {
          entry: 'src/define.ts',
          formats: ['iife'],
          name: 'ClickhouseConnect',
          fileName: () => 'clickhouse-connect.js',
        },
        rolldownOptions: {output: {intro: guard, extend: false}},
      },
    },
  },
});

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
 * Lit in the script-tag file, which alone has Lit to itself. Each replacement fails the build where Lit no longer matches.
 * - A Trusted Types policy with a name of its own: a second Lit on a page whose policy name is taken throws, where the page's CSP
 *   has no 'allow-duplicates'.
 * - Without what cannot be reached here: its `css` tag for browsers without constructable style sheets (480 bytes of brotli),
 *   directives, iterables and expressions in raw text (310), `@event` parts (120), hooks of polyfills and lists of versions
 *   (115), decorators' metadata, properties as JSON and lists of styles (130), the older signatures of the context classes (50).
 */
function ownLit(): Plugin {
  const hooks = [
    [/\w+\.\w+PolyfillSupport/, 'undefined'],
    [/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]*"\)/, '0'],
  ] as const;
  const replacements: Record<string, readonly (readonly [search: RegExp, replacement: string])[]> =
    {
      'lit-html/lit-html.js': [
        [/createPolicy\("lit-html"/, 'createPolicy("clickhouse-connect"'],
        [/"@"===\w+\[1\]\?\w+:/, ''],
        [
          /function (\w+)\((\w),(\w),\w=\2,\w\)\{[^}]*\w+\._\$litDirective\$;.*?,\3\}(?=class)/,
          'const $1=(a,b)=>b;',
        ],
        [/\w\(t\)\?this\.k\(t\):/, ''],
        [/else \w\.startsWith\(\w\)&&\(\w\.push\(\{type:6.*?\)\)(?=;)?/, ''],
        [/6===\w\.type&&\(\w=new \w\(.*?\)\)/, '0'],
        [/2===(\w)\?"<svg>":3===\1\?"<math>":""/, '""'],
        [/\+\(2===(\w)\?"<\/svg>":3===\1\?"<\/math>":""\)/, ''],
        [/,2===(\w)\|\|3===\1\)\{const.*?childNodes\)\}/, ');'],
        [/k\(t\)\{.*?\.length=\w\)\}(?=_\$AR)/, ''],
        [/if\(\w\.test\(\w\.tagName\)\)\{.*?\}\}(?=\}else if)/, ''],
        ...hooks,
      ],
      'reactive-element/reactive-element.js': [
        ...hooks,
        [/Symbol\.metadata\?\?=.*?new WeakMap;/, ''],
        [/const \w=this\[Symbol\.metadata\];if\(.*?\.set\(\w,\w\)\}/, ''],
        [/if\(Array\.isArray\((\w)\)\)\{.*?\}else (?=void 0!==\1)/, ''],
        [/static addInitializer\(\w\)\{.*?\}/, ''],
        [/removeController\(\w\)\{.*?\}/, ''],
        [/case Object:case Array:\w=.*?JSON\.stringify\(\w\)/, ''],
        [/case Object:case Array:try\{.*?\}catch\(\w\)\{.*?\}/, ''],
      ],
      'lit-element/lit-element.js': hooks,
      'controllers/context-provider.js': [
        [/void 0!==(\w)\.context\?\1\.initialValue:\w/, 'void 0'],
        [
          /void 0!==(\w)\.context\?this\.context=\1\.context:this\.context=\1/,
          'this.context=$1.context',
        ],
      ],
      'controllers/context-consumer.js': [
        [/,void 0!==(\w)\.context\)(\{.*?\})else .*?;(?=this\.host\.add)/, ')$2'],
      ],
      'reactive-element/css-tag.js': [
        [
          /^[^]*$/,
          `export const css = ([text]) => text;
         export const getCompatibleStyle = (text) => {
           const sheet = new CSSStyleSheet();
           sheet.replaceSync(text);
           return sheet;
         };
         export const adoptStyles = (root, sheets) => { root.adoptedStyleSheets = sheets; };
         export const supportsAdoptingStyleSheets = true, unsafeCSS = css, CSSResult = Object;`,
        ],
      ],
    };
  return {
    name: 'own-lit',
    apply: 'build',
    applyToEnvironment: ({name}) => name === 'script',
    transform(code, id) {
      const file = Object.keys(replacements).find((file) => id.endsWith(`/${file}`));
      if (!file) return null;
      const output = replacements[file]!.reduce((text, [search, replacement]) => {
        if (!search.test(text)) this.error(`${file} no longer has ${search}`);
        return text.replace(search, replacement);
      }, code);
      return {code: output, map: null};
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
} as const;

const terserOptions = {
  ecma: 2020,
  module: true,
  compress: {passes: 3, keep_fargs: false},
  format: {comments: false},
} as const;

// Names that nobody outside of the script-tag file uses, most of them Lit's: 165 bytes of brotli.
const internalNames =
  /^_\$|^(?:addCallback|addInitializer|attachListeners|clearCallbacks|consumerHost|createProperty|creationScope|dispatchRequest|disposer|enableUpdating|firstUpdated|getPropertyDescriptor|getPropertyOptions|getUpdateComplete|hiddenInputs|isDisabled|isGuideOpened|isRevealed|onContextRequest|onProviderRequest|renderBefore|renderOptions|scheduleUpdate|setConnected|shouldUpdate|subscriptions|updateObservers)$/;

// Before Lit is evaluated: a second copy of the script costs next to nothing.
const guard = `
  const defined = customElements.get("clickhouse-connect");
  if (defined) {
    if (defined.version !== "${version}")
      console.warn(\`<clickhouse-connect> \${defined.version} is already defined: ${version} is ignored\`);
    return;
  }`;

// One run makes both artefacts: the ES modules for bundlers, and the file for a script tag.
export default defineConfig({
  plugins: [minifyLiterals(), ownLit(), integrity()],
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
        terserOptions,
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
        rolldownOptions: {
          external: [/^lit($|\/)/, /^@lit\//],
          output: {chunkFileNames: 'shared.js'},
        },
      },
    },
    script: {
      consumer: 'client',
      build: {
        ...shared,
        terserOptions: {...terserOptions, mangle: {properties: {regex: internalNames}}},
        // One file is one file: its map is there, for whoever wants it, but not asked for.
        sourcemap: 'hidden',
        license: {fileName: 'clickhouse-connect.LICENSE.md'},
        emptyOutDir: false,
        lib: {
          entry: 'src/script.ts',
          formats: ['iife'],
          name: 'ClickhouseConnect',
          fileName: () => 'clickhouse-connect.js',
        },
        rolldownOptions: {output: {intro: guard, extend: false}},
      },
    },
  },
});

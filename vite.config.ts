import {readdirSync} from 'node:fs';
import {defineConfig, type EnvironmentOptions} from 'vite';
import {writeEditorData} from './build/editors.js';
import {writeIntegrity} from './build/integrity.js';
import {minifyLiterals} from './build/templates.js';
import {version} from './src/version.js';

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
  compress: {passes: 3, keep_fargs: false, pure_getters: true},
  format: {comments: false},
} as const;

// Before Lit is evaluated: a second copy of the script costs next to nothing.
const guard = `
  const defined = customElements.get("clickhouse-connect");
  if (defined) {
    if (defined.version !== "${version}")
      console.warn(\`<clickhouse-connect> \${defined.version} is already defined: ${version} is ignored\`);
    return;
  }`;

// Each language is one file that needs no other: for an import, and for a script tag of its own.
const locales = readdirSync('src/i18n/locales').map((file) => file.replace('.ts', ''));
const localeEnvironments = Object.fromEntries(
  locales.map((name): [string, EnvironmentOptions] => [
    `locale_${name.replace('-', '_')}`,
    {
      consumer: 'client',
      build: {
        ...shared,
        terserOptions,
        sourcemap: false,
        outDir: 'dist/locales',
        emptyOutDir: false,
        lib: {entry: `src/i18n/locales/${name}.ts`, formats: ['es'], fileName: () => `${name}.js`},
      },
    },
  ]),
);

// One run makes all artefacts: the ES modules for bundlers, the file for a script tag, and the languages.
export default defineConfig({
  plugins: [minifyLiterals()],
  builder: {
    async buildApp(builder) {
      // In the order of the configuration: the first one empties the folder.
      for (const environment of Object.values(builder.environments))
        if (environment.name !== 'ssr') await builder.build(environment);
      writeIntegrity('dist');
      writeEditorData('dist');
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
        terserOptions: {
          ...terserOptions,
          // A classic script is read in the encoding of its page, unless the server names another.
          format: {...terserOptions.format, ascii_only: true},
        },
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
    ...localeEnvironments,
  },
});

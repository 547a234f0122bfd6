import {readdirSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {defineConfig, type BuildEnvironmentOptions, type Plugin} from 'vite';
import {SITE, writeDemo} from './build/demo.js';
import {writeEditorData} from './build/editors.js';
import {writeIntegrity} from './build/integrity.js';
import {minifyLiterals} from './build/literals.js';
import {policyName} from './build/policy-name.js';
import {isAlreadyDefined} from './src/already-defined.js';
import {version} from './src/version.js';

const {name, version: published} = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly name: string;
  readonly version: string;
};
if (version !== published)
  throw new Error(`src/version.ts is not ${published}, as package.json is`);

/** A build that is one of the environments below. Only the first empties the folder. */
const library = (
  build: BuildEnvironmentOptions,
  format: {readonly ascii_only?: boolean; readonly preamble?: string} = {},
) => ({
  consumer: 'client' as const,
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    copyPublicDir: false,
    minify: 'terser' as const,
    terserOptions: {
      ecma: 2020 as const,
      module: true,
      compress: {passes: 3, keep_fargs: false, pure_getters: true},
      format: {comments: false, ...format},
    },
    ...build,
  },
});

// Each language is one file that needs no other: for an import, and for a script tag of its own.
const languages = readdirSync('src/i18n/locales').map((file) => file.replace('.ts', ''));

// The script-tag file hydrates nothing and runs on no server: what only they need is left out
// there.
const withoutHydration: Plugin = {
  name: 'without-hydration',
  enforce: 'pre',
  applyToEnvironment: ({name}) => name === 'script',
  resolveId: (id) =>
    id.endsWith('/hydration.js') ? resolve('src/rendering/hydration.script-tag.ts') : undefined,
};

// One run makes all artefacts, in this order.
export default defineConfig({
  plugins: [minifyLiterals(), policyName(), withoutHydration],
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments))
        if (environment.name !== 'ssr') await builder.build(environment);
      writeIntegrity('dist');
      writeEditorData('dist');
      writeDemo('dist');
    },
  },
  environments: {
    // The ES modules, for bundlers.
    client: library({
      emptyOutDir: true,
      lib: {
        entry: ['index', 'element', 'context', 'events', 'edge', 'types-only'].map(
          (entry) => `src/${entry}.ts`,
        ),
        formats: ['es'],
      },
      rolldownOptions: {
        external: [/^lit($|\/)/, /^@lit\//],
        output: {chunkFileNames: 'shared.js'},
      },
    }),
    // The file for a script tag. Its map is there, for whoever wants it, but not asked for.
    script: library(
      {
        sourcemap: 'hidden',
        license: {fileName: 'clickhouse-connect.LICENSE.md'},
        lib: {
          entry: 'src/script.ts',
          formats: ['iife'],
          name: 'ClickhouseConnect',
          fileName: () => 'clickhouse-connect.js',
        },
        rolldownOptions: {
          // Before Lit is evaluated: a second copy of the script costs next to nothing.
          output: {
            intro: `if ((${isAlreadyDefined.toString()})("${version}")) return;`,
            extend: false,
          },
        },
      },
      {
        // A classic script is read in the encoding of its page, unless the server names another.
        ascii_only: true,
        preamble: `/*! ${name} ${version}, licenses: clickhouse-connect.LICENSE.md */`,
      },
    ),
    // For servers: not minified, so that a trace leads to a line that can be read.
    fetch: library({
      minify: false,
      lib: {
        entry: {
          'receiver/index': 'src/receiver/index.ts',
          'emulator/index': 'src/emulator/index.ts',
        },
        formats: ['es'],
      },
    }),
    ...Object.fromEntries(
      languages.map((language) => [
        `language_${language.replace('-', '_')}`,
        library({
          sourcemap: false,
          outDir: 'dist/locales',
          lib: {
            entry: `src/i18n/locales/${language}.ts`,
            formats: ['es'],
            fileName: () => `${language}.js`,
          },
        }),
      ]),
    ),
    // The demo's own scripts, not part of the package.
    playground: {
      ...library({
        emptyOutDir: true,
        outDir: SITE,
        license: {fileName: 'playground.LICENSE.md'},
        lib: {
          entry: 'demo/playground/playground.ts',
          formats: ['es'],
          fileName: () => 'playground.js',
        },
      }),
      define: {LANGUAGES: JSON.stringify(languages)},
    },
    callback_page: library({
      outDir: 'demo/dist',
      lib: {entry: 'demo/page/callback.ts', formats: ['es'], fileName: () => 'callback.js'},
    }),
  },
});

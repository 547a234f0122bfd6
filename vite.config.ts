import {defineConfig} from 'vite';
import {integrity} from './build/integrity.js';
import {ownLit} from './build/own-lit.js';
import {compileTemplates, minifyLiterals} from './build/templates.js';
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
  plugins: [minifyLiterals(), compileTemplates(), ownLit(), integrity()],
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

// What each bundler makes of the packed package, as JSON: for each entry, whether it is bundled, or the
// first line of why not.
//   node bundlers.js <folder with node_modules>
import {spawnSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {argv, env, execPath} from 'node:process';
import {promisify} from 'node:util';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {rspack} from '@rspack/core';
import {build as esbuild} from 'esbuild';
import {rollup} from 'rollup';
import {build as vite} from 'vite';
import webpack from 'webpack';

const folder = argv[2];

// Parcel 2 resolves `exports` only where a host asks for it: without, it finds the root by `main`.
writeFileSync(
  join(folder, 'package.json'),
  JSON.stringify({type: 'module', '@parcel/resolver-default': {packageExports: true}}),
);

/** A host's module for each entry, and what must be in its bundle. */
const ENTRIES = {
  '.': [`import 'clickhouse-connect-element';`, /\.define\(['"`]clickhouse-connect['"`]/],
  './element': [
    `import {ClickhouseConnectElement} from 'clickhouse-connect-element/element'; tag(ClickhouseConnectElement);`,
    /callback-url/,
  ],
  './events': [
    `import {ConnectError} from 'clickhouse-connect-element/events'; tag(ConnectError);`,
    /ConnectError/,
  ],
  './context': [
    `import {connectionContext} from 'clickhouse-connect-element/context'; tag(connectionContext);`,
    /Symbol\.for/,
  ],
  './react': [`import 'clickhouse-connect-element/react'; tag();`, /tag/],
  './locales/de.js': [`import 'clickhouse-connect-element/locales/de.js';`, /Verbinden/],
};

const stats = (result) => {
  if (result.hasErrors())
    throw new Error(result.toJson({all: false, errors: true}).errors[0].message);
};

const options = (entry, path) => ({
  mode: 'production',
  context: folder,
  entry,
  output: {path, filename: 'host.js'},
});

/** Bundles for a runtime without a DOM, and runs the bundle. */
const edge = (condition) => async (entry, outdir) => {
  const conditions = [condition, 'worker', 'browser'];
  const format = 'esm';
  await esbuild({
    entryPoints: [entry],
    bundle: true,
    outdir,
    format,
    conditions,
    logLevel: 'silent',
  });
  const run = `globalThis.tag = () => {}; await import(${JSON.stringify(join(outdir, 'host.js'))});`;
  const args = ['--input-type=module', '--eval', run];
  const {status, stderr} = spawnSync(execPath, args, {encoding: 'utf8'});
  if (status) throw new Error(/^\w*Error: .*/m.exec(stderr)?.[0] ?? stderr);
};

/** Where no tag is defined. */
const DOMLESS = ['edge-light', 'workerd'];

const BUNDLERS = {
  'edge-light': edge('edge-light'),
  workerd: edge('workerd'),
  esbuild: (entry, outdir) =>
    esbuild({entryPoints: [entry], bundle: true, outdir, format: 'esm', logLevel: 'silent'}),
  parcel(entry, outdir) {
    const args = ['build', entry, '--dist-dir', outdir, '--no-source-maps', '--no-cache'];
    const cli = join(folder, 'node_modules/parcel/lib/bin.js');
    const options = {
      cwd: folder,
      encoding: 'utf8',
      env: {...env, NO_COLOR: '1', PARCEL_WORKERS: '0'},
    };
    const {status, stdout, stderr} = spawnSync(execPath, [cli, ...args], options);
    if (status) throw new Error((stderr || stdout).replace(/^[\s\S]*?(?=Failed|Cannot)/, ''));
  },
  async rollup(entry, dir) {
    const bundle = await rollup({
      input: entry,
      plugins: [nodeResolve({browser: true})],
      onwarn({code, message}) {
        if (code === 'UNRESOLVED_IMPORT') throw new Error(message);
      },
    });
    await bundle.write({dir});
  },
  rspack: async (entry, path) => stats(await promisify(rspack)(options(entry, path))),
  vite: (entry, outDir) =>
    vite({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      build: {outDir, copyPublicDir: false, rolldownOptions: {input: entry}},
    }),
  webpack: async (entry, path) => stats(await promisify(webpack)(options(entry, path))),
};

const textOf = (path) =>
  readdirSync(path, {recursive: true})
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(path, file), 'utf8'))
    .join('');

const table = {};
for (const [name, bundle] of Object.entries(BUNDLERS)) {
  table[name] = {};
  for (const [entry, [code, expected]] of Object.entries(ENTRIES)) {
    const slug = `bundlers/${name}/${entry.replace(/\W+/g, '-')}`;
    const path = join(folder, slug);
    rmSync(path, {recursive: true, force: true});
    mkdirSync(path, {recursive: true});
    const file = join(path, 'host.js');
    writeFileSync(file, code);
    try {
      await bundle(file, join(path, 'out'));
      const isThere = expected.test(textOf(join(path, 'out'))) || DOMLESS.includes(name);
      table[name][entry] = isThere ? 'works' : 'bundles nothing of it';
    } catch (error) {
      table[name][entry] = error.message.trim().split('\n')[0];
    }
  }
}

// As Parcel is set up by default.
writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
const path = join(folder, 'bundlers/parcel-default');
mkdirSync(path, {recursive: true});
writeFileSync(join(path, 'host.js'), ENTRIES['.'][0]);
try {
  BUNDLERS.parcel(join(path, 'host.js'), join(path, 'out'));
  table['parcel, by default'] = {
    '.': ENTRIES['.'][1].test(textOf(join(path, 'out'))) ? 'works' : '',
  };
} catch (error) {
  table['parcel, by default'] = {'.': error.message};
}
console.log(JSON.stringify(table, null, 2));

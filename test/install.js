// Installs what the tests and the checks need, where that is missing or older than its lock file:
// the demo and the build need a tenth of it. Packages that both have come from the root.
import {spawnSync} from 'node:child_process';
import {mkdirSync, rmSync, statSync, symlinkSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const changed = (file) => statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? 0;

// A second copy of Lit beside that of the sources would be another Lit than theirs.
const SHARED = [
  'lit',
  'lit-element',
  'lit-html',
  '@lit/reactive-element',
  '@lit-labs/ssr-dom-shim',
];

// Hosts have packages of their own: some are large, and none may change what other tests run with.
for (const path of ['.', './hosts/']) {
  const folder = fileURLToPath(new URL(path, import.meta.url));
  const installed = `${folder}node_modules/.package-lock.json`;
  if (changed(installed) >= changed(`${folder}package-lock.json`)) continue;
  const {status} = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status) process.exit(status);
  for (const name of SHARED)
    rmSync(`${folder}node_modules/${name}`, {recursive: true, force: true});
}

// The tests of types import this package by its name, through its `exports`. As test/ is a package
// of its own, they are outside of what it can refer to by itself.
const types = fileURLToPath(new URL('types/node_modules', import.meta.url));
mkdirSync(types, {recursive: true});
rmSync(`${types}/clickhouse-connect-element`, {force: true});
symlinkSync(
  fileURLToPath(new URL('..', import.meta.url)),
  `${types}/clickhouse-connect-element`,
  'junction',
);

// Installs what the tests and the checks need, where that is missing or older than its lock file:
// the demo and the build need a tenth of it. Packages that both have come from the root.
import {spawnSync} from 'node:child_process';
import {rmSync, statSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const changed = (file) => statSync(folder + file, {throwIfNoEntry: false})?.mtimeMs ?? 0;

// A second copy of Lit beside that of the sources would be another Lit than theirs.
const SHARED = [
  'lit',
  'lit-element',
  'lit-html',
  '@lit/reactive-element',
  '@lit-labs/ssr-dom-shim',
];

if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
  const {status} = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status) process.exit(status);
  for (const name of SHARED)
    rmSync(`${folder}node_modules/${name}`, {recursive: true, force: true});
}

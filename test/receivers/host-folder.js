import {cpSync, mkdirSync, rmSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A copy of a folder of docs/receivers, for a process of its own: where Node finds the packages that only the tests have, and this
 * package by its name, as a host does.
 */
export function hostFolder(name, parent = 'test/node_modules/.hosts') {
  const hosts = join(root, parent, String(process.pid));
  const folder = join(hosts, name);
  cpSync(join(root, 'docs/receivers', name), folder, {recursive: true});
  mkdirSync(join(hosts, 'node_modules'), {recursive: true});
  symlinkSync(root, join(hosts, 'node_modules/clickhouse-connect-element'), 'junction');
  process.on('exit', () => rmSync(hosts, {recursive: true, force: true}));
  // A server is stopped by a signal, which would leave the folder.
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => process.exit());
  return folder;
}

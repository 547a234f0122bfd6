// Puts the hash of the script-tag file into the README's first example. Run at release, before the
// package is packed: in between, each change of a source changes the hash.
import {readFileSync, writeFileSync} from 'node:fs';

const TAG = '<script src="/clickhouse-connect.js" defer></script>';

const files = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as Readonly<
  Record<string, {readonly integrity: string}>
>;
const {integrity} = files['clickhouse-connect.js']!;
const readme = readFileSync('README.md', 'utf8');
if (!readme.includes(TAG)) throw new Error(`README.md has no ${TAG}`);
writeFileSync(
  'README.md',
  readme.replace(TAG, TAG.replace(' defer', ` integrity="${integrity}" defer`)),
);

import {cpSync, mkdirSync, readdirSync} from 'node:fs';

/** Where the playground is built: a folder that any static host serves. */
export const SITE = 'demo/dist/site';

/** Puts the files of the playground that no bundler makes beside its script. */
export function writeDemo(dist: string): void {
  mkdirSync(`${SITE}/locales`, {recursive: true});
  for (const file of ['index.html', 'playground.css'])
    cpSync(`demo/playground/${file}`, `${SITE}/${file}`);
  cpSync('demo/page/demo.css', `${SITE}/demo.css`);
  for (const file of ['clickhouse-connect.js', 'clickhouse-connect.LICENSE.md'])
    cpSync(`${dist}/${file}`, `${SITE}/${file}`);
  for (const file of readdirSync(`${dist}/locales`).filter((file) => file.endsWith('.js')))
    cpSync(`${dist}/locales/${file}`, `${SITE}/locales/${file}`);
}

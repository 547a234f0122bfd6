import {existsSync, readdirSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Context} from 'hono';

const SITE = new URL('./dist/site/', import.meta.url);

/** The files of the playground, as they were built. */
const built = existsSync(SITE)
  ? readdirSync(SITE, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map(({name, parentPath}) => relative(fileURLToPath(SITE), join(parentPath, name)))
  : [];

/** All the files there are, so that no path from outside ever becomes one of the disk. */
export const files: Readonly<Record<string, string>> = {
  '/callback.js': './dist/callback.js',
  ...Object.fromEntries(
    built
      .map((file) => file.replaceAll('\\', '/'))
      .map((file) => [`/${file}`, `./dist/site/${file}`]),
  ),
};

/** The page of the playground, with what only this server can add. */
export async function playgroundPage(additions: {
  readonly token: string;
  readonly pages: string;
}): Promise<string> {
  const page = await readFile(new URL('index.html', SITE), 'utf8');
  return page
    .replace('<!-- pages -->', () => additions.pages)
    .replace('</head>', () => `<meta name="callback-token" content="${additions.token}" /></head>`);
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  html: 'text/html; charset=utf-8',
  map: 'application/json',
  md: 'text/plain; charset=utf-8',
};

/** Read for each request, so that a rebuild shows on reload. */
export async function serve(c: Context): Promise<Response> {
  const {path} = c.req;
  try {
    const content = await readFile(new URL(files[path]!, import.meta.url));
    c.header('Content-Type', TYPES[path.split('.').pop()!] ?? 'application/octet-stream');
    c.header('Cache-Control', 'no-cache');
    return c.body(content);
  } catch {
    return c.text('Not there yet. Build it first: npx vite build', 404);
  }
}

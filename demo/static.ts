import {readFile} from 'node:fs/promises';
import type {Context} from 'hono';
import {themes} from './themes.js';

/** All the files there are, so that no path from outside ever becomes one of the disk. */
export const files: Readonly<Record<string, string>> = {
  '/clickhouse-connect.js': '../dist/clickhouse-connect.js',
  '/clickhouse-connect.js.map': '../dist/clickhouse-connect.js.map',
  '/demo.css': './public/demo.css',
  '/demo.js': './public/demo.js',
  '/themes.css': './public/themes.css',
  '/themes.js': './public/themes.js',
  '/theme-frame.css': './public/theme-frame.css',
  '/theme-builder.css': './public/theme-builder.css',
  '/theme-builder.js': './public/theme-builder.js',
  '/locales/ar.js': '../dist/locales/ar.js',
  ...Object.fromEntries(
    Object.keys(themes).map((name) => [`/themes/${name}.css`, `./themes/${name}.css`]),
  ),
};

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  map: 'application/json',
};

/** Read for each request, so that a rebuild shows on reload. */
export async function serve(c: Context): Promise<Response> {
  const {path} = c.req;
  try {
    const content = await readFile(new URL(files[path]!, import.meta.url));
    c.header('Content-Type', TYPES[path.split('.').pop()!]);
    c.header('Cache-Control', 'no-cache');
    return c.body(content);
  } catch {
    return c.text('Not there yet. Build it first: npx vite build', 404);
  }
}

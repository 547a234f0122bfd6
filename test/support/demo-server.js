// The demo, on the same origin as the tests: they open its pages in a frame and look inside.
import {existsSync} from 'node:fs';
import {getRequestListener} from '@hono/node-server';
import {tsImport} from 'tsx/esm/api';

const ROUTES =
  /^\/(?:$|(?:same|cross)-origin$|clickhouse-connect\.|playground\.|demo\.css$|callback\.js|integrations\/|emulator\/|received$|locales\/)/;

/** `?axe` in the query puts axe into the page, before its policy is read. */
const AXE = '<script src="/test/node_modules/axe-core/axe.min.js"></script>';

export async function demoServer() {
  if (!existsSync(new URL('../../demo/app.ts', import.meta.url))) return (_, next) => next();
  const {createApp} = await tsImport('../../demo/app.ts', import.meta.url);
  const app = createApp();
  const withAxe = async (request) => {
    const page = await (await app.fetch(request)).text();
    const headers = {'content-type': 'text/html; charset=utf-8'};
    return new Response(page.replace('<head>', `<head>${AXE}`), {headers});
  };
  const listener = getRequestListener((request) =>
    new URL(request.url).searchParams.has('axe') ? withAxe(request) : app.fetch(request),
  );
  return (context, next) => {
    // The runner's own page is at `/` too, with a query.
    if (!ROUTES.test(context.path) || context.search.includes('wtr-')) return next();
    context.respond = false;
    return listener(context.req, context.res);
  };
}

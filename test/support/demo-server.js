// The demo, on the same origin as the tests: they open its pages in a frame and look inside.
import {existsSync} from 'node:fs';
import {getRequestListener} from '@hono/node-server';
import {tsImport} from 'tsx/esm/api';

const ROUTES =
  /^\/(?:$|cross-origin$|clickhouse-connect\.js$|integrations\/|emulator\/|received$|public\/|demo\.|themes?(?:$|[./-])|locales\/)/;

export async function demoServer() {
  if (!existsSync(new URL('../../demo/app.ts', import.meta.url))) return (_, next) => next();
  const {createApp} = await tsImport('../../demo/app.ts', import.meta.url);
  const listener = getRequestListener(createApp().fetch);
  return (context, next) => {
    // The runner's own page is at `/` too, with a query.
    if (!ROUTES.test(context.path) || context.search.includes('wtr-')) return next();
    context.respond = false;
    return listener(context.req, context.res);
  };
}

// Runs the route handler of docs/receivers/next the way that Next.js calls it: a `Request` in, a `Response` out, and 405 for
// a method that it does not export. It is not Next.js.
import {getRequestListener} from '@hono/node-server';
import {createServer} from 'node:http';
import {tsImport} from 'tsx/esm/api';

const handlers = await tsImport('../../docs/receivers/next/route.ts', import.meta.url);

const fetch = (request) =>
  handlers[request.method]?.(request) ??
  new Response(null, {status: 405, headers: {Allow: 'POST'}});

createServer(getRequestListener(fetch)).listen(process.env.PORT, '127.0.0.1');

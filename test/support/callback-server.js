// The servers and the pages of hosts, as tests need them: each says in its own URL how it behaves.
// POST /callback?id=…&reply=…  (or /callback/any-name?…) answers as `reply` says (see callback.ts)
// and writes down what it received   GET  /callback/received?id=…  what the callbacks of that id
// have received   GET  /page?page=…  a host's page: `{headers, html}`, and `{isServed, labels}`
// where the element is rendered on the server   GET  /late?path=…  the file of that path, half a
// second late
import {Buffer} from 'node:buffer';
import * as consumers from 'node:stream/consumers';
import {setTimeout} from 'node:timers/promises';
import {gzipSync} from 'node:zlib';
import {renderPage} from './server-rendering.js';

const WRITTEN_DOWN = ['content-type', 'origin', 'sec-fetch-site', 'sec-fetch-dest', 'referer'];

export function callbackServer() {
  const received = new Map();

  const routes = {
    async '/callback'(context) {
      const body = await consumers.text(context.req);
      const {id, reply: json} = context.query;
      const reply = JSON.parse(json ?? '{}');
      const headers = Object.fromEntries(WRITTEN_DOWN.map((name) => [name, context.get(name)]));
      const {method} = context;
      received.set(id, [...(received.get(id) ?? []), {method, headers, body}]);
      // A page that delivers by respondWith() sends JSON.
      const form = body.startsWith('{')
        ? JSON.parse(body)
        : Object.fromEntries(new URLSearchParams(body));
      const attempt = form.attempt ?? '';
      // No longer: in a frame without a width WebKit breaks the text of a JSON reply after each
      // letter, in quadratic time.
      const fill = (text) =>
        text
          .replaceAll('$attempt', attempt)
          .replaceAll('$secret', form.key_secret)
          .replaceAll('$long', 'x'.repeat(2 ** 16));
      context.status = reply.status ?? 200;
      if (reply.raw) {
        const {socket} = context.req;
        context.respond = false;
        for (const step of reply.raw)
          await (typeof step === 'number' ? setTimeout(step) : socket.write(fill(step)));
        if (reply.destroy) socket.resetAndDestroy();
        else if (!reply.hang) socket.end();
        return;
      }
      if (reply.hang || reply.destroy) {
        context.respond = false;
        if (reply.destroy) context.req.socket.destroy();
        return;
      }
      if (reply.delay) await setTimeout(reply.delay);
      context.set({'cache-control': 'no-store', ...reply.headers});
      if (reply.body === undefined) return;
      const text = fill(reply.body);
      const encode = {gzip: gzipSync, utf16le: (text) => Buffer.from(text, 'utf16le')};
      context.body = encode[reply.encoding]?.(text) ?? text;
    },
    '/callback/received'(context) {
      context.set('access-control-allow-origin', '*');
      context.body = received.get(context.query.id) ?? [];
    },
    async '/page'(context) {
      const {headers, html, isServed, labels} = JSON.parse(context.query.page);
      context.set({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        ...headers,
      });
      context.body = Buffer.from(isServed ? await renderPage(html, labels) : html);
    },
    async '/late'(context, next) {
      await setTimeout(500);
      context.url = context.query.path;
      return next();
    },
  };

  return (context, next) => {
    const path = context.path.replace(/^(\/callback)\/(?!received$).*/, '$1');
    return (routes[path] ?? next)(context, next);
  };
}

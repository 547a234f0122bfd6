import {randomUUID} from 'node:crypto';
import type {HttpBindings} from '@hono/node-server';
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response';
import {Hono, type Context} from 'hono';
import {samples} from './samples.js';

/** Under a Node server there is a socket; in `app.request()` of a test there is none. */
type Env = {Bindings: Partial<HttpBindings> | undefined};

/** The one endpoint of the ClickHouse Cloud API that verifies a key, in the shapes that its description documents. */
export function createEmulator(): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/v1/organizations', (c) => {
    const credentials = readBasic(c.req.header('Authorization'));
    const key = samples.find(({keyId, keySecret}) => credentials === `${keyId}:${keySecret}`);
    switch (key?.behaviour) {
      case 'works':
        return c.json({
          status: 200,
          requestId: randomUUID(),
          result: [
            {
              id: 'c0ffee00-0000-4000-8000-000000000001',
              createdAt: '2026-01-15T09:30:00Z',
              name: 'Demo organization',
            },
          ],
        });
      case 'inactive':
        return fail(c, 401, 'UNAUTHORIZED: Key is not active');
      case 'forbidden':
        return fail(c, 403, 'FORBIDDEN: Key has no permission');
      case 'rate-limited':
        c.header('X-RateLimit-Reset', '10');
        return fail(c, 429, 'TOO_MANY_REQUESTS: Rate limit exceeded');
      case 'unreachable':
        if (!c.env?.incoming) return fail(c, 503, 'SERVICE_UNAVAILABLE');
        c.env.incoming.socket.destroy();
        return RESPONSE_ALREADY_SENT;
      default:
        return fail(c, 401, 'UNAUTHORIZED: Key is not found');
    }
  });

  return app;
}

const fail = (c: Context<Env>, status: 401 | 403 | 429 | 503, error: string) =>
  c.json({status, error, requestId: randomUUID()}, status);

const readBasic = (header = '') =>
  Buffer.from(/^Basic ([\w+/]+=*)$/i.exec(header)?.[1] ?? '', 'base64').toString('utf8');

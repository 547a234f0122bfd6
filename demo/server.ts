import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {createAdaptorServer} from '@hono/node-server';
import type {Hono} from 'hono';
import {createApp} from './app.js';

/** Listens on one loopback address, never on 0.0.0.0: the demo is nobody else's business. */
async function listen(app: Hono, host: string, port: number): Promise<number> {
  const server = createAdaptorServer({fetch: app.fetch});
  server.listen(port, host);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

try {
  const api = process.env.CLICKHOUSE_CLOUD_API || undefined;
  const app = createApp({api});
  const port = await listen(app, '127.0.0.1', Number(process.env.PORT ?? 3000));
  // `localhost` is ::1 first on many machines. One without IPv6 does well without.
  await listen(app, '::1', port).catch((error: unknown) => {
    const {code} = error as NodeJS.ErrnoException;
    if (code !== 'EAFNOSUPPORT' && code !== 'EADDRNOTAVAIL') throw error;
  });
  console.log(`\n  <clickhouse-connect> is at http://localhost:${port}`);
  console.log(`  Keys are verified with ${api ?? 'an emulator: no account, no network'}.\n`);
} catch (error) {
  const {code, message} = error as NodeJS.ErrnoException;
  console.error(
    code === 'EADDRINUSE'
      ? `${message}. Choose another port: PORT=3001 npm start`
      : `The demo could not start: ${message}`,
  );
  process.exit(1);
}

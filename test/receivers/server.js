// Runs one of docs/receivers as a host mounts it: `node test/receivers/server.js express`.
import {hostFolder} from './host-folder.js';

const port = Number(process.env.PORT);
const name = process.argv[2];
const {clickhouse} = await import(`${hostFolder(name)}/${name}.js`);

const servers = {
  async express() {
    const {default: express} = await import('express');
    express()
      .use(clickhouse)
      // As a host has it: after the receiver, or the body is gone.
      .use(express.json(), express.urlencoded())
      .listen(port, '127.0.0.1');
  },
  async fastify() {
    const {default: Fastify} = await import('fastify');
    const {default: formbody} = await import('@fastify/formbody');
    const app = Fastify({logger: true});
    // A host's own parser of forms is not in the way.
    app.register(formbody).register(clickhouse);
    await app.listen({port});
  },
  async hono() {
    const {serve} = await import('@hono/node-server');
    const {Hono} = await import('hono');
    serve({fetch: new Hono().route('/', clickhouse).fetch, port, hostname: '127.0.0.1'});
  },
};

await servers[name]();

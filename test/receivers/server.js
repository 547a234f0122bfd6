// Runs one of docs/receivers as a host mounts it: `node test/receivers/server.js express`.
const port = Number(process.env.PORT);

const servers = {
  async express() {
    const {default: express} = await import('express');
    const {clickhouse} = await import('../../docs/receivers/express/express.js');
    express()
      .use(clickhouse)
      // As a host has it: after the receiver, or the body is gone.
      .use(express.json(), express.urlencoded())
      .listen(port, '127.0.0.1');
  },
  async fastify() {
    const {default: Fastify} = await import('fastify');
    const {default: formbody} = await import('@fastify/formbody');
    const {clickhouse} = await import('../../docs/receivers/fastify/fastify.js');
    const app = Fastify({logger: true});
    // A host's own parser of forms is not in the way.
    app.register(formbody).register(clickhouse);
    await app.listen({port});
  },
  async hono() {
    const {serve} = await import('@hono/node-server');
    const {Hono} = await import('hono');
    const {clickhouse} = await import('../../docs/receivers/hono/hono.js');
    serve({fetch: new Hono().route('/', clickhouse).fetch, port, hostname: '127.0.0.1'});
  },
};

await servers[process.argv[2]]();

// A plugin for Fastify 5: `app.register(clickhouse)`.
// npm install clickhouse-connect-element
import {createReceiver} from 'clickhouse-connect-element/receiver';

export const receiver = createReceiver({
  secret: process.env.RECEIVER_SECRET,
  origin: process.env.ORIGIN,
  api: process.env.CLICKHOUSE_CLOUD_API,
  account: (request, fastifyRequest) => accountOf(fastifyRequest),
  store,
});

export async function clickhouse(app) {
  // In a scope of its own: the receiver reads the form itself.
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', {parseAs: 'buffer'}, (request, body, done) => done(null, body));
    scope.post('/integrations/clickhouse', (request) => {
      const {method, headers, body} = request;
      const url = `${request.protocol}://${request.host}${request.originalUrl}`;
      return receiver(new Request(url, {method, headers, body}), request);
    });
  });

  app.get('/settings', async (request, reply) => {
    const token = await receiver.token(accountOf(request));
    reply.headers({
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "frame-ancestors 'self'",
    });
    return reply.type('text/html').send(`<!doctype html>
      <script src="clickhouse-connect.js" defer></script>
      <clickhouse-connect callback-url="./integrations/clickhouse">
        <input type="hidden" name="clickhouse_token" value="${token}" />
      </clickhouse-connect>`);
  });
}

/** Yours: the id of who is signed in, as your session says; null for nobody. */
function accountOf(request) {
  return 'somebody';
}

/** Yours: keep the pair in a secret manager, or encrypted with a key of one. */
async function store(account, {keyId, keySecret}, organization) {
  console.log(`Connected the key that ends in ${keyId.slice(-4)}`);
}

// Routes for Hono 4: `app.route('/', clickhouse)`. The page is /settings. Your app serves
// clickhouse-connect.js beside it: a copy of that file of the package's dist.
// npm install clickhouse-connect-element hono; RECEIVER_SECRET: `openssl rand -hex 32`
import {createReceiver} from 'clickhouse-connect-element/receiver';
import {Hono} from 'hono';
import {html} from 'hono/html';

export const receiver = createReceiver({
  secret: process.env.RECEIVER_SECRET,
  origin: process.env.ORIGIN,
  api: process.env.CLICKHOUSE_CLOUD_API,
  account: (request, c) => accountOf(c),
  store,
});

export const clickhouse = new Hono()
  .post('/integrations/clickhouse', (c) => receiver(c.req.raw, c))
  .get('/settings', async (c) => {
    const token = await receiver.token(accountOf(c));
    c.header('Cache-Control', 'no-store');
    c.header('Content-Security-Policy', "frame-ancestors 'self'");
    return c.html(
      html`<!doctype html>
        <script src="clickhouse-connect.js" defer></script>
        <clickhouse-connect callback-url="./integrations/clickhouse">
          <input type="hidden" name="clickhouse_token" value="${token}" />
        </clickhouse-connect>`,
    );
  });

/** Yours: the id of who is signed in, as your session says; null for nobody. */
function accountOf(c) {
  return 'somebody';
}

/** Yours: keep the pair in a secret manager, or encrypted with a key of one. */
async function store(account, {keyId, keySecret}, organization) {
  console.log(`Connected the key that ends in ${keyId.slice(-4)}`);
}

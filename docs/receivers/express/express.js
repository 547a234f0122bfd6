// A router for Express 5: `app.use(clickhouse)`, before `express.json()` and any other body parser.
// The page is /settings. Your app serves clickhouse-connect.js beside it, such as by
// `express.static('public')`: a copy of that file of the package's dist.
// npm install clickhouse-connect-element @hono/node-server express
// RECEIVER_SECRET: `openssl rand -hex 32`
import {getRequestListener} from '@hono/node-server';
import {createReceiver} from 'clickhouse-connect-element/receiver';
import {Router} from 'express';

export const receiver = createReceiver({
  secret: process.env.RECEIVER_SECRET,
  origin: process.env.ORIGIN,
  api: process.env.CLICKHOUSE_CLOUD_API,
  account: (request, {incoming}) => accountOf(incoming),
  store,
});

export const clickhouse = Router()
  .post('/integrations/clickhouse', getRequestListener(receiver))
  .get('/settings', async (req, res) => {
    res.set({'Cache-Control': 'no-store', 'Content-Security-Policy': "frame-ancestors 'self'"});
    res.send(`<!doctype html>
      <script src="clickhouse-connect.js" defer></script>
      <clickhouse-connect callback-url="./integrations/clickhouse">
        <input type="hidden" name="clickhouse_token" value="${await receiver.token(accountOf(req))}" />
      </clickhouse-connect>`);
  });

/** Yours: the id of who is signed in, as your session says; null for nobody. */
function accountOf(req) {
  return 'somebody';
}

/** Yours: keep the pair in a secret manager, or encrypted with a key of one. */
async function store(account, {keyId, keySecret}, organization) {
  console.log(`Connected the key that ends in ${keyId.slice(-4)}`);
}

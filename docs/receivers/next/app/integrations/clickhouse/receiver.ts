// app/integrations/clickhouse/receiver.ts, for Next.js 15 or later.
// npm install clickhouse-connect-element
import {createReceiver, type Credentials} from 'clickhouse-connect-element/receiver';

export const receiver = createReceiver({
  secret: process.env.RECEIVER_SECRET,
  origin: process.env.ORIGIN,
  api: process.env.CLICKHOUSE_CLOUD_API,
  account: accountOf,
  store,
});

/** Yours: the id of who is signed in, as your session says; null for nobody. */
export async function accountOf() {
  return 'somebody';
}

/** Yours: keep the pair in a secret manager, or encrypted with a key of one. */
async function store(account: string, {keyId, keySecret}: Credentials) {
  console.log(`Connected the key that ends in ${keyId.slice(-4)}`);
}

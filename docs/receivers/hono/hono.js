// The endpoint of <clickhouse-connect callback-url="/integrations/clickhouse">, for Hono 4 on Node.
import {createHmac, randomBytes} from 'node:crypto';
import {serve} from '@hono/node-server';
import {Hono} from 'hono';
import {bodyLimit} from 'hono/body-limit';
import {csrf} from 'hono/csrf';

const API = process.env.CLICKHOUSE_CLOUD_API ?? 'https://api.clickhouse.cloud';
// The origin of your pages, written down: the Host header is whatever the client says.
const ORIGIN = process.env.ORIGIN ?? 'http://localhost:3000';

const app = new Hono();
const path = '/integrations/clickhouse';

app.use(path, async (c, next) => {
  await next();
  c.header('Cache-Control', 'no-store');
  // The page around the frame has to read the answer: no `frame-ancestors 'none'` here.
  c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'self'");
});

// csrf() goes by `Sec-Fetch-Site` and `Origin`, which a browser sends with each POST and no page can forge.
app.post(path, bodyLimit({maxSize: 16 * 1024}), csrf({origin: ORIGIN}), async (c) => {
  const {key_id: keyId, key_secret: keySecret, ...others} = await c.req.parseBody();
  const attempt = /^[\da-f]{32}$/.exec(others.attempt)?.[0];
  // A file is an object.
  if (!attempt || ![keyId, keySecret].every((value) => value && typeof value === 'string'))
    return c.json({ok: false, attempt, message: 'The form is incomplete.'}, 400);
  return c.json({...(await once(accountOf(c), attempt, keyId, keySecret)), attempt});
});

// With more than one process, or restarts: a table with a unique key, and the secret from your configuration.
const outcomes = new Map();
const secret = randomBytes(32);

/** The outcome of an attempt, verified once: browsers repeat a POST whose connection breaks. */
function once(account, attempt, keyId, keySecret) {
  // The pair is remembered as a keyed hash. Another pair is another attempt.
  const pair = `${account} ${attempt} ${keyId}:${keySecret}`;
  const key = createHmac('sha256', secret).update(pair).digest('hex');
  if (!outcomes.has(key)) {
    const outcome = connect(account, keyId, keySecret);
    outcomes.set(key, outcome);
    // An error is no outcome: the next POST may try again.
    outcome.catch(() => outcomes.delete(key));
    if (outcomes.size > 10_000) outcomes.delete(outcomes.keys().next().value);
  }
  return outcomes.get(key);
}

async function connect(account, keyId, keySecret) {
  const code = await verify(keyId, keySecret);
  if (code) return {ok: false, code};
  await store(account, keyId, keySecret);
  return {ok: true};
}

/** Asks ClickHouse Cloud whether it knows the pair: why it does not, or `null`. */
async function verify(keyId, keySecret) {
  const basic = Buffer.from(`${keyId}:${keySecret}`).toString('base64');
  try {
    const response = await fetch(`${API}/v1/organizations`, {
      headers: {Authorization: `Basic ${basic}`},
      redirect: 'error',
      // Less than the element's own `timeout` of 30 s, so that it hears why.
      signal: AbortSignal.timeout(10_000),
    });
    const body = await response.text();
    if (response.status === 200) return null;
    if (response.status === 401 && body.includes('Key is not active')) return 'key_inactive';
    const codes = {401: 'key_not_found', 403: 'forbidden', 429: 'rate_limited'};
    return codes[response.status] ?? 'unreachable';
  } catch {
    // Not logged: an error may quote what was sent.
    return 'unreachable';
  }
}

/** Yours: who is signed in, as your session says. */
const accountOf = (c) => 'somebody';

/** Yours: keep the pair in a secret manager, or encrypted with a key of one. */
async function store(account, keyId, keySecret) {
  console.log(`Connected the key that ends in ${keyId.slice(-4)}`);
}

serve({fetch: app.fetch, port: Number(process.env.PORT ?? 3000), hostname: '127.0.0.1'});

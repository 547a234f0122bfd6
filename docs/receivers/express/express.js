// The endpoint of <clickhouse-connect callback-url="/integrations/clickhouse">, for Express 5.
import {createHmac, randomBytes} from 'node:crypto';
import express from 'express';

const API = process.env.CLICKHOUSE_CLOUD_API ?? 'https://api.clickhouse.cloud';
// The origin of your pages, written down: the Host header is whatever the client says.
const ORIGIN = process.env.ORIGIN ?? 'http://localhost:3000';

export const app = express();

app
  .route('/integrations/clickhouse')
  .post(express.urlencoded({extended: false, limit: '16kb'}), async (req, res) => {
    // Of any other type than a form's, there is no body.
    const {key_id: keyId, key_secret: keySecret, ...others} = req.body ?? {};
    const attempt = /^[\da-f]{32}$/.exec(others.attempt)?.[0];
    const answer = (status, verdict) => {
      res.set('Cache-Control', 'no-store');
      // The page around the frame has to read the answer: no `frame-ancestors 'none'` here.
      res.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'self'");
      res.status(status).json({attempt, ...verdict});
    };

    // A field that comes twice is an array.
    if (!attempt || ![keyId, keySecret].every((value) => value && typeof value === 'string'))
      return answer(400, {ok: false, message: 'The form is incomplete.'});
    // Express has no CSRF protection of its own. A browser sends `Origin` with each POST, and no page can forge it.
    if (req.get('Origin') !== ORIGIN)
      return answer(403, {ok: false, message: 'This page may not send keys here.'});
    answer(200, await once(accountOf(req), attempt, keyId, keySecret));
  })
  .all((req, res) => res.set('Allow', 'POST').sendStatus(405));

// With more than one process, or restarts: a table with a unique key, and the secret from your configuration.
const outcomes = new Map();
const secret = randomBytes(32);

/** The outcome of an attempt, verified once: browsers repeat a POST whose connection breaks. */
export function once(account, attempt, keyId, keySecret) {
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
const accountOf = (req) => 'somebody';

/** Yours: keep the pair in a secret manager, or encrypted with a key of one. */
async function store(account, keyId, keySecret) {
  console.log(`Connected the key that ends in ${keyId.slice(-4)}`);
}

app.listen(process.env.PORT ?? 3000, '127.0.0.1');

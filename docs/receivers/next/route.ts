// app/integrations/clickhouse/route.ts, the endpoint of <clickhouse-connect callback-url="/integrations/clickhouse">.
// It exports nothing but POST: Next.js answers a GET with 405.
import {createHmac, randomBytes} from 'node:crypto';

const API = process.env.CLICKHOUSE_CLOUD_API ?? 'https://api.clickhouse.cloud';
// The origin of your pages, written down: the Host header is whatever the client says.
const ORIGIN = process.env.ORIGIN ?? 'http://localhost:3000';

type Outcome = {ok: true} | {ok: false; code: string};

export async function POST(request: Request): Promise<Response> {
  // A browser always says how long a form is. Route handlers have no limit of their own.
  const length = request.headers.get('Content-Length');
  if (!length || Number(length) > 16 * 1024)
    return answer(413, {ok: false, message: 'The form is too large.'});

  const form = new URLSearchParams(await request.text());
  const attempt = /^[\da-f]{32}$/.exec(form.get('attempt') ?? '')?.[0];
  const keyId = form.get('key_id');
  const keySecret = form.get('key_secret');
  if (!attempt || !keyId || !keySecret)
    return answer(400, {ok: false, attempt, message: 'The form is incomplete.'});
  // Next.js protects Server Actions from CSRF, not route handlers. A browser sends `Origin` with each POST, and no page
  // can forge it.
  if (request.headers.get('Origin') !== ORIGIN)
    return answer(403, {ok: false, attempt, message: 'This page may not send keys here.'});
  return answer(200, {...(await once(accountOf(request), attempt, keyId, keySecret)), attempt});
}

const answer = (status: number, verdict: object) =>
  Response.json(verdict, {
    status,
    headers: {
      'Cache-Control': 'no-store',
      // The page around the frame has to read the answer: no `frame-ancestors 'none'` here.
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'self'",
    },
  });

// With more than one process, restarts, or functions that come and go: a table with a unique key, and the secret from
// your configuration.
const outcomes = new Map<string, Promise<Outcome>>();
const secret = randomBytes(32);

/** The outcome of an attempt, verified once: browsers repeat a POST whose connection breaks. */
function once(
  account: string,
  attempt: string,
  keyId: string,
  keySecret: string,
): Promise<Outcome> {
  // The pair is remembered as a keyed hash. Another pair is another attempt.
  const pair = `${account} ${attempt} ${keyId}:${keySecret}`;
  const key = createHmac('sha256', secret).update(pair).digest('hex');
  const known = outcomes.get(key);
  if (known) return known;
  const outcome = connect(account, keyId, keySecret);
  outcomes.set(key, outcome);
  // An error is no outcome: the next POST may try again.
  outcome.catch(() => outcomes.delete(key));
  if (outcomes.size > 10_000) outcomes.delete(outcomes.keys().next().value!);
  return outcome;
}

async function connect(account: string, keyId: string, keySecret: string): Promise<Outcome> {
  const code = await verify(keyId, keySecret);
  if (code) return {ok: false, code};
  await store(account, keyId, keySecret);
  return {ok: true};
}

/** Asks ClickHouse Cloud whether it knows the pair: why it does not, or `null`. */
async function verify(keyId: string, keySecret: string): Promise<string | null> {
  const basic = Buffer.from(`${keyId}:${keySecret}`).toString('base64');
  try {
    const response = await fetch(`${API}/v1/organizations`, {
      headers: {Authorization: `Basic ${basic}`},
      cache: 'no-store',
      redirect: 'error',
      // Less than the element's own `timeout` of 30 s, so that it hears why.
      signal: AbortSignal.timeout(10_000),
    });
    const body = await response.text();
    if (response.status === 200) return null;
    if (response.status === 401 && body.includes('Key is not active')) return 'key_inactive';
    const codes: Record<number, string> = {
      401: 'key_not_found',
      403: 'forbidden',
      429: 'rate_limited',
    };
    return codes[response.status] ?? 'unreachable';
  } catch {
    // Not logged: an error may quote what was sent.
    return 'unreachable';
  }
}

/** Yours: who is signed in, as your session says. */
const accountOf = (request: Request) => 'somebody';

/** Yours: keep the pair in a secret manager, or encrypted with a key of one. */
async function store(account: string, keyId: string, keySecret: string): Promise<void> {
  console.log(`Connected the key that ends in ${keyId.slice(-4)}`);
}

// The page and the endpoint of <clickhouse-connect>, for Fastify 5.
import {createHmac, randomBytes} from 'node:crypto';
import cookie from '@fastify/cookie';
import csrfProtection from '@fastify/csrf-protection';
import formbody from '@fastify/formbody';
import Fastify from 'fastify';

const API = process.env.CLICKHOUSE_CLOUD_API ?? 'https://api.clickhouse.cloud';
// From your configuration, where there is more than one process.
const SECRET = process.env.SECRET ?? randomBytes(32).toString('hex');

// The logger writes down no body. Leave it so.
const app = Fastify({logger: true});
await app.register(formbody);
await app.register(cookie, {secret: SECRET});
await app.register(csrfProtection, {
  cookieOpts: {signed: true, httpOnly: true, secure: true, sameSite: 'lax', path: '/'},
});

app.get('/settings', async (request, reply) => {
  const token = reply.generateCsrf();
  reply.headers({'Cache-Control': 'no-store', 'Content-Security-Policy': "frame-ancestors 'self'"});
  return reply.type('text/html').send(`<!doctype html>
    <script src="clickhouse-connect.js" defer></script>
    <clickhouse-connect callback-url="./integrations/clickhouse">
      <input type="hidden" name="_csrf" value="${token}" />
    </clickhouse-connect>`);
});

const ATTEMPT = /^[\da-f]{32}$/;
const field = {type: 'string', minLength: 1};

app.post('/integrations/clickhouse', {
  bodyLimit: 16 * 1024,
  schema: {
    body: {
      type: 'object',
      required: ['key_id', 'key_secret', 'attempt'],
      properties: {
        key_id: field,
        key_secret: field,
        attempt: {type: 'string', pattern: ATTEMPT.source},
      },
    },
  },
  onRequest: async (request, reply) => {
    // The page around the frame has to read the answer: no `frame-ancestors 'none'` here.
    reply.headers({
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'self'",
    });
  },
  // Not `onRequest`: the token is in the body.
  preHandler: app.csrfProtection,
  async handler(request) {
    const {key_id: keyId, key_secret: keySecret, attempt} = request.body;
    return {...(await once(accountOf(request), attempt, keyId, keySecret)), attempt};
  },
  errorHandler({name, statusCode = 500}, request, reply) {
    // The name alone: a message may quote what was sent.
    if (statusCode >= 500) request.log.error(name);
    const attempt = ATTEMPT.exec(request.body?.attempt)?.[0];
    const message = MESSAGES[statusCode] ?? 'Something went wrong here. Try again.';
    reply.code(statusCode).send({ok: false, attempt, message});
  },
});

const MESSAGES = {
  400: 'The form is incomplete.',
  403: 'This page is out of date. Reload it, then try again.',
  413: 'The form is too large.',
};

// With more than one process, or restarts: a table with a unique key.
const outcomes = new Map();

/** The outcome of an attempt, verified once: browsers repeat a POST whose connection breaks. */
function once(account, attempt, keyId, keySecret) {
  // The pair is remembered as a keyed hash. Another pair is another attempt.
  const pair = `${account} ${attempt} ${keyId}:${keySecret}`;
  const key = createHmac('sha256', SECRET).update(pair).digest('hex');
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
const accountOf = (request) => 'somebody';

/** Yours: keep the pair in a secret manager, or encrypted with a key of one. */
async function store(account, keyId, keySecret) {
  app.log.info(`Connected the key that ends in ${keyId.slice(-4)}`);
}

await app.listen({port: Number(process.env.PORT ?? 3000)});

// What each receiver of this package promises, wherever it is mounted. A target sends a POST as a browser would, and says what
// the receiver asked of the API, stored and printed. `full` targets have a host that the tests can steer: accounts, other origins,
// a second request, a memory.
import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {KINDS, pairOf, ROLE} from './api.js';

const FORM = 'application/x-www-form-urlencoded';
const OTHER = 'https://embedder.example';

export const randomAttempt = () => randomBytes(16).toString('hex');

/** The headers that a browser sends with the form of a page of the receiver's own origin. */
const sameOrigin = (target) => ({Origin: target.origin, 'Sec-Fetch-Site': 'same-origin'});
const crossOrigin = {Origin: OTHER, 'Sec-Fetch-Site': 'cross-site'};

async function post(
  target,
  {
    kind = 'works',
    attempt = randomAttempt(),
    account = 'somebody',
    token,
    headers,
    type,
    body,
    ...more
  },
) {
  const {keyId, keySecret} = pairOf(kind);
  token ??= await target.tokens.token(account || 'nobody');
  const fields = {
    key_id: keyId,
    key_secret: keySecret,
    attempt,
    clickhouse_token: token,
    ...more.fields,
  };
  for (const [name, value] of Object.entries(fields)) if (value === null) delete fields[name];
  const reply = await target.send({
    method: 'POST',
    headers: {
      'Content-Type': type ?? FORM,
      'Sec-Fetch-Dest': 'iframe',
      'X-Account': account,
      ...(headers ?? sameOrigin(target)),
    },
    body: body?.(fields) ?? new URLSearchParams(fields).toString(),
  });
  return {...reply, attempt, verdict: verdictIn(reply.text)};
}

/** The verdict in JSON, or in the message of a page. */
function verdictIn(text) {
  const json = /postMessage\((\{.*\}), "/.exec(text)?.[1] ?? text;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Nothing was asked of the API and nothing was stored while this ran. */
async function untouched(target, run) {
  const before = [target.requests().length, target.stores()];
  await run();
  assert.deepEqual([target.requests().length, target.stores()], before);
}

async function refused(target, status, message, options) {
  await untouched(target, async () => {
    const {verdict, attempt, ...reply} = await post(target, options);
    assert.deepEqual([reply.status, verdict], [status, {ok: false, attempt, message}]);
    for (const part of Object.values(pairOf(options.kind ?? 'works')))
      assert.ok(!reply.text.includes(part));
  });
}

const SENDER = 'This page may not send keys here.';
const SIGNED_OUT = 'You are signed out. Sign in, then try again.';
const TOKEN = 'This page is out of date. Reload it, then try again.';
const INCOMPLETE = 'The form is incomplete.';

const cases = [];
const add = (name, run, {full = false} = {}) => cases.push({name, run, full});

// Who sends: 20 forged forms, each with a valid token.
const port = (origin) => origin.replace(/(:\d+)?$/, ':1');
const FORGED = {
  'of another site': () => ({Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site'}),
  'of another site, by an old browser': () => ({Origin: 'https://evil.example'}),
  'of a sibling': () => ({Origin: 'https://user.app.example', 'Sec-Fetch-Site': 'same-site'}),
  'of a sibling, by an old browser': () => ({Origin: 'https://user.app.example'}),
  'of another port': ({origin}) => ({Origin: port(origin), 'Sec-Fetch-Site': 'same-site'}),
  'of another port, by an old browser': ({origin}) => ({Origin: port(origin)}),
  'of another scheme': ({origin}) => ({Origin: origin.replace(/^http/, 'ftp')}),
  'with Origin: null': () => ({Origin: 'null', 'Sec-Fetch-Site': 'cross-site'}),
  'with Origin: null, by an old browser': () => ({Origin: 'null'}),
  'with Origin: null, and same-origin': () => ({Origin: 'null', 'Sec-Fetch-Site': 'same-origin'}),
  'without Origin': () => ({'Sec-Fetch-Site': 'cross-site'}),
  'without either': () => ({}),
  'without Origin, of the address bar': () => ({'Sec-Fetch-Site': 'none'}),
  'of its own origin, of the address bar': ({origin}) => ({
    Origin: origin,
    'Sec-Fetch-Site': 'none',
  }),
  'of its own origin, and cross-site': ({origin}) => ({
    Origin: origin,
    'Sec-Fetch-Site': 'cross-site',
  }),
  'of its own origin, and same-site': ({origin}) => ({
    Origin: origin,
    'Sec-Fetch-Site': 'same-site',
  }),
  'of an origin that starts like its own': ({origin}) => ({Origin: `${origin}.evil.example`}),
  'of an origin that ends like its own': ({origin}) => ({Origin: `https://evil.example/${origin}`}),
  'of its own origin, in a list': ({origin}) => ({Origin: `https://evil.example ${origin}`}),
  'of its own origin, with a slash': ({origin}) => ({Origin: `${origin}/`}),
};
for (const [what, headersOf] of Object.entries(FORGED))
  add(`refuses a form ${what}`, (target) =>
    refused(target, 403, SENDER, {headers: headersOf(target)}),
  );

// For whom: the token.
const TOKENS = {
  'no token': () => ({fields: {clickhouse_token: null}}),
  'an empty token': () => ({fields: {clickhouse_token: ''}}),
  'a token of another account': async ({tokens}) => ({token: await tokens.token('somebody else')}),
  'a token of another secret': async ({strangers}) => ({token: await strangers.token('somebody')}),
  'an expired token': async ({tokens}) => ({token: await tokens.token('somebody', {lifetime: -1})}),
  'a token with a later expiry': async ({tokens}) => ({
    token: (await tokens.token('somebody')).replace(/^\d+/, (expiry) => Number(expiry) + 1),
  }),
  'a token with another end': async ({tokens}) => ({
    token: (await tokens.token('somebody')).replace(/.$/, (end) => (end === 'A' ? 'E' : 'A')),
  }),
  'a cut token': async ({tokens}) => ({token: (await tokens.token('somebody')).slice(0, -4)}),
  'a token of another origin': async ({tokens}) => ({
    token: await tokens.token('somebody', {origin: OTHER}),
  }),
  'two tokens': () => ({
    body: (fields) => `${new URLSearchParams(fields)}&clickhouse_token=${fields.clickhouse_token}`,
  }),
  'a token in the URL alone': async ({tokens}) => {
    const token = await tokens.token('somebody');
    return {token, fields: {clickhouse_token: null}};
  },
};
for (const [what, options] of Object.entries(TOKENS))
  add(`refuses ${what}`, async (target) => refused(target, 403, TOKEN, await options(target)));

add('refuses who is signed out', (target) => refused(target, 401, SIGNED_OUT, {account: ''}), {
  full: true,
});

// Bodies.
const twice = (name) => ({
  body: (fields) => `${new URLSearchParams(fields)}&${name}=${encodeURIComponent(fields[name])}`,
});
const BODIES = {
  'without a Key ID': [400, INCOMPLETE, {fields: {key_id: null}}],
  'with an empty Key ID': [400, INCOMPLETE, {fields: {key_id: ''}}],
  'without a Key Secret': [400, INCOMPLETE, {fields: {key_secret: null}}],
  'with an empty Key Secret': [400, INCOMPLETE, {fields: {key_secret: ''}}],
  'with two Key IDs': [400, INCOMPLETE, twice('key_id')],
  'with two Key Secrets': [400, INCOMPLETE, twice('key_secret')],
  'with a line break in the Key Secret': [400, INCOMPLETE, {fields: {key_secret: 'a\r\nX: b'}}],
  'with NUL in the Key ID': [400, INCOMPLETE, {fields: {key_id: 'a\0b'}}],
  'with a colon in the Key ID': [400, 'A Key ID has no colon.', {fields: {key_id: 'a:b'}}],
  'that is large': [413, 'The form is too large.', {fields: {more: 'x'.repeat(20_000)}}],
  'with a large Key Secret': [
    413,
    'The form is too large.',
    {fields: {key_secret: 'x'.repeat(20_000)}},
  ],
  'with no type': [415, 'This server cannot read the form.', {type: 'application/octet-stream'}],
  'that is no UTF-8': [
    415,
    'This server cannot read the form.',
    {body: (fields) => `${new URLSearchParams(fields)}&other=%E4%F6`},
  ],
  'with a broken percent sign': [
    415,
    'This server cannot read the form.',
    {body: (fields) => `${new URLSearchParams(fields)}&other=%zz`},
  ],
  'called multipart': [
    415,
    'This server cannot read the form.',
    {type: 'multipart/form-data; boundary=x'},
  ],
};
for (const [what, [status, message, options]] of Object.entries(BODIES))
  add(`refuses a form ${what}`, (target) => refused(target, status, message, options));

const ATTEMPTS = {
  'no attempt': {fields: {attempt: null}},
  'an empty attempt': {fields: {attempt: ''}},
  'a long attempt': {fields: {attempt: 'a'.repeat(33)}},
  'an upper-case attempt': {fields: {attempt: 'A'.repeat(32)}},
  'a script as the attempt': {fields: {attempt: '</script><script>alert(1)</script>'}},
  'two attempts': twice('attempt'),
  'no fields': {body: (fields) => `clickhouse_token=${fields.clickhouse_token}`},
};
for (const [what, options] of Object.entries(ATTEMPTS))
  add(`refuses a form with ${what}, and names none`, (target) =>
    untouched(target, async () => {
      const {status, verdict} = await post(target, options);
      assert.deepEqual([status, verdict], [400, {ok: false, message: INCOMPLETE}]);
    }),
  );
add('survives bodies that are none', (target) =>
  untouched(target, async () => {
    for (const body of ['', '%', '%zz=%&&&==', '{"keyId":', 'null', '[]', '\u{feff}'])
      for (const type of [FORM, 'application/json', 'text/plain']) {
        const {status, verdict} = await post(target, {type, body: () => body});
        assert.ok(status >= 400 && status < 500, `${status}`);
        assert.equal(verdict.ok, false);
      }
  }),
);
add('takes any type of a form that a browser writes', async (target) => {
  for (const type of ['application/x-www-form-urlencoded;charset=UTF-8', FORM.toUpperCase()])
    assert.equal((await post(target, {type})).verdict.ok, true);
});
for (const type of ['application/json', 'text/plain;charset=UTF-8'])
  add(`takes what a page sends by itself, as ${type}`, async (target) => {
    const {verdict} = await post(target, {
      type,
      body: ({key_id: keyId, key_secret: keySecret, ...others}) =>
        JSON.stringify({keyId, keySecret, callbackUrl: null, ...others}),
    });
    assert.equal(verdict.ok, true);
  });
add('refuses JSON without a token', (target) =>
  refused(target, 403, TOKEN, {
    type: 'application/json',
    body: ({key_id: keyId, key_secret: keySecret, attempt}) =>
      JSON.stringify({keyId, keySecret, attempt}),
  }),
);
for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])
  add(`has nothing for ${method}`, (target) =>
    untouched(target, async () => {
      const {status} = await target.send({method, headers: sameOrigin(target)});
      // Routers answer for some of them by themselves.
      assert.ok([404, 405].includes(status) || (method === 'OPTIONS' && status < 300), `${status}`);
    }),
  );

// Once per attempt.
add('verifies and stores an attempt once, however often it comes', async (target) => {
  const [requests, stores] = [target.requests().length, target.stores()];
  const {attempt, verdict} = await post(target, {});
  for (const again of [1, 2, 3]) {
    const repeated = await post(target, {attempt});
    assert.deepEqual(repeated.verdict, verdict, `${again}`);
  }
  assert.equal(target.requests().length, requests + target.requestsEach);
  assert.equal(target.stores(), stores + 1);
});
add(
  'verifies and stores an attempt once that comes again before it is answered',
  async (target) => {
    const [requests, stores] = [target.requests().length, target.stores()];
    const options = {kind: 'slow', attempt: randomAttempt()};
    const replies = await Promise.all([1, 2, 3, 4].map(() => post(target, options)));
    for (const {verdict} of replies) assert.equal(verdict.ok, true);
    assert.equal(target.requests().length, requests + target.requestsEach);
    assert.equal(target.stores(), stores + 1);
  },
);
add('remembers a no as well', async (target) => {
  const {attempt, verdict} = await post(target, {kind: 'missing'});
  const requests = target.requests().length;
  assert.deepEqual((await post(target, {kind: 'missing', attempt})).verdict, verdict);
  assert.equal(target.requests().length, requests);
});
add('takes another pair in the same attempt for another one', async (target) => {
  const {attempt} = await post(target, {});
  const {verdict} = await post(target, {kind: 'inactive', attempt});
  assert.deepEqual([verdict.ok, verdict.code], [false, 'key_inactive']);
});
add('does not take one pair for another that reads the same with its colon', async (target) => {
  const attempt = randomAttempt();
  await post(target, {attempt, fields: {key_id: 'a', key_secret: 'b:c'}});
  const {verdict} = await post(target, {attempt, fields: {key_id: 'a:b', key_secret: 'c'}});
  assert.deepEqual(verdict, {ok: false, attempt, message: 'A Key ID has no colon.'});
});
add(
  'takes the same attempt of another account for another one',
  async (target) => {
    const {attempt} = await post(target, {});
    const requests = target.requests().length;
    const {verdict} = await post(target, {attempt, account: 'another'});
    assert.equal(verdict.ok, true);
    assert.equal(target.requests().length, requests + target.requestsEach);
  },
  {full: true},
);
add(
  'forgets an attempt that could not be stored',
  async (target) => {
    const {attempt, verdict, status} = await post(target, {account: 'unlucky'});
    const message = 'Something went wrong here. Try again.';
    assert.deepEqual([status, verdict], [500, {ok: false, attempt, message}]);
    const again = await post(target, {attempt, account: 'unlucky'});
    assert.equal(again.verdict.ok, true);
  },
  {full: true},
);

// What ClickHouse Cloud says.
for (const [kind, {code, needs = false}] of Object.entries(KINDS))
  add(
    `answers ${code ?? 'yes'} to the API's "${kind}"`,
    async (target) => {
      const stores = target.stores();
      const before = target.requests().length;
      const {status, verdict, attempt, text, headers} = await post(target, {kind});
      assert.deepEqual([status, verdict.ok, verdict.attempt], [200, !code, attempt]);
      assert.equal(verdict.code, code ?? undefined);
      assert.equal(target.stores(), stores + (code ? 0 : 1));
      for (const {path} of target.requests().slice(before))
        assert.match(path, /^\/v1\/organizations(\/c0ffee00-[\w-]+\/services)?$/);
      if (kind === 'works') assert.equal(verdict.organization, 'Acme <b>&"\'</b>');
      if (kind === 'long') assert.equal(verdict.organization, 'x'.repeat(100));
      if (kind === 'missing') assert.equal(verdict.reference, 'request-1');
      if (kind === 'roleless') assert.ok(verdict.message.includes(ROLE));
      assert.match(headers.get('cache-control'), /no-store/);
      assert.match(headers.get('content-security-policy'), /frame-ancestors 'self'$/);
      assert.equal(headers.get('x-frame-options'), null);
      assert.ok(!text.includes(pairOf(kind).keySecret) && !text.includes(pairOf(kind).keyId));
    },
    {full: needs},
  );
add(
  'answers with a message of the store',
  async (target) => {
    const {verdict} = await post(target, {account: 'expiring'});
    assert.equal(verdict.message, 'This key expires on 3 December.');
  },
  {full: true},
);

// A page of another origin.
const toOther = async (target, options = {}) =>
  post(target, {
    headers: crossOrigin,
    account: '',
    token: await target.tokens.token('embedded', {origin: OTHER}),
    ...options,
  });
add(
  'sends a message to a page of an allowed origin, and names it alone',
  async (target) => {
    const {text, headers, verdict, attempt} = await toOther(target);
    assert.deepEqual(verdict, {
      type: 'clickhouse-connect:result',
      version: 1,
      ok: true,
      attempt,
      organization: 'Acme <b>&"\'</b>',
    });
    assert.ok(text.includes(`, "${OTHER}")`));
    // The texts of others end no script.
    assert.equal(
      text.match(/</g).length,
      text.match(/<[!/]?(?:doctype|html|meta|title|script)/g).length,
    );
    const [, nonce] = /<script nonce="([\w-]{22})">/.exec(text);
    assert.equal(
      headers.get('content-security-policy'),
      `default-src 'none'; script-src 'nonce-${nonce}'; frame-ancestors ${OTHER}`,
    );
    assert.match(headers.get('cache-control'), /no-store/);
  },
  {full: true},
);
const OTHER_TOKENS = {
  'a token of its own origin': async ({tokens}) => tokens.token('embedded'),
  'a token of a third origin': async ({tokens}) =>
    tokens.token('embedded', {origin: 'https://third.example'}),
  'an expired token': async ({tokens}) => tokens.token('embedded', {origin: OTHER, lifetime: -1}),
  'a token of another secret': async ({strangers}) => strangers.token('embedded', {origin: OTHER}),
  'a token with another account': async ({tokens}) => {
    const [, ...rest] = (await tokens.token('embedded', {origin: OTHER})).split('.');
    return ['dmljdGlt', ...rest].join('.');
  },
  'no token': () => '',
};
for (const [what, tokenOf] of Object.entries(OTHER_TOKENS))
  add(
    `refuses ${what} of an allowed origin, by a message`,
    (target) =>
      untouched(target, async () => {
        const {status, verdict, attempt} = await toOther(target, {token: await tokenOf(target)});
        assert.deepEqual(
          [status, verdict.ok, verdict.attempt, verdict.message],
          [403, false, attempt, TOKEN],
        );
      }),
    {full: true},
  );
add(
  'lets a token for another origin connect once',
  async (target) => {
    const token = await target.tokens.token('embedded', {origin: OTHER});
    const stores = target.stores();
    // A refused key may be corrected.
    assert.equal((await toOther(target, {token, kind: 'missing'})).verdict.code, 'key_not_found');
    const {verdict, attempt} = await toOther(target, {token});
    assert.equal(verdict.ok, true);
    assert.equal((await toOther(target, {token, attempt})).verdict.ok, true);
    assert.equal((await toOther(target, {token})).verdict.message, TOKEN);
    assert.equal(target.stores(), stores + 1);
  },
  {full: true},
);
add(
  'lets one of two attempts at once use a token for another origin',
  async (target) => {
    const token = await target.tokens.token('embedded', {origin: OTHER});
    const options = {token, kind: 'slow'};
    const replies = await Promise.all([toOther(target, options), toOther(target, options)]);
    assert.deepEqual(replies.map(({verdict}) => verdict.ok).sort(), [false, true]);
  },
  {full: true},
);
add(
  'refuses an allowed origin that claims to be same-origin, or none',
  async (target) => {
    for (const site of ['none', 'strange'])
      assert.equal(
        (await toOther(target, {headers: {Origin: OTHER, 'Sec-Fetch-Site': site}})).status,
        403,
      );
  },
  {full: true},
);

// Where the person would see the answer itself.
const asDocument = (target) => ({
  ...sameOrigin(target),
  'Sec-Fetch-Dest': 'document',
  Referer: `${target.origin}/settings?tab=keys`,
});
for (const [kind, outcome] of Object.entries({works: 'connected', inactive: 'key_inactive'}))
  add(`leads back to the page by a 303: ${outcome}`, async (target) => {
    const {status, headers, text} = await post(target, {kind, headers: asDocument(target)});
    assert.deepEqual([status, text], [303, '']);
    const url = `${target.origin}/settings?tab=keys&clickhouse=${outcome}`;
    assert.equal(headers.get('location'), url);
  });
add('takes a form without JavaScript, which names no attempt', async (target) => {
  const options = {headers: asDocument(target), fields: {attempt: null}};
  const {status, headers} = await post(target, options);
  assert.equal(status, 303);
  assert.match(headers.get('location'), /clickhouse=connected$/);
});
add('leads nowhere from a page that may not send', async (target) => {
  const headers = {
    'Sec-Fetch-Dest': 'document',
    Origin: 'https://evil.example',
    Referer: 'https://evil.example/',
  };
  const {status, headers: answered, text} = await post(target, {headers});
  assert.deepEqual([status, answered.get('location'), text], [403, null, SENDER]);
});
add('leads to no other origin that a Referer names', async (target) => {
  const headers = {...asDocument(target), Referer: 'https://evil.example/'};
  const {headers: answered} = await post(target, {headers});
  assert.equal(answered.get('location'), `${target.origin}/?clickhouse=connected`);
});

// At the end of a target: see what was printed by all of the above.
add('prints no part of a pair', (target) => {
  const output = target.output();
  const encode = ({keyId, keySecret}) => [
    keySecret,
    encodeURIComponent(keySecret),
    new URLSearchParams({keySecret}).toString().slice('keySecret='.length),
    JSON.stringify(keySecret).slice(1, -1),
    Buffer.from(`${keyId}:${keySecret}`).toString('base64'),
    keyId,
    encodeURIComponent(keyId),
  ];
  for (const kind of Object.keys(KINDS))
    for (const part of encode(pairOf(kind))) assert.ok(!output.includes(part), kind);
  assert.ok(output.includes('Connected the key that ends in'));
});

export {cases};

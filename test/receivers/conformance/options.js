// What the options of the receiver do, and what it says to its developer: for the handler called directly, beyond cases.js.
import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {format} from 'node:util';
import {createEmulator, samples} from '../../../dist/emulator/index.js';
import {createReceiver} from '../../../dist/receiver/index.js';

const ORIGIN = 'https://app.example';
const OTHER = 'https://embedder.example';
const secret = randomBytes(32).toString('hex');

const sampleOf = (behaviour) => samples.find((sample) => sample.behaviour === behaviour);

function host(options = {}) {
  const stored = [];
  const asked = [];
  const emulator = createEmulator();
  const receiver = createReceiver({
    secret,
    account: () => 'somebody',
    store: (account, pair, organization) => void stored.push({account, ...pair, organization}),
    fetch: (request) => {
      asked.push(new URL(request.url));
      return emulator(request);
    },
    ...options,
  });
  return {receiver, stored, asked};
}

async function post(receiver, {behaviour = 'works', headers, url = `${ORIGIN}/c`, ...fields} = {}) {
  const {keyId, keySecret} = sampleOf(behaviour);
  const token = secret && (await tokens.token('somebody'));
  const body = new URLSearchParams({
    key_id: keyId,
    key_secret: keySecret,
    attempt: randomBytes(16).toString('hex'),
    clickhouse_token: token,
    ...fields,
  });
  const sent = {Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Dest': 'iframe'};
  return receiver(new Request(url, {method: 'POST', headers: {...sent, ...headers}, body}));
}

const tokens = createReceiver({secret, account: () => null, store: () => {}});

/** What is printed while `run` runs. */
async function printed(run) {
  const {warn, error} = console;
  let output = '';
  console.warn = console.error = (...values) => (output += `${format(...values)}\n`);
  try {
    await run();
  } finally {
    Object.assign(console, {warn, error});
  }
  return output;
}

/** A memory that two receivers share, as two processes would. */
function sharedMemory() {
  const entries = new Map();
  return {
    entries,
    async add(key, value) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (entries.has(key)) return entries.get(key);
      entries.set(key, value);
      return null;
    },
    async set(key, value) {
      if (value === null) entries.delete(key);
      else entries.set(key, value);
    },
  };
}

const cases = [];
const add = (name, run) => cases.push({name, run, full: true});

add('gives the store the account, the pair and the organization', async () => {
  const {receiver, stored} = host();
  const {keyId, keySecret} = sampleOf('works');
  assert.equal((await (await post(receiver)).json()).ok, true);
  const organization = {id: 'c0ffee00-0000-4000-8000-000000000001', name: 'Demo organization'};
  assert.deepEqual(stored, [{account: 'somebody', keyId, keySecret, organization}]);
});

for (const {behaviour} of samples) {
  const codes = {
    works: undefined,
    'not-found': 'key_not_found',
    inactive: 'key_inactive',
    forbidden: 'forbidden',
    'rate-limited': 'rate_limited',
    unreachable: 'unreachable',
  };
  add(
    `gets ${codes[behaviour] ?? 'a yes'} for the sample "${behaviour}" of the emulator`,
    async () => {
      const {receiver} = host({needs: {path: ({id}) => `/v1/organizations/${id}/services`}});
      const {ok, code, message} = await (await post(receiver, {behaviour})).json();
      assert.deepEqual([ok, code, message], [behaviour === 'works', codes[behaviour], undefined]);
    },
  );
}
add('says yes to a key without a role where nothing more is needed', async () => {
  const {receiver} = host();
  assert.equal((await (await post(receiver, {behaviour: 'forbidden'})).json()).ok, true);
});
add('asks nobody but the API, whatever the path of the second request', async () => {
  for (const path of [
    '@evil.example/',
    '.evil.example/',
    ':1/',
    '//evil.example/',
    '/\\evil.example',
  ]) {
    const {receiver, asked} = host({needs: {path: () => path}});
    const output = await printed(() => post(receiver));
    for (const {host} of asked) assert.equal(host, 'api.clickhouse.cloud');
    assert.ok(path.startsWith('/') || output.includes('needs.path'));
  }
});

add('stores once with a memory that two processes share', async () => {
  const memory = sharedMemory();
  const [one, two] = [host({memory}), host({memory})];
  const attempt = 'a'.repeat(32);
  const replies = await Promise.all(
    [one, two, one, two].map(async ({receiver}) => (await post(receiver, {attempt})).json()),
  );
  for (const verdict of replies) assert.deepEqual(verdict, replies[0]);
  assert.equal(one.stored.length + two.stored.length, 1);
  const {keyId, keySecret} = sampleOf('works');
  const remembered = JSON.stringify([...memory.entries]);
  assert.ok(!remembered.includes(keySecret) && !remembered.includes(keyId));
});
add('answers what is so where the memory cannot write', async () => {
  const memory = {...sharedMemory(), set: () => Promise.reject(new RangeError('full'))};
  const {receiver, stored} = host({memory});
  let verdict;
  const output = await printed(async () => (verdict = await (await post(receiver)).json()));
  assert.deepEqual([verdict.ok, stored.length], [true, 1]);
  assert.match(output, /memory\.set\(\) failed: RangeError\n$/);
});
add('forgets the oldest attempts beyond 10,000', async () => {
  const {receiver, asked} = host();
  const attemptOf = (index) => index.toString(16).padStart(32, '0');
  for (let index = 0; index <= 10_000; index++)
    await post(receiver, {attempt: attemptOf(index), behaviour: 'not-found'});
  assert.equal(asked.length, 10_001);
  await post(receiver, {attempt: attemptOf(10_000), behaviour: 'not-found'});
  assert.equal(asked.length, 10_001);
  await post(receiver, {attempt: attemptOf(0), behaviour: 'not-found'});
  assert.equal(asked.length, 10_002);
});

add(
  'refuses each form without a secret, names the attempt, and says why on the console',
  async () => {
    for (const secret of [undefined, '', 'short']) {
      const {receiver, stored} = host({secret});
      const attempt = 'b'.repeat(32);
      let reply;
      const output = await printed(async () => (reply = await post(receiver, {attempt})));
      const message = 'Something went wrong here. Try again.';
      assert.deepEqual([reply.status, await reply.json()], [500, {ok: false, attempt, message}]);
      assert.match(output, /`secret` has to be 32 random characters or more/);
      await assert.rejects(receiver.token('somebody'), TypeError);
      assert.equal(stored.length, 0);
    }
  },
);
add('throws for an API or an origin that is none', () => {
  for (const api of ['http://api.example', 'ftp://x', 'nonsense', 'http://localhost.evil.example'])
    assert.throws(() => host({api}), TypeError, api);
  for (const origin of ['https://app.example/', 'app.example', '', 'https://APP.example'])
    for (const option of ['origin', 'allowedOrigins'])
      assert.throws(() => host({[option]: [origin]}), TypeError, `${option} ${origin}`);
  for (const api of ['https://x.example/base/', 'http://localhost:4000', 'http://[::1]:4000', ''])
    assert.doesNotThrow(() => host({api}), api);
});
add('names both origins to the developer, once', async () => {
  const {receiver} = host({origin: ORIGIN});
  const headers = {Origin: 'http://localhost:5173'};
  const output = await printed(async () => {
    for (const again of [1, 2, 3])
      assert.equal((await post(receiver, {headers})).status, 403, again);
  });
  assert.equal(output.match(/\n/g).length, 1);
  assert.ok(output.includes('"http://localhost:5173"') && output.includes(ORIGIN));
});
add('writes no line that a client has made up', async () => {
  const {receiver} = host({origin: ORIGIN});
  const output = await printed(() =>
    post(receiver, {headers: {Origin: `https://x${'y'.repeat(9000)}`}}),
  );
  assert.ok(output.length < 500);
});
add('names Referrer-Policy where Origin is null', async () => {
  const {receiver} = host();
  const output = await printed(() => post(receiver, {headers: {Origin: 'null'}}));
  assert.match(output, /no-referrer/);
});
add('names the body parser that has read the form', async () => {
  const {receiver} = host();
  const request = new Request(`${ORIGIN}/c`, {
    method: 'POST',
    headers: {Origin: ORIGIN, 'Content-Type': 'application/x-www-form-urlencoded'},
    body: 'key_id=a',
  });
  await request.text();
  let reply;
  const output = await printed(async () => (reply = await receiver(request)));
  assert.equal(reply.status, 500);
  assert.match(output, /before every body parser/);
});
add('trusts the browser behind a proxy, where no origin is set', async () => {
  const {receiver} = host();
  const url = 'http://10.0.0.7:3000/c';
  assert.equal((await post(receiver, {url})).status, 200);
  const headers = {'Sec-Fetch-Site': '', Origin: ORIGIN};
  await printed(async () => assert.equal((await post(receiver, {url, headers})).status, 403));
});
add('takes several origins of its own', async () => {
  const {receiver} = host({origin: [ORIGIN, 'https://www.app.example']});
  assert.equal((await post(receiver, {headers: {Origin: 'https://www.app.example'}})).status, 200);
});
add('asks a function for the other origins, and takes its error for a no', async () => {
  const token = await tokens.token('somebody', {origin: OTHER});
  const options = {
    headers: {Origin: OTHER, 'Sec-Fetch-Site': 'cross-site'},
    clickhouse_token: token,
  };
  const ask = async (allowedOrigins) =>
    (await post(host({allowedOrigins}).receiver, options)).status;
  assert.equal(await ask(async (origin) => origin === OTHER), 200);
  await printed(async () => {
    assert.equal(await ask(() => false), 403);
    assert.equal(await ask(() => Promise.reject(new Error('x'))), 403);
  });
});
add('refuses with the host’s own words', async () => {
  const {receiver} = host({
    messages: {role: 'Rolle {role} fehlt.'},
    needs: {path: ({id}) => `/v1/organizations/${id}`, role: '$& Leser'},
  });
  const {message} = await (await post(receiver, {behaviour: 'forbidden'})).json();
  assert.equal(message, 'Rolle $& Leser fehlt.');
});
add('passes on what the framework passes', async () => {
  const seen = [];
  const receiver = createReceiver({
    secret,
    account: (request, ...context) => void seen.push(context),
    store: () => {},
  });
  await printed(() =>
    receiver(new Request(ORIGIN, {method: 'POST', headers: {Origin: ORIGIN}}), 1, 2),
  );
  const headers = {Origin: ORIGIN, 'Content-Type': 'application/x-www-form-urlencoded'};
  await receiver(new Request(ORIGIN, {method: 'POST', headers, body: 'a=b'}), 1, 2);
  assert.deepEqual(seen, [[1, 2]]);
});
add('answers 500 where account() fails, and prints no message', async () => {
  const {receiver} = host({account: () => Promise.reject(new RangeError('a secret'))});
  const output = await printed(async () => assert.equal((await post(receiver)).status, 500));
  assert.match(output, /RangeError/);
  assert.ok(!output.includes('a secret'));
});
add('reports each POST, without a part of the pair', async () => {
  const receipts = [];
  const {receiver} = host({report: (receipt) => receipts.push(receipt)});
  const attempt = 'c'.repeat(32);
  await post(receiver, {attempt});
  await post(receiver, {attempt});
  const headers = {Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site'};
  await printed(() => post(receiver, {attempt, headers}));
  assert.deepEqual(
    receipts.map(({account, origin, status, isRepeated}) => [account, origin, status, isRepeated]),
    [
      ['somebody', ORIGIN, 200, false],
      ['somebody', ORIGIN, 200, true],
      [undefined, 'https://evil.example', 403, false],
    ],
  );
  const {keyId, keySecret} = sampleOf('works');
  const text = JSON.stringify(receipts);
  assert.ok(!text.includes(keyId) && !text.includes(keySecret));
});
add('answers though report() fails', async () => {
  const {receiver} = host({
    report: () => {
      throw new TypeError('x');
    },
  });
  await printed(async () => assert.equal((await (await post(receiver)).json()).ok, true));
});
add('leads a person where the host says', async () => {
  const {receiver} = host({
    page: ({ok, organization}) => `/done?${new URLSearchParams({ok, organization})}`,
  });
  const reply = await post(receiver, {headers: {'Sec-Fetch-Dest': 'document'}});
  assert.equal(reply.status, 303);
  assert.equal(reply.headers.get('location'), '/done?ok=true&organization=Demo+organization');
});
add('leads a person back where page() fails, or returns what no header can hold', async () => {
  const fail = () => {
    throw new RangeError('secret');
  };
  for (const page of [fail, () => '/done\r\nX: y']) {
    const {receiver, stored} = host({page});
    let reply;
    const output = await printed(async () => {
      reply = await post(receiver, {headers: {'Sec-Fetch-Dest': 'document'}});
    });
    assert.deepEqual([reply.status, stored.length], [303, 1]);
    assert.equal(reply.headers.get('location'), `${ORIGIN}/?clickhouse=connected`);
    assert.match(output, /page\(\) failed: \w+\n$/);
  }
});
add(
  'frees a used token for no other key, though the attempt that used it is forgotten',
  async () => {
    const memory = sharedMemory();
    const {receiver, stored} = host({memory, allowedOrigins: [OTHER]});
    const clickhouse_token = await tokens.token('somebody', {origin: OTHER});
    const attempt = 'b'.repeat(32);
    const verdictOf = async (fields) => {
      const headers = {Origin: OTHER, 'Sec-Fetch-Site': 'cross-site'};
      const reply = await post(receiver, {headers, clickhouse_token, ...fields});
      return JSON.parse(/postMessage\((\{.*\}), "/.exec(await reply.text())[1]);
    };
    assert.equal((await verdictOf({attempt})).ok, true);
    for (const key of memory.entries.keys())
      if (key.startsWith('attempt')) memory.entries.delete(key);
    const failing = host({
      memory,
      allowedOrigins: [OTHER],
      fetch: () => new Response(null, {status: 500}),
    });
    const headers = {Origin: OTHER, 'Sec-Fetch-Site': 'cross-site'};
    await post(failing.receiver, {headers, clickhouse_token, attempt});
    assert.equal((await verdictOf({})).ok, false);
    assert.equal(stored.length, 1);
  },
);

// A 303 to a GET.
const follow = async (receiver, reply) => {
  assert.deepEqual([reply.status, await reply.text()], [303, '']);
  return receiver(new Request(new URL(reply.headers.get('location'), `${ORIGIN}/c`)));
};
add('answers a frame by a 303 to a GET that has the verdict', async () => {
  const {receiver} = host({seeOther: true});
  const attempt = 'd'.repeat(32);
  const reply = await follow(receiver, await post(receiver, {attempt}));
  assert.equal(
    reply.headers.get('content-security-policy'),
    "default-src 'none'; frame-ancestors 'self'",
  );
  assert.deepEqual(await reply.json(), {ok: true, attempt, organization: 'Demo organization'});
});
add('sends a message from that GET to a page of another origin', async () => {
  const {receiver} = host({seeOther: true, allowedOrigins: [OTHER]});
  const headers = {Origin: OTHER, 'Sec-Fetch-Site': 'cross-site'};
  const clickhouse_token = await tokens.token('somebody', {origin: OTHER});
  const reply = await follow(receiver, await post(receiver, {headers, clickhouse_token}));
  assert.ok((await reply.text()).includes(`, "${OTHER}")`));
});
add('has no verdict for a GET that it has not led to', async () => {
  const {receiver} = host({seeOther: true});
  const {headers} = await post(receiver);
  const {searchParams} = new URL(headers.get('location'), ORIGIN);
  const signed = searchParams.get('clickhouse_verdict');
  for (const query of [
    '',
    '?clickhouse_verdict=',
    '?clickhouse_verdict=x.y',
    `?clickhouse_verdict=${signed.slice(0, -2)}`,
    `?clickhouse_verdict=A${signed}`,
  ]) {
    const reply = await receiver(new Request(`${ORIGIN}/c${query}`));
    assert.deepEqual([reply.status, (await reply.json()).ok], [404, false]);
  }
  const stranger = host({seeOther: true, secret: 'x'.repeat(32)}).receiver;
  assert.equal(
    (await stranger(new Request(`${ORIGIN}/c?clickhouse_verdict=${signed}`))).status,
    404,
  );
});
add('has no verdict for such a GET after a minute', async () => {
  const {receiver} = host({seeOther: true});
  const {headers} = await post(receiver);
  const {now} = Date;
  try {
    Date.now = () => now() + 61_000;
    const url = new URL(headers.get('location'), `${ORIGIN}/c`);
    assert.equal((await receiver(new Request(url))).status, 404);
  } finally {
    Date.now = now;
  }
});

// The emulator.
add('emulates the documented endpoints, below any path', async () => {
  const emulator = createEmulator();
  const {keyId, keySecret} = sampleOf('works');
  const headers = {Authorization: `Basic ${btoa(`${keyId}:${keySecret}`)}`};
  const ask = (path, init = {headers}) => emulator(new Request(`http://localhost${path}`, init));
  const {result} = await ask('/base/v1/organizations').json();
  assert.equal(result.length, 1);
  const single = await ask(`/v1/organizations/${result[0].id}`).json();
  assert.deepEqual(single.result, result[0]);
  assert.deepEqual((await ask(`/v1/organizations/${result[0].id}/services`).json()).result, []);
  assert.equal(ask('/v1/organizations/other').status, 404);
  assert.equal(ask('/v1/else').status, 404);
  assert.equal(ask('/v1/organizations', {method: 'POST', headers}).status, 404);
  for (const Authorization of ['', 'Basic', 'Basic ?', 'Bearer x', 'Basic eA=='])
    assert.equal(ask('/v1/organizations', {headers: {Authorization}}).status, 401);
});
add('has samples that are shaped as keys are, and no two alike', () => {
  for (const {keyId, keySecret} of samples) {
    assert.match(keyId, /^[A-Za-z0-9]{20}$/);
    assert.match(keySecret, /^4b1d[A-Za-z0-9]{38}$/);
  }
  assert.equal(new Set(samples.map(({keySecret}) => keySecret)).size, samples.length);
});

export {cases};

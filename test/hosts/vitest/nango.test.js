// The two ways of docs/nango.md, as they are written there, against what Nango's server answers.
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import 'clickhouse-connect-element';

const KEY_ID = 'Vk3Jm8QxT2bNf7RwYtKF';
const KEY_SECRET = '4b1dQm7ZxN2vR8kT5wYc1JhF6sLp9GdB3aXeU0tKiM';
const REFUSED = {error: {code: 'connection_test_failed', message: `The key ${KEY_ID} is wrong`}};

let requests;

const reply = (status, body) => new Response(JSON.stringify(body), {status});

/** Answers each request by its path, and keeps what was sent. */
function answer(routes) {
  requests = [];
  vi.stubGlobal('fetch', async (input, init) => {
    const request = new Request(new URL(input.url ?? input, 'https://host.example'), init ?? input);
    const {pathname} = new URL(request.url);
    const text = await request.text();
    requests.push({url: request.url, headers: request.headers, body: text && JSON.parse(text)});
    const route = Object.entries(routes).find(([path]) => pathname.startsWith(path));
    if (!route?.[1]) throw new TypeError('Failed to fetch');
    return route[1]();
  });
}

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.resetModules();
});

describe('Nango from the page', () => {
  const connect = async (routes) => {
    answer({'/nango-session': () => reply(200, {token: 'session'}), ...routes});
    document.body.innerHTML = '<clickhouse-connect></clickhouse-connect>';
    const element = document.body.firstElementChild;
    await import('./nango-page.js');
    await element.updateComplete;
    for (const [id, value] of Object.entries({keyId: KEY_ID, keySecret: KEY_SECRET})) {
      const input = element.shadowRoot.getElementById(id);
      input.value = value;
      input.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    }
    const settled = new Promise((resolve) =>
      element.addEventListener('statuschange', ({detail}) => {
        if (detail.status !== 'connecting') resolve(detail);
      }),
    );
    element.submit();
    return settled;
  };

  const AUTH = '/api-auth/basic/clickhouse';

  it('connects by one request with a fresh session', async () => {
    const {status} = await connect({
      [AUTH]: () => reply(200, {providerConfigKey: 'clickhouse', connectionId: '1'}),
    });
    expect(status).toBe('connected');
    expect(requests.map(({url}) => url)).toEqual([
      'https://host.example/nango-session',
      'https://api.nango.dev/api-auth/basic/clickhouse?connect_session_token=session',
    ]);
    expect(requests[1].body).toMatchObject({username: KEY_ID, password: KEY_SECRET});
  });

  it('says that a key was refused, and quotes nothing of it', async () => {
    const {failure} = await connect({[AUTH]: () => reply(400, REFUSED)});
    expect(failure).toEqual({
      code: 'rejected',
      reason: 'key_refused',
      message:
        'ClickHouse Cloud did not accept this key, or could not be asked. Check it, then try again.',
    });
  });

  it('names any other refusal of Nango', async () => {
    const expired = {error: {code: 'unknown_connect_session_token', message: 'expired'}};
    const {failure} = await connect({[AUTH]: () => reply(401, expired)});
    expect(failure).toMatchObject({code: 'rejected', reason: 'unknown_connect_session_token'});
  });

  it('says that nothing was sent without a session', async () => {
    const {failure} = await connect({'/nango-session': () => reply(401, {})});
    expect(failure).toMatchObject({code: 'rejected', reason: 'no_session'});
    expect(requests).toHaveLength(1);
  });

  it('leaves the outcome unknown where the connection breaks', async () => {
    const {failure} = await connect({[AUTH]: undefined});
    expect(failure).toEqual({code: 'unconfirmed'});
  });
});

describe('Nango from your server', () => {
  const ATTEMPT = '0123456789abcdef0123456789abcdef';

  const post = async (routes) => {
    const found = {result: [{id: '8f3c2a10-5b7e-4a1d-9c44-0d6e7f8a9b10', name: 'Acme'}]};
    answer({'/v1/organizations': () => reply(200, found), ...routes});
    vi.stubEnv('RECEIVER_SECRET', '0123456789abcdef0123456789abcdef');
    vi.stubEnv('NANGO_SECRET_KEY', 'nango-secret');
    const {receiver} = await import('./nango-server.js');
    const body = new URLSearchParams({
      key_id: KEY_ID,
      key_secret: KEY_SECRET,
      attempt: ATTEMPT,
      clickhouse_token: await receiver.token('somebody'),
    });
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: 'https://host.example',
      Host: 'host.example',
      'Sec-Fetch-Site': 'same-origin',
    };
    const url = 'https://host.example/integrations/clickhouse';
    const response = await receiver(new Request(url, {method: 'POST', headers, body: `${body}`}));
    return {status: response.status, text: await response.text()};
  };

  it('creates the connection of the account, with the secret key', async () => {
    const {text} = await post({'/connections': () => reply(201, {connection_id: 'somebody'})});
    expect(JSON.parse(text)).toMatchObject({ok: true, attempt: ATTEMPT});
    const {url, headers, body} = requests.at(-1);
    expect([url, headers.get('authorization')]).toEqual([
      'https://api.nango.dev/connections',
      'Bearer nango-secret',
    ]);
    expect(body).toEqual({
      provider_config_key: 'clickhouse',
      connection_id: 'somebody',
      credentials: {type: 'BASIC', username: KEY_ID, password: KEY_SECRET},
    });
  });

  it('sends nothing to Nango where ClickHouse Cloud does not know the key', async () => {
    const {text} = await post({
      '/v1/organizations': () => reply(401, {error: 'UNAUTHORIZED: Key is not found'}),
    });
    expect(JSON.parse(text)).toMatchObject({ok: false, code: 'key_not_found'});
    expect(requests.filter(({url}) => url.includes('nango'))).toEqual([]);
  });

  it('asks to try again where Nango refuses', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const {status, text} = await post({'/connections': () => reply(400, REFUSED)});
    expect(status).toBeGreaterThanOrEqual(500);
    expect(JSON.parse(text)).toMatchObject({
      ok: false,
      message: 'Something went wrong here. Try again.',
    });
    expect(text).not.toContain(KEY_ID);
  });
});

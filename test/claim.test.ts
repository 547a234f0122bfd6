// When the form says that it is connected: on a proof only.
import {aTimeout, expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {ConnectError, type ClickhouseConnectElement, type ConnectedEvent} from '../src/index.js';
import {callback, json, otherOrigin, type Callback} from './support/callback.js';
import {connect, fill, KEY_ID, KEY_SECRET, outcome, partsOf, press, take} from './support/form.js';
import {consoleLines, pageErrors, restorePage} from './support/page.js';

type Element = ClickhouseConnectElement;
type Listener = (event: ConnectedEvent) => unknown;

const UNCLAIMED = /nobody took the pair.*callback-url.*respondWith\(\).*preventDefault\(\)/;
const valuesOf = (element: Element) => {
  const {keyId, keySecret} = partsOf(element);
  return [keyId.value, keySecret.value];
};
const listen = (element: Element, listener: Listener, options?: AddEventListenerOptions) =>
  element.addEventListener('connected', listener, options);
const listening = (listener: Listener, options?: AddEventListenerOptions) => (element: Element) =>
  listen(element, listener, options);
const answer = (response: unknown) =>
  listening((event) => event.respondWith(response as Promise<unknown>));
const fail = () => {
  throw new Error('A listener of the page failed.');
};

/** What a page does that does not take the pair. */
const UNTAKEN: Readonly<Record<string, (element: Element) => unknown>> = {
  'no listener': () => {},
  'a listener on the document': (element) =>
    element.ownerDocument.addEventListener('connected', take as unknown as EventListener, {
      once: true,
    }),
  'a misspelt event': (element) =>
    element.addEventListener('onconnected', take as unknown as EventListener),
  'an event in upper case': (element) =>
    element.addEventListener('Connected', take as unknown as EventListener),
  'an attribute': (element) => element.setAttribute('onconnected', 'event.preventDefault()'),
  'a property': (element) => Object.assign(element, {onconnected: take, onConnected: take}),
  'a listener that was removed': (element) => {
    listen(element, take);
    element.removeEventListener('connected', take);
  },
  'a listener that does nothing': listening(() => {}),
  'a listener that returns false': listening(() => false),
  'a listener that returns a promise': listening(() => Promise.resolve({ok: true})),
  'a listener that is stopped by another': (element) => {
    listen(element, (event) => event.stopImmediatePropagation());
    listen(element, take);
  },
  'a passive listener': listening(take, {passive: true}),
  'a listener that throws': listening(fail),
  'a listener that throws before it responds': listening((event) =>
    event.respondWith(fail() as never),
  ),
  'an async listener that delivers by itself': listening(async () => {
    await aTimeout(0);
  }),
  'an async listener that throws': listening(async () => {
    await aTimeout(0);
    fail();
  }),
  'respondWith() after an await': listening(async (event) => {
    await null;
    event.respondWith(Promise.resolve());
  }),
  'respondWith() in a timer': listening((event) => {
    setTimeout(() => event.respondWith(Promise.resolve()));
  }),
  'preventDefault() after an await': listening(async (event) => {
    await null;
    event.preventDefault();
  }),
  'respondWith(undefined)': answer(undefined),
  'respondWith(null)': answer(null),
  'respondWith(true)': answer(true),
  'respondWith(false)': answer(false),
  'respondWith() with a verdict in no promise': answer({ok: true}),
  'respondWith() with a Response in no promise': answer(new Response('{"ok":true}')),
};

describe('<clickhouse-connect> is connected on a proof only', () => {
  let lines: string[];
  beforeEach(() => {
    lines = consoleLines();
    pageErrors();
  });
  afterEach(restorePage);

  const prepare = async (act: (element: Element) => unknown, server?: Callback) => {
    const element = await connect(server && {callbackUrl: server.url});
    await act(element);
    fill(element);
    return element;
  };

  for (const [what, act] of Object.entries(UNTAKEN)) {
    describe(what, () => {
      it('fails without a callback-url, and the console says what to do', async () => {
        const element = await prepare(act);
        expect((await press(element)).failure).to.deep.equal({code: 'config'});
        await aTimeout(0);
        expect(lines.join('\n')).to.match(UNCLAIMED).and.not.to.include(KEY_SECRET);
        expect(lines).to.have.length(1);
        expect(element.status).to.equal('failed');
        expect(valuesOf(element)).to.deep.equal([KEY_ID, KEY_SECRET]);
        expect(partsOf(element).status.textContent).not.to.match(/connected\./);
      });
      it('leaves it to the callback', async () => {
        const refusing = callback(json({ok: false, code: 'forbidden'}));
        const element = await prepare(act, refusing);
        expect((await press(element)).failure).to.include({code: 'rejected', reason: 'forbidden'});
        expect(await refusing.received()).to.have.length(1);
        element.callbackUrl = callback(json({ok: true})).url;
        expect((await press(element)).status).to.equal('connected');
      });
    });
  }

  it('preventDefault() is one, with a callback-url and without', async () => {
    const server = callback(json({ok: false}));
    for (const element of [await prepare(listening(take)), await prepare(listening(take), server)])
      expect((await press(element)).status).to.equal('connected');
    expect(await server.received()).to.be.empty;
  });

  it('throws a TypeError in the page for what is no promise, which may then give one', async () => {
    let thrown: unknown;
    const element = await prepare(
      listening((event) => {
        try {
          event.respondWith({ok: true} as never);
        } catch (error) {
          thrown = error;
        }
        event.respondWith(Promise.reject(new ConnectError('forbidden')));
      }),
    );
    expect((await press(element)).failure).to.include({code: 'rejected', reason: 'forbidden'});
    expect(thrown).to.be.instanceOf(TypeError);
  });

  describe('where React 19 hydrates', () => {
    const CODE = `
      import {createElement} from './test/node_modules/react/index.js';
      import {hydrateRoot} from './test/node_modules/react-dom/client.js';
      import {renderToString} from './test/node_modules/react-dom/server.browser.js';
      globalThis.hydrateConnect = (container, properties) => {
        const connect = () => createElement('clickhouse-connect', properties);
        container.innerHTML = renderToString(connect());
        return hydrateRoot(container, connect());
      };`;
    type Hydrate = (container: HTMLElement, properties: object) => {unmount(): void};
    const page = globalThis as {hydrateConnect?: Hydrate};
    let container: HTMLElement;
    let root: ReturnType<Hydrate> | undefined;

    before(async function () {
      this.timeout(60_000);
      const payload = {code: CODE, bundler: 'vite'};
      const {code} = await executeServerCommand<{code: string}, object>('bundle', payload);
      const url = URL.createObjectURL(new Blob([code], {type: 'text/javascript'}));
      await import(url);
      URL.revokeObjectURL(url);
    });
    after(() => delete page.hydrateConnect);
    beforeEach(() => document.body.append((container = document.createElement('div'))));
    afterEach(() => {
      root?.unmount();
      container.remove();
    });

    const hydrate = async (properties: object) => {
      root = page.hydrateConnect!(container, properties);
      const element = container.querySelector('clickhouse-connect')!;
      const rendered = element;
      // React hydrates in tasks of its own.
      await aTimeout(100);
      expect(container.querySelector('clickhouse-connect') === rendered).to.be.true;
      await element.updateComplete;
      fill(element);
      return element;
    };

    // https://github.com/facebook/react/issues/35446
    it('its lost listener is no proof', async () => {
      let heard = 0;
      const element = await hydrate({
        onconnected(event: ConnectedEvent) {
          heard++;
          take(event);
        },
      });
      const {status, failure} = await press(element);
      if (heard) return expect(status).to.equal('connected');
      expect(failure).to.deep.equal({code: 'config'});
      expect(lines.join()).to.match(UNCLAIMED);
      return expect(valuesOf(element)).to.deep.equal([KEY_ID, KEY_SECRET]);
    });
    it('a callback is', async () => {
      const server = callback(json({ok: true}));
      const element = await hydrate({'callback-url': server.url, onconnected() {}});
      expect((await press(element)).status).to.equal('connected');
      expect(await server.received()).to.have.length(1);
    });
  });
});

const UNCONFIRMED = {code: 'unconfirmed'};
const answerOf = (body: BodyInit | null, status = 200, type = 'application/json') =>
  new Response(body, {status, headers: {'content-type': type}});
const jsonOf = (value: unknown, status = 200) => answerOf(JSON.stringify(value), status);
const read = async (response: Response) => {
  await response.text();
  return response;
};
const broken = () =>
  new ReadableStream({
    pull(controller) {
      controller.error(new TypeError('network error'));
    },
  });

interface Fulfilled {
  readonly with: (event: ConnectedEvent) => unknown;
  /** The failure, `null` for connected. */
  readonly failure: object | null;
  /** What the console says. */
  readonly line?: RegExp;
}

const rejectedBy = (reason?: string) => ({
  code: 'rejected',
  reason,
  message: undefined,
  reference: undefined,
});
const fulfilled: Readonly<Record<string, Fulfilled>> = {
  undefined: {with: () => undefined, failure: null},
  'a text': {with: () => 'yes', failure: null},
  'an object without an ok': {with: () => ({status: 200}), failure: null},
  'an object with an ok that is no boolean': {with: () => ({ok: 'no'}), failure: null},
  'an object that inherits an ok': {with: () => Object.create({ok: false}), failure: null},
  false: {with: () => false, failure: rejectedBy()},
  'a verdict that says yes': {with: () => ({ok: true}), failure: null},
  'a verdict that says no': {
    with: () => ({ok: false, code: 'forbidden'}),
    failure: rejectedBy('forbidden'),
  },
  'a verdict on this attempt': {
    with: ({detail}) => ({ok: true, attempt: detail.attempt}),
    failure: null,
  },
  'a verdict on another attempt': {
    with: () => ({ok: true, attempt: 'x'}),
    failure: UNCONFIRMED,
    line: /the "attempt" is another one/,
  },
  'a verdict with a text that is none': {
    with: () => ({ok: true, organization: 17}),
    failure: UNCONFIRMED,
    line: /"organization" is no text/,
  },
  'a Response that says yes': {with: () => jsonOf({ok: true}), failure: null},
  'a Response that says yes, of status 500': {with: () => jsonOf({ok: true}, 500), failure: null},
  'a Response that says yes, as text/plain': {
    with: () => answerOf('{"ok":true}', 400, 'text/plain'),
    failure: null,
  },
  'a Response that says no': {
    with: () => jsonOf({ok: false, code: 'key_inactive'}),
    failure: rejectedBy('key_inactive'),
  },
  'a Response that says no, of status 422': {
    with: () => jsonOf({ok: false, code: 'quota'}, 422),
    failure: rejectedBy('quota'),
  },
  'a Response of another attempt': {
    with: () => jsonOf({ok: true, attempt: 'x'}),
    failure: UNCONFIRMED,
    line: /the "attempt" is another one/,
  },
  'a Response whose message is no text': {
    with: () => jsonOf({ok: false, message: {}}, 400),
    failure: UNCONFIRMED,
    line: /"message" is no text/,
  },
  'a 200 without a body': {with: () => answerOf(null), failure: null},
  'a 204': {with: () => answerOf(null, 204), failure: null},
  'a 200 of JSON without a verdict': {with: () => jsonOf([true]), failure: null},
  'a 200 of HTML': {with: () => answerOf('<p>Hi', 200, 'text/html'), failure: null},
  'a 400 without a body': {
    with: () => answerOf(null, 400),
    failure: UNCONFIRMED,
    line: /no verdict: status 400, "ok" is no boolean/,
  },
  'a 401 of JSON without a verdict': {
    with: () => jsonOf({error: 'unauthorized'}, 401),
    failure: UNCONFIRMED,
    line: /no verdict: status 401, "ok" is no boolean/,
  },
  'a 500 whose ok is no boolean': {
    with: () => jsonOf({ok: 'true'}, 500),
    failure: UNCONFIRMED,
    line: /no verdict: status 500, "ok" is no boolean/,
  },
  'a 502 of HTML': {
    with: () => answerOf('<h1>Bad Gateway', 502, 'text/html'),
    failure: UNCONFIRMED,
    line: /no verdict: status 502, "ok" is no boolean/,
  },
  'an opaque Response': {
    with: () => fetch(`${otherOrigin}/callback/received?id=none`, {mode: 'no-cors'}),
    failure: UNCONFIRMED,
    line: /no verdict: status 0, "ok" is no boolean/,
  },
  'an error Response': {
    with: () => Response.error(),
    failure: UNCONFIRMED,
    line: /no verdict: status 0, "ok" is no boolean/,
  },
  'a 200 that was read': {with: () => read(jsonOf({ok: false})), failure: null},
  'a 400 that was read': {
    with: () => read(jsonOf({ok: false}, 400)),
    failure: UNCONFIRMED,
    line: /no verdict: status 400, "ok" is no boolean/,
  },
  'a 200 whose body breaks': {
    with: () => answerOf(broken()),
    failure: UNCONFIRMED,
    // Firefox names it otherwise.
    line: /TypeError|AbortError/,
  },
  'a Response of another window': {
    with() {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const {Response} = frame.contentWindow as Window & typeof globalThis;
      const response = new Response('{"ok":false,"code":"quota"}', {status: 402});
      setTimeout(() => frame.remove(), 1000);
      return response;
    },
    failure: rejectedBy('quota'),
  },
  'an object whose ok cannot be read': {
    with: () => Object.defineProperty({}, 'ok', {get: fail, enumerable: true}),
    failure: UNCONFIRMED,
    line: /Error/,
  },
};

describe('respondWith(), fulfilled with', () => {
  let lines: string[];
  beforeEach(() => (lines = consoleLines()));
  afterEach(restorePage);

  for (const [what, {with: value, failure, line}] of Object.entries(fulfilled)) {
    it(`${what}: ${failure ? (failure as {code: string}).code : 'connected'}`, async () => {
      const element = await connect();
      listen(element, (event) => event.respondWith(Promise.resolve(value(event))));
      fill(element);
      expect(await press(element)).to.deep.equal({
        status: failure ? 'failed' : 'connected',
        failure,
      });
      if (line) expect(lines.join()).to.match(line).and.not.to.include(KEY_SECRET);
      else expect(lines).to.be.empty;
    });
  }

  it('a Response leaves the body to the page', async () => {
    const element = await connect();
    let response!: Response;
    listen(element, (event) => {
      event.respondWith(Promise.resolve((response = jsonOf({ok: true, own: 1}))));
    });
    fill(element);
    await press(element);
    expect(await response.json()).to.deep.equal({ok: true, own: 1});
  });

  it('a fetch of a host is one line', async () => {
    const server = callback({
      headers: {'content-type': 'application/json'},
      body: '{"ok":false,"code":"key_not_found","reference":"r-17"}',
    });
    const element = await connect();
    listen(element, (event) =>
      event.respondWith(fetch(server.url, {method: 'POST', body: JSON.stringify(event.detail)})),
    );
    fill(element);
    expect((await press(element)).failure).to.include({
      reason: 'key_not_found',
      reference: 'r-17',
    });
    const [post] = await server.received();
    expect(JSON.parse(post!.body)).to.include({keyId: KEY_ID, keySecret: KEY_SECRET});
  });

  it('a rejection of anything else names the error on the console, never its message', async () => {
    for (const [error, name] of [
      [new RangeError(KEY_SECRET), 'RangeError'],
      [Object.assign(new Error(KEY_SECRET), {name: 'AuthError'}), 'AuthError'],
      [undefined, 'undefined'],
    ] as const) {
      const element = await connect();
      listen(element, (event) => event.respondWith(Promise.reject(error as Error)));
      fill(element);
      expect((await press(element)).failure).to.deep.equal(UNCONFIRMED);
      const line = lines.pop();
      expect(line).to.include(name).and.include('ConnectError').and.not.include(KEY_SECRET);
    }
  });
});

describe('<clickhouse-connect> keeps both fields', () => {
  beforeEach(consoleLines);
  afterEach(restorePage);

  const rejection = (code: string) => () => Promise.reject(new ConnectError(code));
  const FAILURES: Readonly<Record<string, () => unknown>> = {
    key_not_found: rejection('key_not_found'),
    key_inactive: rejection('key_inactive'),
    forbidden: rejection('forbidden'),
    ip_blocked: rejection('ip_blocked'),
    rate_limited: rejection('rate_limited'),
    unreachable: rejection('unreachable'),
    "a code of the host's": rejection('quota'),
    'a verdict that says no': () => Promise.resolve({ok: false}),
    'a false': () => Promise.resolve(false),
    'a Response that says no': () => Promise.resolve(jsonOf({ok: false, code: 'forbidden'}, 403)),
    'a Response without a verdict': () => Promise.resolve(answerOf(null, 500)),
    'an error of the page': () => Promise.reject(new TypeError('No.')),
    'a timeout': () => new Promise(() => {}),
  };
  const retry = async (element: Element) => {
    expect(element.status).to.equal('failed');
    const {keyId, keySecret} = partsOf(element);
    expect([keyId.value, keySecret.value]).to.deep.equal([KEY_ID, KEY_SECRET]);
    expect([keyId.readOnly, keySecret.readOnly, keySecret.type]).to.deep.equal([
      false,
      false,
      'password',
    ]);
    expect((await press(element)).status).to.equal('connected');
  };

  for (const [what, response] of Object.entries(FAILURES)) {
    it(`after ${what}, and one press tries again`, async () => {
      const element = await connect({timeout: what === 'a timeout' ? 1 : 10_000});
      const pairs: string[] = [];
      listen(element, (event) => {
        const {keyId, keySecret} = event.detail;
        pairs.push(`${keyId} ${keySecret}`);
        event.respondWith(
          (pairs.length === 1 ? response() : Promise.resolve()) as Promise<unknown>,
        );
      });
      fill(element);
      partsOf(element).reveal.click();
      await press(element);
      element.timeout = 10_000;
      await retry(element);
      expect(pairs).to.deep.equal(Array(2).fill(`${KEY_ID} ${KEY_SECRET}`));
    });
  }
  it('after a callback-url that is none, and one press tries again', async () => {
    const element = await connect({callbackUrl: ''});
    fill(element);
    await press(element);
    element.callbackUrl = callback(json({ok: true})).url;
    await retry(element);
  });
  it('after an event that nobody took, and one press tries again', async () => {
    const element = await connect();
    fill(element);
    await press(element);
    listen(element, take);
    await retry(element);
  });
  it('after an answer without a verdict, and one press tries again', async () => {
    const element = await connect({callbackUrl: callback({body: 'Hi'}).url});
    fill(element);
    await press(element);
    element.callbackUrl = callback(json({ok: true})).url;
    await retry(element);
  });
  it('of which what is typed anew is sent', async () => {
    const element = await connect();
    const secrets: string[] = [];
    listen(element, (event) => {
      secrets.push(event.detail.keySecret);
      event.respondWith(Promise.resolve({ok: secrets.length > 1}));
    });
    fill(element);
    await press(element);
    fill(element, KEY_ID, `${KEY_SECRET}x`);
    const settled = outcome(element);
    element.submit();
    expect((await settled).status).to.equal('connected');
    expect(secrets).to.deep.equal([KEY_SECRET, `${KEY_SECRET}x`]);
  });
});

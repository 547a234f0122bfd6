import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import type {ClickhouseConnectElement} from '../src/index.js';
import {callback, otherOrigin, type Reply} from './support/callback.js';
import {connect, fill, KEY_ID, KEY_SECRET, outcome, partsOf, press} from './support/form.js';
import {open} from './support/host-page.js';

type Send = (data: unknown) => unknown;
type Messages = Readonly<Record<string, unknown>>;

/** How many messages were sent that nobody may believe. */
let forged = 0;

const right = (attempt: string, ok = true) => ({
  type: 'clickhouse-connect:result',
  version: 1,
  attempt,
  ok,
});

/** What is wrong with a message, by name, even if it came from the callback itself. */
function malformed(attempt: string): Messages {
  const message = right(attempt);
  const {type} = message;
  const long = 'x'.repeat(5 * 2 ** 20);
  const wrong: Readonly<Record<string, readonly unknown[]>> = {
    type: [
      undefined,
      null,
      '',
      1,
      'clickhouse-connect',
      `${type} `,
      type.toUpperCase(),
      [type],
      new String(type),
      long,
    ],
    version: [undefined, null, 0, 2, '1', 1n, 1.5, NaN, true, [1], new Number(1)],
    attempt: [
      undefined,
      null,
      '',
      0,
      attempt.slice(1),
      `${attempt} `,
      attempt.toUpperCase().padEnd(33),
      [attempt],
      new String(attempt),
      '0'.repeat(32),
      long,
    ],
    ok: [undefined, null, 'true', '', 1, 0, [], [true], {}, new Boolean(true), NaN],
    code: [1, true, {}, ['forbidden'], new String('forbidden'), 1n],
    message: [1, false, {}, ['No.'], new String('No.'), new Date()],
  };
  const fields = Object.entries(wrong).flatMap(([field, values]) =>
    values.map((value, index) => [`${field} ${index}`, {...message, [field]: value}]),
  );
  return {
    ...Object.fromEntries(fields),
    nothing: undefined,
    null: null,
    'a number': 1,
    true: true,
    'the attempt': attempt,
    'the type': type,
    JSON: JSON.stringify(message),
    'a long text': long,
    'a list': [message],
    'its entries': Object.entries(message),
    'its values': Object.values(message),
    'a property': {data: message},
    'a Map': new Map(Object.entries(message)),
    'a Set': new Set(Object.values(message)),
    'a prototype': Object.create(message),
    'a class': new (class {
      get ok() {
        return true;
      }
    })(),
    bytes: new TextEncoder().encode(JSON.stringify(message)),
    'a Blob': new Blob([JSON.stringify(message)], {type: 'application/json'}),
    'an Error': Object.assign(new Error(type), message),
  };
}

/** What another than the callback sends: the right words first. */
const stolen = (attempt: string): Messages => ({
  accepts: right(attempt),
  rejects: right(attempt, false),
  'rejects with a reason': {...right(attempt, false), code: 'forbidden', message: 'No.'},
  ...malformed(attempt),
});

const NESTED = `<script>
  onmessage = ({data}) => parent.parent.postMessage(data, '*');
  parent.parent.postMessage('nested is ready', '*');
</script>`;

/**
 * A page that never ends to load, and posts to its parent what it is told to, itself or by a frame
 * in it.
 */
const relay: Reply = {
  hang: true,
  raw: [
    `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<!doctype html>
    <script>
      onmessage = ({data: {isNested, data}}) =>
        isNested ? frames[0].postMessage(data, '*') : parent.postMessage(data, '*');
    </script><iframe srcdoc="${NESTED}"></iframe>$long`,
  ],
};

const frameOf = (element: Element) => element.shadowRoot!.querySelector('iframe')!.contentWindow!;

const nextMessage = () => oneEvent(window, 'message') as Promise<MessageEvent>;

/** An attempt whose callback has answered with a page, but no verdict. */
async function attempt(origin = '', redirectedFrom?: string) {
  const {url} = callback(relay, origin || location.origin);
  const callbackUrl =
    redirectedFrom === undefined
      ? url
      : callback({status: 307, headers: {location: url}}, redirectedFrom).url;
  const element = await connect({callbackUrl, timeout: 60_000});
  return {element, ...(await start(element))};
}

async function start(element: ClickhouseConnectElement) {
  fill(element);
  const handedOver = oneEvent(element, 'connected');
  const ready = nextMessage();
  element.submit();
  const {detail} = await handedOver;
  await ready;
  const frame = frameOf(element);
  const send = (data: unknown, isNested = false) => frame.postMessage({isNested, data}, '*');
  return {attempt: detail.attempt, frame, send};
}

/** Sends all, one after the other; tells which were believed. */
async function believed(
  element: ClickhouseConnectElement,
  messages: Messages,
  send: Send,
  received: () => Promise<unknown> = nextMessage,
): Promise<string[]> {
  const names: string[] = [];
  const {status} = element;
  for (const [name, data] of Object.entries(messages)) {
    forged++;
    const arrival = received();
    send(data);
    await arrival;
    if (element.status !== status) names.push(name);
  }
  return names;
}

/** A frame that posts to the page what it is told to. */
async function stranger(attributes: Readonly<Record<string, string>>): Promise<Send> {
  const frame = document.createElement('iframe');
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  const loaded = oneEvent(frame, 'load');
  (await fixture(html`<div></div>`)).append(frame);
  await loaded;
  return (data) => frame.contentWindow!.postMessage(data, '*');
}

const RELAY = `<script>onmessage = ({data}) => parent.postMessage(data, '*')</script>`;
const pageOf = (origin: string) =>
  `${origin}/page?${new URLSearchParams({page: JSON.stringify({html: RELAY})})}`;

type Attempt = Awaited<ReturnType<typeof attempt>>;

const SOURCES: Readonly<
  Record<string, (attempt: Attempt, origin: string) => Send | Promise<Send>>
> = {
  'the page itself': () => (data) => postMessage(data, '*'),
  'a frame in the reply':
    ({send}) =>
    (data) =>
      send(data, true),
  'a frame of the page': () => stranger({srcdoc: RELAY}),
  "a frame of the page's origin": () => stranger({src: pageOf('')}),
  'a frame of another origin': () => stranger({src: pageOf(otherOrigin)}),
  'a frame without an origin': () => stranger({srcdoc: RELAY, sandbox: 'allow-scripts'}),
  'a script that makes the event up':
    ({frame}, origin) =>
    (data) => {
      const event = new MessageEvent('message', {data, origin});
      // Firefox takes no window of another origin in the constructor.
      Object.defineProperty(event, 'source', {value: frame});
      dispatchEvent(event);
    },
  'a script that names no source': (_, origin) => (data) =>
    dispatchEvent(new MessageEvent('message', {data, origin})),
};

describe('<clickhouse-connect> believes', function () {
  this.timeout(30_000);

  for (const [whose, origin] of Object.entries({
    'the same origin': location.origin,
    'another origin': otherOrigin,
  })) {
    describe(`for a callback of ${whose}`, () => {
      it('its page, but no malformed message of it', async () => {
        const {element, send, attempt: id} = await attempt(origin);
        expect(await believed(element, malformed(id), send)).to.be.empty;
        const settled = outcome(element);
        send(right(id));
        expect((await settled).status).to.equal('connected');
      });

      for (const [who, source] of Object.entries(SOURCES)) {
        it(`its page, not ${who}`, async () => {
          const running = await attempt(origin);
          const {element, send, attempt: id} = running;
          expect(await believed(element, stolen(id), await source(running, origin))).to.be.empty;
          const settled = outcome(element);
          send(right(id));
          expect((await settled).status).to.equal('connected');
        });
      }

      it('no page that it redirects to on another origin', async () => {
        const elsewhere = origin === otherOrigin ? location.origin : otherOrigin;
        const {element, send, attempt: id} = await attempt(elsewhere, origin);
        expect(await believed(element, stolen(id), send)).to.be.empty;
        expect(element.status).to.equal('connecting');
      });
    });
  }

  it('its page, not a port', async () => {
    const {element, send, attempt: id} = await attempt();
    const {port1, port2} = new MessageChannel();
    port1.start();
    expect(
      await believed(
        element,
        stolen(id),
        (data) => port2.postMessage(data),
        () => oneEvent(port1, 'message'),
      ),
    ).to.be.empty;
    const settled = outcome(element);
    send(right(id));
    expect((await settled).status).to.equal('connected');
  });

  it("its page, not its page's parent", async () => {
    const {window, element} = await open({callbackUrl: callback(relay).url});
    fill(element);
    const handedOver = oneEvent(element, 'connected');
    const ready = oneEvent(window, 'message');
    element.submit();
    const {attempt: id} = (await handedOver).detail;
    await ready;
    const received = () => oneEvent(window, 'message');
    const send: Send = (data) => window.postMessage(data, '*');
    expect(await believed(element, stolen(id), send, received)).to.be.empty;
    const settled = outcome(element);
    frameOf(element).postMessage({data: right(id)}, '*');
    expect((await settled).status).to.equal('connected');
  });

  describe('nothing', () => {
    /** What would be believed while connecting, over and over. */
    const verdicts = (id: string): Messages =>
      Object.fromEntries(
        Array.from({length: 5}, (_, index) =>
          [true, false].map((ok) => [`${ok} ${index}`, {...right(id, ok), message: `${index}`}]),
        ).flat(),
      );
    const accepting = (id: string) => right(id);
    const rejecting = (id: string) => right(id, false);

    /** Lets the callback's page post, which arrives only after what follows here. */
    const post = (frame: Window, data: unknown) =>
      (frame as Window & typeof globalThis).eval('(data) => parent.postMessage(data, "*")')(data);
    const arrived = async () => {
      const mark = crypto.randomUUID();
      const last = new Promise<void>((resolve) =>
        addEventListener('message', function listen({data}) {
          if (data !== mark) return;
          removeEventListener('message', listen);
          resolve();
        }),
      );
      postMessage(mark, '*');
      await last;
    };
    const again = async (element: ClickhouseConnectElement) => {
      const {attempt: id, send} = await start(element);
      const settled = outcome(element);
      send(right(id));
      expect((await settled).status).to.equal('connected');
    };

    const ENDS: Readonly<Record<string, (running: Attempt) => unknown>> = {
      'after a reset': ({element}) => element.reset(),
      'after it was removed': ({element}) => element.remove(),
      'after it was moved': ({element}) => element.parentElement!.append(element),
      'after its page said no': ({frame, attempt: id}) => post(frame, rejecting(id)),
    };
    for (const [when, end] of Object.entries(ENDS)) {
      it(`${when}, until it is submitted again`, async () => {
        const running = await attempt();
        const {element, frame, attempt: id} = running;
        const {parentElement} = element;
        const settled = outcome(element);
        if (when.includes('said')) end(running);
        for (const data of Object.values(verdicts(id))) {
          forged++;
          post(frame, data);
        }
        if (!when.includes('said')) end(running);
        const {status, failure} = await settled;
        await arrived();
        expect([element.status, element.failure?.message]).to.deep.equal([status, undefined]);
        expect([status, failure?.code]).to.be.deep.oneOf([
          ['idle', undefined],
          ['failed', 'rejected'],
        ]);
        if (!element.isConnected) parentElement!.append(element);
        await again(element);
      });
    }

    it('after its page said yes', async () => {
      const {element, frame, attempt: id} = await attempt();
      const settled = outcome(element);
      post(frame, accepting(id));
      for (const data of Object.values(verdicts(id))) {
        forged++;
        post(frame, data);
      }
      await settled;
      await arrived();
      expect([element.status, element.failure]).to.deep.equal(['connected', null]);
    });

    it('after the timeout', async () => {
      const element = await connect({callbackUrl: callback(relay).url, timeout: 300});
      fill(element);
      const handedOver = oneEvent(element, 'connected');
      const settled = press(element);
      const {attempt: id} = (await handedOver).detail;
      await settled;
      expect(await believed(element, stolen(id), (data) => postMessage(data, '*'))).to.be.empty;
      expect(element.failure).to.deep.equal({code: 'timeout'});
      const {keyId, keySecret} = partsOf(element);
      expect([keyId.value, keySecret.value]).to.deep.equal([KEY_ID, KEY_SECRET]);
      element.timeout = 60_000;
      await again(element);
    });

    it('before it is submitted, even by who can guess', async () => {
      const {getRandomValues} = crypto;
      const element = await connect({callbackUrl: callback(relay).url, timeout: 60_000});
      const id = '07'.repeat(16);
      for (const send of [
        await stranger({srcdoc: RELAY}),
        (data: unknown) => postMessage(data, '*'),
      ])
        expect(await believed(element, stolen(id), send)).to.be.empty;
      crypto.getRandomValues = <T>(bytes: T) => (bytes as Uint8Array).fill(7) as T;
      const started = start(element);
      crypto.getRandomValues = getRandomValues;
      const running = await started;
      expect([running.attempt, element.status]).to.deep.equal([id, 'connecting']);
      const settled = outcome(element);
      running.send(right(id));
      expect((await settled).status).to.equal('connected');
    });

    it('of an earlier attempt', async () => {
      const {element, send, attempt: first} = await attempt();
      const settled = outcome(element);
      send(rejecting(first));
      await settled;
      const second = await start(element);
      expect(second.attempt).not.to.equal(first);
      expect(await believed(element, stolen(first), second.send)).to.be.empty;
      const connected = outcome(element);
      second.send(right(second.attempt));
      expect((await connected).status).to.equal('connected');
    });

    it("of another element's attempt", async () => {
      const [one, other] = [await attempt(), await attempt()];
      expect(await believed(one.element, stolen(other.attempt), one.send)).to.be.empty;
      expect(await believed(one.element, stolen(one.attempt), other.send)).to.be.empty;
      expect([one.element.status, other.element.status]).to.deep.equal([
        'connecting',
        'connecting',
      ]);
      const settled = Promise.all([outcome(one.element), outcome(other.element)]);
      one.send(right(one.attempt));
      other.send(right(other.attempt));
      expect((await settled).map(({status}) => status)).to.deep.equal(['connected', 'connected']);
    });
  });

  // Nested, as the tests of a suite run before those of the suites in it.
  describe('none', () => {
    it('of at least 1000 forged messages', () => expect(forged).to.be.at.least(1000));
  });
});

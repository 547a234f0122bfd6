// What the host's developer and the person read where an answer holds no verdict.
import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {callback, json, messagePage, otherOrigin, type Reply} from './support/callback.js';
import {connect, fill, KEY_ID, KEY_SECRET, outcome, partsOf, press} from './support/form.js';
import {consoleLines, goOffline, restorePage} from './support/page.js';

const html = (body: string, status = 200): Reply => ({
  status,
  headers: {'content-type': 'text/html'},
  body,
});
const jsonText = (body: string): Reply => ({headers: {'content-type': 'application/json'}, body});
const withHeader = (name: string, value: string): Reply => ({
  ...json({ok: true}),
  headers: {'content-type': 'application/json', [name]: value},
});
const redirect = (reply: Reply, origin = ''): Reply => ({
  status: 302,
  headers: {location: callback(reply, origin, 'sign-in').url},
});

const HIDDEN = /cannot be read: X-Frame-Options, frame-ancestors, COEP or a redirect hides it/;
const NO_JSON = /text\/html: no JSON/;
const CONFIRM = /couldn't be confirmed, and the key may have been sent/;
const LATE_LINE = /no answer within \d+ ms\. A reply of status 204 or a download shows no document/;
const LATE_TEXT = /No answer has come, and the key may have been sent/;

/** Replies without a verdict, and the console's line for each, in a page of the same origin. */
const READABLE: Readonly<Record<string, readonly [Reply, RegExp]>> = {
  'an empty page': [html(''), NO_JSON],
  'a page that thanks': [html('<p>Connected!'), NO_JSON],
  'an error page': [html('<h1>Error', 500), NO_JSON],
  'not found': [html('<h1>Not found', 404), NO_JSON],
  'a CSRF page': [html('<h1>CSRF verification failed', 403), NO_JSON],
  'a text of JSON': [
    {...json({ok: true}), headers: {'content-type': 'text/plain'}},
    /text\/plain: no JSON/,
  ],
  'a page of JSON': [{...json({ok: true}), headers: {'content-type': 'text/html'}}, NO_JSON],
  'malformed JSON': [jsonText('{"ok":true'), /application\/json: no JSON/],
  'an empty body of JSON': [jsonText(''), /application\/json: no JSON/],
  'JSON without ok': [json({}), /application\/json: "ok" is no boolean/],
  'an ok as a text': [json({ok: 'true' as never}), /"ok" is no boolean/],
  'a verdict in a property': [jsonText('{"data":{"ok":true}}'), /"ok" is no boolean/],
  'no attempt': [jsonText('{"ok":true}'), /no "attempt"/],
  'another attempt': [json({ok: true, attempt: 'x'}), /the "attempt" is another one/],
  'a code as a number': [json({ok: false, code: 401 as never}), /"code" is no text/],
  'a message as an object': [json({ok: false, message: {} as never}), /"message" is no text/],
  'an organization as an object': [
    json({ok: true, organization: {name: 'Acme'} as never}),
    /"organization" is no text/,
  ],
  'a message of another version': [messagePage({ok: true, version: 2}), NO_JSON],
};
const KINDS: typeof READABLE = {
  ...READABLE,
  'a sign-in page': [
    redirect(html('<h1>Sign in')),
    /\/callback\/sign-in \(redirected from \/callback\/[\w-]+\), text\/html: no JSON/,
  ],
  "another origin's sign-in page": [redirect(html('<h1>Sign in'), otherOrigin), HIDDEN],
  'X-Frame-Options: DENY': [withHeader('x-frame-options', 'DENY'), HIDDEN],
  "frame-ancestors 'none'": [
    withHeader('content-security-policy', "frame-ancestors 'none'"),
    HIDDEN,
  ],
};
const LATE: Readonly<Record<string, Reply>> = {
  '204': {status: 204},
  'a download': withHeader('content-disposition', 'attachment; filename="x.json"'),
  'no answer': {hang: true},
};

describe('An answer without a verdict', () => {
  interface Result {
    readonly path: string;
    readonly code: string;
    readonly text: string;
  }
  const results = new Map<string, Result>();
  let lines: readonly string[];

  const run = async (reply: Reply, origin: string) => {
    const path = `kind-${results.size}-${crypto.randomUUID()}`;
    const element = document.createElement('clickhouse-connect');
    element.callbackUrl = callback(reply, origin, path).url;
    document.body.append(element);
    await element.updateComplete;
    fill(element);
    const {failure} = await press(element);
    const text = partsOf(element).status.textContent.replace(/\s+/g, ' ').trim();
    element.remove();
    return {path, code: failure?.code ?? 'connected', text};
  };
  const nameOf = (kind: string, origin: string) => kind + origin;

  before(async function () {
    this.timeout(60_000);
    lines = consoleLines();
    const queue = ['', otherOrigin]
      .flatMap((origin) => Object.entries(KINDS).map(([kind, [reply]]) => [kind, reply, origin]))
      .values() as ArrayIterator<[string, Reply, string]>;
    // Browsers open six connections to a server at most.
    const lane = async () => {
      for (const [kind, reply, origin] of queue)
        results.set(nameOf(kind, origin), await run(reply, origin));
    };
    await Promise.all(Array.from({length: 4}, lane));
    restorePage();
  });

  for (const [kind, [, sameOrigin]] of Object.entries(KINDS)) {
    for (const [where, origin, line] of [
      ['the same origin', '', sameOrigin],
      ['another origin', otherOrigin, HIDDEN],
    ] as const) {
      it(`that is ${kind} of ${where} names what came, and claims no more than is known`, () => {
        const {path, code, text} = results.get(nameOf(kind, origin))!;
        const own = lines.filter((said) => said.includes(path));
        expect(own, lines.join('\n')).to.have.length(1);
        // A redirect of another origin's reply may lead back to this one, where it can be read.
        if (origin && kind === 'a sign-in page') expect(own[0]).to.match(/no verdict/);
        else expect(own[0]).to.match(line);
        expect(own[0]).not.to.include('reply=');
        expect(code).to.equal('unconfirmed');
        expect(text)
          .to.match(CONFIRM)
          .and.not.match(/was sent|wasn't sent/);
      });
    }
  }

  describe('', () => {
    afterEach(restorePage);
    for (const [kind, reply] of Object.entries(LATE)) {
      for (const origin of ['', otherOrigin]) {
        it(`that is ${kind} of ${origin ? 'another' : 'the same'} origin takes the whole time`, async () => {
          const said = consoleLines();
          const element = await connect({callbackUrl: callback(reply, origin).url, timeout: 700});
          fill(element);
          expect((await press(element)).failure).to.deep.equal({code: 'timeout'});
          expect(said.join()).to.match(LATE_LINE);
          expect(partsOf(element).status.textContent).to.match(LATE_TEXT);
        });
      }
    }
  });
});

describe('<clickhouse-connect> offline', () => {
  let isEmulated: boolean;
  /** By the browser itself where that can be done. */
  const emulate = async (offline: boolean) => {
    const params = {offline, latency: 0, downloadThroughput: -1, uploadThroughput: -1};
    const answer = await executeServerCommand<unknown, object>('cdp', {
      method: 'Network.overrideNetworkState',
      params,
    }).catch(() => ({unsupported: true}));
    return !(answer as {unsupported?: boolean}).unsupported;
  };
  beforeEach(async () => {
    isEmulated = await emulate(true);
    if (!isEmulated || navigator.onLine) goOffline();
  });
  afterEach(async () => {
    restorePage();
    if (isEmulated) await emulate(false);
  });

  it('sends nothing, says so, keeps both fields, and connects when it is back', async () => {
    const element = await connect({callbackUrl: 'https://host.example/callback'});
    let events = 0;
    element.addEventListener('connected', () => events++);
    fill(element);
    const settled = outcome(element);
    element.submit();
    // At once: there is no frame that could send anything.
    expect(element.shadowRoot!.querySelector('iframe')).to.equal(null);
    expect((await settled).failure).to.deep.equal({code: 'offline'});
    const {keyId, keySecret, status} = partsOf(element);
    expect(status).to.have.trimmed.text(
      "You're offline. Nothing was sent. Connect again when you're back online.",
    );
    expect([keyId.value, keySecret.value]).to.deep.equal([KEY_ID, KEY_SECRET]);
    expect(element.matches(':state(offline)')).to.be.true;
    restorePage();
    if (isEmulated) await emulate(false);
    element.callbackUrl = callback(json({ok: true})).url;
    expect((await press(element)).status).to.equal('connected');
    expect(events).to.equal(2);
  });

  it('sends to this machine nevertheless', async () => {
    const server = callback(json({ok: true}));
    const element = await connect({callbackUrl: server.url});
    fill(element);
    expect((await press(element)).status).to.equal('connected');
    expect(await server.received()).to.have.length(1);
  });

  it('leaves it to the page that delivers by itself', async () => {
    const element = await connect();
    element.addEventListener('connected', (event) => event.respondWith(Promise.resolve()));
    fill(element);
    expect((await press(element)).status).to.equal('connected');
  });
});

import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {callback, fieldsOf, json, type Reply} from './support/callback.js';
import {connect, fill, KEY_ID, KEY_SECRET, outcome, partsOf, press, type} from './support/form.js';
import {open, urlOf, type HostPage, type OpenedPage} from './support/host-page.js';
import {copy, pressShortcut, sendKeys} from './support/keyboard.js';
import {tracesOf} from './support/traces.js';

const accepted = json({ok: true});
const rejected = json({ok: false, code: 'forbidden'});

/** Control+Z; and where the browser has no such key, as WebKitGTK's, what the key does. */
async function undo(input: HTMLInputElement) {
  const {value} = input;
  await pressShortcut('z');
  if (input.value === value) input.ownerDocument.execCommand('undo');
}

/** Copies the text somewhere, with what copying drags along, and pastes it. */
async function paste(input: HTMLElement, text: string) {
  const source = await fixture<HTMLTextAreaElement>(
    html`<textarea .value=${` ${text}\n`}></textarea>`,
  );
  source.select();
  await pressShortcut('c');
  input.focus();
  await pressShortcut('v');
}

const ways = {typed: type, pasted: paste};

/** Opens a page and enters a pair with real keys. */
async function enter(reply: Reply, way: keyof typeof ways = 'typed', page?: HostPage) {
  const {url, received} = callback(reply);
  const opened = await open({...page, callbackUrl: url});
  const parts = partsOf(opened.element);
  await type(parts.keyId, KEY_ID);
  await ways[way](parts.keySecret, KEY_SECRET);
  expect(parts.keySecret.value).to.equal(KEY_SECRET);
  return {...opened, parts, received};
}

/**
 * What a target hears from now on. Not the events themselves: a failing test would print all that
 * they lead to.
 */
function record(target: EventTarget, ...types: string[]): string[] {
  const heard: string[] = [];
  for (const type of types) {
    target.addEventListener(type, () => heard.push(`${type}, capturing`), true);
    target.addEventListener(type, () => heard.push(`${type}, bubbling`));
  }
  return heard;
}

/** What the element makes for a POST. */
const leftoversOf = ({shadowRoot}: Element): string[] =>
  [...shadowRoot!.querySelectorAll('iframe, form[method=post], [name]:not(slot)')].map(
    ({localName}) => localName,
  );

/**
 * The value of its field, found in the tree, by the properties that lead there, and where the
 * script's last match is kept.
 */
const isField = (trace: string) => /^value of INPUT keySecret$|\.value$|^\.matched/.test(trace);

describe('the secret of <clickhouse-connect>', () => {
  describe('is nowhere', () => {
    const ends: Record<string, [reply: Reply, end: (page: OpenedPage) => unknown]> = {
      'once it is connected': [accepted, ({element}) => press(element)],
      'after reset()': [accepted, ({element}) => element.reset()],
      'after reset() of an attempt': [
        {hang: true},
        ({element}) => {
          partsOf(element).submit.click();
          element.reset();
        },
      ],
      'after removal': [accepted, ({element}) => element.remove()],
      'after the page is left': [
        accepted,
        ({frame}) => {
          const loaded = oneEvent(frame, 'load');
          frame.src = '/page?page={"headers":{},"html":"Another page"}';
          return loaded;
        },
      ],
    };
    for (const way of ['typed', 'pasted'] as const) {
      for (const [when, [reply, end]] of Object.entries(ends)) {
        it(`${when}, where it was ${way}`, async () => {
          const page = await enter(reply, way);
          // A script of the page may have kept it from before.
          const {keySecret} = partsOf(page.element);
          await end(page);
          expect(tracesOf(KEY_SECRET, page)).to.be.empty;
          expect(keySecret.value).to.equal('');
        });
      }
    }
  });

  describe('is only in its field', () => {
    const unknown = {body: 'Thanks'};
    const blocked = {headers: {'content-security-policy': "form-action 'none'"}};
    const cases: Record<
      string,
      [reply: Reply, act: (page: OpenedPage) => unknown, page?: HostPage]
    > = {
      'while it is entered': [accepted, () => {}],
      'while it is revealed': [accepted, ({element}) => partsOf(element).reveal.click()],
      'while it is sent': [{hang: true}, ({element}) => partsOf(element).submit.click()],
      'after a POST that a policy blocked': [accepted, ({element}) => press(element), blocked],
      'after a reply without a verdict': [unknown, ({element}) => press(element)],
      'once it is rejected': [rejected, ({element}) => press(element)],
    };
    for (const [when, [reply, act, page]] of Object.entries(cases)) {
      it(when, async () => {
        const opened = await enter(reply, 'typed', page);
        await act(opened);
        const traces = tracesOf(KEY_SECRET, opened);
        expect(traces).to.include('value of INPUT keySecret');
        expect(traces.filter((trace) => !isField(trace))).to.be.empty;
      });
    }
  });

  describe('would be found', () => {
    const plants: Record<string, (page: OpenedPage, secret: string) => unknown> = {
      'in a text': ({element}, secret) => element.append(secret),
      'in an attribute in the shadow root': ({element}, secret) =>
        partsOf(element).keyId.setAttribute('title', secret),
      'where the last match is kept': ({window}, secret) => new window.RegExp(secret).test(secret),
      'in a property': ({element}, secret) => Object.assign(element, {__secret: secret}),
      'by a symbol': ({element}, secret) =>
        Object.assign(element, {[Symbol('kept')]: {detail: {secret}}}),
      'in a map': ({element}, secret) =>
        Object.assign(element, {kept: new Map([['secret', secret]])}),
      'in a static': ({element}, secret) => Object.assign(element.constructor, {last: secret}),
      'by a getter': ({element}, secret) =>
        Object.defineProperty(Object.getPrototypeOf(element), 'secret', {get: () => secret}),
      'in the console': ({window}, secret) => window.console.debug('sent', {secret}),
      'in an error': ({window}, secret) =>
        window.dispatchEvent(new window.ErrorEvent('error', {message: secret})),
      'in the location': ({window}, secret) => (window.location.hash = secret),
      'in the history': ({window}, secret) => window.history.replaceState({secret}, ''),
      'in a performance entry': ({window}, secret) => window.performance.mark(secret),
      'in a cookie': ({window}, secret) => (window.document.cookie = `key=${secret}; max-age=60`),
      'in localStorage': ({window}, secret) => window.localStorage.setItem('key', secret),
      'in sessionStorage': ({window}, secret) => window.sessionStorage.setItem('key', secret),
    };
    let count = 0;
    for (const [where, plant] of Object.entries(plants)) {
      it(where, async () => {
        const page = await open({});
        const secret = `planted${count++}`;
        expect(tracesOf(secret, page)).to.be.empty;
        await plant(page, secret);
        expect(tracesOf(secret, page)).to.not.be.empty;
      });
    }
    after(() => {
      document.cookie = 'key=; max-age=0';
      localStorage.removeItem('key');
      sessionStorage.removeItem('key');
    });
  });

  it('is in the event, and in the one POST', async () => {
    const {element, received} = await enter(accepted);
    const connected = oneEvent(element, 'connected');
    await press(element);
    expect((await connected).detail.keySecret).to.equal(KEY_SECRET);
    const posts = await received();
    expect(posts.map((post) => Object.fromEntries(fieldsOf(post)).key_secret)).to.deep.equal([
      KEY_SECRET,
    ]);
  });

  for (const way of ['typed', 'pasted'] as const) {
    describe(`${way}, is brought back by undoing`, () => {
      it('while it is entered', async () => {
        const {parts} = await enter(accepted, way);
        await pressShortcut('a');
        await sendKeys({press: 'Delete'});
        await undo(parts.keySecret);
        expect(parts.keySecret.value).to.equal(KEY_SECRET);
      });
      it('not once it was rejected and reset', async () => {
        const {element, parts} = await enter(rejected, way);
        await press(element);
        expect(parts.keySecret.value).to.equal(KEY_SECRET);
        element.reset();
        parts.keySecret.focus();
        const values = [parts.keySecret.value];
        for (let times = 0; times < 5; times++) {
          await undo(parts.keySecret);
          values.push(parts.keySecret.value);
        }
        expect(values.join('')).to.equal('');
      });
    });
  }
});

describe('<clickhouse-connect> keeps the secret', () => {
  describe('from listeners', () => {
    /** Puts the element into another's shadow root. */
    async function nest() {
      const element = await connect();
      const host = await fixture<HTMLDivElement>(html`<div></div>`);
      const tree = host.attachShadow({mode: 'open'}).appendChild(document.createElement('p'));
      tree.append(element);
      fill(element);
      return {element, host, tree};
    }
    it('outside of its tree: they do not hear `connected`', async () => {
      const {element, host} = await nest();
      const heard = [host, document, window, parent].map((target) => record(target, 'connected'));
      await press(element);
      expect(heard.flat()).to.be.empty;
    });
    it('in its tree, but for capturing ones, which hear every event', async () => {
      const {element, tree} = await nest();
      const heard = record(tree, 'connected');
      await press(element);
      expect(heard).to.deep.equal(['connected, capturing']);
    });
    it('of `statuschange`', async () => {
      const {url} = callback(rejected);
      const element = await connect({callbackUrl: url});
      fill(element);
      const details: unknown[] = [];
      document.addEventListener('statuschange', (event) =>
        details.push((event as CustomEvent).detail),
      );
      await press(element);
      expect(details).to.deep.equal([
        {status: 'connecting', failure: null},
        {
          status: 'failed',
          failure: {
            code: 'rejected',
            reason: 'forbidden',
            message: undefined,
            reference: undefined,
          },
        },
      ]);
    });
  });

  describe('from forms', () => {
    it('by a field without a name', async () => {
      const {keyId, keySecret} = partsOf(await connect());
      expect([keyId.name, keySecret.name]).to.deep.equal(['', '']);
    });
    it('around it', async () => {
      const form = await fixture<HTMLFormElement>(
        html`<form><clickhouse-connect></clickhouse-connect></form>`,
      );
      fill(form.firstElementChild!);
      expect([...new FormData(form)]).to.be.empty;
      expect(form.elements).to.be.empty;
    });
    for (const field of ['keyId', 'keySecret'] as const) {
      it(`around it, which Enter in ${field} does not submit`, async () => {
        const form = await fixture<HTMLFormElement>(
          html`<form><clickhouse-connect></clickhouse-connect></form>`,
        );
        const element = form.firstElementChild!;
        fill(element);
        const submits = record(form, 'submit');
        const connected = oneEvent(element, 'connected');
        partsOf(element)[field].focus();
        await sendKeys({press: 'Enter'});
        await connected;
        expect(submits).to.be.empty;
      });
    }
    for (const [what, reply] of Object.entries({accepted, rejected})) {
      it(`and frames of its own once it is ${what}`, async () => {
        const element = await connect({callbackUrl: callback(reply).url});
        fill(element);
        await press(element);
        expect(leftoversOf(element)).to.be.empty;
      });
    }
  });

  it('from whoever looks on, by hiding it again once it is rejected', async () => {
    const element = await connect({callbackUrl: callback(rejected).url});
    fill(element);
    partsOf(element).reveal.click();
    await element.updateComplete;
    expect(partsOf(element).keySecret.type).to.equal('text');
    await press(element);
    expect(partsOf(element).keySecret.type).to.equal('password');
    expect(partsOf(element).reveal.getAttribute('aria-pressed')).to.equal('false');
  });

  describe('from session recorders', () => {
    const marks = [
      ...['rr-block', 'rr-ignore', 'ph-no-capture', 'sentry-mask', 'fs-exclude'].map(
        (name) => `.${name}`,
      ),
      ...[
        'rr-is-password',
        'sentry-mask',
        'private',
        'hj-suppress',
        'clarity-mask',
        'openreplay-obscured',
      ].map((name) => `[data-${name}]`),
      '[data-dd-privacy="mask"]',
    ];
    for (const mark of marks) {
      it(`by ${mark}`, async () => {
        const element = await connect();
        const {keySecret, reveal} = partsOf(element);
        for (const revealed of [false, true]) {
          expect(keySecret.matches(mark), `input, revealed: ${revealed}`).to.be.true;
          expect(keySecret.parentElement!.matches(mark), `wrapper, revealed: ${revealed}`).to.be
            .true;
          reveal.click();
          await element.updateComplete;
        }
      });
    }
  });

  describe('from password managers', () => {
    for (const mark of [
      '[data-1p-ignore]',
      '[data-lpignore="true"]',
      '[data-bwignore]',
      '[data-form-type="other"]',
    ]) {
      it(`by ${mark}`, async () => {
        const {keyId, keySecret} = partsOf(await connect());
        expect([keyId, keySecret].filter((input) => !input.matches(mark))).to.be.empty;
      });
    }
    it('by autocomplete', async () => {
      const {keyId, keySecret} = partsOf(await connect());
      const values = [keyId, keySecret].map((input) => input.getAttribute('autocomplete'));
      expect(values).to.deep.equal(['off', 'one-time-code']);
    });
  });

  describe('from what browsers do to texts', () => {
    for (const [name, value] of Object.entries({
      autocapitalize: 'none',
      autocorrect: 'off',
      spellcheck: 'false',
      writingsuggestions: 'false',
    })) {
      it(`by ${name}`, async () => {
        const {keyId, keySecret} = partsOf(await connect());
        const values = [keyId, keySecret].map((input) => input.getAttribute(name));
        expect(values).to.deep.equal([value, value]);
      });
    }
  });

  it('from observers of its tree, and the names and values of the page too', async () => {
    const {url, received} = callback(accepted);
    const element = await connect(
      {callbackUrl: url},
      html`<input type="hidden" name="csrf_token" value="4f1c9d" />`,
    );
    const seen: string[] = [];
    const markupOf = (node: Node) => (node as Element).outerHTML ?? node.nodeValue ?? '';
    const observer = new MutationObserver((records) => {
      for (const {target, addedNodes, oldValue} of records)
        seen.push(oldValue ?? '', markupOf(target), ...[...addedNodes].map(markupOf));
    });
    observer.observe(element.shadowRoot!, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeOldValue: true,
      characterData: true,
    });
    fill(element);
    await press(element);
    observer.disconnect();
    const markup = seen.join();
    expect(markup).to.include('<form').and.include('<iframe');
    for (const text of [KEY_SECRET, KEY_ID, 'key_secret', 'csrf_token', '4f1c9d'])
      expect(markup).to.not.include(text);
    const [post] = await received();
    expect(Object.keys(Object.fromEntries(fieldsOf(post!)))).to.deep.equal([
      ...['key_id', 'key_secret', 'attempt', 'csrf_token'],
    ]);
  });

  it('to one event and one POST, at 50 clicks', async () => {
    const {url, received} = callback(accepted);
    const element = await connect({callbackUrl: url});
    fill(element);
    const events = record(element, 'connected');
    const settled = outcome(element);
    for (let clicks = 0; clicks < 50; clicks++) partsOf(element).submit.click();
    await settled;
    expect(events).to.deep.equal(['connected, capturing', 'connected, bubbling']);
    expect(await received()).to.have.length(1);
  });

  describe('to itself while it is sent: no later event, and nothing left', () => {
    const leave: Record<string, (element: Element, another: Element) => void> = {
      'once it is removed': (element) => element.remove(),
      'once it is moved': (element, another) => another.after(element),
      'once it is adopted': (element) =>
        document.implementation.createHTMLDocument().body.append(element),
    };
    for (const [when, act] of Object.entries(leave)) {
      it(when, async () => {
        const element = await connect({
          callbackUrl: callback({...accepted, delay: 200}).url,
          timeout: 300,
        });
        const another = await connect({callbackUrl: callback({hang: true}).url, timeout: 600});
        for (const each of [element, another]) fill(each);
        partsOf(element).submit.click();
        act(element, another);
        const events = record(element, 'connected', 'statuschange');
        // By then the reply would have come, and the time would be over.
        await press(another);
        expect(events).to.be.empty;
        expect(element.status).to.equal('idle');
        expect(partsOf(element).keySecret.value).to.equal('');
        expect(leftoversOf(element)).to.be.empty;
      });
    }
  });

  it('to its field, where it is pasted in a document other than the script of the element', async () => {
    const own = await fixture<HTMLTextAreaElement>(html`<textarea></textarea>`);
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    const element = await connect();
    await copy(` ${KEY_SECRET} `);
    own.focus();
    frame.contentDocument!.body.append(element);
    const {keySecret} = partsOf(element);
    keySecret.focus();
    await pressShortcut('v');
    expect([own.value, keySecret.value]).to.deep.equal(['', KEY_SECRET]);
  });

  it('to the page that it is in: to leave the one that it came from empties nothing', async () => {
    const {element, frame} = await open({});
    (await fixture(html`<div></div>`)).append(element);
    fill(element);
    const left = oneEvent(frame, 'load');
    frame.src = 'about:blank';
    await left;
    expect(partsOf(element).keySecret.value).to.equal(KEY_SECRET);
  });
});

describe('<clickhouse-connect> in a tab that is left, and come back to by the history,', () => {
  const act = `() => {
    const parts = document.querySelector('clickhouse-connect').shadowRoot;
    for (const [id, value] of Object.entries(${JSON.stringify({keyId: KEY_ID, keySecret: KEY_SECRET})})) {
      const input = parts.getElementById(id);
      input.value = value;
      input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    }
    addEventListener('pageshow', ({persisted}) => (window.isPersisted = persisted));
    return true;
  }`;
  const look = `() => {
    if (document.title !== 'A host' || document.readyState !== 'complete') return null;
    const {shadowRoot, status} = document.querySelector('clickhouse-connect');
    const values = ['keyId', 'keySecret'].map((id) => shadowRoot.getElementById(id).value);
    return {values, status, from: window.isPersisted ? 'cache' : 'server'};
  }`;
  it('is empty', async () => {
    const url = new URL(urlOf({callbackUrl: '/callback'}), location.href).href;
    const seen = await executeServerCommand<
      {values: string[]; status: string; from: string; unsupported?: true},
      object
    >('there and back', {url, act, look});
    if (seen.unsupported) return console.log('not tried: the driver has no second tab');
    console.log(`the page came back from the ${seen.from}`);
    expect(seen.values).to.deep.equal(['', '']);
    expect(seen.status).to.equal('idle');
  });
});

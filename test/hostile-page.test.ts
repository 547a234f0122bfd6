// On the sources only: its pages load the script-tag file.
import {expect, oneEvent} from '@open-wc/testing';
import {callback, json, messagePage, otherOrigin, type Reply} from './support/callback.js';
import {advised, fill, KEY_ID, KEY_SECRET, outcome, partsOf, press, type} from './support/form.js';
import {open, script, type HostPage, type OpenedPage} from './support/host-page.js';
import {tracesOf} from './support/traces.js';

const ACCEPTS = json({ok: true});

/** What a page does before our script, and what must come of it. */
interface Case extends HostPage {
  /** A script of the page; `counts.x` is for what must stay 0. */
  readonly before?: string;
  readonly reply?: Reply;
  /** The outcomes allowed: connected if not told otherwise. */
  readonly outcomes?: readonly string[];
  /** How many POSTs may arrive: 1 if not told otherwise. */
  readonly posts?: readonly number[];
}

/** Wraps a method, as polyfills, extensions and recorders do. */
const wrap = (owner: string, name: string, body = '') => `{
  const original = ${owner}.${name};
  ${owner}.${name} = function (...values) { ${body}; return original.apply(this, values); };
}`;
const count = (owner: string, name: string) =>
  wrap(owner, name, `counts['${name}'] = (counts['${name}'] ?? 0) + 1`);

const NO_VERDICT: Reply = {...ACCEPTS, body: '{"attempt":"$attempt"}'};

const CASES: Readonly<Record<string, Case>> = {
  'freezes Object.prototype': {before: 'Object.freeze(Object.prototype)'},
  'freezes Array.prototype': {before: 'Object.freeze(Array.prototype); Object.freeze(Array)'},
  'freezes every intrinsic': {
    before: `for (const name of ['Object', 'Array', 'Function', 'Promise', 'Map', 'Set', 'WeakMap', 'RegExp', 'String', 'Error', 'Symbol'])
      Object.freeze(window[name].prototype), Object.freeze(window[name])`,
  },
  'seals the DOM': {
    before: `for (const {prototype} of [Node, Element, HTMLElement, HTMLFormElement, HTMLInputElement, HTMLIFrameElement, Document, EventTarget, ShadowRoot])
      Object.freeze(prototype)`,
  },
  'adds texts to Object.prototype': {
    before: `Object.assign(Object.prototype, {code: 'x', message: 'y', reason: 'z', type: 'w', attempt: 'v', junk: 'u'})`,
  },
  'adds functions to Object.prototype and Array.prototype': {
    before: `Object.prototype.extend = Array.prototype.remove = Array.prototype.contains = Function.prototype.method = () => 1`,
  },
  'adds a verdict to Object.prototype, for a reply without one': {
    before: `Object.assign(Object.prototype, {ok: true, version: 1, type: 'clickhouse-connect:result'})`,
    reply: NO_VERDICT,
    outcomes: ['unconfirmed'],
  },
  'adds a verdict to Object.prototype, for a rejection': {
    before: `Object.assign(Object.prototype, {ok: true})`,
    reply: json({ok: false}),
    outcomes: ['rejected'],
  },
  'adds options to Object.prototype, for a verdict that is not the first message': {
    before: `Object.assign(Object.prototype, {once: true, capture: true, passive: true, bubbles: true, composed: true, cancelable: true});
      counts.heard = counts.cancelable = 0;
      addEventListener('connected', () => counts.heard++);
      addEventListener('statuschange', (event) => (counts.cancelable += event.cancelable));`,
    reply: messagePage(
      {ok: true},
      'for (let i = 0; i < 3; i++) parent.postMessage({}, "*"); parent.postMessage(data, "*")',
    ),
  },
  'adds toJSON to every prototype': {
    before: `Object.prototype.toJSON = Array.prototype.toJSON = String.prototype.toJSON = () => '{}'`,
  },
  'counts requests by script': {
    before: `counts.fetch = counts.open = counts.sendBeacon = counts.sockets = 0;
      ${count('window', 'fetch')} ${count('XMLHttpRequest.prototype', 'open')} ${count('Navigator.prototype', 'sendBeacon')}
      for (const name of ['WebSocket', 'EventSource', 'Image', 'Worker']) window[name] = class { constructor() { counts.sockets++; } }`,
  },
  'breaks requests by script': {
    before: `window.fetch = window.XMLHttpRequest = window.WebSocket = undefined; Navigator.prototype.sendBeacon = () => { throw 1 }`,
  },
  'wraps the submit of forms': {before: wrap('HTMLFormElement.prototype', 'submit')},
  'wraps the requested submit of forms': {
    before: wrap('HTMLFormElement.prototype', 'requestSubmit'),
  },
  'swallows the submit of forms': {before: `HTMLFormElement.prototype.submit = () => {}`},
  'throws at the requested submit of forms': {
    before: wrap('HTMLFormElement.prototype', 'requestSubmit', 'throw new Error("No.")'),
    outcomes: ['blocked'],
    posts: [0],
  },
  'swallows the requested submit of forms': {
    before: `HTMLFormElement.prototype.requestSubmit = () => {}`,
    outcomes: ['blocked'],
    posts: [0],
  },
  'cancels every submit event': {
    before: `addEventListener('submit', (event) => event.preventDefault(), true)`,
  },
  'stops every event it can': {
    before: `for (const type of ['message', 'load', 'beforeunload', 'securitypolicyviolation', 'input', 'focusout'])
      document.addEventListener(type, (event) => event.stopImmediatePropagation(), true)`,
  },
  'wraps addEventListener': {
    before: `{
      const {addEventListener} = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (type, listener, options) {
        const wrapped = typeof listener === 'function' ? function (event) { return listener.call(this, event); } : listener;
        return addEventListener.call(this, type, wrapped, options);
      };
    }`,
  },
  'wraps customElements.define': {before: wrap('customElements', 'define')},
  'wraps attachShadow, as recorders do': {
    before:
      wrap('Element.prototype', 'attachShadow') + wrap('HTMLElement.prototype', 'attachInternals'),
  },
  'wraps createElement and append': {
    before:
      wrap('Document.prototype', 'createElement') +
      wrap('Element.prototype', 'append') +
      wrap('Node.prototype', 'appendChild'),
  },
  'replaces Promise': {before: `window.Promise = class Promise extends window.Promise {}`},
  'wraps then': {before: wrap('Promise.prototype', 'then')},
  'replaces timers': {
    before: wrap('window', 'setTimeout') + wrap('window', 'requestAnimationFrame'),
  },
  'wraps getRandomValues': {before: wrap('crypto', 'getRandomValues')},
  'replaces JSON.parse by a wrapper': {before: wrap('JSON', 'parse')},
  'has no MutationObserver, and no console': {
    before: `delete window.MutationObserver; for (const name in console) console[name] = () => { throw 1 }`,
  },
  'sends its forms to another window by <base target>': {head: `<base target="_blank">${script()}`},
  'has a <base> of another path': {head: `<base href="/elsewhere/">${script()}`},
  'has frames and forms of common names': {
    head: `${[
      '_self',
      'frame',
      'iframe',
      'target',
      'callback',
      'submit',
      'result',
      'clickhouse-connect',
      'undefined',
      'null',
      'event',
      'document',
      'origin',
      'name',
    ]
      .map(
        (name) =>
          `<iframe name="${name}"></iframe><form id="${name}"></form><input id="${name}" name="${name}">`,
      )
      .join('')}${script()}`,
  },
  // It is `document.host` then.
  'has a form of a name that a shadow root has for its element': {
    head: `<form name="host"></form>${script()}`,
  },
  'has elements named after the ids in the form': {
    head: `<input id="keyId"><input id="keySecret"><button id="connect"></button><p id="status"></p>${script()}`,
  },
  'loads another Lit before': {
    head: `<script type="module">
        import {LitElement, html} from '/node_modules/lit/index.js?wds-import-map=0';
        customElements.define('x-lit', class extends LitElement { render() { return html\`x\`; } });
      </script><x-lit></x-lit><script src="/dist/clickhouse-connect.js" type="module"></script>`,
  },
  'loads our script twice': {head: script() + script('defer')},
  'removes every new frame': {
    before: `for (const {prototype} of [Element, DocumentFragment]) {
      const {append} = prototype;
      prototype.append = function (...nodes) {
        append.apply(this, nodes);
        for (const node of nodes) if (node.localName === 'iframe') node.remove();
      };
    }`,
    outcomes: ['blocked'],
    posts: [0],
  },
  'removes every new frame, a little later': {
    before: `{
      const {attachShadow} = Element.prototype;
      const remove = (records) => { for (const {addedNodes} of records) for (const node of addedNodes) if (node.localName === 'iframe') node.remove(); };
      Element.prototype.attachShadow = function (init) {
        const root = attachShadow.call(this, init);
        new MutationObserver(remove).observe(root, {subtree: true, childList: true});
        return root;
      };
    }`,
    outcomes: ['blocked'],
    posts: [0],
  },
};

const TIMEOUT = 4000;

/** Opens the page, submits, and waits for an end. */
async function run({before = '', reply = ACCEPTS, head = script(), ...page}: Case) {
  const {url, received} = callback(reply);
  const opened = await open({
    ...page,
    head: `<script>window.counts = {windows: 0}; window.open = () => { counts.windows++; return null; }; ${before}</script>${head}`,
    callbackUrl: url,
  });
  const {element, window} = opened;
  await window.customElements.whenDefined('clickhouse-connect');
  await element.updateComplete;
  element.timeout = TIMEOUT;
  fill(element);
  const settled = outcome(element);
  element.submit();
  const {status, failure} = await settled;
  return {...opened, received, outcome: failure?.code ?? status};
}

const countsOf = ({window}: OpenedPage) =>
  (window as typeof window & {counts: Readonly<Record<string, number>>}).counts;

describe('<clickhouse-connect> in a page that', () => {
  for (const [what, page] of Object.entries(CASES)) {
    const {outcomes = ['connected'], posts = [1]} = page;
    it(`${what}: ${outcomes.join(' or ')}`, async () => {
      const opened = await run(page);
      expect(opened.outcome).to.be.oneOf(outcomes);
      expect((await opened.received()).length).to.be.oneOf(posts);
      for (const [name, calls] of Object.entries(countsOf(opened))) expect(calls, name).to.equal(0);
      const {window, element} = opened;
      expect([window.name, window.document.domain]).to.deep.equal(['', location.hostname]);
      expect(element.shadowRoot!.querySelectorAll('iframe, form[hidden]').length).to.equal(0);
      const {keyId, keySecret} = partsOf(element);
      if (opened.outcome === 'connected') expect(tracesOf(KEY_SECRET, opened)).to.be.empty;
      else if (opened.outcome !== 'rejected')
        expect([keyId.value, keySecret.value]).to.deep.equal([KEY_ID, KEY_SECRET]);
    });
  }

  it('defines the element itself: our script does nothing but warn', async () => {
    const {window, element, observed} = await open({
      callbackUrl: '/callback',
      head: `<script>
          customElements.define('clickhouse-connect', class extends HTMLElement { static version = '0.0.1'; });
        </script>${script()}`,
    });
    expect(element.shadowRoot).to.equal(null);
    expect(window.customElements.get('clickhouse-connect-guide')).to.equal(undefined);
    expect(observed.said.length).to.equal(1);
    expect(String(observed.said[0])).to.match(/0\.0\.1 is already defined/);
  });

  it('holds another version of our script: the first one works, the second only warns', async () => {
    const text = await (await fetch('/dist/clickhouse-connect.js')).text();
    const {version} = customElements.get('clickhouse-connect') as unknown as {version: string};
    const other = URL.createObjectURL(new Blob([text.replaceAll(version, '98.7.6')]));
    const opened = await run({head: `${script()}<script src="${other}"></script>`});
    expect([opened.outcome, opened.observed.said.length]).to.deep.equal(['connected', 1]);
    expect(String(opened.observed.said[0])).to.match(/98\.7\.6 is ignored/);
  });

  it('throws in the way of the form: the console names the error, and not its message', async () => {
    const message = 'what a script of the page has put together';
    const opened = await run({
      before: `DocumentFragment.prototype.append = () => { throw new RangeError('${message}'); };`,
    });
    expect([opened.outcome, await opened.received()]).to.deep.equal(['config', []]);
    const said = opened.observed.said.map(String).join();
    expect(said).to.include('the form cannot be submitted: RangeError').and.not.include(message);
  });

  it('are at least 30', () => expect(Object.keys(CASES).length).to.be.at.least(30));
});

/**
 * Members of a document that a page can hide by an element of that name: those that our script and
 * Lit read, and their neighbours.
 */
const NAMES = [
  ...['defaultView', 'activeElement', 'body', 'head', 'documentElement', 'addEventListener'],
  ...['removeEventListener', 'dispatchEvent', 'createElement', 'createElementNS', 'importNode'],
  ...[
    'createComment',
    'createTextNode',
    'createTreeWalker',
    'createDocumentFragment',
    'createEvent',
  ],
  ...[
    'createRange',
    'querySelector',
    'querySelectorAll',
    'getElementById',
    'execCommand',
    'adoptNode',
  ],
  ...[
    'implementation',
    'URL',
    'documentURI',
    'baseURI',
    'domain',
    'cookie',
    'referrer',
    'readyState',
  ],
  ...['title', 'dir', 'lang', 'forms', 'images', 'links', 'scripts', 'styleSheets', 'childNodes'],
  ...[
    'firstChild',
    'lastChild',
    'parentNode',
    'ownerDocument',
    'nodeType',
    'nodeName',
    'getRootNode',
  ],
  ...['contains', 'append', 'appendChild', 'removeChild', 'insertBefore', 'children', 'hasFocus'],
  ...['visibilityState', 'hidden', 'currentScript', 'contentType', 'characterSet', 'compatMode'],
  ...['adoptedStyleSheets', 'fullscreenElement', 'timeline', 'fonts', 'write', 'open', 'close'],
];

/** Without these Lit renders nothing: there is no field to fill in, and nothing to send. */
const NEEDED_BY_LIT = [
  'importNode',
  'createComment',
  'createTextNode',
  'createTreeWalker',
  'createElement',
];

describe('<clickhouse-connect> in a page that hides', () => {
  for (const name of NAMES) {
    for (const delivery of ['frame', 'redirect']) {
      it(`document.${name}, by ${delivery}`, async () => {
        const {url, received} = callback(ACCEPTS);
        const {element, frame, window} = await open({
          head: `<img name="${name}"><form name="${name}"></form>${script()}`,
          callbackUrl: url,
          attributes: `delivery="${delivery}"`,
        });
        const parts = element.shadowRoot && partsOf(element);
        if (!parts?.keySecret) {
          expect(NEEDED_BY_LIT).to.include(name);
          // Without `createTreeWalker` Lit cannot be evaluated, and the element is not defined.
          expect(element.status).to.be.oneOf(['idle', undefined]);
          expect(await received()).to.deep.equal([]);
          return;
        }
        fill(element);
        const arrived = delivery === 'frame' ? outcome(element) : oneEvent(frame, 'load');
        parts.submit.click();
        await arrived;
        expect((await received()).map(({method}) => method)).to.deep.equal(['POST']);
        if (delivery === 'redirect') expect(parts.keySecret.value).to.equal('');
        else {
          expect([element.status, element.failure]).to.deep.equal(['connected', null]);
          // The page is left with a new pair in the fields.
          element.reset();
          await element.updateComplete;
          fill(element);
          const left = partsOf(element).keySecret;
          window.dispatchEvent(new window.PageTransitionEvent('pagehide'));
          expect(left.value).to.equal('');
        }
      });
    }
  }

  const GLOBALS = [
    ...['origin', 'URL', 'crypto', 'isSecureContext', 'AbortController', 'setTimeout'],
    ...['clearTimeout', 'navigator', 'console', 'HTMLFormElement', 'Document', 'Reflect'],
    ...['requestAnimationFrame', 'name', 'status', 'event', 'history', 'MutationObserver'],
  ];
  for (const name of GLOBALS) {
    for (const delivery of ['frame', 'redirect']) {
      it(`the global ${name}, by ${delivery}`, async () => {
        const {url, received} = callback(ACCEPTS);
        const {element, frame} = await open({
          head: `${script()}<script>const ${name} = null;</script>`,
          callbackUrl: url,
          attributes: `delivery="${delivery}"`,
        });
        fill(element);
        const arrived = delivery === 'frame' ? outcome(element) : oneEvent(frame, 'load');
        partsOf(element).submit.click();
        await arrived;
        expect((await received()).map(({method}) => method)).to.deep.equal(['POST']);
        if (delivery === 'frame')
          expect([element.status, element.failure]).to.deep.equal(['connected', null]);
      });
    }
  }

  it('its origin, which shows the destination, and takes a relative callback nowhere else', async () => {
    const {url, received} = callback(ACCEPTS);
    const {element} = await open({
      head: `${script()}<base href="${otherOrigin}/"><script>const origin = '${otherOrigin}';</script>`,
      callbackUrl: url,
    });
    fill(element);
    expect((await press(element)).failure?.code).to.equal('config');
    expect(await received()).to.deep.equal([]);
    element.callbackUrl = `${otherOrigin}/callback`;
    await element.updateComplete;
    expect(partsOf(element).part('destination').textContent).to.include('127.0.0.1');
  });

  const CONSOLES = {
    'its name': 'const console = null;',
    'all of it': 'window.console = undefined;',
    'its methods': 'window.console = {log() {}};',
  };
  type Logged = [string, (element: OpenedPage['element'], window: OpenedPage['window']) => void];
  const LOGGED: Readonly<Record<string, Logged>> = {
    'no answer': [
      'timeout',
      (element) => {
        element.callbackUrl = callback({hang: true}).url;
        element.timeout = 500;
      },
    ],
    'no verdict': ['unconfirmed', (element) => (element.callbackUrl = callback({body: '-'}).url)],
    'no callback': ['config', (element) => element.removeAttribute('callback-url')],
    'a promise without a verdict': [
      'unconfirmed',
      (element, {Response, Promise}) =>
        element.addEventListener('connected', (event) =>
          event.respondWith(Promise.resolve(new Response('-', {status: 500}))),
        ),
    ],
    'a promise that is rejected': [
      'unconfirmed',
      (element) =>
        element.addEventListener('connected', (event) =>
          event.respondWith(Promise.reject(Error())),
        ),
    ],
  };
  for (const [what, code] of Object.entries(CONSOLES)) {
    for (const [why, [outcome, prepare]] of Object.entries(LOGGED)) {
      it(`the console, ${what}: ${why} ends`, async () => {
        const {element, window} = await open({
          head: `${script()}<script>${code}</script>`,
          callbackUrl: callback(ACCEPTS).url,
        });
        prepare(element, window);
        await element.updateComplete;
        fill(element);
        expect((await press(element)).failure).to.deep.equal({code: outcome});
      });
    }
  }

  for (const [what, code] of Object.entries(CONSOLES))
    it(`the console, ${what}: another version before is no error`, async () => {
      const define = "customElements.define('clickhouse-connect', class extends HTMLElement {})";
      const {window} = await open({
        head: `<script>const errors = []; onerror = (text) => errors.push(text); ${define}</script><script>${code}</script>${script()}`,
        callbackUrl: callback(ACCEPTS).url,
      });
      const {eval: run} = window as unknown as {eval(code: string): string[]};
      expect([...run('errors')]).to.deep.equal([]);
    });

  it('the global setTimeout, and a field that is left is still checked', async () => {
    const {element} = await open({
      head: `${script()}<script>const setTimeout = null;</script>`,
      callbackUrl: callback(ACCEPTS).url,
    });
    const {keyId, keySecret, part} = partsOf(element);
    await type(keyId, KEY_SECRET);
    keySecret.focus();
    await advised(element);
    expect(part('warning')).to.exist;
  });
});

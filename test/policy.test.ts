// On the sources only: its pages load the script-tag file.
import {expect, fixture, html} from '@open-wc/testing';
import {callback, json, messagePage, otherOrigin, type Reply} from './support/callback.js';
import {isWebKit} from './support/engine.js';
import {fill, KEY_SECRET, partsOf, press, until} from './support/form.js';
import {NONCE, open, requestsOf, script, urlOf, type HostPage} from './support/host-page.js';

const CONNECTED = {status: 'connected', failure: null};
const SCRIPT = `${location.origin}/dist/clickhouse-connect.js`;
const {integrity} = (await (await fetch('/dist/integrity.json')).json())['clickhouse-connect.js'];

/** A page, and its callback: of the same origin, and content, if not told otherwise. */
interface Case extends HostPage {
  readonly reply?: Reply;
  readonly origin?: string;
}

type Cases<T = unknown> = Readonly<Record<string, Case & T>>;

const csp = (policy: string) => ({headers: {'content-security-policy': policy}});
/** The script alone is allowed: no style, no request, and neither a form nor a frame. */
const STRICT = "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'none'";
const strict = (policy: string) => csp(`${STRICT}; ${policy}`);
/** A form and a frame of the same origin are allowed, and which scripts are. */
const scripts = (policy: string) =>
  csp(`default-src 'none'; form-action 'self'; frame-src 'self'; script-src ${policy}`);
const byMeta = (policy: string) => ({
  head: `<meta http-equiv="content-security-policy" content="${policy}">${script()}`,
});

const content = (headers: Reply['headers'] = {}): Reply => {
  const reply = json({ok: true});
  return {...reply, headers: {...reply.headers, ...headers}};
};
const elsewhere = {reply: messagePage({ok: true}), origin: otherOrigin};
const redirect = (location: string, reply?: Reply): Reply => ({
  status: 303,
  headers: {location},
  ...reply,
});

/** Opens the page and fills in its form. */
async function prepare({reply = content(), origin, ...page}: Case) {
  const {url, received} = callback(reply, origin);
  const opened = await open({...page, callbackUrl: url});
  fill(opened.element);
  return {
    ...opened,
    url: new URL(url, location.href).href,
    received,
    parts: partsOf(opened.element),
  };
}

describe('<clickhouse-connect> in a page with policies', () => {
  describe('connects without a violation', () => {
    const {featurePolicy} = document as Document & {featurePolicy?: {features(): string[]}};
    const features = featurePolicy?.features() ?? ['fullscreen', 'geolocation'];
    const isolated = (value: string): Case => {
      const headers = {'cross-origin-embedder-policy': value};
      return {headers, reply: content(headers)};
    };
    const cases: Cases = {
      'the strictest CSP': strict("form-action 'self'; frame-src 'self'"),
      'the strictest CSP in a <meta>': byMeta(`${STRICT}; form-action 'self'; frame-src 'self'`),
      'the strictest CSP that allows another origin': {
        ...strict(`form-action ${otherOrigin}; frame-src ${otherOrigin}`),
        ...elsewhere,
      },
      "child-src 'self'": strict("form-action 'self'; child-src 'self'"),
      'a nonce': {...scripts(`'nonce-${NONCE}'`), head: script(`nonce="${NONCE}"`)},
      "'strict-dynamic'": {
        ...scripts(`'nonce-${NONCE}' 'strict-dynamic'`),
        head: `<script nonce="${NONCE}">
          document.head.append(Object.assign(document.createElement('script'), {src: '${SCRIPT}'}));
        </script>`,
      },
      'a hash': {
        ...scripts(`'nonce-${NONCE}' '${integrity}'`),
        head: script(`integrity="${integrity}"`),
      },
      'Trusted Types': scripts(
        "'self'; require-trusted-types-for 'script'; trusted-types clickhouse-connect",
      ),
      'Trusted Types, and a policy of another Lit': {
        ...scripts(
          `'self' 'nonce-${NONCE}'; require-trusted-types-for 'script'; trusted-types clickhouse-connect lit-html`,
        ),
        head: `<script nonce="${NONCE}">trustedTypes.createPolicy('lit-html', {});</script>${script()}`,
      },
      'a sandbox with allow-forms': {sandbox: 'allow-scripts allow-same-origin allow-forms'},
      'a sandbox with allow-forms by CSP': csp(
        'sandbox allow-scripts allow-same-origin allow-forms',
      ),
      'Cross-Origin-Opener-Policy': {headers: {'cross-origin-opener-policy': 'same-origin'}},
      'Cross-Origin-Embedder-Policy: require-corp': isolated('require-corp'),
      'Cross-Origin-Embedder-Policy: credentialless': isolated('credentialless'),
      'Permissions-Policy': {
        headers: {'permissions-policy': features.map((name) => `${name}=()`).join()},
      },
      'Referrer-Policy': {headers: {'referrer-policy': 'no-referrer'}},
      'X-Frame-Options: SAMEORIGIN of the callback': {
        reply: content({'x-frame-options': 'SAMEORIGIN'}),
      },
      "frame-ancestors 'self' of the callback": {
        reply: content({'content-security-policy': "frame-ancestors 'self'"}),
      },
    };
    for (const [name, page] of Object.entries(cases)) {
      it(name, async () => {
        const opened = await prepare(page);
        expect(await press(opened.element)).to.deep.equal(CONNECTED);
        expect(opened.observed.violations).to.be.empty;
        expect(await opened.received()).to.have.length(1);
        // WebKit alone lists the POST.
        expect(requestsOf(opened).filter((url) => url !== opened.url)).to.deep.equal([SCRIPT]);
      });
    }
  });

  describe('connects where a violation is only reported', () => {
    const reported = (policy: string) => ({
      headers: {'content-security-policy-report-only': `${STRICT}; ${policy}`},
    });
    const cases: Cases<{directives: string[]}> = {
      'of form-action': {
        ...reported("form-action 'none'; frame-src 'self'"),
        directives: ['form-action'],
      },
      'of frame-src': {
        ...reported("form-action 'self'; frame-src 'none'"),
        directives: ['frame-src'],
      },
      'of another origin': {
        ...reported("form-action 'self'; frame-src 'self'"),
        ...elsewhere,
        directives: ['form-action', 'frame-src'],
      },
    };
    for (const [name, {directives, ...page}] of Object.entries(cases)) {
      it(name, async () => {
        const {element, observed} = await prepare(page);
        expect(await press(element)).to.deep.equal(CONNECTED);
        const reports = observed.violations.map(
          ({disposition, ...report}) => `${disposition} ${report.effectiveDirective}`,
        );
        expect([...new Set(reports)]).to.deep.equal(
          directives.map((directive) => `report ${directive}`),
        );
      });
    }
  });

  describe('names at once what blocks it', () => {
    const cases: Cases<{directive: string}> = {
      "form-action 'none'": {
        ...strict("form-action 'none'; frame-src 'self'"),
        directive: 'form-action',
      },
      "frame-src 'none'": {
        ...strict("form-action 'self'; frame-src 'none'"),
        directive: 'frame-src',
      },
      'both of them': {...strict("form-action 'none'; frame-src 'none'"), directive: 'form-action'},
      "default-src 'none'": {...strict("form-action 'self'"), directive: 'frame-src'},
      "child-src 'none'": {
        ...strict("form-action 'self'; child-src 'none'"),
        directive: 'frame-src',
      },
      "form-action 'none' in a <meta>": {
        ...byMeta(`${STRICT}; form-action 'none'; frame-src 'self'`),
        directive: 'form-action',
      },
      "form-action 'self' for another origin": {
        ...strict("form-action 'self'; frame-src *"),
        ...elsewhere,
        directive: 'form-action',
      },
      "frame-src 'self' for another origin": {
        ...strict("form-action *; frame-src 'self'"),
        ...elsewhere,
        directive: 'frame-src',
      },
      'a sandbox without allow-forms': {
        sandbox: 'allow-scripts allow-same-origin',
        directive: 'sandbox',
      },
      'a sandbox without allow-forms by CSP': {
        ...csp('sandbox allow-scripts allow-same-origin'),
        directive: 'sandbox',
      },
      'a sandbox without allow-forms by the strictest CSP': {
        ...strict('sandbox allow-scripts allow-same-origin'),
        directive: 'sandbox',
      },
    };
    const times: number[] = [];
    for (const [name, {directive, ...page}] of Object.entries(cases)) {
      it(name, async () => {
        const {element, received, parts} = await prepare(page);
        const start = performance.now();
        const {failure} = await press(element);
        times.push(Math.round(performance.now() - start));
        expect(failure).to.deep.equal({code: 'blocked', directive});
        expect(parts.status.textContent)
          .to.include(`(${directive})`)
          .and.include('Nothing was sent');
        // WebKit alone dispatches `submit` in a sandbox, and has to be waited for.
        expect(times.at(-1)).to.be.at.most(directive === 'sandbox' && isWebKit ? 4000 : 1000);
        expect(await received()).to.be.empty;
      });
    }
    it('a sandbox without allow-same-origin, where the page has no origin', async () => {
      const {url, received} = callback(json({ok: true}));
      // Nobody can look into this page: it tells itself.
      const head = `${script()}<script>
        addEventListener('load', () => {
          const element = document.querySelector('clickhouse-connect');
          for (const input of element.shadowRoot.querySelectorAll('input')) input.value = 'a-value';
          element.addEventListener('statuschange', ({detail}) => parent.postMessage(detail, '*'));
          element.submit();
        });
      </script>`;
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts allow-forms');
      frame.src = urlOf({head, callbackUrl: new URL(url, location.href).href});
      const told: unknown[] = [];
      const listen = ({source, data}: MessageEvent) =>
        source === frame.contentWindow && told.push(data.failure);
      addEventListener('message', listen);
      (await fixture(html`<div></div>`)).append(frame);
      await until(() => told.length > 1);
      removeEventListener('message', listen);
      expect(told).to.deep.equal([null, {code: 'blocked', directive: 'sandbox'}]);
      expect(await received()).to.be.empty;
    });
    after(() => console.log(`blocked is told after ${times.sort((a, b) => a - b).join(', ')} ms`));
  });

  describe('knows it while the page is busy', () => {
    const cases: Cases<{directive?: string}> = {
      'where nothing blocks': {},
      "form-action 'none'": {
        ...strict("form-action 'none'; frame-src 'self'"),
        directive: 'form-action',
      },
      "frame-src 'none'": {
        ...strict("form-action 'self'; frame-src 'none'"),
        directive: 'frame-src',
      },
    };
    for (const [name, {directive, ...page}] of Object.entries(cases)) {
      it(name, async () => {
        const {element} = await prepare(page);
        const settled = press(element);
        for (const start = performance.now(); performance.now() - start < 500;);
        expect((await settled).failure).to.deep.equal(
          directive ? {code: 'blocked', directive} : null,
        );
      });
    }
  });

  it('connects where a busy browser starts the POST late', async () => {
    const {element, window, received} = await prepare({});
    Object.assign(window.HTMLFormElement.prototype, {
      requestSubmit(this: HTMLFormElement) {
        this.dispatchEvent(new window.Event('submit'));
        const late = this.cloneNode() as HTMLFormElement;
        for (const [name, value] of new window.FormData(this)) {
          const input = window.document.createElement('input');
          late.append(Object.assign(input, {name, value: value as string}));
        }
        window.setTimeout(() => {
          window.document.body.append(late);
          late.submit();
        }, 800);
      },
    });
    expect(await press(element)).to.deep.equal(CONNECTED);
    expect(await received()).to.have.length(1);
  });

  it('is not stopped by a violation of something else', async () => {
    const {element, window, observed} = await prepare({
      ...csp(`form-action 'self'; frame-src ${location.origin}/callback`),
      reply: {...content(), delay: 300},
    });
    const settled = press(element);
    window.document.body.append(Object.assign(window.document.createElement('iframe'), {src: '/'}));
    expect(await settled).to.deep.equal(CONNECTED);
    expect(observed.violations).to.have.length(1);
  });

  describe('does not know the outcome, and keeps the fields, where the reply is hidden', () => {
    const forbidden = `${otherOrigin}/callback?id=redirected`;
    const late = {delay: 500};
    // Where an engine fires no `load` for what it hides, the timeout ends it.
    const cases: Cases<{code?: RegExp}> = {
      'by X-Frame-Options': {reply: content({'x-frame-options': 'DENY'})},
      'by frame-ancestors': {reply: content({'content-security-policy': "frame-ancestors 'none'"})},
      // Firefox
      'by Cross-Origin-Embedder-Policy': {
        headers: {'cross-origin-embedder-policy': 'require-corp'},
        code: /unconfirmed|timeout/,
      },
      'by a redirect to a page': {reply: redirect('/page?page={"headers":{},"html":"Connected."}')},
      'by a redirect that form-action stops late': {
        ...strict("form-action 'self'; frame-src *"),
        reply: redirect(forbidden, late),
      },
      // WebKit
      'by a redirect that frame-src stops late': {
        ...strict("form-action *; frame-src 'self'"),
        reply: redirect(forbidden, late),
        code: /unconfirmed|timeout/,
      },
      // Chromium reports it like a POST that is stopped, …
      'by a redirect that form-action stops at once': {
        ...strict("form-action 'self'; frame-src *"),
        reply: redirect(forbidden),
      },
      "by a redirect that another origin's form-action stops at once": {
        ...strict(`form-action ${otherOrigin}; frame-src *`),
        reply: redirect(`${location.origin}/callback?id=redirected`),
        origin: otherOrigin,
      },
      // … and Firefox this one. WebKit fires no `load`.
      'by a redirect that frame-src stops at once': {
        ...strict("form-action *; frame-src 'self'"),
        reply: redirect(forbidden),
        code: /unconfirmed|timeout/,
      },
    };
    for (const [name, {code = /unconfirmed/, ...page}] of Object.entries(cases)) {
      it(name, async () => {
        const {element, received, parts} = await prepare(page);
        element.timeout = 3000;
        const {failure} = await press(element);
        expect(failure!.code).to.match(code);
        expect(parts.keySecret.value).to.equal(KEY_SECRET);
        expect(await received()).to.have.length(1);
      });
    }
  });

  it('names in the console what hides a reply', async () => {
    const {element, observed} = await prepare({reply: content({'x-frame-options': 'DENY'})});
    await press(element);
    expect(observed.said.join()).to.include('X-Frame-Options').and.include('frame-ancestors');
  });

  describe('connects by a redirect', () => {
    it('307, which repeats the POST', async () => {
      const {element} = await prepare({reply: redirect(callback(content()).url, {status: 307})});
      expect(await press(element)).to.deep.equal(CONNECTED);
    });
    it('303, where what it leads to knows the attempt', async () => {
      const page = {
        headers: {'content-type': 'application/json'},
        html: `{"ok": true, "attempt": "${'01'.repeat(16)}"}`,
      };
      const reply = redirect(`/page?${new URLSearchParams({page: JSON.stringify(page)})}`);
      const {element, window} = await prepare({reply});
      window.crypto.getRandomValues = <T>(bytes: T) => (bytes as Uint8Array).fill(1) as T;
      expect(await press(element)).to.deep.equal(CONNECTED);
    });
  });

  describe('leaves its fallback, and requests nothing, without its Trusted Types policy', () => {
    for (const names of ["'none'", 'lit-html']) {
      it(`trusted-types ${names}`, async () => {
        const page = await open({
          ...scripts(`'self'; trusted-types ${names}`),
          content: '<p>Fallback</p>',
        });
        expect(page.element.shadowRoot).to.be.null;
        expect(page.element.querySelector('p')!.offsetHeight).to.be.above(0);
        expect(page.observed.said.join()).to.include('clickhouse-connect');
        expect(requestsOf(page)).to.deep.equal([SCRIPT]);
      });
    }
  });
});

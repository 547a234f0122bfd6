// On the sources only: its pages load the built files.
import {expect, nextFrame, oneEvent} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {callback, fieldsOf, json, otherOrigin} from './support/callback.js';
import {isChromium} from './support/engine.js';
import {fill, KEY_ID, KEY_SECRET, partsOf, press, type} from './support/form.js';
import {open, requestsOf, type HostPage, type OpenedPage} from './support/host-page.js';
import {sendKeys} from './support/keyboard.js';

type Script = Partial<HTMLScriptElement>;

const SCRIPT: Script = {src: '/dist/clickhouse-connect.js'};
const PACKAGE: Script = {src: '/dist/index.js', type: 'module'};
const SUPPORT = '/test/node_modules/@lit-labs/ssr-client/lit-element-hydrate-support.js';
const HYDRATION: Script = {src: '/test/support/hydrate.js', type: 'module'};

/** What takes over from the server. */
const SCRIPTS: Readonly<Record<string, Script>> = {
  'the script-tag file': SCRIPT,
  'the package alone': PACKAGE,
  "the package, after Lit's support for hydration": HYDRATION,
};

/** Opens a page that a server has rendered, without any script. */
const openServed = (page: HostPage = {}) => open({head: '', isServed: true, ...page});

/** Adds a script to the page, late: once everything else is there and painted. */
async function load({window: {document}, element}: OpenedPage, script: Script): Promise<void> {
  await nextFrame();
  await nextFrame();
  const tag = Object.assign(document.createElement('script'), script);
  const loaded = oneEvent(tag, 'load');
  document.head.append(tag);
  await loaded;
  await element.updateComplete;
  // What a server could not know comes in a second update.
  await element.updateComplete;
  await nextFrame();
}

const visiblePartsOf = ({shadowRoot}: Element) =>
  [...shadowRoot!.querySelectorAll<HTMLElement>('[part]')].filter(
    (part) => part.getClientRects().length,
  );

/**
 * Ends the transitions that a change of the page has started: what is compared is where they lead.
 */
const endTransitions = ({shadowRoot}: Element) => {
  for (const animation of shadowRoot!.getAnimations()) animation.finish();
};

/** Where everything is, and what it looks like. */
const looksOf = ({element, window}: OpenedPage) => {
  endTransitions(element);
  return visiblePartsOf(element).map((part) => {
    const {x, y, width, height} = part.getBoundingClientRect();
    const {color, backgroundColor, borderColor, font} = window.getComputedStyle(part);
    const {content} = window.getComputedStyle(part, '::before');
    const place = [x, y, width, height].map(Math.round).join(' ');
    return {
      part: [...part.part].join(' '),
      place,
      color,
      backgroundColor,
      borderColor,
      font,
      content,
    };
  });
};

/** In a light page, and in a dark one. */
const looksOfBoth = (page: OpenedPage) =>
  ['light', 'dark'].map((scheme) => {
    page.window.document.documentElement.style.colorScheme = scheme;
    return looksOf(page);
  });

const textOf = (element: Element) =>
  visiblePartsOf(element)
    .map(({innerText}) => innerText)
    .join('\n');

const serialize = ({element, window}: OpenedPage) =>
  window.document.documentElement.getHTML({
    serializableShadowRoots: true,
    shadowRoots: [element.shadowRoot!],
  });

/** What a page may ask a server to render, and what is then read in it. */
const PAGES: Readonly<Record<string, readonly [page: HostPage, text: string | RegExp]>> = {
  'a form': [{}, /Connect ClickHouse Cloud[^]*Key ID[^]*Key Secret[^]*Connect/],
  'a form in a language': [{attributes: 'lang="de"'}, 'ClickHouse Cloud verbinden'],
  'a form with labels': [{labels: {heading: 'Bring your own'}}, 'Bring your own'],
  'where the pair goes': [{callbackUrl: `${otherOrigin}/callback`}, '127.0.0.1'],
  'a key that was linked before': [{attributes: 'connected-key="YtKF"'}, /YtKF[^]*Replace/],
  'what is in a slot': [{content: '<b slot="heading">Our own heading</b>'}, ''],
  'a form that is disabled': [{attributes: 'disabled key-id="x"'}, 'Key ID'],
};

describe('<clickhouse-connect>, rendered on a server', () => {
  describe('shows before any script', () => {
    for (const [what, [page, text]] of Object.entries(PAGES)) {
      it(what, async () => {
        const {element, window} = await openServed(page);
        expect(window.customElements.get('clickhouse-connect')).to.be.undefined;
        expect(textOf(element)).to.match(new RegExp(text));
        const {width, height} = partsOf(element).part('form').getBoundingClientRect();
        expect(width).to.be.above(200);
        expect(height).to.be.above(40);
        for (const slotted of element.querySelectorAll('[slot]'))
          expect(slotted.getClientRects()).to.have.length(1);
      });
    }

    it('the Key ID that the page knows, and what is disabled', async () => {
      const {element} = await openServed({attributes: `key-id="${KEY_ID}" disabled`});
      const {keyId, keySecret, submit} = partsOf(element);
      expect([keyId.value, keySecret.value]).to.deep.equal([KEY_ID, '']);
      expect([keyId, keySecret, submit].every(({disabled}) => disabled)).to.be.true;
    });

    it('a guide of its own', async () => {
      const content = '<clickhouse-connect-guide slot="guide"></clickhouse-connect-guide>';
      const {element} = await openServed({content});
      expect(textOf(element.querySelector('clickhouse-connect-guide')!)).to.contain('API keys');
    });

    for (const scheme of ['light', 'dark']) {
      it(`what axe finds nothing in, ${scheme}`, async () => {
        const page = await openServed({
          callbackUrl: `${otherOrigin}/callback`,
          head: '<script src="/test/node_modules/axe-core/axe.min.js"></script>',
        });
        const {window, element} = page;
        window.document.documentElement.style.colorScheme = scheme;
        endTransitions(element);
        const {axe} = window as unknown as {axe: typeof import('axe-core')};
        const {violations, passes} = await axe.run(element);
        expect(violations.map(({id}) => id)).to.deep.equal([]);
        expect(passes.map(({id}) => id)).to.include.members(['color-contrast', 'label']);
      });
    }
  });

  describe('without a script', () => {
    for (const delivery of ['frame', 'redirect']) {
      it(`does nothing when Connect is pressed, with delivery="${delivery}"`, async () => {
        const {url, received} = callback(json({ok: true}));
        const page = await openServed({callbackUrl: url, attributes: `delivery="${delivery}"`});
        const {window, element} = page;
        const {href} = window.location;
        let hasLeft = false;
        window.addEventListener('beforeunload', () => (hasLeft = true));
        const {keySecret, submit} = partsOf(element);
        fill(element);
        keySecret.focus();
        await sendKeys({press: 'Enter'});
        submit.focus();
        await sendKeys({press: 'Enter'});
        await nextFrame();
        await nextFrame();
        expect(hasLeft).to.be.false;
        expect(window.location.href).to.equal(href);
        expect(requestsOf(page)).to.deep.equal([]);
        expect(await received()).to.be.empty;
        expect(serialize(page)).not.to.contain(KEY_SECRET);
      });
    }

    it('hides what is in no slot, and has room for a form in a <noscript> in a slot', async () => {
      const form = '<form method="post"><input name="key_id"></form>';
      const {element} = await openServed({
        content: `<p>In no slot</p><noscript slot="footer">${form}</noscript>`,
        sandbox: 'allow-same-origin allow-forms',
      });
      expect(element.querySelector('p')!.getClientRects()).to.have.length(0);
      expect(element.querySelector('input')!.getClientRects()).to.have.length(1);
    });
  });

  for (const [what, script] of Object.entries(SCRIPTS)) {
    describe(`taken over by ${what}`, () => {
      it('keeps what was typed, goes on with it, and sends it', async () => {
        const {url, received} = callback(json({ok: true}));
        const content = '<input type="hidden" name="csrf_token" value="4f1c">';
        const page = await openServed({callbackUrl: url, content});
        const before = partsOf(page.element);
        await type(before.keyId, 'Vk3Jm8');
        await type(before.keySecret, '4b1d');
        await load(page, script);
        expect(partsOf(page.element).focused()?.id).to.equal('keySecret');
        await sendKeys({type: 'Qm7Z'});
        expect(partsOf(page.element).keySecret.value).to.equal('4b1dQm7Z');
        const {status} = await press(page.element);
        expect(status).to.equal('connected');
        const [post] = await received();
        const {attempt, ...rest} = Object.fromEntries(fieldsOf(post!));
        expect(attempt).to.match(/^[\da-f]{32}$/);
        expect(rest).to.deep.equal({
          key_id: 'Vk3Jm8',
          key_secret: '4b1dQm7Z',
          csrf_token: '4f1c',
        });
      });

      it('puts a secret that was typed before into no attribute', async () => {
        const page = await openServed();
        fill(page.element);
        expect(serialize(page)).not.to.contain(KEY_SECRET);
        await load(page, script);
        expect(partsOf(page.element).keySecret.value).to.equal(KEY_SECRET);
        expect(serialize(page)).not.to.contain(KEY_SECRET);
      });

      it('keeps the focus on a button', async () => {
        const page = await openServed();
        partsOf(page.element).reveal.focus();
        await load(page, script);
        const {reveal, focused} = partsOf(page.element);
        expect(focused()?.id).to.equal('reveal');
        reveal.click();
        await page.element.updateComplete;
        expect(reveal.ariaPressed).to.equal('true');
      });

      it('takes the focus from nowhere', async () => {
        const page = await openServed({content: '</clickhouse-connect><input id="other">'});
        const other = page.window.document.getElementById('other')!;
        other.focus();
        await load(page, script);
        expect(page.window.document.activeElement?.id).to.equal('other');
      });

      it('shows the guide that was opened before', async () => {
        const page = await openServed();
        partsOf(page.element).part('guide-summary').focus();
        await sendKeys({press: 'Enter'});
        expect(partsOf(page.element).part<HTMLDetailsElement>('guide').open).to.be.true;
        await load(page, script);
        const guide = partsOf(page.element).part('guide-body');
        expect(partsOf(page.element).part<HTMLDetailsElement>('guide').open).to.be.true;
        expect(textOf(guide)).to.contain('API keys');
      });

      for (const [what, [served]] of Object.entries(PAGES)) {
        // The others are as the next tests say.
        if (/labels|language/.test(what)) continue;
        it(`looks as before, and moves nothing: ${what}`, async () => {
          const {content = '', ...rest} = served;
          const after = '</clickhouse-connect><p>What comes next</p>';
          const page = await openServed({...rest, content: content + after});
          const before = looksOfBoth(page);
          await load(page, script);
          expect(page.element.matches(':defined')).to.be.true;
          expect(looksOfBoth(page)).to.deep.equal(before);
          // Chromium alone tells it.
          expect(await shiftsOf(page)).to.equal(0);
        });
      }

      it('says nothing on the console, and has one form', async () => {
        const page = await openServed({callbackUrl: `${otherOrigin}/callback`});
        await load(page, script);
        // Lit's development build talks, too.
        const said = page.observed.said
          .map(String)
          .filter((text) => /error|hydrat|mismatch|<clickhouse-connect>/i.test(text));
        expect(said).to.deep.equal([]);
        expect(page.element.shadowRoot!.querySelectorAll('form')).to.have.length(1);
        expect(page.element.shadowRoot!.querySelectorAll('style')).to.have.length(0);
        expect(page.element.shadowRoot!.adoptedStyleSheets).to.have.length(1);
      });

      it('knows its own origin, which a server does not', async () => {
        const page = await openServed({callbackUrl: `${location.origin}/callback`});
        expect(textOf(page.element)).to.contain('Will be sent to');
        await load(page, script);
        expect(textOf(page.element)).not.to.contain('Will be sent to');
      });

      it('shows labels that were set meanwhile', async () => {
        const labels = {heading: 'Bring your own'};
        const page = await openServed({labels});
        page.element.labels = labels;
        await load(page, script);
        expect(textOf(page.element)).to.contain('Bring your own');
        page.element.labels = {heading: 'Bring another'};
        await page.element.updateComplete;
        expect(textOf(page.element)).to.contain('Bring another');
      });

      it('follows a Key ID that the page replaces', async () => {
        const page = await openServed({attributes: 'key-id="one"'});
        await load(page, script);
        page.element.keyId = 'two';
        await page.element.updateComplete;
        expect(partsOf(page.element).keyId.value).to.equal('two');
      });

      it('replaces a key that was linked before', async () => {
        const {url, received} = callback(json({ok: true}));
        const page = await openServed({callbackUrl: url, attributes: 'connected-key="YtKF"'});
        await load(page, script);
        expect(page.element.status).to.equal('connected');
        partsOf(page.element).part('replace').focus();
        await sendKeys({press: 'Enter'});
        expect(page.element.status).to.equal('idle');
        fill(page.element);
        const {status} = await press(page.element);
        expect(status).to.equal('connected');
        expect(await received()).to.have.length(1);
      });

      it('shows and operates a guide of its own', async () => {
        const guide =
          '<clickhouse-connect-guide><p slot="guide-access">A</p></clickhouse-connect-guide>';
        const page = await openServed({content: `</clickhouse-connect>${guide}`});
        const element = page.window.document.querySelector('clickhouse-connect-guide')!;
        const before = textOf(element);
        await load(page, script);
        await element.updateComplete;
        expect(textOf(element)).to.equal(before);
        element.organizationId = '3f0d1f6e-7a3b-4a39-9d51-0c5f0a1b2c3d';
        await element.updateComplete;
        const link = element.shadowRoot!.querySelector('a')!;
        expect(link.href).to.contain(element.organizationId);
      });

      it('has its looks where a policy stops those of the server', async () => {
        const allowed = looksOf(await openServedWith(script));
        const policy = "default-src 'none'; script-src 'self'; style-src 'none'";
        const page = await openServed({headers: {'content-security-policy': policy}});
        const {part} = partsOf(page.element);
        expect(page.window.getComputedStyle(part('form')).borderTopWidth).to.equal('0px');
        await load(page, script);
        expect(looksOf(page)).to.deep.equal(allowed);
      });
    });
  }

  const openServedWith = async (script: Script) => {
    const page = await openServed();
    await load(page, script);
    return page;
  };

  describe('hydrated', () => {
    it('goes on with the same nodes', async () => {
      const page = await openServed({callbackUrl: `${otherOrigin}/callback`});
      const root = page.element.shadowRoot!;
      const nodes = root.querySelectorAll<HTMLElement & {isServed?: true}>(':not(style)');
      for (const node of nodes) node.isServed = true;
      await load(page, HYDRATION);
      const now = [...root.querySelectorAll<HTMLElement & {isServed?: true}>('*')];
      expect(now).to.have.length(nodes.length);
      expect(now.every(({isServed}) => isServed)).to.be.true;
    });

    it('goes on with the same nodes in the language of the element', async () => {
      const page = await openServed({attributes: 'lang="de"'});
      const before = looksOf(page);
      await load(page, HYDRATION);
      expect(looksOf(page)).to.deep.equal(before);
      expect(textOf(page.element)).to.contain('ClickHouse Cloud verbinden');
    });

    it('then takes the language of the page, which a server does not see', async () => {
      const page = await openServed();
      page.window.document.documentElement.lang = 'de';
      await load(page, HYDRATION);
      expect(textOf(page.element)).to.contain('ClickHouse Cloud verbinden');
      expect(textOf(page.element)).not.to.contain('Connect ClickHouse Cloud');
    });

    it('then takes the texts and the link of the element around a guide', async () => {
      const content = '<clickhouse-connect-guide slot="guide"></clickhouse-connect-guide>';
      const id = '3f0d1f6e-7a3b-4a39-9d51-0c5f0a1b2c3d';
      const page = await openServed({content, attributes: `organization-id="${id}"`});
      page.element.labels = {guideLink: 'To the console'};
      await load(page, HYDRATION);
      const guide = page.element.querySelector('clickhouse-connect-guide')!;
      await guide.updateComplete;
      const link = guide.shadowRoot!.querySelector('a')!;
      expect(link.textContent).to.equal('To the console');
      expect(link.href).to.contain(id);
    });

    it('renders anew where the support comes after Lit', async () => {
      const page = await openServed();
      await load(page, {src: '/node_modules/lit/index.js', type: 'module'});
      await load(page, {src: SUPPORT, type: 'module'});
      await load(page, PACKAGE);
      expect(page.element.shadowRoot!.querySelectorAll('form')).to.have.length(1);
      expect(page.element.shadowRoot!.adoptedStyleSheets).to.have.length(1);
    });

    it('hydrates nothing by the script-tag file, which has a Lit of its own', async () => {
      const page = await openServed();
      await load(page, {src: SUPPORT, type: 'module'});
      const {litElementHydrateSupport: support} = page.window as {
        litElementHydrateSupport?: unknown;
      };
      await load(page, SCRIPT);
      expect(page.element.shadowRoot!.querySelectorAll('form')).to.have.length(1);
      expect(page.element.shadowRoot!.adoptedStyleSheets).to.have.length(1);
      // For other elements of the page.
      expect(page.window).to.have.property('litElementHydrateSupport', support);
    });
  });

  it('has its looks at once under a policy that knows the hash of its styles', async () => {
    const path = '/dist/element.js';
    const {ClickhouseConnectElement} = (await import(path)) as typeof import('../src/element.js');
    const text = new TextEncoder().encode(ClickhouseConnectElement.styles.cssText);
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
    const policy = `default-src 'none'; script-src 'self'; style-src 'sha256-${btoa(String.fromCharCode(...hash))}'`;
    const page = await openServed({headers: {'content-security-policy': policy}});
    expect(page.observed.violations).to.be.empty;
    expect(looksOf(page)).to.deep.equal(looksOf(await openServed()));
  });
});

const {exports: entries} = JSON.parse(await (await fetch('/package.json')).text()) as {
  readonly exports: Readonly<Record<string, string | {readonly default?: string} | null>>;
};
// Others are types alone, no modules, or not to be imported.
const modules = Object.entries(entries).filter(
  ([, entry]) => typeof entry === 'object' && entry?.default,
);

// What Node says is the same whichever browser asks.
if (isChromium) {
  describe('the package in Node', () => {
    for (const [path] of modules) {
      const specifier = path.replace('.', 'clickhouse-connect-element').replace('*', 'de');
      it(`is imported without a word: ${specifier}`, async () => {
        const said = await executeServerCommand('import in Node', {specifier});
        expect(said).to.equal('imported\n');
      });
    }
  });
}

/** How many times something in the page has moved by itself, where the engine tells it. */
async function shiftsOf({window, element}: OpenedPage): Promise<number> {
  const {PerformanceObserver, performance} = window;
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return 0;
  const now = performance.now();
  const times: number[] = [];
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      times.push(...list.getEntries().map(({startTime}) => startTime));
      if (times.every((time) => time < now)) return;
      observer.disconnect();
      resolve(times.filter((time) => time < now).length);
    });
    observer.observe({type: 'layout-shift', buffered: true});
    // One that is known, as none is told by nothing.
    element.style.marginTop = '64px';
  });
}

// On the sources only: its pages load the script-tag file.
import {expect, html, oneEvent} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {nothing} from 'lit';
import type {ClickhouseConnectElement} from '../src/index.js';
import {callback, json} from './support/callback.js';
import {fill, KEY_ID, partsOf, press, take} from './support/form.js';
import {open, script, type OpenedPage} from './support/host-page.js';

const SCRIPT = '/dist/clickhouse-connect.js';

interface Integrity {
  readonly integrity: string;
  readonly bytes: number;
  readonly brotli: number;
}

const text = async (url: string) => (await fetch(url)).text();

const integrity = async () => {
  const files = JSON.parse(await text('/dist/integrity.json')) as Record<string, Integrity>;
  return files['clickhouse-connect.js']!;
};

/** Adds the script to a page, and waits for its `load` or `error`. */
async function load(
  {window: {document}}: OpenedPage,
  properties: Partial<HTMLScriptElement> = {},
): Promise<string> {
  const script = document.createElement('script');
  Object.assign(script, {src: SCRIPT, ...properties});
  const settled = Promise.race([oneEvent(script, 'load'), oneEvent(script, 'error')]);
  document.head.append(script);
  return (await settled).type;
}

const openWithout = (content?: string) => open({head: '', content});

const openWith = async (properties: Partial<ClickhouseConnectElement> = {}) => {
  const page = await openWithout();
  Object.assign(page.element, properties);
  await load(page);
  await page.element.updateComplete;
  return page;
};

const NAMES = ['clickhouse-connect', 'clickhouse-connect-guide'];

const definedIn = ({customElements}: Window) => NAMES.filter((name) => customElements.get(name));

const classOf = ({window}: OpenedPage) =>
  window.customElements.get('clickhouse-connect') as typeof ClickhouseConnectElement;

describe('the script-tag file', () => {
  const TAGS: Readonly<Record<string, Parameters<typeof open>[0]>> = {
    'with defer': {head: script('defer')},
    'with async': {head: script('async')},
    'before the element': {head: script()},
    'after the element': {head: '', content: `</clickhouse-connect>${script()}`},
    'as a module': {head: script('type="module"')},
  };
  for (const [how, page] of Object.entries(TAGS)) {
    it(`connects, loaded ${how}`, async () => {
      const {url, received} = callback(json({ok: true}));
      const {element} = await open({...page, callbackUrl: url});
      fill(element);
      const {status} = await press(element);
      expect(status).to.equal('connected');
      expect(await received()).to.have.length(1);
    });
  }

  // A server that names no encoding leaves a classic script to that of the page.
  it('says the same in whichever encoding a page is', async () => {
    const file = await (await fetch(SCRIPT)).arrayBuffer();
    const encodings = ['utf-8', 'windows-1252', 'windows-1251', 'shift_jis', 'gbk', 'euc-kr'];
    const texts = encodings.map((encoding) => new TextDecoder(encoding).decode(file));
    expect(new Set(texts).size).to.equal(1);
  });

  it('defines the form and its guide', async () => {
    const {window} = await openWith();
    expect(definedIn(window)).to.deep.equal(NAMES);
  });

  it('hides what is inside the element, which shows until then', async () => {
    const page = await openWithout('<p>Needs JavaScript</p>');
    const isShown = () => page.element.querySelector('p')!.getClientRects().length > 0;
    expect(isShown()).to.be.true;
    await load(page);
    expect(isShown()).to.be.false;
  });

  it('gives pages without a bundler the error that says no', async () => {
    const page = await openWith();
    const error = new (classOf(page).ConnectError)('forbidden', 'Not for you.');
    page.element.addEventListener('connected', (event) => event.respondWith(Promise.reject(error)));
    fill(page.element);
    const {failure} = await press(page.element);
    expect({...failure}).to.deep.equal({
      code: 'rejected',
      reason: 'forbidden',
      message: 'Not for you.',
      reference: undefined,
    });
  });

  // Labels may come from JSON: an object in the shape of Lit's template results is not markup.
  it('does not render a label as a template', async () => {
    const page = await openWith();
    page.window.addEventListener('unhandledrejection', (event) => event.preventDefault());
    const template = {['_$litType$']: 1, strings: ['<img src="/nowhere">'], values: []};
    page.element.labels = {heading: template as unknown as string};
    await page.element.updateComplete.catch(() => {});
    expect(page.element.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('has a class that can be extended like any class of Lit', async () => {
    const {window} = await openWith();
    const calls: string[] = [];
    class Extended extends classOf({window} as OpenedPage) {
      static override readonly properties = {
        ...super.properties,
        tone: {reflect: true},
        isPlain: {attribute: false},
      };
      declare tone: string;
      declare isPlain: boolean | typeof nothing;
      override render() {
        const items = ['one', 'two'].map((text) => html`<li>${text}</li>`);
        return html`${super.render()}
          <ul part="list ${this.tone}" ?hidden=${this.isPlain} @click=${() => calls.push('click')}>
            ${items}
          </ul>`;
      }
      override firstUpdated() {
        calls.push('firstUpdated');
      }
      override updated(changed: Map<PropertyKey, unknown>) {
        calls.push(`updated ${[...changed.keys()].filter((key) => key === 'tone').join()}`);
      }
    }
    window.customElements.define('extended-connect', Extended);
    const element = window.document.createElement('extended-connect') as Extended;
    element.addController({hostUpdated: () => calls.push('hostUpdated')});
    Object.assign(element, {tone: 'calm', isPlain: nothing});
    window.document.body.append(element);
    await element.updateComplete;
    const list = element.shadowRoot!.querySelector('ul')!;
    expect(list.getAttribute('part')).to.equal('list calm');
    expect(list.hidden).to.equal(false);
    expect([...list.children].map((item) => item.textContent)).to.deep.equal(['one', 'two']);
    expect(element.getAttribute('tone')).to.equal('calm');
    expect(partsOf(element).submit.textContent.trim()).not.to.equal('');
    list.click();
    expect(calls.slice(0, 3)).to.deep.equal(['hostUpdated', 'firstUpdated', 'updated tone']);
    expect(calls).to.include('click');
  });

  describe('honours what was set before:', () => {
    it('keyId', async () => {
      const {element} = await openWith({keyId: KEY_ID});
      expect(partsOf(element).keyId.value).to.equal(KEY_ID);
    });

    it('disabled', async () => {
      const {element} = await openWith({disabled: true});
      expect(partsOf(element).submit.disabled).to.be.true;
    });

    it('labels', async () => {
      const {element} = await openWith({labels: {heading: 'Bring your own'}});
      expect(partsOf(element).part('heading').textContent).to.equal('Bring your own');
    });

    it('callbackUrl', async () => {
      const {url, received} = callback(json({ok: true}));
      const {element} = await openWith({callbackUrl: url});
      fill(element);
      await press(element);
      expect(await received()).to.have.length(1);
    });

    it('timeout', async () => {
      const {element} = await openWith({callbackUrl: callback({hang: true}).url, timeout: 1});
      fill(element);
      const {failure} = await press(element);
      expect(failure!.code).to.equal('timeout');
    });

    it('a listener', async () => {
      const page = await openWithout();
      const handedOver = oneEvent(page.element, 'connected');
      await load(page);
      fill(page.element);
      await press(page.element);
      expect((await handedOver).detail.keyId).to.equal(KEY_ID);
    });
  });

  describe('as a second copy', () => {
    it('says nothing of the same version', async () => {
      const page = await openWith();
      const first = classOf(page);
      await load(page);
      expect(page.window.customElements.getName(first)).to.equal('clickhouse-connect');
      expect(page.observed.said).to.be.empty;
    });

    it('warns of another version', async () => {
      const page = await openWith();
      const {version} = classOf(page);
      const other = (await text(SCRIPT)).replaceAll(version, '98.7.6');
      await load(page, {src: URL.createObjectURL(new Blob([other]))});
      expect(classOf(page).version).to.equal(version);
      expect(page.observed.said).to.deep.equal([
        `<clickhouse-connect> ${version} is already defined: 98.7.6 is ignored`,
      ]);
    });

    const COPIES = [
      ['/dist/index.js', SCRIPT],
      [SCRIPT, '/dist/index.js'],
    ] as const;
    for (const [first, second] of COPIES) {
      it(`gets on with the package: ${first}, then ${second}`, async () => {
        const page = await openWithout();
        await load(page, {src: first, type: 'module'});
        await load(page, {src: second, type: 'module'});
        page.element.addEventListener('connected', take);
        fill(page.element);
        const {status} = await press(page.element);
        expect(status).to.equal('connected');
        // Lit's development build talks, too.
        const said = page.observed.said.filter(
          (value) =>
            value instanceof page.window.Error || /<clickhouse-connect>/.test(String(value)),
        );
        expect(said).to.be.empty;
      });
    }
  });

  describe('with integrity', () => {
    it('loads by the hash that is published', async () => {
      const page = await openWithout();
      const {integrity: hash} = await integrity();
      expect(await load(page, {integrity: hash, crossOrigin: 'anonymous'})).to.equal('load');
      expect(definedIn(page.window)).to.deep.equal(NAMES);
    });

    it('does not load by another hash', async () => {
      const page = await openWithout();
      const hash = `sha384-${btoa('x'.repeat(48))}`;
      expect(await load(page, {integrity: hash, crossOrigin: 'anonymous'})).to.equal('error');
      expect(definedIn(page.window)).to.be.empty;
    });
  });

  describe('leaves behind', () => {
    /** From definition to removal, with a connection. */
    const live = async (page: OpenedPage) => {
      await load(page);
      page.element.callbackUrl = callback(json({ok: true})).url;
      fill(page.element);
      const {status} = await press(page.element);
      expect(status).to.equal('connected');
      page.element.remove();
    };

    /** All tests share it, and the session recorders of some have left something there. */
    const emptyStorage = async ({document, localStorage, sessionStorage, indexedDB}: Window) => {
      for (const cookie of document.cookie.split('; ')) {
        document.cookie = `${cookie.split('=')[0]}=; max-age=0; path=/`;
      }
      localStorage.clear();
      sessionStorage.clear();
      for (const {name} of await indexedDB.databases()) indexedDB.deleteDatabase(name!);
    };

    it('no global variable but those of Lit', async () => {
      const page = await openWithout();
      const before = Reflect.ownKeys(page.window);
      await live(page);
      const added = Reflect.ownKeys(page.window).filter((key) => !before.includes(key));
      expect(added).to.have.members([
        'litElementVersions',
        'litHtmlVersions',
        'litPropertyMetadata',
        'reactiveElementVersions',
      ]);
    });

    it('no cookie, and nothing in any storage', async () => {
      const page = await openWithout();
      const {window} = page;
      await emptyStorage(window);
      await live(page);
      expect(window.document.cookie).to.equal('');
      expect([{...window.localStorage}, {...window.sessionStorage}]).to.deep.equal([{}, {}]);
      expect(await window.indexedDB.databases()).to.be.empty;
      expect(await window.caches.keys()).to.be.empty;
      expect([window.name, window.history.state]).to.deep.equal(['', null]);
    });
  });

  describe('as a file', () => {
    it('names no source map, and evaluates no text', async () => {
      expect(await text(SCRIPT)).not.to.match(/sourceMappingURL|\beval\b|\bFunction\(|\bimport\(/);
    });

    it('begins with its name, its version and where the licenses are', async () => {
      const {name, version} = JSON.parse(await text('/package.json')) as Record<string, string>;
      const licenses = 'clickhouse-connect.LICENSE.md';
      const [first] = (await text(SCRIPT)).split('\n');
      expect(first).to.equal(`/*! ${name} ${version}, licenses: ${licenses} */`);
      expect(await text(`/dist/${licenses}`)).to.contain('Copyright (c) 2017 Google LLC');
    });

    const ORIGINS = {
      // What is called in src/define.ts and in Lit, as it is in the file, and as it was.
      '.define("clickhouse-connect"': ['src/define.ts', "define('clickhouse-connect'"],
      'createPolicy("clickhouse-connect"': ['lit-html/lit-html.js', 'createPolicy("lit-html"'],
    } as const;
    for (const [built, [file, original]] of Object.entries(ORIGINS)) {
      it(`has a source map, which leads to ${file}`, async () => {
        const payload = {file: SCRIPT, text: built};
        const origin = await executeServerCommand<{source: string; rest: string}, object>(
          'find-origin',
          payload,
        );
        expect(origin.source).to.match(new RegExp(`${file}$`));
        expect(origin.rest).to.contain(original);
      });
    }

    it('is within the limits of package.json, with each of the languages', async () => {
      const {'size-limit': limits} = JSON.parse(await text('/package.json')) as {
        'size-limit': readonly {name: string; limit: string}[];
      };
      const limitOf = (start: string) =>
        parseInt(limits.find(({name}) => name.startsWith(start))!.limit);
      const sizes = Object.entries(
        JSON.parse(await text('/dist/integrity.json')) as Record<string, Integrity>,
      );
      const languages = sizes.filter(([file]) => file.startsWith('locales/'));
      expect(languages).to.have.length(16);
      for (const [file, {brotli}] of languages)
        expect(brotli, file).to.be.within(1, limitOf('the largest language'));
      expect((await integrity()).brotli).to.be.within(1, limitOf('script tag'));
    });

    it('is published with its hash and its size', async () => {
      const data = await (await fetch(SCRIPT)).arrayBuffer();
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', data));
      const {integrity: published, bytes} = await integrity();
      expect(published).to.equal(`sha384-${btoa(String.fromCharCode(...hash))}`);
      expect(bytes).to.equal(data.byteLength);
    });
  });
});

describe('the modules', () => {
  /** What a module of the package exports, in a page that imports nothing else. */
  const importAlone = async (module: string) => {
    const code = `import * as exports from "/dist/${module}"; window.exports = exports;`;
    const {window} = await open({head: `<script type="module">${code}</script>`});
    const {exports} = window as unknown as {exports: Readonly<Record<string, unknown>>};
    return {window, exports};
  };

  it('index.js defines the elements, and exports what is public', async () => {
    const {window, exports} = await importAlone('index.js');
    expect(Object.keys(exports)).to.have.members([
      'ClickhouseConnectElement',
      'ClickhouseConnectGuideElement',
      'ConnectedEvent',
      'ConnectError',
      'StatusChangeEvent',
      'connectionContext',
    ]);
    const classes = [exports.ClickhouseConnectElement, exports.ClickhouseConnectGuideElement];
    const names = classes.map((definition) =>
      window.customElements.getName(definition as CustomElementConstructor),
    );
    expect(names).to.deep.equal(NAMES);
  });

  it('element.js exports the classes, and defines nothing', async () => {
    const {window, exports} = await importAlone('element.js');
    expect(Object.keys(exports)).to.have.members([
      'ClickhouseConnectElement',
      'ClickhouseConnectGuideElement',
    ]);
    expect(definedIn(window)).to.be.empty;
  });
});

import {expect, oneEvent} from '@open-wc/testing';
import type {ClickhouseConnectElement} from '../src/index.js';
import {callback, json} from './support/callback.js';
import {fill, KEY_ID, partsOf, press} from './support/form.js';
import {open, script, type OpenedPage} from './support/host-page.js';

const SCRIPT = '/dist/clickhouse-connect.js';
const LIMIT = 11_000;

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

const classOf = ({window}: OpenedPage) =>
  window.customElements.get('clickhouse-connect') as typeof ClickhouseConnectElement | undefined;

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

  it('defines the form and its guide', async () => {
    const {window} = await openWith();
    for (const name of ['clickhouse-connect', 'clickhouse-connect-guide'])
      expect(window.customElements.get(name)).to.have.property('prototype');
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
    const error = new (classOf(page)!.ConnectError)('forbidden', 'Not for you.');
    page.element.addEventListener('connected', (event) => event.respondWith(Promise.reject(error)));
    fill(page.element);
    const {failure} = await press(page.element);
    expect(failure).to.deep.equal({code: 'rejected', reason: 'forbidden', message: 'Not for you.'});
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
      const first = classOf(page)!;
      await load(page);
      expect(classOf(page)).to.equal(first);
      expect(first.version).to.match(/^\d/);
      expect(page.observed.said).to.be.empty;
    });

    it('warns of another version', async () => {
      const page = await openWith();
      const {version} = classOf(page)!;
      const other = (await text(SCRIPT)).replaceAll(version, '98.7.6');
      await load(page, {src: URL.createObjectURL(new Blob([other]))});
      expect(classOf(page)!.version).to.equal(version);
      expect(page.observed.said).to.deep.equal([
        `<clickhouse-connect> ${version} is already defined; version 98.7.6 is ignored.`,
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
      expect(classOf(page)).not.to.be.undefined;
    });

    it('does not load by another hash', async () => {
      const page = await openWithout();
      const hash = `sha384-${btoa('x'.repeat(48))}`;
      expect(await load(page, {integrity: hash, crossOrigin: 'anonymous'})).to.equal('error');
      expect(classOf(page)).to.be.undefined;
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

    it('no global variable', async () => {
      const page = await openWithout();
      const before = Reflect.ownKeys(page.window);
      await live(page);
      expect(Reflect.ownKeys(page.window).filter((key) => !before.includes(key))).to.be.empty;
    });

    it('no cookie, and nothing in any storage', async () => {
      const page = await openWithout();
      const {window} = page;
      const stored = async () => ({
        cookie: window.document.cookie,
        storages: [{...window.localStorage}, {...window.sessionStorage}],
        databases: await window.indexedDB.databases(),
        caches: await window.caches.keys(),
        history: [window.name, window.history.state],
      });
      const before = await stored();
      await live(page);
      expect(await stored()).to.deep.equal(before);
    });
  });

  describe('as a file', () => {
    it('names no source map, and evaluates no text', async () => {
      expect(await text(SCRIPT)).not.to.match(/sourceMappingURL|\beval\b|\bFunction\(|\bimport\(/);
    });

    it(`is published with its size, of at most ${LIMIT} bytes by brotli`, async () => {
      const data = await (await fetch(SCRIPT)).arrayBuffer();
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', data));
      const {integrity: published, bytes, brotli} = await integrity();
      expect(published).to.equal(`sha384-${btoa(String.fromCharCode(...hash))}`);
      expect(bytes).to.equal(data.byteLength);
      expect(brotli).to.be.within(1, LIMIT);
    });
  });
});

describe('the modules', () => {
  /** What a module of the package exports, and the elements of the page that it was imported in. */
  const importAlone = async (module: string) => {
    const code = `import * as exports from "/dist/${module}"; window.exports = exports;`;
    const {window} = await open({head: `<script type="module">${code}</script>`});
    const {exports} = window as unknown as {exports: Readonly<Record<string, unknown>>};
    return {exports, customElements: window.customElements};
  };

  it('index.js defines the elements, and exports what is public', async () => {
    const {exports, customElements} = await importAlone('index.js');
    expect(exports).to.have.all.keys([
      'ClickhouseConnectElement',
      'ClickhouseConnectGuideElement',
      'ConnectedEvent',
      'ConnectError',
      'StatusChangeEvent',
      'connectionContext',
    ]);
    const {ClickhouseConnectElement, ClickhouseConnectGuideElement} = exports;
    expect(customElements.get('clickhouse-connect')).to.equal(ClickhouseConnectElement);
    expect(customElements.get('clickhouse-connect-guide')).to.equal(ClickhouseConnectGuideElement);
  });

  it('element.js exports the classes, and defines nothing', async () => {
    const {exports, customElements} = await importAlone('element.js');
    expect(exports).to.have.all.keys(['ClickhouseConnectElement', 'ClickhouseConnectGuideElement']);
    for (const name of ['clickhouse-connect', 'clickhouse-connect-guide'])
      expect(customElements.get(name)).to.be.undefined;
  });
});

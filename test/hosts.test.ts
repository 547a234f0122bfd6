// On the sources only: the hosts have the package as npm would deliver it.
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {openApp, send} from './support/app.js';
import {isChromium} from './support/engine.js';
import {fill, KEY_ID, KEY_SECRET, partsOf, press, until} from './support/form.js';

interface VitestReport {
  readonly numTotalTests: number;
  readonly success: boolean;
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const get = async <Value>(path: string): Promise<Value> => (await fetch(path)).json();

if (isChromium) {
  describe("a host's unit tests", () => {
    it('pass in jsdom and happy-dom, with no error that nobody handles', async function () {
      this.timeout(120_000);
      const {success, testResults} = await get<VitestReport>('/hosts/vitest');
      const tests = testResults.flatMap(({assertionResults}) => assertionResults);
      const failed = tests.filter(({status}) => status !== 'passed');
      expect(failed.map(({fullName, failureMessages}) => [fullName, ...failureMessages])).to.be
        .empty;
      // Eight, and the example of the docs, in each of the two; eight of docs/nango.md.
      expect(tests).to.have.length(26);
      expect(success).to.be.true;
    });
  });

  describe('a bundler', () => {
    it('takes every entry of the package, and Parcel its root as it is set up by default', async function () {
      this.timeout(180_000);
      const table = await get<Record<string, Record<string, string>>>('/hosts/bundlers');
      const rows = Object.entries(table).map(
        ([name, entries]) => `${name}: ${[...new Set(Object.values(entries))].join()}`,
      );
      expect(rows).to.deep.equal([
        'edge-light: works',
        'workerd: works',
        'esbuild: works',
        'parcel: works',
        'rollup: works',
        'rspack: works',
        'vite: works',
        'webpack: works',
        'parcel, by default: works',
      ]);
    });
  });

  describe('an app of Next.js', () => {
    const heading = (element: Element) => partsOf(element).part('heading').innerText;
    const outputOf = (page: Document) =>
      // Of the route that is shown: another one is kept, hidden.
      [...page.querySelectorAll('output')].find((output) => output.checkVisibility())?.textContent;

    before(async function () {
      this.timeout(240_000);
      // The first one builds and starts it.
      expect((await fetch('/hosts/next')).status).to.equal(200);
    });

    /** Opens a page, waits until React has gone on with it, and finds the element. */
    const open = async (path: string) => {
      const app = await openApp(`../hosts/next${path}`);
      const element = async () => {
        const element = await app.element();
        await until(() => heading(element) === 'Link your warehouse', 'The effect has run');
        return element;
      };
      return {...app, ready: element};
    };

    const click = async (page: Document, text: string) => {
      const link = [...page.querySelectorAll('a')].find(({innerText}) => innerText === text)!;
      link.click();
      const title = text === 'Home' || text === 'Settings' ? text : 'Own delivery';
      await until(
        () =>
          [...page.querySelectorAll('h1')].find((heading) => heading.checkVisibility())
            ?.innerText === title,
        `${title} is shown`,
      );
    };

    it('works where its page is loaded directly, and where it is reloaded', async () => {
      const {window, page, ready, received} = await open('/settings');
      const element = await ready();
      expect((await send(element)).status).to.equal('connected');
      expect((await received()).length).to.equal(1);
      await until(() => outputOf(page) === 'connected');

      const loaded = new Promise((resolve) =>
        window.frameElement!.addEventListener('load', resolve, {once: true}),
      );
      window.location.reload();
      await loaded;
      const reloaded = () =>
        (window.frameElement as HTMLIFrameElement).contentDocument!.querySelector(
          'clickhouse-connect',
        );
      await until(() => reloaded()?.shadowRoot && heading(reloaded()!) === 'Link your warehouse');
      expect(reloaded()!.status).to.equal('idle');
    });

    it('sends the pair itself where its page is loaded directly', async () => {
      const {ready, received} = await open('/own');
      expect((await send(await ready())).status).to.equal('connected');
      const [post, ...others] = await received();
      expect(others).to.be.empty;
      expect(JSON.parse(post!.body)).to.include({keyId: KEY_ID, keySecret: KEY_SECRET});
    });

    it('works where its page is reached by a <Link>, and keeps no secret in a route that is left', async () => {
      const {page, ready} = await open('');
      await click(page, 'Settings');
      const element = await ready();
      fill(element);
      await click(page, 'Home');
      // <Activity> keeps the route, hidden.
      expect(element.isConnected).to.be.true;
      const {keyId, keySecret} = partsOf(element);
      expect([keyId.value, keySecret.value]).to.deep.equal(['', '']);
      await click(page, 'Settings');
      expect((await send(await ready())).status).to.equal('connected');
      await until(() => outputOf(page) === 'connected');
    });
  });

  describe('a page of a library', () => {
    type Host = Readonly<Record<string, (html?: string) => unknown>>;
    const open = async (name: string) => openApp<Host>(`../hosts/pages/${name}.html`);

    before(async function () {
      this.timeout(120_000);
      expect((await fetch('/hosts/pages/dialogs.html')).status).to.equal(200);
    });

    for (const [name, method] of Object.entries({
      'a dialog of Radix': 'radix',
      'focus-trap': 'focusTrap',
    })) {
      it(`reaches every control by Tab in ${name}, between one focusable before and one after`, async () => {
        const {window, page, element: find} = await open('dialogs');
        window.host[method]!();
        const element = await find();
        await until(() => page.activeElement?.id === 'before', 'The trap has the focus');
        const seen: (string | undefined)[] = [];
        for (let presses = 0; presses < 8; presses++) {
          seen.push(
            page.activeElement === element
              ? partsOf(element).focused()?.id
              : page.activeElement?.id,
          );
          await sendKeys({press: 'Tab'});
        }
        const cycle = ['before', 'guide', 'keyId', 'keySecret', 'reveal', 'connect', 'after'];
        expect(seen).to.deep.equal([...cycle, 'before']);
      });
    }

    const FORM = 'callback-url="/integrations/clickhouse"></clickhouse-connect>';
    for (const [name, attributes] of Object.entries({
      Turbo: 'id="connect"',
      htmx: 'id="connect"',
      morphdom: 'id="connect"',
      'Alpine.morph': 'id="connect" key="connect"',
    })) {
      it(`keeps what is typed where ${name} adds to the page before an element with ${attributes}`, async () => {
        const {window, element: find} = await open('morph');
        const form = `<clickhouse-connect ${attributes} ${FORM}`;
        window.host.show!(`<section>${form}</section>`);
        const element = await find();
        fill(element);
        await window.host[name]!(`<section><p>News</p>${form}</section>`);
        await until(() => window.document.querySelector('p'), 'The page has changed');
        expect((await find()) === element).to.be.true;
        expect(partsOf(element).keySecret.value).to.equal(KEY_SECRET);
        expect((await press(element)).status).to.equal('connected');
      });
    }

    it('is set up by a ref where React hydrates it, and by props it is not', async () => {
      const {window, element: find} = await open('hydrate');
      window.host.byRef!();
      const element = await find();
      await until(() => partsOf(element).part('heading').innerText === 'By a ref');
      fill(element);
      expect((await press(element)).status).to.equal('connected');

      const {window: other, element: findOther} = await open('hydrate');
      other.host.byProps!();
      const lost = await findOther();
      fill(lost);
      // No success: nothing has taken the pair.
      expect((await press(lost)).failure).to.include({code: 'config'});
    });
  });
}

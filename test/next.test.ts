// On the sources only: the host has the package as npm would deliver it.
import {expect} from '@open-wc/testing';
import {openApp, send} from './support/app.js';
import {isChromium} from './support/engine.js';
import {fill, KEY_ID, KEY_SECRET, partsOf, until} from './support/form.js';

if (isChromium) {
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
      const {window, page, ready} = await open('');
      const {search} = window.location;
      const goToSettings = async () => {
        await click(page, 'Settings');
        // The link leaves away what tells the callback how to answer.
        window.history.replaceState(window.history.state, '', window.location.pathname + search);
      };
      await goToSettings();
      const element = await ready();
      fill(element);
      await click(page, 'Home');
      // <Activity> keeps the route, hidden.
      expect(element.isConnected).to.be.true;
      const {keyId, keySecret} = partsOf(element);
      expect([keyId.value, keySecret.value]).to.deep.equal(['', '']);
      await goToSettings();
      expect((await send(await ready())).status).to.equal('connected');
      await until(() => outputOf(page) === 'connected');
    });
  });
}

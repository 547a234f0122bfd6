// On the sources only: the host has the package as npm would deliver it.
import {expect} from '@open-wc/testing';
import type {ClickhouseConnectElement} from '../src/index.js';
import {openApp} from './support/app.js';
import {isChromium} from './support/engine.js';
import {fill, KEY_ID, KEY_SECRET, partsOf, press, until} from './support/form.js';
import {sendKeys} from './support/keyboard.js';

if (isChromium) {
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

    const FORM =
      '<clickhouse-connect id="connect" callback-url="/integrations/clickhouse"></clickhouse-connect>';
    const NEWS = '<p>News</p>';
    const IN_FRONT = [`<section>${FORM}</section>`, `<section>${NEWS}${FORM}</section>`];
    // morphdom and Alpine.morph move the element, which empties it, if something comes before it.
    const BOXED = [
      `<section><div></div>${FORM}</section>`,
      `<section><div>${NEWS}</div>${FORM}</section>`,
    ];
    for (const [name, [before, after]] of Object.entries({
      Turbo: IN_FRONT,
      htmx: IN_FRONT,
      morphdom: BOXED,
      'Alpine.morph': BOXED,
    })) {
      it(`keeps what is typed where ${name} makes ${after} of the page`, async () => {
        const {window, element: find} = await open('morph');
        window.host.show!(before);
        const element = await find();
        fill(element);
        await window.host[name]!(after);
        await until(() => window.document.querySelector('p'), 'The page has changed');
        expect((await find()) === element).to.be.true;
        expect(partsOf(element).keySecret.value).to.equal(KEY_SECRET);
        expect((await press(element)).status).to.equal('connected');
      });
    }

    interface Row {
      readonly table?: {readonly category?: string};
      readonly control?: {readonly type: string};
      readonly options?: readonly string[];
    }
    interface Storybook {
      byManifest(): Readonly<Record<string, Row>>;
      byDocs(): Readonly<Record<string, Row>>;
      show(args: object): void;
    }
    const openStorybook = async () => openApp<Storybook>('../hosts/pages/storybook.html');

    // As Storybook names them: by the property, and by the attribute where no part has its name.
    const ROWS = {
      callbackUrl: 'properties: object',
      'callback-url': 'attributes: object',
      delivery: 'attributes: object',
      timeout: 'attributes: number',
      keyId: 'properties: object',
      'key-id': 'attributes: object',
      organizationId: 'properties: object',
      'organization-id': 'attributes: object',
      connectedKey: 'properties: object',
      guideOpen: 'properties: boolean',
      disabled: 'attributes: boolean',
      labels: 'properties: object',
    };

    const rowsIn = (table: Readonly<Record<string, Row>>) =>
      Object.fromEntries(
        Object.keys(ROWS).map((name) => [
          name,
          table[name] && `${table[name].table?.category}: ${table[name].control?.type}`,
        ]),
      );

    it('has a row in Storybook for each attribute, with a control by its type', async () => {
      const {window} = await openStorybook();
      const table = window.host.byManifest();
      expect(rowsIn(table)).to.deep.equal(ROWS);
      const {observedAttributes} = window.customElements.get(
        'clickhouse-connect',
      ) as typeof ClickhouseConnectElement;
      const properties = observedAttributes.map((name) =>
        name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
      );
      expect(Object.keys(ROWS)).to.include.members(properties);
      // One name, one row.
      const categories = Object.entries(table).map(([name, {table}]) => [name, table?.category]);
      const taken = 'status connected-key guide-open heading description guide submit actions';
      expect(Object.fromEntries(categories)).to.include({
        connected: 'slots',
        ...Object.fromEntries(taken.split(' ').map((name) => [name, 'css shadow parts'])),
      });
    });

    it('has a text control in Storybook for each string, and a choice of deliveries, as the docs say', async () => {
      const {window} = await openStorybook();
      const table = window.host.byDocs();
      expect(rowsIn(table)).to.deep.equal({
        ...ROWS,
        callbackUrl: 'properties: text',
        keyId: 'properties: text',
        organizationId: 'properties: text',
        connectedKey: 'properties: text',
        delivery: 'attributes: radio',
      });
      expect(table['delivery']?.options).to.deep.equal(['frame', 'redirect']);
    });

    it('is a new element in Storybook once a control has changed, which sets a property', async () => {
      const {window, element: find} = await openStorybook();
      window.host.show({keyId: KEY_ID, 'organization-id': 'f0f5a0f1-5d1c-4a1e-8f3e-000000000000'});
      const first = await find();
      expect(first).to.include({callbackUrl: '/integrations/clickhouse', organizationId: null});
      expect(partsOf(first).keyId.value).to.equal(KEY_ID);
      window.host.show({delivery: 'redirect'});
      const second = await find();
      expect(second === first).to.be.false;
      expect(second).to.include({delivery: 'redirect', keyId: null});
    });

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

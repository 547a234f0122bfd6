// On the sources only: the host has the package as npm would deliver it.
import {expect} from '@open-wc/testing';
import {openApp} from './support/app.js';
import {isChromium} from './support/engine.js';
import {fill, KEY_SECRET, partsOf, press, until} from './support/form.js';
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

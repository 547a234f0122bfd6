// The way to a key.
import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {
  ConnectError,
  type ClickhouseConnectElement,
  type ClickhouseConnectGuideElement,
} from '../src/index.js';
import {connect, fill, partsOf, press, until} from './support/form.js';
import {open, script} from './support/host-page.js';
import {clickOn, pressShortcut, sendKeys} from './support/keyboard.js';

const ORGANIZATION = '0d9c4e7a-5b1f-4c3e-9a68-2f7d1e0b4c5a';

const guideOf = (element: Element) => element.shadowRoot!.querySelector('clickhouse-connect-guide');
const detailsOf = (element: Element) => element.shadowRoot!.querySelector('details')!;
const inGuide = (guide: Element, part: string) => [
  ...guide.shadowRoot!.querySelectorAll<HTMLElement>(`[part~='${part}']`),
];

async function opened(
  content: unknown = '',
): Promise<{element: ClickhouseConnectElement; guide: ClickhouseConnectGuideElement}> {
  const element = await connect({}, content);
  partsOf(element).part('guide-summary').click();
  await element.updateComplete;
  const guide = guideOf(element)!;
  await guide.updateComplete;
  return {element, guide};
}

/** As in a browser with a window. Without one, Chromium would ask somebody. */
const allowCopying = () =>
  executeServerCommand('cdp', {
    method: 'Browser.setPermission',
    params: {permission: {name: 'clipboard-write'}, setting: 'granted', origin: location.origin},
  });

describe("<clickhouse-connect>'s guide", () => {
  it('opens and closes by keyboard', async () => {
    const element = await connect();
    partsOf(element).part('guide-summary').focus();
    await sendKeys({press: 'Enter'});
    expect(detailsOf(element).open).to.be.true;
    await element.updateComplete;
    expect(inGuide(guideOf(element)!, 'guide-step')).to.have.length(5);
    await sendKeys({press: 'Enter'});
    expect(detailsOf(element).open).to.be.false;
  });

  it('quotes the labels of the console, in their language', async () => {
    const {guide} = await opened();
    const quotes = inGuide(guide, 'guide-quote');
    expect(quotes.map(({textContent}) => textContent)).to.deep.equal([
      'API keys',
      'New API key',
      'Roles',
      'Expiration date',
      'Generate API key',
      'Key ID',
      'Key Secret',
    ]);
    expect(quotes.every(({lang}) => lang === 'en')).to.be.true;
  });

  it('shows where to click, in pictures that have a text', async () => {
    const {guide} = await opened();
    // Of a page, or of the part around it: its drawing has no room for that.
    guide.setAttribute('style', 'letter-spacing: 0.3em; word-spacing: 1em');
    const pictures = inGuide(guide, 'guide-picture');
    expect(pictures).to.have.length(4);
    for (const picture of pictures) {
      expect(picture.getAttribute('role')).to.equal('img');
      expect(picture.getAttribute('aria-label')).to.match(/Key|API/);
      const box = picture.getBoundingClientRect();
      expect(box.width).to.be.above(100);
      // Nothing that is drawn is cut off.
      for (const text of picture.querySelectorAll('text, rect')) {
        const {left, right, top, bottom} = text.getBoundingClientRect();
        expect(left, text.textContent!).to.be.at.least(box.left - 1);
        expect(right, text.textContent!).to.be.at.most(box.right + 1);
        expect(top, text.textContent!).to.be.at.least(box.top - 1);
        expect(bottom, text.textContent!).to.be.at.most(box.bottom + 1);
      }
    }
  });

  it("links to the organization's keys", async () => {
    const {element, guide} = await opened();
    const link = () => (inGuide(guide, 'guide-link')[0] as HTMLAnchorElement).href;
    expect(link()).to.equal('https://console.clickhouse.cloud/');
    element.organizationId = ORGANIZATION;
    await element.updateComplete;
    await nextFrame();
    expect(link()).to.equal(`https://console.clickhouse.cloud/organizations/${ORGANIZATION}/keys`);
  });

  it('says when it was last compared with the console', async () => {
    const {guide} = await opened();
    expect(inGuide(guide, 'guide-checked')[0]!.textContent).to.match(/ \d{4}\/\d\d$/);
  });

  it('loads nothing, and remembers nothing', async () => {
    const before = performance.getEntriesByType('resource').length;
    await opened();
    await nextFrame();
    expect(performance.getEntriesByType('resource').length).to.equal(before);
    expect(detailsOf(await connect()).open).to.be.false;
  });

  describe('has a step that helps', () => {
    const refuse = async (reason: string) => {
      const element = await connect();
      element.addEventListener('connected', (event) =>
        event.respondWith(Promise.reject(new ConnectError(reason))),
      );
      fill(element);
      await press(element);
      await element.updateComplete;
      return element;
    };
    const helpOf = (element: Element) => partsOf(element).part('help');

    const steps = {key_inactive: 2, forbidden: 4, ip_blocked: 4, key_not_found: 5};
    for (const [reason, step] of Object.entries(steps)) {
      it(`below the message: ${reason}, step ${step}`, async () => {
        const element = await refuse(reason);
        expect(detailsOf(element).open).to.be.false;
        const help = helpOf(element);
        await (help as ClickhouseConnectGuideElement).updateComplete;
        const items = inGuide(help, 'guide-step');
        const current = items.map((item) => item.ariaCurrent === 'step');
        expect(current.indexOf(true) + 1).to.equal(step);
        expect(current.filter(Boolean)).to.have.length(1);
        expect(items.map((item) => item.checkVisibility())).to.deep.equal(current);
        expect(inGuide(help, 'guide-step-current')).to.have.length(1);
      });
      for (const [width, height] of [
        [375, 667],
        [440, 900],
        [1280, 720],
      ])
        it(`in view together with the message, at ${width} × ${height}: ${reason}`, async () => {
          const above = '<p style="height: 1500px">';
          const {frame, window, element} = await open({head: script() + above});
          Object.assign(frame.style, {width: `${width}px`, height: `${height}px`, border: 0});
          const {ConnectError} = element.constructor as typeof ClickhouseConnectElement;
          element.addEventListener('connected', (event) =>
            event.respondWith(Promise.reject(new ConnectError(reason))),
          );
          element.scrollIntoView();
          fill(element);
          await press(element);
          const {status} = partsOf(element);
          await until(() => {
            const {top, bottom} = status.getBoundingClientRect();
            const step = inGuide(helpOf(element), 'guide-step-current')[0]!.getBoundingClientRect();
            return (
              top >= 0 && bottom <= window.innerHeight && step.height > 100 && step.bottom < bottom
            );
          });
        });
      it(`below the fields, which do not move: ${reason}`, async () => {
        const idle = await connect();
        const positions = (element: ClickhouseConnectElement) =>
          ['key-id-input', 'submit'].map(
            (name) =>
              partsOf(element).part(name).getBoundingClientRect().top -
              element.getBoundingClientRect().top,
          );
        const before = positions(idle);
        expect(positions(await refuse(reason))).to.deep.equal(before);
      });
    }
    for (const reason of ['rate_limited', 'unreachable', 'of_the_host', 'constructor']) {
      it(`not, where none does: ${reason}`, async () => {
        const element = await refuse(reason);
        expect(helpOf(element)).to.be.null;
        expect(detailsOf(element).open).to.be.false;
      });
    }
    it('that shows the list of keys for a key that is disabled', async () => {
      const [step] = inGuide(helpOf(await refuse('key_inactive')), 'guide-step-current');
      expect(step!.querySelector('svg')!.ariaLabel).to.equal('API keys');
    });
  });

  describe('is open', () => {
    it('where the page says so', async () => {
      const element = await fixture<ClickhouseConnectElement>(
        html`<clickhouse-connect guide-open></clickhouse-connect>`,
      );
      expect(element.guideOpen).to.be.true;
      expect(detailsOf(element).open).to.be.true;
      element.guideOpen = false;
      await element.updateComplete;
      expect(detailsOf(element).open).to.be.false;
    });
    it('as the person opens it, and the page can see that', async () => {
      const {element} = await opened();
      expect(element.hasAttribute('guide-open')).to.be.true;
      expect([...detailsOf(element).part]).to.include('guide-open');
      await clickOn(partsOf(element).part('guide-summary'));
      await element.updateComplete;
      expect(element.hasAttribute('guide-open')).to.be.false;
      expect([...detailsOf(element).part]).not.to.include('guide-open');
    });
  });

  it('copies what the page offers in its access, and says so', async () => {
    const {element, guide} = await opened(html`
      <p slot="guide-access">
        Allow 203.0.113.7 <button type="button" data-copy="203.0.113.7">Copy</button>
      </p>
    `);
    await allowCopying();
    await clickOn(element.querySelector('[data-copy]')!);
    await nextFrame();
    await nextFrame();
    const {keyId} = partsOf(element);
    keyId.focus();
    await pressShortcut('v');
    expect(keyId.value).to.equal('203.0.113.7');
    const copied = inGuide(guide, 'guide-copied')[0]!;
    expect(copied.textContent).to.equal('Copied.');
    // A screen reader reads what comes anew.
    const changed = new Promise((resolve) =>
      new MutationObserver(resolve).observe(copied, {childList: true}),
    );
    await clickOn(element.querySelector('[data-copy]')!);
    await changed;
    await nextFrame();
    await nextFrame();
    expect(copied.textContent).to.equal('Copied.');
  });

  it('copies its steps for an admin: as plain text, with the link and the access, and no value', async () => {
    await import('../src/i18n/locales/de.js');
    const {element, guide} = await opened(html`
      <p slot="guide-access">
        Choose <b>Service API reader</b>, and allow access from <code>203.0.113.7</code>.
        <button type="button" data-copy="203.0.113.7">Copy</button>
      </p>
    `);
    element.lang = 'de';
    element.organizationId = ORGANIZATION;
    fill(element);
    await element.updateComplete;
    await guide.updateComplete;
    await allowCopying();
    const button = inGuide(guide, 'guide-copy')[0]!;
    expect(button.textContent).to.equal('Diese Schritte für einen Admin kopieren');
    await clickOn(button);
    await until(() => inGuide(guide, 'guide-copied')[0]!.textContent === 'Kopiert.');
    const page = await fixture<HTMLTextAreaElement>(html`<textarea></textarea>`);
    page.focus();
    await pressShortcut('v');
    const [url, ...lines] = page.value.split('\n');
    expect(url).to.equal(inGuide(guide, 'guide-link')[0]!.getAttribute('href'));
    expect(url).to.include(ORGANIZATION);
    expect(lines).to.deep.equal([
      '1. Melden Sie sich in der Konsole von ClickHouse Cloud an.',
      '2. Klicken Sie unten links auf den Namen Ihrer Organisation, dann auf API keys.',
      '3. Klicken Sie auf New API key.',
      '4. Benennen Sie den Schlüssel, wählen Sie Roles, Expiration date und von wo aus er verwendet werden kann, und klicken Sie dann auf Generate API key.',
      '5. Kopieren Sie Key ID und Key Secret. Die Konsole zeigt das Key Secret nicht noch einmal an.',
      'Choose Service API reader, and allow access from 203.0.113.7.',
    ]);
  });

  it('works on its own', async () => {
    const guide = await fixture(html`
      <clickhouse-connect-guide organization-id=${ORGANIZATION}></clickhouse-connect-guide>
    `);
    expect(inGuide(guide, 'guide-step')).to.have.length(5);
    expect((inGuide(guide, 'guide-link')[0] as HTMLAnchorElement).href).to.include(ORGANIZATION);
  });

  it('is hidden where the page hides it', async () => {
    const guide = await fixture(html`<clickhouse-connect-guide hidden></clickhouse-connect-guide>`);
    expect(guide.checkVisibility()).to.be.false;
  });
});

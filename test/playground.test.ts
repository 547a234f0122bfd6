// On the sources only: the playground loads the script-tag file.
import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {parse, serialize, THEMES} from '../demo/playground/settings.js';
import {snippetsOf} from '../demo/playground/snippets.js';
import {states} from '../demo/playground/states.js';
import {samples} from '../src/emulator/index.js';
import type {ClickhouseConnectElement} from '../src/index.js';
import {KEY_SECRET} from './support/key.js';
import {outcome, partsOf, until} from './support/form.js';
import {sendKeys} from './support/keyboard.js';

type Page = Window & typeof globalThis & {axe: typeof import('axe-core')};

const THEMED = Object.keys(THEMES).length;

/** Opens the playground in a frame until the test ends. */
const open = async (query = '', width = 1280) => {
  const frame = document.createElement('iframe');
  Object.assign(frame, {src: `/${query && `?${query}`}`, width, height: 800});
  const loaded = oneEvent(frame, 'load');
  (await fixture(html`<div></div>`)).append(frame);
  await loaded;
  const page = frame.contentWindow as Page;
  await until(() => page.document.documentElement.dataset.ready !== undefined, 'It is ready');
  return page;
};

const elementsOf = ({document}: Page): ClickhouseConnectElement[] =>
  [...document.querySelectorAll('.ground')].map(({shadowRoot}) =>
    shadowRoot!.querySelector('clickhouse-connect')!,
  );
const elementOf = (page: Page) => elementsOf(page)[0]!;

const control = <T extends HTMLElement = HTMLInputElement>({document}: Page, name: string): T =>
  document.querySelector<T>(`[name='${name}']`)!;

/** Sets a control as a person does. */
const set = (page: Page, name: string, value: string) => {
  const input = control(page, name);
  input.value = value;
  input.dispatchEvent(new page.Event('input', {bubbles: true}));
  input.dispatchEvent(new page.Event('change', {bubbles: true}));
};

const choose = async (page: Page, state: string) => {
  set(page, 'state', state);
  await elementOf(page).updateComplete;
};

const queryOf = ({location}: Page) => Object.fromEntries(new URLSearchParams(location.search));

const codeOf = ({document}: Page) =>
  [...document.querySelectorAll('#snippets code')].map((code) => code.textContent!).join('\n');

/** Catches what the page copies. */
const clipboardOf = (page: Page) => {
  const copied: string[] = [];
  page.navigator.clipboard.writeText = (text) => Promise.resolve(void copied.push(text));
  return copied;
};

const fill = (page: Page, keyId: string, keySecret: string) => {
  const parts = partsOf(elementOf(page));
  parts.keyId.value = keyId;
  parts.keySecret.value = keySecret;
};

describe('the playground', function () {
  // Each test loads a whole page.
  this.timeout(30_000);

  describe('shows the state', () => {
    /** What is seen of each state, besides that of its name. */
    const SEEN: Readonly<Record<string, (element: ClickhouseConnectElement) => unknown>> = {
      idle: (element) => partsOf(element).keyId.value === '',
      filled: (element) => partsOf(element).keySecret.value,
      revealed: (element) => partsOf(element).keySecret.type === 'text',
      missing: (element) => partsOf(element).part('field-invalid'),
      colon: (element) => partsOf(element).part('field-invalid'),
      pasted: (element) => partsOf(element).part('notice'),
      'pasted-one': (element) => partsOf(element).part('notice'),
      organization: (element) => partsOf(element).part('organization'),
      message: (element) => partsOf(element).part('message'),
      linked: (element) => partsOf(element).part('replace'),
      replaced: (element) => partsOf(element).part('replaced'),
      'rejected.other': (element) => element.failure?.reason === 'other',
      'rejected.message': (element) => partsOf(element).part('reference'),
    };
    const isShown = (name: string, element: ClickhouseConnectElement): unknown => {
      const {group} = states[name]!;
      if (SEEN[name]) return SEEN[name](element);
      if (group === 'Warnings' || group === 'Messages') return partsOf(element).part('warning');
      if (group === 'Rejected') return element.failure?.reason === name.split('.')[1];
      return element.matches(`:state(${name})`);
    };

    for (const name of Object.keys(states)) {
      it(`${name}, from its address, and takes no focus`, async () => {
        const page = await open(`state=${name}`);
        await until(() => isShown(name, elementOf(page)), name);
        expect(elementOf(page).matches(':focus-within')).to.be.false;
        expect(queryOf(page)).to.deep.equal(name === 'idle' ? {} : {state: name});
      });
    }

    it('that is chosen, from any other, with the focus where it was', async () => {
      const page = await open();
      control(page, 'state').focus();
      for (const name of ['rejected.forbidden', 'connected', 'missing', 'blocked', 'idle']) {
        await choose(page, name);
        await until(() => isShown(name, elementOf(page)), name);
        await until(() => page.document.activeElement === control(page, 'state'), name);
      }
    });

    it('in every theme, side by side', async () => {
      const page = await open('theme=all&state=unconfirmed');
      const elements = elementsOf(page);
      expect(elements).to.have.length(THEMED);
      await until(() => elements.every((element) => element.matches(':state(unconfirmed)')));
      const looks = elements.map((element) => {
        const {backgroundColor, borderRadius} = getComputedStyle(partsOf(element).submit);
        return `${backgroundColor} ${borderRadius}`;
      });
      expect(new Set(looks)).to.have.property('size', THEMED);
    });
  });

  it('answers each sample key by itself, and nothing leaves the page', async () => {
    const page = await open();
    // The demo's server is behind the page here: without it there is no such choice.
    page.document.querySelector<HTMLElement>('#samples [type=checkbox]')!.click();
    for (const {keyId, keySecret, behaviour} of samples) {
      await choose(page, 'filled');
      fill(page, keyId, keySecret);
      const settled = outcome(elementOf(page));
      partsOf(elementOf(page)).submit.click();
      const {status} = await settled;
      expect(status, behaviour).to.equal(behaviour === 'works' ? 'connected' : 'failed');
      await choose(page, 'idle');
    }
    const requested = page.performance.getEntriesByType('resource').map(({name}) => name);
    expect(requested.filter((url) => url.includes('integrations'))).to.be.empty;
  });

  it("is answered by the demo's server where there is one", async () => {
    const page = await open();
    const {keyId, keySecret} = samples[0]!;
    fill(page, keyId, keySecret);
    const settled = outcome(elementOf(page));
    partsOf(elementOf(page)).submit.click();
    expect((await settled).status).to.equal('connected');
    const receipts = await (await fetch('/received')).text();
    expect(receipts).to.contain(keyId).and.not.to.contain(keySecret);
  });

  it('changes attributes, labels, slots, language and look at once', async () => {
    const page = await open();
    set(page, 'label.submit', 'Link it');
    set(page, 'slot.footer', 'We keep your key encrypted.');
    set(page, '--control-height', '60');
    set(page, 'key-id', 'DEMO');
    set(page, 'width', '300');
    await until(() => partsOf(elementOf(page)).submit.innerText === 'Link it');
    const {keyId, part} = partsOf(elementOf(page));
    expect(keyId.value).to.equal('DEMO');
    expect(keyId.offsetHeight).to.equal(60);
    expect(part('form').offsetWidth).to.equal(300);
    expect(elementOf(page).innerText).to.contain('We keep your key encrypted.');
    set(page, 'lang', 'ar');
    set(page, 'dir', 'rtl');
    await until(() => partsOf(elementOf(page)).part('heading').innerText.includes('ربط'));
    expect(getComputedStyle(part('form')).direction).to.equal('rtl');
  });

  it('has a control for every custom property, with a light and a dark colour', async () => {
    const page = await open();
    const fields = page.document.querySelectorAll('[data-colors=--accent] input');
    const [light] = fields as unknown as HTMLInputElement[];
    light!.value = '#ff0000';
    light!.dispatchEvent(new page.Event('input', {bubbles: true}));
    await until(() => codeOf(page).includes('light-dark(#ff0000, #faff69)'));
    set(page, 'scheme', 'light');
    await until(
      () => getComputedStyle(partsOf(elementOf(page)).submit).backgroundColor === 'rgb(255, 0, 0)',
    );
    expect(queryOf(page)['--accent']).to.equal('light-dark(#ff0000, #faff69)');
  });

  describe('keeps the settings in its address', () => {
    const SHARED = {
      theme: 'carbon',
      state: 'connecting',
      lang: 'de',
      'callback-url': '/x',
      'label.submit': 'Los!',
      '--radius': '2px',
    };

    it('and shows what a shared one says', async () => {
      const page = await open(new URLSearchParams(SHARED).toString());
      expect(queryOf(page)).to.deep.equal(SHARED);
      expect(elementOf(page).getAttribute('callback-url')).to.equal('/x');
      expect(elementOf(page).status).to.equal('connecting');
      expect(codeOf(page)).to.contain('--clickhouse-connect-radius: 2px;').and.to.contain('Los!');
    });

    it('but no secret, wherever it was entered', async () => {
      const page = await open();
      for (const name of ['key-id', 'label.heading', 'slot.footer', 'callback-url'])
        set(page, name, name === 'callback-url' ? `/${KEY_SECRET}` : KEY_SECRET);
      await until(() => page.document.getElementById('unshared')!.textContent!.includes('key-id'));
      fill(page, 'DEMOworksR3mQ9ZtYtKF', KEY_SECRET);
      set(page, 'theme', 'primer');
      await until(() => page.location.search.includes('primer'));
      expect(decodeURIComponent(page.location.href)).not.to.contain(KEY_SECRET);
    });

    it('and runs no code that a shared one holds', () => {
      const query = new URLSearchParams({
        '--accent': 'red} </style><script>alert(1)</script>',
        'label.submit': '</script><script>alert(1)</script>',
        'slot.footer': '<img src=x onerror=alert(1)>',
        'callback-url': '"><script>alert(1)</script>',
        onload: 'alert(1)',
      });
      const settings = parse(query.toString());
      expect(Object.keys(settings)).to.deep.equal(['label.submit', 'slot.footer', 'callback-url']);
      const [{code} = {code: ''}] = snippetsOf('html', settings);
      const page = new DOMParser().parseFromString(code, 'text/html');
      expect(page.querySelectorAll('script')).to.have.length(2);
      expect(page.querySelector('img')).to.be.null;
    });

    it('and nothing that is as it would be anyway', () => {
      expect(serialize(parse('theme=&lang=en&width=440&timeout=30000'))).to.equal('');
    });
  });

  describe('offers code', () => {
    it('of each kind, to copy', async () => {
      const page = await open('theme=shadcn');
      const copied = clipboardOf(page);
      for (const kind of ['html', 'react', 'vue', 'next']) {
        page.document.querySelector<HTMLElement>(`[name=kind][value=${kind}]`)!.click();
        const shown = [...page.document.querySelectorAll('#snippets code')];
        const buttons = page.document.querySelectorAll<HTMLElement>('#snippets [data-copy]');
        expect(buttons).to.have.length(shown.length);
        for (const button of buttons) button.click();
        await until(() => shown.every(({textContent}) => copied.includes(textContent!)), kind);
      }
    });

    for (const query of ['', 'lang=de&theme=stripe&label.heading=Los&slot.footer=%3Cb%3E']) {
      it(`of a page that delivers as it is: ?${query}`, async () => {
        const page = await open(query);
        const frame = document.createElement('iframe');
        frame.src = `/page?${new URLSearchParams({page: JSON.stringify({html: codeOf(page)})})}`;
        const loaded = oneEvent(frame, 'load');
        (await fixture(html`<div></div>`)).append(frame);
        await loaded;
        const element = frame.contentDocument!.querySelector('clickhouse-connect')!;
        await element.updateComplete;
        const parts = partsOf(element);
        if (query) expect(parts.part('heading').innerText).to.equal('Los');
        parts.keyId.value = samples[0]!.keyId;
        parts.keySecret.value = samples[0]!.keySecret;
        const settled = outcome(element);
        parts.submit.click();
        // The demo's server refuses a form without its token: it has arrived.
        expect((await settled).failure?.code).to.equal('rejected');
      });
    }
  });

  it('names the part that is clicked, with a rule to paste', async () => {
    const page = await open();
    const copied = clipboardOf(page);
    const rule = () => page.document.getElementById('rule')?.textContent ?? '';
    for (const name of ['label', 'hint', 'key-id-input', 'guide-summary', 'submit']) {
      const box = partsOf(elementOf(page)).part(name);
      box.dispatchEvent(new page.PointerEvent('pointerdown', {bubbles: true, composed: true}));
      expect(rule()).to.match(new RegExp(`^clickhouse-connect::part\\(${name}\\) \\{\n  color: `));
      expect(getComputedStyle(box).outlineStyle).to.equal('dashed');
    }
    page.document.querySelector<HTMLElement>('[data-copy="#rule"]')!.click();
    await until(() => copied.includes(rule()));
    const select = page.document.querySelector<HTMLSelectElement>('#part-select')!;
    select.value = 'form';
    select.dispatchEvent(new page.Event('change'));
    expect(rule()).to.contain('::part(form)');
  });

  it('lists the events, with the secret masked', async () => {
    const page = await open('state=rejected.forbidden');
    const events = () => page.document.getElementById('events')!.textContent!;
    await until(() => events().includes('forbidden'));
    expect(events()).to.contain('keyId').and.not.to.contain(samples[0]!.keySecret);
    expect(page.document.body.innerHTML.replaceAll(/data-copy="[^"]*"/g, '')).not.to.contain(
      samples[0]!.keySecret,
    );
  });

  it('is used by keyboard', async () => {
    const page = await open();
    const {document} = page;
    const labels = [...document.querySelectorAll('summary')].find((summary) =>
      summary.textContent!.includes('Labels'),
    )!;
    labels.focus();
    await sendKeys({press: 'Enter'});
    const heading = control(page, 'label.heading');
    await until(() => heading.checkVisibility());
    heading.focus();
    await sendKeys({type: 'Link'});
    await until(() => partsOf(elementOf(page)).part('heading').innerText === 'Link');
    expect(document.activeElement).to.equal(heading);
    document.querySelector<HTMLElement>('[name=kind]')!.focus();
    await sendKeys({press: 'ArrowRight'});
    await until(() => codeOf(page).includes('/react'));
    // A tall code scrolls by keyboard.
    expect(document.querySelector('#snippets pre')!.getAttribute('tabindex')).to.equal('0');
  });

  for (const [query, width] of [
    ['', 320],
    ['theme=all&state=rejected.ip_blocked', 320],
    ['lang=de&label.heading=Donaudampfschifffahrtsgesellschaft', 320],
    ['theme=all', 1280],
  ] as const) {
    it(`fits into ${width} px: ?${query}`, async () => {
      const page = await open(query, width);
      for (const details of page.document.querySelectorAll('details')) details.open = true;
      const {scrollWidth, clientWidth} = page.document.documentElement;
      expect(scrollWidth).to.be.at.most(clientWidth);
    });
  }

  for (const query of [
    'state=rejected.message&scheme=light',
    'state=rejected.message&scheme=dark&theme=console-dark',
    'theme=all',
  ]) {
    it(`passes axe: ?${query}`, async () => {
      const page = await open(`axe&${query}`);
      for (const details of page.document.querySelectorAll('details')) details.open = true;
      // The themes are checked in their own tests.
      const exclude = query.includes('theme=all') ? ['.ground'] : [];
      const {violations} = await page.axe.run({exclude});
      expect(violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)])).to.deep.equal([]);
    });
  }

  it('requests its own files only', async () => {
    const page = await open('lang=fr&theme=primer&state=rejected.forbidden');
    const requested = page.performance.getEntriesByType('resource').map(({name}) => name);
    const own = ['clickhouse-connect.js', 'demo.css', 'playground.css', 'playground.js'];
    expect(new Set(requested)).to.have.all.keys(
      [...own, 'locales/fr.js'].map((file) => `${location.origin}/${file}`),
    );
  });

  it('offers every language of the package', async () => {
    const page = await open();
    const offered = [...control<HTMLSelectElement>(page, 'lang').options].map(({value}) => value);
    expect(offered.length).to.be.above(10);
    for (const language of offered.filter((language) => language !== 'en'))
      expect((await fetch(`/locales/${language}.js`)).ok, language).to.be.true;
  });
});

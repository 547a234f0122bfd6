import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {ConnectError} from '../src/index.js';
import {contrastOfText} from './support/color.js';
import {connect, fill, partsOf, press, type, until} from './support/form.js';
import {boxesIn, show, states as acts} from './support/states.js';

interface Documented {
  readonly name: string;
}
interface Declaration {
  readonly tagName?: string;
  readonly cssParts: readonly Documented[];
  readonly cssProperties: readonly Documented[];
  readonly cssStates: readonly Documented[];
}

const textOf = async (path: string) => (await fetch(path)).text();

const {modules} = JSON.parse(await textOf('/custom-elements.json')) as {
  readonly modules: readonly {readonly declarations: readonly Declaration[]}[];
};
const declaration = modules
  .flatMap(({declarations}) => declarations)
  .find(({tagName}) => tagName === 'clickhouse-connect')!;
const names = (documented: readonly Documented[]) => documented.map(({name}) => name);
const parts = names(declaration.cssParts);
const properties = names(declaration.cssProperties);
const states = names(declaration.cssStates);

const gallery = new DOMParser().parseFromString(await textOf('/themes'), 'text/html');
const theming = await textOf('/docs/theming.md');
const themes = [...gallery.querySelectorAll('figcaption a')].map((link) => link.textContent!);

/** Opens a page of the demo in a frame until the test ends. */
const open = async (path: string) => {
  const frame = document.createElement('iframe');
  frame.src = path;
  frame.width = '1280';
  const loaded = oneEvent(frame, 'load');
  (await fixture(html`<div></div>`)).append(frame);
  await loaded;
  return frame.contentWindow as Window & typeof globalThis;
};

it('has eight themes', () => {
  expect(themes).to.have.length(8);
});

for (const theme of themes) {
  describe(`the theme ${theme}`, () => {
    let css: string;
    before(async () => {
      css = await textOf(`/themes/${theme}`);
    });

    it('is short', () => {
      expect(css.trimEnd().split('\n').length).to.be.at.most(80);
    });

    it('uses what is documented', () => {
      const rules = css.replace(/\/\*[^]*?\*\//g, '');
      const selectors = [...rules.matchAll(/([^{}]+)\{/g)].flatMap(([, list]) => list!.split(','));
      for (const selector of selectors) {
        const [, state, part] =
          /^clickhouse-connect(?::state\(([\w-]+)\))?(?:::part\(([\w-]+)\)(?::[a-z-]+)?)?$/.exec(
            selector.trim(),
          ) ?? expect.fail(`${selector} is more than element, state and part`);
        if (state) expect(states).to.include(state);
        if (part) expect(parts).to.include(part);
      }
      const own = [...rules.matchAll(/^ *(--[\w-]+):/gm)]
        .map(([, name]) => name!)
        .filter((name) => !name.startsWith('--clickhouse-connect-'));
      for (const [name] of rules.matchAll(/--[\w-]+/g))
        expect([...properties, ...own]).to.include(name);
    });

    for (const scheme of ['light', 'dark']) {
      it(`has text that can be read, ${scheme}`, async () => {
        const style = document.createElement('style');
        style.textContent = css;
        document.head.append(style);
        document.documentElement.style.colorScheme = scheme;
        try {
          const invalid = await connect();
          partsOf(invalid).part('guide-summary').click();
          invalid.submit();
          const answered = async (answer: () => Promise<void>) => {
            const element = await connect({callbackUrl: 'https://other.example/'});
            element.addEventListener('connected', (event) => event.respondWith(answer()));
            fill(element);
            await press(element);
            return element;
          };
          const refused = await answered(() => Promise.reject(new ConnectError('rate_limited')));
          const connected = await answered(() => Promise.resolve());
          await until(() => guideOf(invalid)?.shadowRoot?.querySelector('[part=guide-link]'));
          for (const element of [invalid, refused, connected]) expectReadable(element.shadowRoot!);
        } finally {
          style.remove();
          document.documentElement.style.colorScheme = '';
        }
      });
    }
  });
}

const guideOf = ({shadowRoot}: Element) => shadowRoot!.querySelector('clickhouse-connect-guide');

function expectReadable(root: ShadowRoot): void {
  for (const element of root.querySelectorAll<HTMLElement>('[part]')) {
    if (element.shadowRoot) expectReadable(element.shadowRoot);
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim(),
    );
    if (!element.checkVisibility() || !(hasText || element.matches('input, [part=submit]')))
      continue;
    expect(contrastOfText(element), element.getAttribute('part')!).to.be.at.least(4.5);
  }
}

describe('the recipe', () => {
  const recipes = [...theming.matchAll(/^### (.+)\n([^]*?)(?=^##)/gm)].map(([, name, text]) => ({
    name: name!,
    css: [...text!.matchAll(/```css\n([^]*?)```|<style>([^]*?)<\/style>/g)]
      .map(([, css, inPage]) => (css ?? inPage)!.replaceAll('#connect-dialog', ''))
      .join(''),
  }));

  it('is one of several', () => {
    expect(recipes.length).to.be.above(6);
  });

  const apply = (css: string) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    expect(sheet.cssRules).not.to.be.empty;
    document.adoptedStyleSheets = [sheet];
  };
  afterEach(() => {
    document.adoptedStyleSheets = [];
  });

  for (const {name, css} of recipes) {
    describe(name, () => {
      beforeEach(() => apply(css));

      for (const state of [
        'guide open',
        'errors',
        'warnings',
        'another origin',
        'rejected',
        'connected',
      ]) {
        it(`fits into 240 px, and passes axe: ${state}`, async () => {
          const element = await connect();
          const column = element.parentElement!;
          column.style.width = '240px';
          await show(acts[state]!, element);
          // An input scrolls what does not fit.
          for (const box of [column, ...boxesIn(column)].filter(
            (box) => box.clientWidth && !box.matches('input, svg *'),
          ))
            expect(box.scrollWidth, box.outerHTML).to.be.at.most(box.clientWidth);
          await expect(element).to.be.accessible();
        });
      }
    });
  }

  it('of the sign gives the guide another one, and a colour', async () => {
    apply(recipes.find(({name}) => name.includes('sign of'))!.css);
    const element = await connect();
    const sign = () => getComputedStyle(partsOf(element).part('guide-summary'), '::after');
    expect(sign().content).to.contain('+');
    expect(sign().color).to.equal('rgb(123, 104, 238)');
    await show(acts['guide open']!, element);
    expect(sign().content).to.contain('−');
  });

  it('of the labels lets them rest in an empty field', async () => {
    apply(recipes.find(({name}) => name.includes('rest in'))!.css);
    const {keyId, part} = partsOf(await connect());
    const size = () => getComputedStyle(part('label')).fontSize;
    expect(size()).to.equal('14px');
    await type(keyId, 'a');
    keyId.blur();
    expect(size()).to.equal('12px');
    keyId.value = '';
    keyId.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    expect(size()).to.equal('14px');
  });

  it("of the inputs' font gives it to both", async () => {
    apply(recipes.find(({name}) => name.includes('font'))!.css);
    const {keyId, keySecret} = partsOf(await connect());
    for (const input of [keyId, keySecret]) {
      const {fontFamily, fontSize, fontWeight} = getComputedStyle(input);
      expect([fontFamily, fontSize, fontWeight]).to.deep.equal(['system-ui', '16px', '500']);
    }
  });
});

describe('the gallery of themes', () => {
  const choose = (page: Window, value: string) =>
    page.document.querySelector<HTMLInputElement>(`[value='${value}']`)!.click();

  const framesOf = (page: Window) => [...page.document.querySelectorAll('iframe')];

  const elementOf = ({contentDocument}: HTMLIFrameElement) =>
    contentDocument!.querySelector('clickhouse-connect')!;

  const isRendered = ({shadowRoot}: Element) => !!shadowRoot?.querySelector('[part=form]');

  const openGallery = async () => {
    const page = await open('/themes');
    await until(() => framesOf(page).every(({style}) => style.width === '352px'));
    return page;
  };

  it('shows the same markup in each theme', async () => {
    const page = await openGallery();
    const shown = framesOf(page).map((frame) => elementOf(frame).outerHTML);
    expect(shown).to.have.length(themes.length);
    expect(new Set(shown)).to.have.property('size', 1);
    const colors = framesOf(page).map((frame) => {
      const {part} = partsOf(elementOf(frame));
      return getComputedStyle(part('submit')).backgroundColor;
    });
    expect(new Set(colors)).to.have.property('size', themes.length);
  });

  it('shows each scheme, direction and width', async () => {
    const page = await openGallery();
    const frame = framesOf(page)[0]!;
    const form = () => partsOf(elementOf(frame)).part('form');
    const {backgroundColor} = getComputedStyle(form());
    choose(page, 'dark');
    choose(page, 'rtl');
    choose(page, '240');
    await until(() => form().offsetWidth === 240);
    expect(getComputedStyle(form()).backgroundColor).not.to.equal(backgroundColor);
    expect(getComputedStyle(form()).direction).to.equal('rtl');
  });

  const STATES: Readonly<Record<string, (element: Element) => boolean>> = {
    filled: (element) => partsOf(element).keySecret.value !== '',
    errors: (element) => !!partsOf(element).part('invalid'),
    warning: (element) => !!partsOf(element).part('warning'),
    pasted: (element) => !!partsOf(element).part('notice'),
    connecting: (element) => element.matches(':state(connecting)'),
    connected: (element) => element.matches(':state(connected)'),
    rejected: (element) => element.matches(':state(rejected)'),
    'connected key': (element) => !!partsOf(element).part('replace'),
    'guide open': (element) => partsOf(element).part('guide').matches('[open]'),
    idle: (element) => partsOf(element).keyId.value === '',
  };

  it('shows each state, and leaves the focus on the switch', async () => {
    const page = await openGallery();
    for (const [state, isShown] of Object.entries(STATES)) {
      choose(page, state);
      await until(
        () =>
          framesOf(page).every(
            (frame) => isRendered(elementOf(frame)) && isShown(elementOf(frame)),
          ),
        state,
      );
      await until(() => page.document.activeElement?.matches(`[value='${state}']`), state);
    }
  });
});

describe('the theme builder', () => {
  const openBuilder = async () => {
    const page = await open('/theme-builder');
    const {document} = page;
    const set = (property: string, value: string) => {
      const input = document.querySelector<HTMLInputElement>(
        `[data-property$='${property}'] input`,
      )!;
      input.value = value;
      input.dispatchEvent(new InputEvent('input', {bubbles: true}));
    };
    const copy = async () => {
      let copied = '';
      page.navigator.clipboard.writeText = (text) => Promise.resolve(void (copied = text));
      document.getElementById('copy')!.click();
      await until(() => document.querySelector('#copy.done'));
      return copied;
    };
    return {document, set, copy, parts: partsOf(document.querySelector('clickhouse-connect')!)};
  };

  it('has every custom property', async () => {
    const {document} = await openBuilder();
    const offered = [...document.querySelectorAll<HTMLElement>('[data-property]')];
    expect(offered.map(({dataset}) => dataset.property)).to.deep.equal(properties);
  });

  it('shows a change at once, and copies it alone', async () => {
    const {set, copy, parts} = await openBuilder();
    set('-accent', '#ff0000');
    set('-control-height', '60');
    await until(() => getComputedStyle(parts.submit).backgroundColor === 'rgb(255, 0, 0)');
    expect(parts.keyId.offsetHeight).to.equal(60);
    expect(await copy()).to.equal(
      'clickhouse-connect {\n' +
        '  --clickhouse-connect-accent: light-dark(#ff0000, #faff69);\n' +
        '  --clickhouse-connect-control-height: 60px;\n' +
        '}\n',
    );
  });

  it('starts over', async () => {
    const {document, set, copy, parts} = await openBuilder();
    set('-control-height', '60');
    document.querySelector<HTMLElement>('[type=reset]')!.click();
    await until(() => parts.keyId.offsetHeight === 40);
    expect(await copy()).to.equal('clickhouse-connect {\n}\n');
  });

  it('names the part that is clicked', async () => {
    const {document, parts} = await openBuilder();
    const told = () => document.getElementById('part')!.textContent;
    const point = (box: Element) =>
      box.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, composed: true}));
    for (const name of ['label', 'hint', 'key-id-input', 'guide-summary', 'submit']) {
      point(parts.part(name));
      expect(told()).to.contain(`::part(${name})`).and.to.contain('in form');
      expect(getComputedStyle(parts.part(name)).outlineStyle).to.equal('dashed');
    }
    parts.part('guide-summary').click();
    const quote = () =>
      guideOf(document.querySelector('clickhouse-connect')!)?.shadowRoot?.querySelector(
        '[part=guide-quote]',
      );
    await until(quote);
    point(quote()!);
    expect(told()).to.contain('::part(guide-quote)').and.to.contain('in guide-step');
  });
});

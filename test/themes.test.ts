import {expect} from '@open-wc/testing';
import {THEMES} from '../demo/playground/settings.js';
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

const theming = await textOf('/docs/theming.md');
const themes = Object.keys(THEMES).map((name) => `${name}.css`);

it('has eight themes', () => {
  expect(themes).to.have.length(8);
});

for (const theme of themes) {
  describe(`the theme ${theme}`, () => {
    let css: string;
    before(async () => {
      css = await textOf(`/demo/themes/${theme}`);
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

// That the style sheet of a page, as people have them, leaves every box of the element where it is
// and as it looks.
import {expect, fixture, html} from '@open-wc/testing';
import {seenIn, show, states, type Act} from './support/states.js';

/** In test/node_modules. */
const files: Readonly<Record<string, string>> = {
  Bootstrap: 'bootstrap/dist/css/bootstrap.min.css',
  Bulma: 'bulma/css/bulma.min.css',
  'modern-normalize': 'modern-normalize/modern-normalize.css',
  'Pico.css': '@picocss/pico/css/pico.min.css',
  'Tailwind CSS, its preflight': 'tailwindcss/preflight.css',
};

/** What hits the element itself, and what is in it. */
const rules: Readonly<Record<string, string>> = {
  'a reset of all elements': '* {box-sizing: border-box; margin: 0; padding: 0; border: 0 solid}',
  'the fonts of all elements':
    '* {font-size: 40px !important; font-weight: 900 !important; font-style: italic; line-height: 3; letter-spacing: 0.3em; text-transform: uppercase; text-align: center; text-indent: 2em}',
  'a rule for what is not defined': ':not(:defined) {visibility: hidden; opacity: 0}',
  'a rule for each kind of element':
    'form, h2, p, details, summary, label, input, button, div[part], ol, li, a, b, strong, svg, slot {display: inline-flex !important; margin: 9px !important; padding: 9px !important; border: 9px dotted red !important; font-size: 30px !important; color: red !important}',
  'the size of the root': ':root {font-size: 62.5%} body {font-size: 3rem; line-height: 2.4}',
};

const looks = [
  'font-size font-stretch font-style font-variant-caps font-weight letter-spacing line-height word-spacing',
  'hyphens overflow-wrap text-align text-decoration-line text-indent text-shadow text-transform white-space-collapse word-break',
  'background-color background-image border-top-color border-top-left-radius border-top-style box-shadow color',
  'appearance cursor display list-style-type opacity outline-style user-select visibility',
].flatMap((line) => line.split(' '));

type Box = Readonly<Record<string, string | number>>;

/**
 * Where the boxes are, and how they look. Font and colour scheme are inherited on purpose, and the
 * widths of texts depend on the former: so they are set here on the element, as a page could. What
 * is slotted is the page's own, and its rules change it: so it has a height of its own. What is in
 * no slot has no box.
 */
async function measure(act: Act): Promise<readonly Box[]> {
  const around = await fixture(html`
    <div style="display: block; width: 400px">
      <clickhouse-connect style="font-family: sans-serif; color-scheme: light">
        <input type="hidden" name="csrf_token" value="x" />
        <form><input name="key" /></form>
        <p slot="footer" style="all: initial !important; display: block; height: 20px">We</p>
      </clickhouse-connect>
    </div>
  `);
  const element = await show(act, around.querySelector('clickhouse-connect')!);
  const origin = element.getBoundingClientRect();
  return [element, ...seenIn(element)].map((box) => {
    const {x, y, width, height} = box.getBoundingClientRect();
    const style = getComputedStyle(box);
    return {
      part: box === element ? 'the element' : box.part.value,
      x: x - origin.x,
      y: y - origin.y,
      width,
      height,
      // The page may style the element itself.
      ...(box !== element &&
        Object.fromEntries(looks.map((look) => [look, style.getPropertyValue(look)]))),
    };
  });
}

const isSame = (value: unknown, other: unknown) =>
  typeof value === 'number' ? Math.abs(value - (other as number)) < 1 : value === other;

const differences = (boxes: readonly Box[], reference: readonly Box[]) =>
  boxes.flatMap((box, index) =>
    Object.entries(box)
      .filter(([look, value]) => !isSame(value, reference[index]?.[look]))
      .map(([look, value]) => `${box.part}, ${look}: ${value}, not ${reference[index]?.[look]}`),
  );

describe('the element looks the same in a page with', () => {
  const references = new Map<string, readonly Box[]>();
  before(async () => {
    for (const [state, act] of Object.entries(states)) {
      const boxes = await measure(act);
      expect(boxes.length, state).to.be.above(2);
      references.set(state, boxes);
    }
  });
  afterEach(() => {
    document.adoptedStyleSheets = [];
  });

  const isTheSame = async (css: string) => {
    // Unlike a style element, it leaves out what the sheet imports from elsewhere: web fonts.
    const sheet = new CSSStyleSheet();
    await sheet.replace(css);
    expect(sheet.cssRules).not.to.be.empty;
    document.adoptedStyleSheets = [sheet];
    for (const [state, act] of Object.entries(states)) {
      const boxes = await measure(act);
      expect(boxes.length, state).to.equal(references.get(state)!.length);
      expect(differences(boxes, references.get(state)!), state).to.deep.equal([]);
    }
  };

  for (const [name, file] of Object.entries(files))
    it(name, async () => isTheSame(await (await fetch(`/test/node_modules/${file}`)).text()));

  for (const [name, css] of Object.entries(rules)) it(name, () => isTheSame(css));
});

it('what a reset took from the element itself, one rule of docs/theming.md gives back', async () => {
  const [, given] = /`(clickhouse-connect \{[^`]*max-width[^`]*\})`/.exec(
    await (await fetch('/docs/theming.md')).text(),
  )!;
  const sheet = new CSSStyleSheet();
  const widthUnder = async (css: string) => {
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
    const around = await fixture(html`
      <div style="display: block; width: 600px"><clickhouse-connect></clickhouse-connect></div>
    `);
    const {width} = around.firstElementChild!.getBoundingClientRect();
    document.adoptedStyleSheets = [];
    return width;
  };
  expect(await widthUnder('* {all: unset}')).to.equal(600);
  expect(await widthUnder(`* {all: unset} ${given}`)).to.equal(440);
});

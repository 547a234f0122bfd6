// That what docs/theming.md says of the time before the script is there holds: its style sheet and
// its heights, read from there.
import {expect, fixture, html, nextFrame, oneEvent} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import type {ClickhouseConnectElement} from '../src/index.js';
import '../src/index.js';

// The heights depend on it.
const FONT = "'DejaVu Sans', sans-serif";

const LANGUAGES = [
  ...['ar', 'de', 'es', 'fr', 'he', 'hi', 'it', 'ja', 'ko', 'nl', 'pl', 'pt-BR', 'tr', 'uk'],
  ...['zh-CN', 'zh-TW'],
];

/** The rows of the table, in its order. */
const SETUPS = [
  {attributes: '', content: ''},
  {attributes: 'callback-url="https://api.acme.example/clickhouse"', content: ''},
  {attributes: '', content: '<span slot="guide"></span>'},
  {
    attributes: '',
    content:
      '<svg slot="logo" width="24" height="24"></svg><small slot="footer">We keep your key encrypted.</small>',
  },
  {attributes: 'connected-key="YtKF"', content: ''},
];

const docs = await (await fetch('/docs/theming.md')).text();
const section = docs.split('## Without a shift')[1]!;
const css = [...section.matchAll(/```css\n([^]*?)```/g)].map(([, code]) => code!).join('');
const rows = section.match(/^\|.*px.*\|$/gm)!.slice(1);
/** From 240, 320 and 400 px: in English, and then in any language. */
const heights = rows.map((row) => row.match(/\d+(?=px)/g)!.map(Number));

interface Page {
  readonly css?: string;
  readonly width?: number;
  readonly language?: string;
  readonly attributes?: string;
  readonly content?: string;
}

interface Seen {
  /** Where what follows the element is, before there is a script. */
  readonly before: number;
  /** What is seen of the element's own, and where what follows it is, in each frame. */
  readonly frames: readonly {readonly own: string; readonly after: number}[];
  readonly slotted: boolean;
  readonly shift: number;
}

/** Runs in the page, before its script has come. */
const watch = () => {
  const element = document.querySelector('clickhouse-connect')!;
  const top = () => document.getElementById('after')!.getBoundingClientRect().top;
  const seen = {
    before: top(),
    frames: [] as Seen['frames'][number][],
    slotted: !!element.firstElementChild?.checkVisibility(),
    shift: 0,
  };
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {value: number})[])
        seen.shift += entry.value;
    }).observe({type: 'layout-shift', buffered: true});
  const look = () => {
    const form = element.shadowRoot?.querySelector('[part=form]');
    const {padding, borderTopStyle, fontSize} = form
      ? getComputedStyle(form)
      : ({} as CSSStyleDeclaration);
    const own = form ? `${form.textContent} ${padding} ${borderTopStyle} ${fontSize}` : '';
    seen.frames.push({own, after: top()});
    requestAnimationFrame(look);
  };
  look();
  Object.assign(window, {seen});
};

async function load({css = '', width = 320, language = 'en', attributes = '', content = ''}: Page) {
  const text = `<!doctype html><html lang="${language}"><title>A host</title>
    <style>body {margin: 0; font-family: ${FONT}} ${css}</style>
    ${language === 'en' ? '' : `<script type="module" src="/dist/locales/${language}.js"></script>`}
    <script src="/late?path=/dist/clickhouse-connect.js" defer></script>
    <clickhouse-connect ${attributes}>${content}</clickhouse-connect>
    <p id="after">What follows</p>
    <script>(${watch})()</script>`;
  const frame = document.createElement('iframe');
  Object.assign(frame, {width, height: 800});
  frame.src = `/page?${new URLSearchParams({page: JSON.stringify({html: text})})}`;
  const loaded = oneEvent(frame, 'load');
  (await fixture(html`<div></div>`)).append(frame);
  await loaded;
  const {seen} = frame.contentWindow as Window & {seen?: Seen};
  // The observer is told after the frame in which something has moved.
  for (let frames = 3; frames--;) await nextFrame();
  return seen!;
}

describe('the style sheet that keeps the place of the element', () => {
  before(() => {
    expect(css).to.contain('min-height');
    expect(heights.map(({length}) => length)).to.deep.equal(SETUPS.map(() => 6));
    expect(css).to.contain(`min-height: ${heights[0]![1]}px`);
    expect(css).to.contain(`min-height: ${heights[4]![1]}px`);
  });

  const keepsItsPlace = async (page: Page) => {
    const {before, frames, slotted, shift} = await load({css, ...page});
    expect(slotted).to.be.false;
    expect(new Set(frames.map(({after}) => after))).to.deep.equal(new Set([before]));
    // Nothing, and then all of it with its style.
    expect(new Set(frames.map(({own}) => own))).to.have.property('size', 2);
    expect(frames[0]!.own).to.equal('');
    expect(shift).to.equal(0);
  };
  const inAnyLanguage = css.replace(`${heights[0]![1]}px`, `${heights[0]![4]}px`);

  it('is needed', async () => {
    const {before, frames, shift} = await load({});
    expect(frames.at(-1)!.after).to.be.above(before);
    const {unsupported} = (await executeServerCommand('cdp', {method: 'Page.enable'})) as {
      unsupported?: true;
    };
    if (!unsupported) expect(shift).to.be.above(0.1);
  });

  for (const width of [320, 360, 1200]) {
    it(`is all at ${width} px`, () => keepsItsPlace({width}));
    it(`is all at ${width} px, with a key linked before`, () =>
      keepsItsPlace({width, attributes: 'connected-key="YtKF"'}));
    it(`is all at ${width} px in German, with the height for it`, () =>
      keepsItsPlace({width, language: 'de', css: inAnyLanguage}));
  }

  it('leaves hidden what is hidden', async () => {
    const {before, frames} = await load({css, attributes: 'hidden'});
    expect(before).to.be.below(50);
    expect(frames.at(-1)!.after).to.equal(before);
  });

  it('hides what is in a slot until there is one', () =>
    keepsItsPlace({
      content: SETUPS[3]!.content,
      css: css.replace(`${heights[0]![1]}px`, `${heights[3]![1]}px`),
    }));
});

describe('the heights to reserve', () => {
  const areEnough = async (language: string, column: number) => {
    if (language !== 'en') await import(`/src/i18n/locales/${language}.ts`);
    for (const [row, {attributes, content}] of SETUPS.entries()) {
      const around = await fixture<HTMLElement>(html`<div lang=${language}></div>`);
      around.style.fontFamily = FONT;
      around.innerHTML = `<clickhouse-connect ${attributes}>${content}</clickhouse-connect>`;
      const element = around.firstElementChild as ClickhouseConnectElement;
      await element.updateComplete;
      for (let width = 240; width <= 440; width += 10) {
        around.style.width = `${width}px`;
        const enough = heights[row]![column + (width < 320 ? 0 : width < 400 ? 1 : 2)]!;
        expect(element.offsetHeight, `${width} px, ${rows[row]}`).to.be.at.most(enough);
      }
    }
  };

  it('are enough in English', () => areEnough('en', 0));
  for (const language of ['en', ...LANGUAGES])
    it(`for any language are enough in ${language}`, () => areEnough(language, 3));
});

// That a designer reaches every box, and that what a page hands down by inheritance breaks none.
import {expect, fixture, html} from '@open-wc/testing';
import {connect, partsOf} from './support/form.js';
import {seenIn, show, states, type Act} from './support/states.js';

interface Manifest {
  modules: {declarations: {tagName?: string; cssParts?: {name: string}[]}[]}[];
}

describe('the parts', () => {
  let documented: Set<string>;
  before(async () => {
    const manifest = (await (await fetch('/custom-elements.json')).json()) as Manifest;
    documented = new Set(
      manifest.modules
        .flatMap(({declarations}) => declarations)
        .filter(({tagName}) => tagName === 'clickhouse-connect')
        .flatMap(({cssParts = []}) => cssParts.map(({name}) => name)),
    );
    expect(documented.size).to.be.above(20);
  });

  for (const [state, act] of Object.entries(states)) {
    it(`are every box, are documented, and can be reached from the page: ${state}`, async () => {
      const element = await show(act, await connect());
      for (const box of seenIn(element)) {
        expect(box.part.length, box.outerHTML).to.be.above(0);
        const root = box.getRootNode() as ShadowRoot;
        const exported =
          root.host === element
            ? [...box.part]
            : root.host.getAttribute('exportparts')!.split(/,\s*/);
        for (const name of box.part) {
          expect(documented.has(name), name).to.be.true;
          expect(exported).to.include(name);
        }
      }
    });
  }
});

describe('what a page hands down by inheritance', () => {
  const inherited: Readonly<Record<string, string>> = {
    'text-transform': 'uppercase',
    'letter-spacing': '0.3em',
    'word-spacing': '1em',
    'line-height': '3',
    'text-align': 'center',
    'text-indent': '2em',
    'white-space': 'pre',
    'font-style': 'italic',
    'font-weight': '900',
    'font-size': '40px',
    'word-break': 'break-all',
    cursor: 'wait',
    'user-select': 'none',
    'text-shadow': '0 0 4px red',
  };
  /** Where each box is, and what its text looks like. */
  const measure = (element: Element) => {
    const origin = element.getBoundingClientRect();
    return seenIn(element).map((box) => {
      const {x, y, width, height} = box.getBoundingClientRect();
      const {textTransform, letterSpacing, fontStyle, fontWeight, textShadow} =
        getComputedStyle(box);
      return [
        box.getAttribute('part'),
        ...[x - origin.x, y - origin.y, width, height].map(Math.round),
        textTransform,
        letterSpacing,
        fontStyle,
        fontWeight,
        textShadow,
      ].join(' ');
    });
  };
  const measured = async (style: string, act: Act) => {
    const around = await fixture(html`
      <div style=${`width: 400px; ${style}`}><clickhouse-connect></clickhouse-connect></div>
    `);
    return measure(await show(act, around.querySelector('clickhouse-connect')!));
  };

  for (const state of ['guide open', 'warnings', 'rejected', 'connected with an earlier key']) {
    it(`moves no box: ${state}`, async () => {
      const reference = await measured('', states[state]!);
      expect(reference.length).to.be.above(1);
      for (const [property, value] of Object.entries(inherited))
        expect(await measured(`${property}: ${value}`, states[state]!), property).to.deep.equal(
          reference,
        );
    });
    it(`moves no box, whatever the root's font size: ${state}`, async () => {
      const reference = await measured('', states[state]!);
      for (const size of ['10px', '24px']) {
        document.documentElement.style.fontSize = size;
        const seen = await measured('', states[state]!);
        document.documentElement.style.fontSize = '';
        expect(seen, size).to.deep.equal(reference);
      }
    });
  }
});

describe('what inherits', () => {
  /** What the element takes over from the page on purpose. */
  const KEPT = [
    ...['color-scheme', 'direction', 'font-family', 'interactivity', 'pointer-events'],
    ...['visibility', 'writing-mode', '-webkit-font-smoothing', '-webkit-locale'],
    // Firefox and WebKit list what others follow from.
    ...['-webkit-writing-mode', 'text-orientation', '-webkit-text-orientation'],
  ];
  /** One of them is unlike the initial value of nearly every property. */
  const VALUES = [
    ...['rgb(1, 2, 3)', '7px', '0.3', '3', '200%', 'red', 'none', 'all', 'both', 'always', 'auto'],
    ...['center', 'right', 'end', 'uppercase', 'italic', 'wait', 'pre', 'nowrap', 'hidden', 'hide'],
    ...['break-all', 'anywhere', 'loose', 'keep-all', 'bolder', 'small-caps', 'oldstyle-nums'],
    ...['ordinal', 'jis78', 'sub', 'emoji', 'collapse', 'bottom', 'upright', 'under', 'inside'],
    ...['square', '"x" "y"', '"smcp"', '"wght" 900', 'url("x.png")', 'evenodd', 'round', 'bevel'],
    ...['stroke', 'optimizeSpeed', 'pixelated', 'linearRGB', 'crispEdges', 'geometricPrecision'],
    ...['from-image', 'manual', 'exact', 'disc', 'start', 'middle', 'visible', 'first', 'wrap'],
    ...['red 1px 1px 2px', 'filled dot', '10 5 2', 'balance', 'no-common-ligatures', 'weight'],
    ...['normal', 'text', 'under right', 'allow-end', 'trim-start', 'no-autospace', 'slashed-zero'],
  ];
  const value = (element: Element, property: string) =>
    getComputedStyle(element).getPropertyValue(property);

  /** The inherited properties that this browser knows, each with a value that reaches a child. */
  const inherited = (around: HTMLElement): [property: string, value: string][] => {
    const child = around.appendChild(document.createElement('div'));
    // Not laid out, so that a size of the one around it is not its own.
    child.hidden = true;
    const found = [...getComputedStyle(child)].flatMap((property): [string, string][] => {
      const initial = value(child, property);
      const other = VALUES.find((candidate) => {
        around.style.setProperty(property, candidate);
        const [given, seen] = [value(around, property), value(child, property)];
        around.style.removeProperty(property);
        return given !== initial && given === seen;
      });
      return other ? [[property, other]] : [];
    });
    child.remove();
    return found;
  };

  it('ends at the form, but for what is kept', async () => {
    const around = await fixture<HTMLElement>(html`<div></div>`);
    const properties = inherited(around);
    expect(properties.length).to.be.above(40);
    const element = around.appendChild(document.createElement('clickhouse-connect'));
    await element.updateComplete;
    const form = partsOf(element).part('form');
    for (const [property, other] of properties) {
      const before = value(form, property);
      around.style.setProperty(property, other);
      const after = value(form, property);
      around.style.removeProperty(property);
      if (KEPT.includes(property)) continue;
      expect(after, `${property}: ${other}`).to.equal(before);
    }
  });

  it('reaches the form where it is kept', async () => {
    const around = await fixture<HTMLElement>(html`
      <div
        dir="rtl"
        style="color-scheme: dark; font-family: cursive; visibility: hidden; pointer-events: none; writing-mode: vertical-rl"
      >
        <clickhouse-connect></clickhouse-connect>
      </div>
    `);
    const form = partsOf(around.firstElementChild!).part('form');
    for (const [property, kept] of Object.entries({
      direction: 'rtl',
      'color-scheme': 'dark',
      'font-family': 'cursive',
      visibility: 'hidden',
      'pointer-events': 'none',
      'writing-mode': 'vertical-rl',
    }))
      expect(value(form, property)).to.equal(kept);
  });
});

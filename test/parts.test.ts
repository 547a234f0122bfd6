// That a designer reaches every box, and that what a page hands down by inheritance breaks none.
import {expect, fixture, html} from '@open-wc/testing';
import {connect} from './support/form.js';
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

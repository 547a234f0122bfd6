// That a designer reaches every box, and that what a page hands down by inheritance breaks none.
import {expect, fixture, html} from '@open-wc/testing';
import {ConnectError, type ClickhouseConnectElement} from '../src/index.js';
import {connect, fill, KEY_ID, KEY_SECRET, partsOf, press} from './support/form.js';

interface Manifest {
  modules: {declarations: {tagName?: string; cssParts?: {name: string}[]}[]}[];
}

type Act = (element: ClickhouseConnectElement) => unknown;

const respond =
  (response: () => Promise<unknown>): Act =>
  (element) => {
    element.addEventListener('connected', (event) => event.respondWith(response()));
    fill(element);
    return press(element);
  };

const leave: Act = (element) => {
  const {keyId, keySecret, submit} = partsOf(element);
  for (const part of [keyId, keySecret, submit]) part.focus();
};

const states: Readonly<Record<string, Act>> = {
  idle: () => {},
  'guide open': (element) => partsOf(element).part('guide-summary').click(),
  errors: (element) => element.submit(),
  warnings: (element) => {
    fill(element, KEY_SECRET, KEY_ID);
    leave(element);
  },
  'another origin': (element) => {
    element.callbackUrl = 'https://api.acme.example/clickhouse';
  },
  connecting: (element) => {
    element.addEventListener('connected', (event) => event.respondWith(new Promise(() => {})));
    fill(element);
    element.submit();
  },
  connected: respond(() => Promise.resolve()),
  rejected: respond(() => Promise.reject(new ConnectError('forbidden'))),
  unconfirmed: respond(() => Promise.reject(new TypeError())),
  'connected with an earlier key': (element) => {
    element.connectedKey = 'YtKF';
  },
};

async function show(act: Act, element: ClickhouseConnectElement) {
  await act(element);
  await element.updateComplete;
  await element.shadowRoot!.querySelector('clickhouse-connect-guide')?.updateComplete;
  return element;
}

const boxesIn = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? boxesIn(element.shadowRoot) : []),
  ]);

/** What is seen: a slot has no box, and what a picture is drawn of belongs to it. */
const seenIn = (element: Element) =>
  boxesIn(element.shadowRoot!).filter(
    (box) => !box.matches('slot, svg *') && box.getClientRects().length,
  );

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

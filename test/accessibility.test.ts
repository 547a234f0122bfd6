import {aTimeout, expect, oneEvent} from '@open-wc/testing';
import {a11ySnapshot, executeServerCommand, sendMouse} from '@web/test-runner-commands';
import {ConnectError, type ClickhouseConnectElement} from '../src/index.js';
import {contrastOfBoundary, contrastOfOutline, contrastOfText} from './support/color.js';
import {otherOrigin} from './support/callback.js';
import {
  advised,
  connect,
  fill,
  KEY_ID,
  KEY_SECRET,
  outcome,
  partsOf,
  type,
} from './support/form.js';
import {isChromium} from './support/engine.js';
import {copy, pressShortcut, sendKeys} from './support/keyboard.js';
import {motionEnded} from './support/states.js';

type Act = (element: ClickhouseConnectElement) => unknown;

/** Submits a pair to a host that answers like this. */
const submitTo =
  (response: () => Promise<unknown>): Act =>
  (element) => {
    element.addEventListener('connected', (event) => event.respondWith(response()), {once: true});
    fill(element);
    partsOf(element).submit.focus();
    partsOf(element).submit.click();
  };

const settle =
  (act: Act): Act =>
  async (element) => {
    const end = outcome(element);
    act(element);
    await end;
  };

const succeed = settle(submitTo(() => Promise.resolve()));
const fail = (error: unknown) => settle(submitTo(() => Promise.reject(error)));
const refuse = (reason: string, message?: string) => fail(new ConnectError(reason, message));
const never = () => new Promise(() => {});

const submit: Act = (element) => partsOf(element).submit.click();

/** Fills in a pair, and leaves both fields. */
const leaveWith =
  (keyId: string, keySecret: string): Act =>
  (element) => {
    const parts = partsOf(element);
    parts.keyId.focus();
    fill(element, keyId, keySecret);
    parts.keySecret.focus();
    parts.submit.focus();
  };

/** Forbids POSTs to other origins in this page, for good: no other test here sends one. */
const block: Act = async (element) => {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "form-action 'self'";
  document.head.append(policy);
  element.callbackUrl = `${otherOrigin}/callback`;
  await element.updateComplete;
  fill(element);
  await settle(submit)(element);
};

const OUTCOMES: Readonly<Record<string, Act>> = {
  connected: succeed,
  'connected to an organization': settle(
    submitTo(() =>
      Promise.resolve({ok: true, organization: 'Acme', message: 'This key expires on 3 December.'}),
    ),
  ),
  'rejected with a reference': settle(
    submitTo(() => Promise.resolve({ok: false, code: 'unreachable', reference: 'r-17'})),
  ),
  'rejected: key_not_found': refuse('key_not_found'),
  'rejected: key_inactive': refuse('key_inactive'),
  'rejected: forbidden': refuse('forbidden'),
  'rejected: ip_blocked': refuse('ip_blocked'),
  'rejected: rate_limited': refuse('rate_limited'),
  'rejected: unreachable': refuse('unreachable'),
  'rejected without a known reason': refuse('other'),
  'rejected with a message without spaces': refuse('other', 'x'.repeat(300)),
  unconfirmed: fail(new TypeError('Failed to fetch')),
  'timed out': settle((element) => {
    element.timeout = 1;
    submitTo(never)(element);
  }),
  'set up wrong': settle((element) => {
    element.callbackUrl = '';
    fill(element);
    submit(element);
  }),
  blocked: block,
};

const STATES: Readonly<Record<string, Act>> = {
  idle: () => {},
  'filled in': (element) => fill(element),
  revealed: (element) => {
    fill(element);
    partsOf(element).reveal.click();
  },
  'open at the guide': async (element) => {
    partsOf(element).part('guide-summary').click();
    await element.updateComplete;
    await element.shadowRoot!.querySelector('clickhouse-connect-guide')!.updateComplete;
  },
  'invalid: empty': submit,
  'invalid: a colon in the Key ID': (element) => {
    fill(element, 'abc:def');
    submit(element);
  },
  'looks swapped': leaveWith(KEY_SECRET, KEY_ID),
  'looks like something else': leaveWith('default', '***********'),
  'contains a Cyrillic letter': leaveWith(`${KEY_ID.slice(0, -1)}х`, `${KEY_SECRET},`),
  'both pasted': async (element) => {
    await copy(`${KEY_ID}:${KEY_SECRET}`);
    partsOf(element).keyId.focus();
    await pressShortcut('v');
  },
  'connected with an earlier key': (element) => {
    element.connectedKey = 'YtKF';
  },
  'about to send to another origin': (element) => {
    element.callbackUrl = `https://${'a-long-name'.repeat(5)}.${'b'.repeat(63)}.example:8443/callback`;
  },
  disabled: (element) => {
    element.disabled = true;
  },
  connecting: submitTo(never),
  ...OUTCOMES,
};

const SCHEMES = ['light', 'dark'] as const;

async function show(
  act: Act,
  style: Partial<CSSStyleDeclaration> = {},
): Promise<ClickhouseConnectElement> {
  const element = await connect();
  Object.assign(element.parentElement!.style, {background: 'Canvas', ...style});
  await act(element);
  await advised(element);
  await motionEnded(element);
  return element;
}

/** All elements in there, those of shadow trees too. */
const elementsIn = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []),
  ]);

const isText = (node: Node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim() !== '';

const rootsIn = (element: Element): ShadowRoot[] =>
  [element, ...elementsIn(element.shadowRoot!)].flatMap(({shadowRoot}) => shadowRoot ?? []);

/** As a person's own style sheet does it: https://www.w3.org/TR/WCAG22/#text-spacing */
const SPACED = new CSSStyleSheet();
SPACED.replaceSync(`* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important }`);

function expectToFit(element: Element): void {
  // An input scrolls what does not fit.
  const boxes = elementsIn(element.parentElement!).filter((box) => !box.matches('input, svg *'));
  for (const box of [element.parentElement!, ...boxes].filter((box) => box.clientWidth))
    expect(box.scrollWidth, box.outerHTML).to.be.at.most(box.clientWidth);
}

/** What is one below the other in the form stays so. */
function expectNoOverlap(element: Element): void {
  const boxes = [
    ...element.shadowRoot!.querySelectorAll(
      'h2, [part=description], summary, label, input, [part=error], [part=warning], [part=notice], [part=hint], [part=destination], [part=submit], [part=outcome]',
    ),
  ]
    .map((box) => ({box, ...box.getBoundingClientRect().toJSON()}) as DOMRect & {box: Element})
    .filter(({height}) => height);
  boxes.sort((a, b) => a.top - b.top);
  for (const [index, {box, top}] of boxes.slice(1).entries())
    expect(top, box.outerHTML).to.be.at.least(boxes[index]!.bottom - 0.5);
}

/** Those that show text: their own, or what is entered in them. */
const textsIn = (element: Element) =>
  elementsIn(element.shadowRoot!).filter((part) => {
    if (part instanceof HTMLInputElement) return part.value !== '';
    const range = document.createRange();
    range.selectNodeContents(part);
    return [...part.childNodes].some(isText) && range.getClientRects().length > 0;
  });

/** What has the focus, through shadow trees. */
function focused(): Element {
  let element = document.activeElement!;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** How a screen reader calls it. */
const nameOf = (element: Element) =>
  element.ariaLabel ??
  (element as HTMLInputElement).labels?.[0]?.textContent ??
  element.textContent!.trim();

/** What a screen reader adds. */
const descriptionOf = (input: Element) =>
  (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => (input.getRootNode() as ShadowRoot).getElementById(id)!.textContent!.trim())
    .join(' ');

/**
 * Chromium shows the page as for a person who prefers this. Elsewhere it is as the machine prefers.
 */
const prefer = (...features: {name: string; value: string}[]) =>
  executeServerCommand('cdp', {method: 'Emulation.setEmulatedMedia', params: {features}});

describe('<clickhouse-connect> is accessible', () => {
  for (const [state, act] of Object.entries(STATES)) {
    describe(state, () => {
      for (const [colorScheme, direction] of [
        ['light', 'ltr'],
        ['dark', 'rtl'],
      ] as const) {
        it(`passes axe, ${colorScheme}, ${direction}`, async () => {
          const element = await show(act, {colorScheme, direction});
          await expect(element).to.be.accessible();
        });
      }

      for (const colorScheme of SCHEMES) {
        it(`contrasts, ${colorScheme}`, async () => {
          const element = await show(act, {colorScheme});
          // What is disabled is exempt.
          const texts = textsIn(element).filter((text) => !text.closest(':disabled'));
          expect(texts).not.to.be.empty;
          for (const text of texts)
            expect(contrastOfText(text), text.outerHTML).to.be.at.least(4.5);
          for (const input of elementsIn(element.shadowRoot!).filter((part) =>
            part.matches('input:enabled'),
          ))
            expect(contrastOfBoundary(input), input.id).to.be.at.least(3);
        });
      }

      for (const width of ['240px', '1200px']) {
        for (const direction of ['ltr', 'rtl']) {
          it(`fits into ${width}, ${direction}`, async () =>
            expectToFit(await show(act, {width, direction})));
        }
      }

      it('fits into 320px with text twice as large, and spaced', async () => {
        const element = await show(act, {width: '320px'});
        element.style.setProperty('--clickhouse-connect-font-size', '28px');
        for (const root of rootsIn(element)) root.adoptedStyleSheets.push(SPACED);
        expectToFit(element);
        expectNoOverlap(element);
      });
    });
  }

  describe('by name', () => {
    it('a click on a label focuses its input', async () => {
      const element = await show(STATES.idle!);
      for (const label of element.shadowRoot!.querySelectorAll('label')) {
        const {x, y, width, height} = label.getBoundingClientRect();
        const position: [number, number] = [
          Math.round(x + Math.min(width, 20) / 2),
          Math.round(y + height / 2),
        ];
        await sendMouse({type: 'click', position});
        expect(nameOf(focused())).to.equal(label.textContent);
      }
    });

    it('the reveal button keeps its name, and has its state', async () => {
      const {reveal} = partsOf(await show(STATES['filled in']!));
      const told = () => [nameOf(reveal), reveal.ariaPressed];
      expect(told()).to.deep.equal(['Show secret', 'false']);
      reveal.focus();
      await sendKeys({press: ' '});
      expect(told()).to.deep.equal(['Show secret', 'true']);
    });

    it('the button is "Connect" in every state that has it', async () => {
      for (const state of ['idle', 'connecting', 'invalid: empty', 'unconfirmed', 'disabled'])
        expect(nameOf(partsOf(await show(STATES[state]!)).submit), state).to.contain('Connect');
    });
  });

  describe('where a field is in error', () => {
    it('describes it by the error', async () => {
      const {keyId, keySecret} = partsOf(await show(submit));
      expect([keyId.ariaInvalid, keySecret.ariaInvalid]).to.deep.equal(['true', 'true']);
      expect(descriptionOf(keyId)).to.match(/^Enter the Key ID\. .+/);
      expect(descriptionOf(keySecret)).to.match(/^Enter the Key Secret\. .+/);
    });

    it('takes the error back while the person types', async () => {
      const {keyId, keySecret} = partsOf(await show(submit));
      await type(keyId, 'a');
      expect([keyId.ariaInvalid, keySecret.ariaInvalid]).to.deep.equal([null, 'true']);
      expect(descriptionOf(keyId)).not.to.contain('Enter the Key ID.');
    });

    it('says nothing of errors before', async () => {
      const {keyId, keySecret} = partsOf(await show(STATES.idle!));
      expect([keyId.ariaInvalid, keySecret.ariaInvalid]).to.deep.equal([null, null]);
      expect(descriptionOf(keySecret)).not.to.contain('Enter the Key Secret.');
    });
  });

  describe('by its live region', () => {
    it('says that it is connecting, and then the outcome, in one place', async () => {
      const element = await connect();
      const {status} = partsOf(element);
      expect([status.role, status.innerText]).to.deep.equal(['status', '']);
      let respond!: (value: unknown) => void;
      submitTo(() => new Promise((resolve) => (respond = resolve)))(element);
      await element.updateComplete;
      expect(status.innerText).to.equal('Connecting…');
      const end = outcome(element);
      respond(undefined);
      await end;
      expect(status.innerText).to.equal('ClickHouse Cloud is connected.');
      expect(status.isConnected).to.be.true;
    });

    it('has words of its own for each outcome', async () => {
      const words: string[] = [];
      for (const act of Object.values(OUTCOMES))
        words.push(partsOf(await show(act)).part('status-text').innerText);
      expect([...new Set(words)]).to.deep.equal(words);
      expect(words).not.to.include('');
    });
  });

  describe('by what is announced, in this order', () => {
    /** What live regions come to hold, and what the focus goes to with its description. */
    function listen(element: ClickhouseConnectElement): string[] {
      const announced: string[] = [];
      const isLive = (region: Element | null | undefined): region is Element =>
        !!region && region.getAttribute('aria-live') !== 'off';
      const observer = new MutationObserver((changes) => {
        const regions = changes.map(({target}) =>
          ((target as Element).closest ? (target as Element) : target.parentElement)?.closest(
            '[aria-live], [role=status]',
          ),
        );
        for (const region of new Set(regions.filter(isLive)))
          if (region.textContent!.trim()) announced.push(region.textContent!.trim());
      });
      const options = {subtree: true, childList: true, characterData: true};
      observer.observe(element.shadowRoot!, options);
      element.shadowRoot!.addEventListener('focusin', ({target}) => {
        const {id} = target as Element;
        if (id === 'status') announced.push(`focus: ${(target as Element).textContent!.trim()}`);
        else if ((target as Element).getAttribute('aria-invalid'))
          announced.push(`focus: ${descriptionOf(target as Element).trim()}`);
      });
      return announced;
    }
    const expectHeard = (announced: readonly string[], expected: readonly (string | RegExp)[]) => {
      const heard = announced.map((text) => text.replace(/\s+/g, ' '));
      expect(heard, heard.join(' | ')).to.have.length(expected.length);
      for (const [index, text] of expected.entries())
        if (typeof text === 'string') expect(heard[index]).to.equal(text);
        else expect(heard[index]).to.match(text);
    };

    const NOT_FOUND = "ClickHouse Cloud doesn't recognize this key.";
    const ANNOUNCED: Readonly<Record<string, readonly (string | RegExp)[]>> = {
      idle: [],
      'filled in': [],
      revealed: [],
      'invalid: empty': [/^focus: Enter the Key ID\./],
      'looks swapped': ['Key ID and Key Secret look swapped.'],
      'both pasted': ['Key ID and Key Secret were filled in.'],
      connecting: ['Connecting…'],
      connected: ['Connecting…', /^focus: ClickHouse Cloud is connected\./],
      'rejected: key_not_found': ['Connecting…', new RegExp(`^${NOT_FOUND}`)],
      'rejected: forbidden': ['Connecting…', /^focus: This key/],
      unconfirmed: ['Connecting…', /^The connection couldn't be confirmed/],
    };
    for (const [state, expected] of Object.entries(ANNOUNCED)) {
      it(state, async () => {
        const element = await connect();
        const announced = listen(element);
        await STATES[state]!(element);
        await advised(element);
        await aTimeout(50);
        expectHeard(announced, expected);
      });
    }

    it('a paste, what looks wrong, an error, the attempt and its outcome', async () => {
      const element = await connect();
      const announced = listen(element);
      await STATES['both pasted']!(element);
      await element.updateComplete;
      await leaveWith(KEY_SECRET, KEY_ID)(element);
      await advised(element);
      fill(element, 'abc:def');
      submit(element);
      await element.updateComplete;
      await refuse('forbidden')(element);
      await aTimeout(50);
      expectHeard(announced, [
        'Key ID and Key Secret were filled in.',
        'Key ID and Key Secret look swapped.',
        /^focus: A Key ID can't contain a colon/,
        'Connecting…',
        /^focus: This key/,
      ]);
    });
  });

  // The one engine of the tests that tells it.
  if (isChromium)
    describe('by its tree', () => {
      interface Node {
        readonly role: string;
        readonly name?: string;
        readonly description?: string;
        readonly invalid?: string;
        readonly pressed?: boolean;
        readonly children?: readonly Node[];
      }
      /** Without the texts that name or describe something else. */
      const linesOf = (node: Node, parent?: Node): string[] => {
        const {role, name, description, invalid, pressed, children = []} = node;
        const details = [
          role,
          name,
          description && `(${description})`,
          invalid === 'true' && 'invalid',
          pressed && 'pressed',
        ];
        const isSaid =
          role === 'StaticText' ? parent?.role === 'status' : !/generic|Root/.test(role);
        return [
          ...(isSaid ? [details.filter(Boolean).join(' ')] : []),
          ...children.flatMap((child) => linesOf(child, node)),
        ];
      };
      const treeOf = ({
        id = 'textbox Key ID (Usually 20 letters and digits.)',
        secret = 'textbox Key Secret (Usually starts with 4b1d. The console shows it only once.)',
        reveal = 'button Show secret',
        submit = 'button Connect',
        status = ['status'],
      }) => [
        'form',
        'heading Connect ClickHouse Cloud',
        'DisclosureTriangle How to get an API key',
        ...[id, secret, reveal, submit, ...status],
      ];
      const TREES: Readonly<Record<string, readonly string[]>> = {
        idle: treeOf({}),
        revealed: treeOf({reveal: 'button Show secret pressed'}),
        'invalid: empty': treeOf({
          id: 'textbox Key ID (Enter the Key ID. Usually 20 letters and digits.) invalid',
          secret:
            'textbox Key Secret (Enter the Key Secret. Usually starts with 4b1d. The console shows it only once.) invalid',
        }),
        connecting: treeOf({
          submit: 'button Connecting…',
          status: ['status', 'StaticText Connecting…'],
        }),
        'rejected: forbidden': treeOf({
          status: [
            'status',
            "StaticText This key doesn't have the permissions it needs. Change its roles in the console, or use another key.",
            'StaticText Name the key, choose its ',
            'StaticText Roles',
            'StaticText , its ',
            'StaticText Expiration date',
            'StaticText  and where it can be used from, then click ',
            'StaticText Generate API key',
            'StaticText .',
            'image Create API key: API key name, Expiration date, Roles, Generate API key',
            'link Open the console',
            // Of the button that copies the steps, which is not shown here.
            'status',
          ],
        }),
        connected: ['status', 'StaticText ClickHouse Cloud is connected.'],
      };
      for (const [state, tree] of Object.entries(TREES))
        it(state, async () => {
          await show(STATES[state]!);
          expect(linesOf((await a11ySnapshot({})) as unknown as Node)).to.deep.equal(tree);
        });
    });

  describe('by where the focus goes', () => {
    const TARGETS: Readonly<Record<string, string>> = {
      'invalid: empty': 'key-id-input',
      'invalid: a colon in the Key ID': 'key-id-input',
      connecting: 'submit',
      'rejected: key_not_found': 'key-id-input',
      'rejected: key_inactive': 'key-id-input',
      'rejected: forbidden': 'status',
      'rejected: ip_blocked': 'status',
      'rejected: rate_limited': 'status',
      'rejected: unreachable': 'status',
      'rejected without a known reason': 'status',
      connected: 'status',
    };
    for (const [state, target] of Object.entries(TARGETS)) {
      it(`${state}: to the ${target}`, async () => {
        await show(STATES[state]!);
        expect([...focused().part]).to.include(target);
      });
    }

    it('to the secret where only that is missing', async () => {
      const element = await connect({keyId: KEY_ID});
      partsOf(element).submit.click();
      expect(nameOf(focused())).to.equal('Key Secret');
    });

    for (const [status, end] of [
      ['connected', () => Promise.resolve()],
      ['rejected', () => Promise.reject(new ConnectError('key_not_found'))],
    ] as const) {
      it(`nowhere if it is elsewhere in the page: ${status}`, async () => {
        const element = await connect();
        const elsewhere = document.createElement('button');
        elsewhere.append('Elsewhere');
        element.after(elsewhere);
        await settle((element) => {
          submitTo(end)(element);
          elsewhere.focus();
        })(element);
        expect(nameOf(focused())).to.equal('Elsewhere');
      });
    }

    it('not to the body after what had it is gone', async () => {
      const element = await show(succeed);
      element.reset();
      await element.updateComplete;
      expect(element.matches(':focus-within')).to.be.true;
    });
  });

  describe('only by keyboard', () => {
    const start = async (style: Partial<CSSStyleDeclaration> = {}) => {
      const element = await show(STATES.idle!, style);
      const before = document.createElement('button');
      element.before(before);
      before.focus();
      return element;
    };

    const tab = async () => {
      await sendKeys({press: 'Tab'});
      return focused();
    };

    it('goes from top to bottom', async () => {
      await start();
      const names = [];
      for (let stop = 0; stop < 5; stop++) names.push(nameOf(await tab()));
      expect(names).to.deep.equal([
        'How to get an API key',
        'Key ID',
        'Key Secret',
        'Show secret',
        'Connect',
      ]);
    });

    it('opens the guide, and reaches its link', async () => {
      const element = await start();
      await tab();
      const opened = oneEvent(partsOf(element).part('guide'), 'toggle');
      await sendKeys({press: 'Enter'});
      await opened;
      expect(partsOf(element).part<HTMLDetailsElement>('guide').open).to.be.true;
      expect(nameOf(await tab())).to.equal('Open the console');
      expect(nameOf(await tab())).to.equal('Copy these steps for an admin');
      expect(nameOf(await tab())).to.equal('Key ID');
    });

    it('does the whole job', async () => {
      const element = await start();
      const handedOver = oneEvent(element, 'connected');
      element.addEventListener('connected', (event) => event.preventDefault());
      await tab();
      await tab();
      await sendKeys({type: KEY_ID});
      await tab();
      await sendKeys({type: KEY_SECRET});
      await tab();
      await sendKeys({press: ' '});
      expect(partsOf(element).keySecret.type).to.equal('text');
      await tab();
      await sendKeys({press: 'Enter'});
      expect((await handedOver).detail).to.include({keyId: KEY_ID, keySecret: KEY_SECRET});
      await element.updateComplete;
      expect([...focused().part]).to.include('status');
    });

    for (const part of ['key-id-input', 'key-secret-input']) {
      it(`submits by Enter in the ${part}`, async () => {
        const element = await connect();
        fill(element);
        const handedOver = oneEvent(element, 'connected');
        partsOf(element).part(part).focus();
        await sendKeys({press: 'Enter'});
        expect((await handedOver).detail.keyId).to.equal(KEY_ID);
      });
    }

    for (const colorScheme of SCHEMES) {
      it(`sees where the focus is, ${colorScheme}`, async () => {
        await start({colorScheme});
        for (let stop = 0; stop < 5; stop++) {
          const element = await tab();
          expect(contrastOfOutline(element), nameOf(element)).to.be.at.least(3);
        }
      });
    }
  });

  describe('for the eye and the hand', () => {
    afterEach(() => prefer());

    it('has targets of at least 24 pixels', async () => {
      const element = await show(STATES['looks swapped']!);
      await STATES['open at the guide']!(element);
      const targets = elementsIn(element.shadowRoot!).filter((part) =>
        part.matches('a, button, input, summary'),
      );
      expect(targets).to.have.length(8);
      const small = targets.filter((target) => {
        const {width, height} = target.getBoundingClientRect();
        return Math.min(width, height) < 24;
      });
      expect(small.map(nameOf)).to.deep.equal([]);
    });

    // Where the engine can be told that a finger points.
    it('has targets of at least 44 pixels for a finger, but for the link in a sentence', async () => {
      const touch = (enabled: boolean) =>
        executeServerCommand('cdp', {
          method: 'Emulation.setTouchEmulationEnabled',
          params: {enabled, maxTouchPoints: 1},
        });
      await touch(true);
      try {
        const isCoarse = matchMedia('(pointer: coarse)').matches;
        expect(isCoarse).to.equal(isChromium);
        const element = await show(STATES['looks swapped']!);
        await STATES['open at the guide']!(element);
        const targets = elementsIn(element.shadowRoot!).filter((part) =>
          part.matches('button, input, summary'),
        );
        expect(targets).to.have.length(7);
        const small = targets.filter((target) => target.getBoundingClientRect().height < 44);
        if (isCoarse) expect(small.map(nameOf)).to.deep.equal([]);
      } finally {
        await touch(false);
      }
    });

    for (const colorScheme of SCHEMES) {
      it(`has an icon that contrasts, ${colorScheme}`, async () => {
        const {reveal, keySecret} = partsOf(await show(STATES['filled in']!, {colorScheme}));
        expect(contrastOfText(reveal, keySecret)).to.be.at.least(3);
      });
    }

    for (const value of ['reduce', 'no-preference']) {
      it(`turns nothing for who prefers reduced motion: ${value}`, async () => {
        await prefer({name: 'prefers-reduced-motion', value});
        const isReduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
        const element = await show(STATES.connecting!);
        const animations = element
          .shadowRoot!.getAnimations()
          .filter((animation) => animation instanceof CSSAnimation);
        expect(animations).to.have.length(isReduced ? 0 : 1);
      });
    }

    for (const value of ['active', 'none']) {
      it(`has boundaries with forced colors: ${value}`, async () => {
        await prefer({name: 'forced-colors', value});
        const {keyId, keySecret, submit} = partsOf(await show(STATES['filled in']!));
        for (const control of [keyId, keySecret, submit])
          expect(contrastOfBoundary(control), nameOf(control)).to.be.at.least(3);
      });
    }
  });
});

import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {executeServerCommand, sendMouse} from '@web/test-runner-commands';
import {ConnectError, type ClickhouseConnectElement} from '../src/index.js';
import {callback, json, messagePage, otherOrigin, type Reply} from './support/callback.js';
import {isChromium} from './support/engine.js';
import {
  connect,
  fill,
  KEY_ID,
  KEY_SECRET,
  outcome,
  partsOf,
  press,
  take,
  type,
} from './support/form.js';
import {open} from './support/host-page.js';
import {sendKeys} from './support/keyboard.js';
import {leftoversOf} from './support/leftovers.js';
import {patch} from './support/patch.js';

const accepted = json({ok: true});

type Counts = Readonly<Record<string, unknown>>;

/** The Chrome DevTools Protocol: `{unsupported: true}` in other engines. */
const cdp = (method: string, params = {}) =>
  executeServerCommand<Counts, object>('cdp', {method, params});

/** The statuses from now on. */
function record(element: ClickhouseConnectElement): string[] {
  const statuses: string[] = [];
  element.addEventListener('statuschange', ({detail}) => statuses.push(detail.status));
  return statuses;
}

const framesOf = (element: Element) => element.shadowRoot!.querySelectorAll('iframe').length;

/** The ids of what has the focus, through shadow trees. */
function focusPath(): string[] {
  const ids: string[] = [];
  for (let focused = document.activeElement; focused;) {
    ids.push(focused.id || focused.localName);
    focused = focused.shadowRoot?.activeElement ?? null;
  }
  return ids;
}

/** An empty document in a frame of this page. */
async function openDocument() {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
  return {frame, window: frame.contentWindow as Window & typeof globalThis};
}

describe('<clickhouse-connect> after 1,000 mounts', () => {
  const counts = () => ({
    nodes: document.getElementsByTagName('*').length,
    frames: window.frames.length,
  });

  const countHeap = async () => {
    // Several times, with tasks in between: what the last life was about may still be on its way at
    // the first.
    for (let times = 4; times--;) await cdp('HeapProfiler.collectGarbage');
    return cdp('Memory.getDOMCounters');
  };

  /**
   * Mounts, fills, submits and unmounts: to a promise that never settles, and every tenth time to a
   * callback.
   */
  async function live(index: number) {
    const element = document.createElement('clickhouse-connect');
    const isDelivered = index % 10 === 0;
    if (isDelivered) element.callbackUrl = callback(index % 20 ? {hang: true} : accepted).url;
    else element.addEventListener('connected', (event) => event.respondWith(new Promise(() => {})));
    document.body.append(element);
    await element.updateComplete;
    fill(element);
    const settled = outcome(element);
    partsOf(element).submit.click();
    statuses.add(element.status);
    if (isDelivered && index % 20 === 0) statuses.add((await settled).status);
    element.remove();
  }

  const statuses = new Set<string>();
  let grown: Record<string, number>;
  let heapBefore: Counts;
  let heapAfter: Counts;
  let leftovers: string[];

  before(async function () {
    this.timeout(120_000);
    for (let index = 0; index < 20; index++) await live(index);
    const before = counts();
    heapBefore = await countHeap();
    leftovers = await leftoversOf(async () => {
      for (let index = 0; index < 1000; index++) await live(index);
    });
    heapAfter = await countHeap();
    const {nodes, frames} = counts();
    grown = {nodes: nodes - before.nodes, frames: frames - before.frames};
  });

  it('has submitted in each', () => {
    expect([...statuses].sort()).to.deep.equal(['connected', 'connecting']);
  });
  it('leaves no node and no frame', () => {
    expect(grown).to.deep.equal({nodes: 0, frames: 0});
  });
  it('leaves no listener of the window or the document, and no timer', () => {
    expect(leftovers).to.be.empty;
  });
  it('leaves nothing in the heap, where a browser counts: only Chromium does', () => {
    expect('unsupported' in heapBefore).to.equal(!isChromium);
    const kept = Object.keys(heapAfter).filter(
      (what) => Number(heapAfter[what]) - Number(heapBefore[what]) > 100,
    );
    expect(kept, JSON.stringify([heapBefore, heapAfter])).to.be.empty;
  });
});

// Chromium takes the longer to make any node of a page, the more of its forms were reset or given a
// child or a listener of their own later.
describe('<clickhouse-connect> that comes and goes', () => {
  it('gives its form no child or listener later, and resets none that is untouched', async () => {
    const changes: string[] = [];
    const {insertBefore} = Node.prototype;
    const {addEventListener} = EventTarget.prototype;
    patch(Node.prototype, 'insertBefore', {
      value(this: Node, node: Node, next: Node | null) {
        if (this instanceof HTMLFormElement) changes.push('child');
        return insertBefore.call(this, node, next);
      },
    });
    const restore = patch(EventTarget.prototype, 'addEventListener', {
      value(this: EventTarget, ...listener: Parameters<typeof addEventListener>) {
        if (this instanceof HTMLFormElement) changes.push(`listener of ${listener[0]}`);
        return addEventListener.apply(this, listener);
      },
    });
    const element = await connect();
    restore();
    const note = () => changes.push('reset');
    element.shadowRoot!.querySelector('form')!.addEventListener('reset', note);
    element.remove();
    expect(changes).to.be.empty;
    document.body.append(element);
    await element.updateComplete;
    fill(element);
    element.remove();
    expect(changes).to.deep.equal(['reset']);
  });
});

describe('<clickhouse-connect> that is moved', () => {
  const MOVES: Readonly<
    Record<string, (element: ClickhouseConnectElement, place: Element, other: Document) => void>
  > = {
    'by append()': (element, place) => place.append(element),
    // Where there is none, it is moved as ever.
    'by moveBefore()': (element, place) =>
      ((place.moveBefore as Element['moveBefore'] | undefined) ?? place.insertBefore).call(
        place,
        element,
        null,
      ),
    'out and in again': (element) => {
      const {parentNode} = element;
      element.remove();
      parentNode!.append(element);
    },
    'to the document of a frame and back': (element, place, other) => {
      other.body.append(element);
      place.append(element);
    },
    'to a document without a window and back': (element, place) => {
      document.implementation.createHTMLDocument().body.append(element);
      place.append(element);
    },
  };
  for (const [way, move] of Object.entries(MOVES)) {
    describe(way, () => {
      const prepare = async (reply: Reply) => {
        const server = callback(reply);
        const element = await connect({callbackUrl: server.url});
        const place = await fixture<HTMLElement>(html`<div></div>`);
        const {window: other} = await openDocument();
        fill(element);
        return {element, server, other, move: () => move(element, place, other.document)};
      };
      const isKept = way === 'by moveBefore()' && 'moveBefore' in Element.prototype;
      it(`${isKept ? 'keeps what was typed' : 'is empty'}, and connects`, async () => {
        const {element, server, move} = await prepare(accepted);
        move();
        const {keyId, keySecret} = partsOf(element);
        expect([keyId.value, keySecret.value]).to.deep.equal(
          isKept ? [KEY_ID, KEY_SECRET] : ['', ''],
        );
        fill(element);
        expect((await press(element)).status).to.equal('connected');
        expect(await server.received()).to.have.length(1);
      });
      it(`while connecting, ${isKept ? 'goes on' : 'is idle'}`, async () => {
        const {element, move} = await prepare({hang: true});
        partsOf(element).submit.click();
        const statuses = record(element);
        move();
        expect([statuses, framesOf(element)]).to.deep.equal(isKept ? [[], 1] : [['idle'], 0]);
      });
      it('leaves no listener and no timer once it is removed', async () => {
        const {element, other, move} = await prepare({hang: true});
        element.remove();
        const leftovers = await leftoversOf(() => {
          document.body.append(element);
          move();
          fill(element);
          partsOf(element).submit.click();
          element.remove();
        }, other);
        expect(leftovers).to.be.empty;
      });
    });
  }
});

describe('<clickhouse-connect> that is removed', () => {
  const cases: Readonly<
    Record<string, [event: 'connected' | 'statuschange', reply: Reply, ...statuses: string[]]>
  > = {
    'as it connects': ['statuschange', accepted, 'connecting', 'idle'],
    'when it hands over the pair': ['connected', accepted, 'connecting', 'idle'],
  };
  for (const [when, [event, reply, ...expected]] of Object.entries(cases)) {
    it(`${when}, is idle, and sends nothing`, async () => {
      const server = callback(reply);
      const element = await connect({callbackUrl: server.url});
      const statuses = record(element);
      fill(element);
      element.addEventListener(event, () => element.remove(), {once: true});
      expect(await leftoversOf(() => partsOf(element).submit.click())).to.be.empty;
      expect([statuses, framesOf(element)]).to.deep.equal([expected, 0]);
      expect(await server.received()).to.be.empty;
    });
  }

  it('when it hands over the pair to a promise, hears nothing of that', async () => {
    const element = await connect();
    const statuses = record(element);
    fill(element);
    const response = Promise.resolve();
    element.addEventListener('connected', (event) => {
      event.respondWith(response);
      element.remove();
    });
    partsOf(element).submit.click();
    await response;
    expect(statuses).to.deep.equal(['connecting', 'idle']);
  });

  for (const [status, reply] of Object.entries({connected: accepted, failed: json({ok: false})})) {
    it(`when it is ${status}, is as new when it comes back`, async () => {
      const element = await connect({callbackUrl: callback(reply).url});
      const parent = element.parentNode!;
      fill(element);
      const statuses = record(element);
      element.addEventListener('statuschange', ({detail}) => {
        if (detail.status === status) element.remove();
      });
      await press(element);
      expect(statuses).to.deep.equal(['connecting', status, 'idle']);
      parent.append(element);
      await element.updateComplete;
      const {keySecret, status: line} = partsOf(element);
      expect([keySecret.value, line.textContent!.trim()]).to.deep.equal(['', '']);
    });
  }

  it('with the frame that it is in, leaves no timer', async () => {
    const {frame, window: other} = await openDocument();
    const element = await connect({callbackUrl: callback({hang: true}).url});
    const leftovers = await leftoversOf(() => {
      other.document.body.append(element);
      fill(element);
      partsOf(element).submit.click();
      frame.remove();
    });
    expect([leftovers, element.status]).to.deep.equal([[], 'idle']);
  });
});

describe('<clickhouse-connect> in a <dialog>', () => {
  const show = async (reply: Reply) => {
    const server = callback(reply);
    const dialog = await fixture<HTMLDialogElement>(
      html`<dialog><clickhouse-connect callback-url=${server.url}></clickhouse-connect></dialog>`,
    );
    dialog.showModal();
    const element = dialog.firstElementChild as ClickhouseConnectElement;
    await element.updateComplete;
    fill(element);
    return {dialog, element, server};
  };

  for (const part of ['keyId', 'keySecret', 'submit'] as const) {
    it(`connects by Enter on ${part}, and does not close it`, async () => {
      const {dialog, element} = await show(accepted);
      const settled = outcome(element);
      partsOf(element)[part].focus();
      await sendKeys({press: 'Enter'});
      expect((await settled).status).to.equal('connected');
      expect([dialog.open, focusPath().at(-1)]).to.deep.equal([true, 'status']);
    });
  }
  it('does not close it by Enter while connecting', async () => {
    const {dialog, element, server} = await show({hang: true});
    partsOf(element).keySecret.focus();
    for (let times = 0; times < 3; times++) await sendKeys({press: 'Enter'});
    expect([dialog.open, element.status]).to.deep.equal([true, 'connecting']);
    expect(await server.received()).to.have.length(1);
  });
  it('lets Escape close it, which ends the wait', async () => {
    const {dialog, element} = await show(accepted);
    let accept: () => void;
    const response = new Promise<void>((resolve) => (accept = resolve));
    element.addEventListener('connected', (event) => event.respondWith(response));
    partsOf(element).keySecret.focus();
    await sendKeys({press: 'Enter'});
    const closed = oneEvent(dialog, 'close');
    await sendKeys({press: 'Escape'});
    await closed;
    expect(element.failure).to.deep.equal({code: 'timeout'});
    accept!();
    await response;
    expect(element.failure).to.deep.equal({code: 'timeout'});
    dialog.showModal();
    expect(partsOf(element).status.checkVisibility()).to.be.true;
  });
});

describe("<clickhouse-connect> in another component's shadow root", () => {
  const nest = async (mode: ShadowRootMode, reply: Reply) => {
    const host = await fixture<HTMLElement>(html`<section></section>`);
    const tree = host.attachShadow({mode});
    const element = document.createElement('clickhouse-connect');
    element.callbackUrl = callback(reply).url;
    const input = document.createElement('input');
    tree.append(element, input);
    await element.updateComplete;
    fill(element);
    return {element, input, tree};
  };
  const ENDS = {
    connected: [accepted, 'status'],
    'rejected for its Key ID': [json({ok: false, code: 'key_not_found'}), 'keyId'],
    'rejected for anything else': [json({ok: false, code: 'forbidden'}), 'status'],
  } as const;
  for (const mode of ['open', 'closed'] as const) {
    for (const [end, [reply, id]] of Object.entries(ENDS)) {
      it(`(${mode}) focuses ${id} when ${end}`, async () => {
        const {element} = await nest(mode, reply);
        partsOf(element).submit.focus();
        await press(element);
        expect(partsOf(element).focused()?.id).to.equal(id);
      });
      it(`(${mode}) leaves the focus elsewhere when ${end}`, async () => {
        const {element, input, tree} = await nest(mode, reply);
        partsOf(element).submit.focus();
        const settled = press(element);
        input.focus();
        await settled;
        expect([tree.activeElement?.localName, partsOf(element).focused()]).to.deep.equal([
          'input',
          null,
        ]);
      });
    }
  }
});

it('<clickhouse-connect> in a <form> neither submits it nor adds to it', async () => {
  const form = await fixture<HTMLFormElement>(
    html`<form><input name="own" value="1" /><clickhouse-connect></clickhouse-connect></form>`,
  );
  const element = form.querySelector('clickhouse-connect')!;
  element.addEventListener('connected', take);
  let submits = 0;
  form.addEventListener('submit', (event) => {
    submits++;
    event.preventDefault();
  });
  await type(partsOf(element).keyId, KEY_ID);
  await type(partsOf(element).keySecret, KEY_SECRET);
  expect([...new FormData(form).keys()]).to.deep.equal(['own']);
  const settled = outcome(element);
  await sendKeys({press: 'Enter'});
  expect((await settled).status).to.equal('connected');
  element.reset();
  await element.updateComplete;
  fill(element);
  await press(element);
  expect(submits).to.equal(0);
});

describe('<clickhouse-connect> that is inert', () => {
  const cases: Readonly<Record<string, (element: HTMLElement) => HTMLElement>> = {
    itself: (element) => element,
    'with an ancestor': (element) => element.parentElement!,
  };
  for (const [what, targetOf] of Object.entries(cases)) {
    const prepare = async () => {
      const element = await connect();
      element.addEventListener('connected', take);
      fill(element);
      targetOf(element).inert = true;
      return {element, statuses: record(element)};
    };
    it(`${what}, is submitted neither by keys nor by the mouse`, async () => {
      const {element, statuses} = await prepare();
      element.focus();
      await sendKeys({press: 'Enter'});
      const {x, y, width, height} = partsOf(element).submit.getBoundingClientRect();
      await sendMouse({
        type: 'click',
        position: [Math.round(x + width / 2), Math.round(y + height / 2)],
      });
      expect([statuses, partsOf(element).focused()]).to.deep.equal([[], null]);
    });
    it(`${what}, is submitted by the page's script, and takes no focus`, async () => {
      const {element, statuses} = await prepare();
      element.submit();
      expect([statuses, partsOf(element).focused()]).to.deep.equal([
        ['connecting', 'connected'],
        null,
      ]);
    });
  }
});

describe('<clickhouse-connect> that is not shown', () => {
  const styles = [
    'display: none',
    'visibility: hidden',
    'content-visibility: hidden',
    'content-visibility: auto; position: absolute; top: 9999px',
  ];
  for (const style of styles) {
    for (const [where, reply, origin] of [
      ['its own server', accepted, ''],
      ["another's", messagePage({ok: true}), otherOrigin],
    ] as const) {
      it(`by ${style}, connects to ${where}`, async () => {
        const element = await connect({callbackUrl: callback(reply, origin).url});
        element.parentElement!.style.cssText = style;
        fill(element);
        expect((await press(element)).status).to.equal('connected');
      });
    }
  }
});

describe('<clickhouse-connect> that is printed', () => {
  // Only Chromium can be told to print, and not every engine tells by which style a password is
  // hidden.
  before(() => cdp('Emulation.setEmulatedMedia', {media: 'print'}));
  after(() => cdp('Emulation.setEmulatedMedia', {media: ''}));

  it('hides the secret, unless it is revealed', async () => {
    expect(matchMedia('print').matches).to.equal(isChromium);
    const element = await connect();
    fill(element);
    const {keySecret, reveal} = partsOf(element);
    const isHidden = () =>
      keySecret.type === 'password' &&
      (!isChromium ||
        getComputedStyle(keySecret).getPropertyValue('-webkit-text-security') === 'disc');
    expect(isHidden()).to.be.true;
    reveal.click();
    await element.updateComplete;
    expect(isHidden()).to.be.false;
  });
});

describe('eight <clickhouse-connect> at once', () => {
  it('have each an attempt and an outcome of their own', async () => {
    const replies = [
      accepted,
      json({ok: false, code: 'forbidden'}),
      messagePage({ok: true}),
      messagePage({ok: false, code: 'key_not_found'}),
      {...accepted, delay: 300},
      json({ok: false, code: 'own', message: 'No.'}),
      {body: 'Thanks'},
      {hang: true},
    ];
    const expected = [
      'connected',
      'forbidden',
      'connected',
      'key_not_found',
      'connected',
      'own',
      'unconfirmed',
      'timeout',
    ];
    const servers = replies.map((reply) =>
      callback(reply, 'body' in reply && /postMessage/.test(reply.body!) ? otherOrigin : ''),
    );
    const attempts = new Set<string>();
    const outcomes = await Promise.all(
      servers.map(async ({url}, index) => {
        const timeout = expected[index] === 'timeout' ? 1500 : 30_000;
        const element = await connect({callbackUrl: url, timeout});
        element.addEventListener('connected', ({detail}) => attempts.add(detail.attempt));
        fill(element);
        return press(element);
      }),
    );
    expect(
      outcomes.map(({status, failure}) => failure?.reason ?? failure?.code ?? status),
    ).to.deep.equal(expected);
    expect(attempts.size).to.equal(8);
    for (const server of servers) expect(await server.received()).to.have.length(1);
  });

  for (const origin of ['', otherOrigin]) {
    it(`are not settled by one another's message, from ${origin || 'the same origin'}`, async () => {
      const start = async (reply: Reply) => {
        const element = await connect({callbackUrl: callback(reply, origin).url});
        let attempt = '';
        element.addEventListener('connected', ({detail}) => (attempt = detail.attempt));
        fill(element);
        const settled = press(element);
        return {element, settled, attempt};
      };
      // A browser has six connections to a server, no more.
      const waiting = await Promise.all(Array.from({length: 4}, () => start({hang: true})));
      const forged = waiting.map(({attempt}) => attempt);
      const script = `for (const attempt of ${JSON.stringify(forged)}) parent.postMessage({...data, attempt}, "*")`;
      const liar = await start(messagePage({ok: true}, script));
      expect((await liar.settled).failure).to.deep.equal({code: 'unconfirmed'});
      expect(waiting.map(({element}) => element.status)).to.deep.equal(
        waiting.map(() => 'connecting'),
      );
    });
  }
});

describe('<clickhouse-connect> of one document, in another,', () => {
  const REPLIES = {
    'by JSON': [accepted, ''],
    'by a message': [messagePage({ok: true}), ''],
    'by a message of another origin': [messagePage({ok: true}), otherOrigin],
  } as const;
  for (const [how, [reply, origin]] of Object.entries(REPLIES)) {
    it(`connects ${how} in a frame`, async () => {
      const {window: other} = await openDocument();
      const element = await connect({callbackUrl: callback(reply, origin).url});
      other.document.body.append(element);
      fill(element);
      expect((await press(element)).status).to.equal('connected');
      expect(framesOf(element)).to.equal(0);
    });
    it(`connects ${how}, out of a frame`, async () => {
      const {element} = await open({callbackUrl: callback(reply, origin).url});
      (await fixture(html`<div></div>`)).append(element);
      fill(element);
      expect((await press(element)).status).to.equal('connected');
    });
  }
  const accentOf = (element: Element) =>
    getComputedStyle(partsOf(element).submit).getPropertyValue('--_accent');
  const looks: Record<string, (other: Document) => Promise<Element>> = {
    'that was shown before': async ({body}) => {
      const element = await connect();
      body.append(element);
      return element;
    },
    'that is shown there first': async ({body}) => {
      const element = document.createElement('clickhouse-connect');
      body.append(element);
      await element.updateComplete;
      return element;
    },
  };
  for (const [which, show] of Object.entries(looks)) {
    it(`keeps its look: one ${which}`, async () => {
      const {window: other} = await openDocument();
      const element = await show(other.document);
      expect(accentOf(element)).to.equal(accentOf(await connect()));
      expect(accentOf(element)).to.not.equal('');
      const {display} = getComputedStyle(partsOf(element).keyId);
      expect(display).to.equal('block');
    });
  }

  it('keeps the look of its open guide', async () => {
    const {window: other} = await openDocument();
    const element = await connect();
    partsOf(element).part('guide-summary').click();
    await element.updateComplete;
    other.document.body.append(element);
    const guide = element.shadowRoot!.querySelector('clickhouse-connect-guide')!;
    await guide.updateComplete;
    expect(getComputedStyle(guide).display).to.equal('block');
  });

  it('is refused by a host as ever', async () => {
    const {window: other} = await openDocument();
    const element = await connect();
    other.document.body.append(element);
    element.addEventListener('connected', (event) =>
      event.respondWith(Promise.reject(new ConnectError('forbidden'))),
    );
    fill(element);
    expect((await press(element)).failure).to.include({code: 'rejected', reason: 'forbidden'});
  });
});

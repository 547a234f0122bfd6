// On the sources only: the demo serves the script-tag file.
import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import type {ClickhouseConnectElement} from '../src/index.js';
import {otherOrigin} from './support/callback.js';
import {fill, KEY_ID, KEY_SECRET, outcome, partsOf, press, type, until} from './support/form.js';
import {sendKeys} from './support/keyboard.js';

interface Receipt {
  readonly fields: readonly {readonly name: string; readonly value: string}[];
  readonly answer: {
    readonly status: number;
    readonly verdict: Readonly<Record<string, unknown>>;
    readonly isRepeated: boolean;
  };
}

/** What the demo's server received of one attempt, the latest first. Tests share its session. */
const receiptsOf = async (attempt: string): Promise<Receipt[]> => {
  const receipts = (await (await fetch('/received')).json()) as Receipt[];
  return receipts.filter(({fields}) => fields.some(({value}) => value === attempt));
};

const namesOf = ({fields}: Receipt) => fields.map(({name}) => name);

/** Opens a page of the demo in a frame until the test ends. */
const open = async (path = '/same-origin') => {
  const frame = document.createElement('iframe');
  frame.src = path;
  const loaded = oneEvent(frame, 'load');
  (await fixture(html`<div></div>`)).append(frame);
  await loaded;
  const page = frame.contentWindow as Window & typeof globalThis;
  return {page, element: page.document.querySelector('clickhouse-connect')!};
};

/** The sample pair of this name, as the page shows it. */
const sampleOf = ({document}: Window, name: string) => {
  const rows = [...document.querySelectorAll('.keys li')];
  const row = rows.find((row) => row.querySelector('h3')!.textContent === name)!;
  const [keyId, keySecret] = [...row.querySelectorAll('code')].map((code) => code.textContent!);
  return {keyId: keyId!, keySecret: keySecret!};
};

/** Fills in the pair and presses Connect; the attempt is what the page hears of it. */
const send = async (element: ClickhouseConnectElement, keyId = KEY_ID, keySecret = KEY_SECRET) => {
  fill(element, keyId, keySecret);
  const handedOver = oneEvent(element, 'connected');
  const settled = await press(element);
  return {...settled, attempt: (await handedOver).detail.attempt as string};
};

const tokenOf = (element: Element) =>
  element.querySelector<HTMLInputElement>('input[name=clickhouse_token]')!;

describe('the demo with the real callback', () => {
  const OUTCOMES = {
    Works: [null, 'Connected to Demo organization.'],
    'Not found': ['key_not_found', "doesn't recognize this key"],
    Inactive: ['key_inactive', 'has expired or is disabled'],
    Forbidden: ['forbidden', "doesn't have the permissions"],
    'Rate limited': ['rate_limited', 'Too many attempts'],
    Unreachable: ['unreachable', "can't reach ClickHouse Cloud"],
  } as const;

  for (const [name, [reason, words]] of Object.entries(OUTCOMES)) {
    it(`says "${words}" where the pair "${name}" is typed`, async () => {
      const {page, element} = await open();
      const {keyId, keySecret} = sampleOf(page, name);
      const parts = partsOf(element);
      await type(parts.keyId, keyId);
      await type(parts.keySecret, keySecret);
      const handedOver = oneEvent(element, 'connected');
      const settled = outcome(element);
      await sendKeys({press: 'Enter'});

      const {status, failure} = await settled;
      expect(parts.status.innerText).to.contain(words);
      expect(status).to.equal(reason ? 'failed' : 'connected');
      expect(failure && [failure.code, failure.reason]).to.deep.equal(
        reason && ['rejected', reason],
      );
      const receipts = await receiptsOf((await handedOver).detail.attempt);
      expect(receipts.map(namesOf)).to.deep.equal([
        ['key_id', 'key_secret', 'attempt', 'clickhouse_token'],
      ]);
    });
  }

  it('offers a pair for each of these outcomes', async () => {
    const {page} = await open();
    const names = [...page.document.querySelectorAll('.keys h3')].map((name) => name.textContent);
    expect(names).to.deep.equal(Object.keys(OUTCOMES));
  });

  it('copies both values of a sample, which one paste fills in', async () => {
    const {page, element} = await open();
    let copied = '';
    page.navigator.clipboard.writeText = (text) => Promise.resolve(void (copied = text));
    page.document.querySelector<HTMLElement>('.both')!.click();
    const {keyId, keySecret} = sampleOf(page, 'Works');
    await until(() => page.document.querySelector('.both.done'));
    const clipboardData = new page.DataTransfer();
    clipboardData.setData('text/plain', copied);
    const init = {bubbles: true, cancelable: true, composed: true};
    const parts = partsOf(element);
    // Firefox gives a ClipboardEvent that is made by a script none of the data.
    parts.keySecret.dispatchEvent(Object.assign(new page.Event('paste', init), {clipboardData}));
    expect([parts.keyId.value, parts.keySecret.value]).to.deep.equal([keyId, keySecret]);
  });

  it('shows what it received, and the secret nowhere', async () => {
    const {page, element} = await open();
    const {attempt} = await send(element);
    const {body} = page.document;
    await until(() => body.querySelector('#received')!.textContent!.includes(attempt));
    expect(body.querySelector('#received')!.textContent).to.contain(KEY_ID);
    expect(body.querySelector('#events')!.textContent).to.contain(attempt);
    expect(body.innerHTML).not.to.contain(KEY_SECRET);
    expect(JSON.stringify(await receiptsOf(attempt))).not.to.contain(KEY_SECRET);
  });

  it('shows no secret that was entered as the Key ID', async () => {
    const {page, element} = await open();
    const {attempt} = await send(element, KEY_SECRET, KEY_ID);
    const {body} = page.document;
    await until(() => body.querySelector('#received')!.textContent!.includes(attempt));
    expect(body.innerHTML).not.to.contain(KEY_SECRET);
    expect(JSON.stringify(await receiptsOf(attempt))).not.to.contain(KEY_SECRET);
  });

  const WRONG_TOKENS: Readonly<Record<string, (token: HTMLInputElement) => void>> = {
    forged: (token) => (token.value = `${token.value.slice(0, -4)}AAAA`),
    missing: (token) => token.remove(),
    doubled: (token) => token.after(token.cloneNode()),
  };
  for (const [what, change] of Object.entries(WRONG_TOKENS)) {
    it(`refuses a ${what} CSRF token`, async () => {
      const {page, element} = await open();
      change(tokenOf(element));
      const {keyId, keySecret} = sampleOf(page, 'Works');
      const {failure, attempt} = await send(element, keyId, keySecret);
      expect(failure).to.include({code: 'rejected', reason: undefined});
      expect(partsOf(element).status.innerText).to.contain('Reload it, then try again.');
      expect((await receiptsOf(attempt)).map(({answer}) => answer.status)).to.deep.equal([403]);
    });
  }

  describe('where a POST comes again', () => {
    /** As a browser repeats it, and as nobody can see it coming. */
    const again = async (page: Window, element: Element, fields: Record<string, string>) => {
      const body = new URLSearchParams({...fields, clickhouse_token: tokenOf(element).value});
      const response = await page.fetch('/integrations/clickhouse', {method: 'POST', body});
      return {status: response.status, verdict: await response.json()};
    };

    it('answers from memory', async () => {
      const {page, element} = await open();
      const {attempt} = await send(element);
      const fields = {key_id: KEY_ID, key_secret: KEY_SECRET, attempt};
      const {status, verdict} = await again(page, element, fields);
      expect([status, verdict.ok, verdict.code]).to.deep.equal([200, false, 'key_not_found']);
      expect(verdict.attempt).to.equal(attempt);
      const receipts = await receiptsOf(attempt);
      expect(receipts.map(({answer}) => answer.isRepeated)).to.deep.equal([true, false]);
    });

    it('takes another pair for another attempt', async () => {
      const {page, element} = await open();
      const {attempt} = await send(element);
      const {keyId, keySecret} = sampleOf(page, 'Inactive');
      const fields = {key_id: keyId, key_secret: keySecret, attempt};
      const {status, verdict} = await again(page, element, fields);
      expect([status, verdict.code, verdict.attempt]).to.deep.equal([200, 'key_inactive', attempt]);
    });
  });

  it('starts over', async () => {
    const {page, element} = await open();
    const {keyId, keySecret} = sampleOf(page, 'Works');
    await send(element, keyId, keySecret);
    page.document.getElementById('reset')!.click();
    await element.updateComplete;
    expect(element.status).to.equal('idle');
    expect(partsOf(element).keyId.matches(':focus')).to.be.true;
  });

  describe('across origins', () => {
    const host = new URL(otherOrigin).host;

    it('says where the pair will be sent', async () => {
      const {element} = await open('/cross-origin');
      expect(partsOf(element).part('destination').innerText).to.equal(`Will be sent to ${host}`);
    });

    it('connects by a message', async () => {
      const {page, element} = await open('/cross-origin');
      const {keyId, keySecret} = sampleOf(page, 'Works');
      const message = oneEvent(page, 'message') as Promise<MessageEvent>;
      const {status, attempt} = await send(element, keyId, keySecret);
      expect(status).to.equal('connected');
      expect((await message).origin).to.equal(otherOrigin);
      expect((await message).data).to.deep.equal({
        type: 'clickhouse-connect:result',
        version: 1,
        ok: true,
        attempt,
        organization: 'Demo organization',
      });
      expect((await receiptsOf(attempt)).map(namesOf)).to.deep.equal([
        ['key_id', 'key_secret', 'attempt', 'clickhouse_token'],
      ]);
    });

    it('says why it does not connect', async () => {
      const {page, element} = await open('/cross-origin');
      const {keyId, keySecret} = sampleOf(page, 'Inactive');
      const {failure} = await send(element, keyId, keySecret);
      expect(failure).to.include({code: 'rejected', reason: 'key_inactive'});
    });

    it('refuses a forged CSRF token', async () => {
      const {element} = await open('/cross-origin');
      tokenOf(element).value += 'A';
      await send(element);
      expect(partsOf(element).status.innerText).to.contain('Reload it, then try again.');
    });
  });

  for (const path of ['/same-origin', '/cross-origin']) {
    it(`requests nothing but what belongs to it, at ${path}`, async () => {
      const {page, element} = await open(path);
      const {keyId, keySecret} = sampleOf(page, 'Works');
      const {attempt} = await send(element, keyId, keySecret);
      const {document, performance} = page;
      await until(() => document.getElementById('received')!.textContent!.includes(attempt));
      const requested = performance.getEntriesByType('resource').map(({name}) => name);
      const own = ['/clickhouse-connect.js', '/demo.css', '/callback.js', '/received'];
      // Not every engine counts the navigation of a frame among the resources of the page around
      // it.
      const callbackUrl = new URL(element.callbackUrl!, location.href).href;
      expect(new Set(requested.filter((url) => url !== callbackUrl))).to.have.all.keys(
        own.map((path) => location.origin + path),
      );
    });
  }
});

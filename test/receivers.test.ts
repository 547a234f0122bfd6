// On the sources only: its pages load the script-tag file.
import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import type {ClickhouseConnectElement} from '../src/index.js';
import {otherOrigin} from './support/callback.js';
import {isChromium} from './support/engine.js';
import {fill, partsOf, press} from './support/form.js';
import {open as openHostPage, script} from './support/host-page.js';

interface Receiver {
  readonly name: string;
  readonly callback: string;
  /** Its own page, where it needs one for its token. */
  readonly page?: string;
  /** The name of the hidden input that holds its token. */
  readonly token?: string;
  readonly isCrossOrigin: boolean;
}

interface Pair {
  readonly keyId: string;
  readonly keySecret: string;
}

interface Setup {
  readonly receivers: readonly Receiver[];
  /** Whether what is missing is an error: `RECEIVERS=all`. */
  readonly isComplete: boolean;
  readonly missing: readonly {readonly name: string; readonly needs: string}[];
  readonly pairs: Readonly<Record<string, Pair>>;
  readonly expiredTicket: string;
}

interface Report {
  /** What it has asked of the API. */
  readonly requests: readonly {readonly path: string; readonly keyId: string}[];
  readonly replies: readonly {
    readonly method: string;
    readonly origin?: string;
    readonly status: number;
  }[];
  readonly output: string;
}

// The element's own behaviour is tested in all engines elsewhere. Here the servers are what may
// differ.
const {receivers, missing, isComplete, pairs, expiredTicket}: Setup = isChromium
  ? await (await fetch('/receivers')).json()
  : {receivers: [], missing: []};

for (const {name, needs} of missing)
  console.warn(`The receiver ${name} was not run: it needs ${needs}.`);

const reportOf = async ({name}: Receiver): Promise<Report> =>
  (await fetch(`/receivers/report?name=${name}`)).json();

/** For what happens in another process. */
const PATIENT = {timeout: 8000};

/** How many keys a receiver has verified until now. */
const countOf = async (receiver: Receiver) => (await reportOf(receiver)).requests.length;

/** How often a receiver has stored a key until now, as it prints it. */
const storesOf = async (receiver: Receiver) =>
  (await reportOf(receiver)).output.split('Connected the key that ends in').length - 1;

const hidden = (name: string, value: string) =>
  `<input type="hidden" name="${name}" value="${value}">`;

/**
 * Opens the receiver's page, or a page that needs nothing from it, in a frame until the test ends.
 */
const open = async ({page, callback, isCrossOrigin}: Receiver) => {
  if (!page)
    return openHostPage({
      callbackUrl: (isCrossOrigin ? otherOrigin : '') + callback,
      content: isCrossOrigin
        ? hidden('ticket', await (await fetch('/receivers/ticket')).text())
        : '',
    });
  const frame = document.createElement('iframe');
  frame.src = page;
  const loaded = oneEvent(frame, 'load');
  (await fixture(html`<div></div>`)).append(frame);
  await loaded;
  const window = frame.contentWindow as Window & typeof globalThis;
  return {window, element: window.document.querySelector('clickhouse-connect')!};
};

/** Fills in the pair and presses Connect. */
const send = async (element: ClickhouseConnectElement, {keyId, keySecret}: Pair) => {
  fill(element, keyId, keySecret);
  const handedOver = oneEvent(element, 'connected');
  const settled = await press(element);
  return {...settled, attempt: (await handedOver).detail.attempt as string};
};

const randomAttempt = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

const fieldsOf = ({keyId, keySecret}: Pair, attempt = randomAttempt()) => ({
  key_id: keyId,
  key_secret: keySecret,
  attempt,
});

const inputsOf = (element: Element) => [
  ...element.querySelectorAll<HTMLInputElement>('input[type=hidden]'),
];

/**
 * Sends what the element would, with the page's hidden inputs; the reply is looked at here, not by
 * the element.
 */
const post = async (
  {window, element}: Awaited<ReturnType<typeof open>>,
  fields: Record<string, string>,
) => {
  const all = {...Object.fromEntries(inputsOf(element).map(({name, value}) => [name, value]))};
  const url = new URL(element.callbackUrl!, window.document.baseURI);
  const body = new URLSearchParams({...all, ...fields});
  const response = await window.fetch(url, {method: 'POST', body});
  const text = await response.text();
  return {response, text};
};

/** The verdict in a reply, or in the message of a page. */
const verdictIn = (text: string) => {
  const json = /postMessage\((\{.*?\}), /.exec(text)?.[1] ?? text;
  const {ok, attempt, code = undefined} = JSON.parse(json);
  return {ok, attempt, code};
};

if (isChromium)
  describe('the receivers', () => {
    let patience: Promise<readonly {name: string; code: string; seconds: number}[]>;
    // It takes its time, in which the other tests run.
    before(() => {
      patience = fetch('/receivers/patience').then((response) => response.json());
    });
    for (const receiver of receivers) {
      describe(receiver.name, () => {
        for (const name of ['works', 'unusual']) {
          it(`connects the pair "${name}", verified and stored once`, async () => {
            const count = await countOf(receiver);
            const stores = await storesOf(receiver);
            const {element} = await open(receiver);
            const {status, failure} = await send(element, pairs[name]!);
            expect([status, failure]).to.deep.equal(['connected', null]);
            expect(await countOf(receiver)).to.equal(count + 1);
            await waitUntil(async () => (await storesOf(receiver)) === stores + 1, '', PATIENT);
          });
        }

        const REASONS = {
          'not-found': 'key_not_found',
          inactive: 'key_inactive',
          forbidden: 'forbidden',
          'rate-limited': 'rate_limited',
          unreachable: 'unreachable',
          failing: 'unreachable',
          redirected: 'unreachable',
        };
        it('says why a key does not connect, and keeps both fields', async () => {
          const stores = await storesOf(receiver);
          const {element} = await open(receiver);
          const {keyId, keySecret} = partsOf(element);
          for (const [name, reason] of Object.entries(REASONS)) {
            const {failure} = await send(element, pairs[name]!);
            expect(failure, name).to.include({code: 'rejected', reason});
            expect({keyId: keyId.value, keySecret: keySecret.value}).to.deep.equal(pairs[name]);
            const {requests} = await reportOf(receiver);
            expect(requests.at(-1)).to.deep.equal({
              receiver: receiver.name,
              path: '/v1/organizations',
              keyId: pairs[name]!.keyId,
            });
          }
          expect(await storesOf(receiver)).to.equal(stores);
        });

        it('verifies an attempt once, however often it comes', async () => {
          const page = await open(receiver);
          const {attempt} = await send(page.element, pairs.works!);
          const before = await countOf(receiver);
          const {text} = await post(page, fieldsOf(pairs.works!, attempt));
          expect(verdictIn(text)).to.deep.equal({ok: true, attempt, code: undefined});
          expect(await countOf(receiver)).to.equal(before);
        });

        it('verifies an attempt once that comes again before it is answered', async () => {
          const page = await open(receiver);
          const fields = fieldsOf(pairs.slow!);
          const before = await countOf(receiver);
          const replies = await Promise.all([1, 2, 3].map(() => post(page, fields)));
          for (const {text} of replies)
            expect(verdictIn(text)).to.include({ok: true, attempt: fields.attempt});
          expect(await countOf(receiver)).to.equal(before + 1);
        });

        it('says nothing of another pair in the same attempt', async () => {
          const page = await open(receiver);
          const {attempt} = await send(page.element, pairs.works!);
          const {text} = await post(page, fieldsOf(pairs.inactive!, attempt));
          // A ticket has connected its one key then.
          const hasTicket = receiver.name === 'django-cross-origin';
          const code = hasTicket ? undefined : 'key_inactive';
          expect(verdictIn(text)).to.deep.equal({ok: false, attempt, code});
        });

        const proof = receiver.isCrossOrigin ? 'ticket' : receiver.token;
        const WRONG: Readonly<Record<string, (input: HTMLInputElement) => void>> = {
          missing: (input) => input.remove(),
          empty: (input) => (input.value = ''),
          wrong: (input) =>
            (input.value = input.value.replace(/.{4}$/, (end) =>
              end === '0000' ? '1111' : '0000',
            )),
          ...(receiver.isCrossOrigin && {expired: (input) => (input.value = expiredTicket)}),
        };
        for (const [what, change] of proof ? Object.entries(WRONG) : []) {
          it(`refuses a ${what} ${proof}`, async () => {
            const before = await countOf(receiver);
            const {element} = await open(receiver);
            change(inputsOf(element).find(({name}) => name === proof)!);
            const {failure} = await send(element, pairs.works!);
            expect(failure).to.include({code: 'rejected', reason: undefined});
            expect(partsOf(element).status.innerText).to.contain('Reload it, then try again.');
            expect(await countOf(receiver)).to.equal(before);
          });
        }

        it('refuses a page of another origin', async () => {
          const before = await countOf(receiver);
          const {element} = await open(receiver);
          const inputs = inputsOf(element).map(({name, value}) => hidden(name, value));
          // The page may neither be looked into, nor be told what to do.
          const page = {
            html: `<!doctype html>${script()}
            <clickhouse-connect callback-url="${location.origin + receiver.callback}">
              ${inputs.join('')}
            </clickhouse-connect>
            <script>
              const {shadowRoot: root} = document.querySelector('clickhouse-connect');
              const [keyId, keySecret] = root.querySelectorAll('input');
              keyId.value = ${JSON.stringify(pairs.works!.keyId)};
              keySecret.value = ${JSON.stringify(pairs.works!.keySecret)};
              for (const input of [keyId, keySecret])
                input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
              root.querySelector('[part~=submit]').click();
            </script>`,
          };
          const frame = document.createElement('iframe');
          frame.src = `${otherOrigin}/page?${new URLSearchParams({page: JSON.stringify(page)})}`;
          (await fixture(html`<div></div>`)).append(frame);
          const posts = async () =>
            (await reportOf(receiver)).replies.filter(({origin}) => origin === otherOrigin);
          await waitUntil(async () => (await posts()).length, '', PATIENT);
          expect(await posts()).to.deep.equal([{method: 'POST', origin: otherOrigin, status: 403}]);
          expect(await countOf(receiver)).to.equal(before);
        });

        it('refuses what is not a form of the element', async () => {
          const page = await open(receiver);
          const before = await countOf(receiver);
          const works = fieldsOf(pairs.works!);
          const large = {...works, key_secret: 'x'.repeat(20_000)};
          const strange: Record<string, string>[] = [
            {...works, attempt: `${works.attempt}0`},
            {...works, attempt: works.attempt.toUpperCase().replace(/\d/g, 'A')},
            {...works, attempt: ''},
            {...works, key_id: ''},
            {...works, key_secret: ''},
            {},
          ];
          for (const fields of strange) {
            const {response, text} = await post(page, fields);
            expect(response.status, text).to.equal(400);
          }
          expect((await post(page, large)).response.status).to.be.oneOf([400, 403, 413]);
          const get = await page.window.fetch(receiver.callback);
          expect(get.status).to.be.oneOf([404, 405]);
          expect(await countOf(receiver)).to.equal(before);
        });

        it('answers for its own frame, for no cache, and without the secret', async () => {
          const page = await open(receiver);
          for (const pair of [pairs.works!, pairs.inactive!]) {
            const {response, text} = await post(page, fieldsOf(pair));
            expect(response.headers.get('cache-control')).to.contain('no-store');
            const policy = response.headers.get('content-security-policy');
            if (receiver.isCrossOrigin)
              expect(policy).to.match(new RegExp(`frame-ancestors ${location.origin}$`));
            else if (response.headers.get('x-frame-options') !== 'SAMEORIGIN')
              expect(policy).to.match(/frame-ancestors 'self'$/);
            expect(text).not.to.contain(pair.keySecret);
            expect(text).not.to.contain(pair.keyId);
            if (receiver.isCrossOrigin) expect(text).to.contain(`}, "${location.origin}")`);
          }
        });
      });
    }

    describe('all of them', () => {
      if (isComplete)
        it('are there', () => {
          expect(missing).to.deep.equal([]);
        });

      it('say unreachable after 10 seconds without an answer', async function () {
        this.timeout(60_000);
        for (const {name, code, seconds} of await patience) {
          expect(code, name).to.equal('unreachable');
          expect(seconds, name).to.be.within(9, 18);
        }
      });

      it('print no secret', async () => {
        const encode = ({keyId, keySecret}: Pair) => [
          keySecret,
          encodeURIComponent(keySecret),
          new URLSearchParams({keySecret}).toString().slice('keySecret='.length),
          JSON.stringify(keySecret).slice(1, -1),
          btoa(String.fromCharCode(...new TextEncoder().encode(`${keyId}:${keySecret}`))),
        ];
        const secrets = Object.values(pairs).flatMap(encode);
        for (const receiver of receivers) {
          const {output} = await reportOf(receiver);
          expect(
            secrets.some((secret) => output.includes(secret)),
            receiver.name,
          ).to.be.false;
        }
      });
    });
  });

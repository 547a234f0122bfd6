// On the sources only: its pages load the script-tag file.
import {expect, waitUntil} from '@open-wc/testing';
import {callback, json, messagePage, type Reply} from './support/callback.js';
import {KEY_ID, KEY_SECRET, partsOf, press, type} from './support/form.js';
import {open, script, type OpenedPage} from './support/host-page.js';
import {copy, pressShortcut} from './support/keyboard.js';

type Recorder = OpenedPage['window'] & {
  /** All that was recorded so far, as text. */
  recorded(): Promise<string> | string;
  /** Records the whole page anew, as recorders do now and then. */
  takeSnapshot(): Promise<void> | void;
};

const recorder = (file: string) =>
  `<script type="module" src="/test/support/recorders/${file}"></script>`;

/** Real ones, from npm, all but the first told to mask nothing: each file says how. */
const RECORDERS: Readonly<Record<string, string>> = {
  rrweb: recorder('rrweb.js'),
  'rrweb without masks': recorder('rrweb.js?masks=none'),
  Sentry: recorder('sentry.js'),
  Datadog: `<script src="/test/node_modules/@datadog/browser-rum/bundle/datadog-rum.js"></script>${recorder('datadog.js')}`,
  PostHog: recorder('posthog.js'),
};

const half = KEY_SECRET.length / 2;

/** How a person enters the secret. */
const WAYS: Readonly<Record<string, (page: OpenedPage) => Promise<unknown> | unknown>> = {
  'typed, then revealed': async ({element}) => {
    await type(partsOf(element).keySecret, KEY_SECRET);
    partsOf(element).reveal.click();
  },
  'pasted, then revealed': async ({element}) => {
    await copy(KEY_SECRET);
    partsOf(element).keySecret.focus();
    await pressShortcut('v');
    partsOf(element).reveal.click();
  },
  'pasted with the Key ID, then revealed': async ({element}) => {
    await copy(`Key ID: ${KEY_ID}\nKey Secret: ${KEY_SECRET}`);
    partsOf(element).keyId.focus();
    await pressShortcut('v');
    partsOf(element).reveal.click();
  },
  'revealed while it is typed': async ({element}) => {
    const {keySecret, reveal} = partsOf(element);
    await type(keySecret, KEY_SECRET.slice(0, half));
    reveal.click();
    await element.updateComplete;
    await type(keySecret, KEY_SECRET.slice(half));
  },
  'revealed when the recorder looks at the whole page': async ({element, window}) => {
    await type(partsOf(element).keySecret, KEY_SECRET);
    partsOf(element).reveal.click();
    await element.updateComplete;
    await (window as Recorder).takeSnapshot();
  },
};

/** Every eight of its characters in a row. */
const PARTS = Array.from({length: KEY_SECRET.length - 7}, (_, start) =>
  KEY_SECRET.slice(start, start + 8),
);

/** A page that shows the form again, as it was sent, and the verdict in a message. */
const repeats = messagePage({ok: true}, 'setTimeout(() => parent.postMessage(data, "*"), 900)');
const REPEATED: Reply = {
  ...repeats,
  body: `${repeats.body}<form><input name="key_secret" value="$secret"><p>You sent $secret`,
};

/** Opens a page that is recorded, with an ordinary field above the element. */
async function openRecorded(head: string, reply = json({ok: true})) {
  const page = await open({
    head: `${head}${script()}<input>`,
    callbackUrl: callback(reply).url,
  });
  const window = page.window as Recorder;
  const input = window.document.querySelector('input')!;
  /** Types into the ordinary field until the recorder has it, and all that came before. */
  const mark = async (text: string) => {
    // WebKit now and then loses the first key in a frame that has just been opened.
    const isTyped = async () => {
      input.select();
      await type(input, text);
      return input.value === text;
    };
    await waitUntil(isTyped, `"${text}" cannot be typed`, {timeout: 10_000});
    let recorded = '';
    const hasIt = async () => (recorded = await window.recorded()).includes(text);
    await waitUntil(hasIt, `"${text}" is not recorded`, {interval: 100, timeout: 15_000});
    return recorded;
  };
  return {...page, mark};
}

describe('<clickhouse-connect> keeps the secret from', () => {
  for (const [name, head] of Object.entries(RECORDERS)) {
    describe(`${name}, which records an ordinary field, where it is`, function () {
      this.timeout(40_000);
      for (const [way, enter] of Object.entries(WAYS)) {
        it(way, async () => {
          const {mark, ...page} = await openRecorded(head);
          await mark('first words');
          await type(partsOf(page.element).keyId, KEY_ID);
          await enter(page);
          await page.element.updateComplete;
          const {keySecret} = partsOf(page.element);
          expect([keySecret.value, keySecret.type]).to.deep.equal([KEY_SECRET, 'text']);
          await mark('second words');
          // Which sets it once more, in the form that is sent.
          expect((await press(page.element)).status).to.equal('connected');
          const recorded = await mark('last words');
          expect(PARTS.filter((part) => recorded.includes(part))).to.be.empty;
        });
      }

      // PostHog records the frame's document in spite of its own mark: SECURITY.md.
      if (name === 'PostHog') return;
      it('repeated by the reply, which stays for a second', async () => {
        const {mark, ...page} = await openRecorded(head, REPEATED);
        await mark('first words');
        await type(partsOf(page.element).keyId, KEY_ID);
        await type(partsOf(page.element).keySecret, KEY_SECRET);
        const settled = press(page.element);
        const {shadowRoot} = page.element;
        const reply = () => shadowRoot!.querySelector('iframe')?.contentDocument?.body?.innerText;
        await waitUntil(() => reply()?.includes(KEY_SECRET), 'no reply', {interval: 10});
        await (page.window as Recorder).takeSnapshot();
        const recorded = [await mark('second words')];
        expect((await settled).status).to.equal('connected');
        recorded.push(await mark('last words'));
        const isRecorded = (part: string) => recorded.join().includes(part);
        expect(PARTS.filter(isRecorded)).to.be.empty;
      });
    });
  }
});

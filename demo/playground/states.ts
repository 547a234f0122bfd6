// What brings a fresh element into each of its states, without a server: the page answers the
// `connected` event itself, by `respondWith()`.
import {samples, type Behaviour} from '../../src/emulator/samples.js';
import type {ClickhouseConnectElement, ConnectedEvent} from '../../src/index.js';

type Element = ClickhouseConnectElement;

/** How the page answers one event; `undefined`: it leaves the event to the element. */
type Answer = (element: Element) => Promise<unknown> | undefined;

interface State {
  readonly group: string;
  readonly title: string;
  readonly play: (element: Element) => unknown;
}

const {keyId: KEY_ID, keySecret: KEY_SECRET} = samples[0]!;

/** A callback that no policy of this page allows, on a host that cannot exist. */
const ELSEWHERE = 'https://keys.example/callback';

const part = (element: Element, name: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part~='${name}']`);

const inputOf = (element: Element, name: 'key-id' | 'key-secret') =>
  part(element, `${name}-input`) as HTMLInputElement | null;

function fill(element: Element, keyId = KEY_ID, keySecret = KEY_SECRET): void {
  const values = {'key-id': keyId, 'key-secret': keySecret} as const;
  for (const name of ['key-id', 'key-secret'] as const) {
    const input = inputOf(element, name);
    if (!input) continue;
    input.value = values[name];
    input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  }
}

/** Leaves both fields, as a person does who has gone on: what looks wrong shows then. */
function leave(element: Element): void {
  for (const name of ['key-id', 'key-secret'] as const)
    inputOf(element, name)?.dispatchEvent(
      new FocusEvent('focusout', {bubbles: true, composed: true}),
    );
}

const warned = (keyId: string, keySecret: string) => (element: Element) => {
  fill(element, keyId, keySecret);
  leave(element);
};

const errors = (keyId: string, keySecret: string) => (element: Element) => {
  fill(element, keyId, keySecret);
  element.submit();
};

function paste(element: Element, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const init = {bubbles: true, cancelable: true, composed: true};
  // Firefox gives a ClipboardEvent of its own making none of the data.
  const event = Object.assign(new Event('paste', init), {clipboardData});
  inputOf(element, 'key-id')?.dispatchEvent(event);
}

/** Answers of the scripts below to the next event of an element. */
const scripted = new WeakMap<Element, Answer>();

/** Submits a made-up pair, which is answered as told. */
const answered = (answer: Answer) => (element: Element) => {
  scripted.set(element, answer);
  fill(element);
  element.submit();
};

const fulfilled = (value?: unknown) => answered(() => Promise.resolve(value));

const rejectedWith = (code: string, more: object = {}) => fulfilled({ok: false, code, ...more});

/** With properties that are put back once it has ended, or at once where it ends at once. */
const configured = (
  properties: Partial<Pick<Element, 'callbackUrl' | 'timeout'>>,
  answer: Answer,
) =>
  async function play(element: Element) {
    const {callbackUrl, timeout} = element;
    const ended = new Promise<void>((resolve) => {
      element.addEventListener('statuschange', function end({detail}) {
        if (detail.status === 'connecting') return;
        element.removeEventListener('statuschange', end);
        resolve();
      });
    });
    Object.assign(element, properties);
    answered(answer)(element);
    await ended;
    Object.assign(element, {callbackUrl, timeout});
  };

const none: Answer = () => undefined;

/** Each state by its name in the address. */
export const states: Readonly<Record<string, State>> = {
  idle: state('Form', 'Idle: try it', () => {}),
  filled: state('Form', 'Filled', (element) => fill(element)),
  revealed: state('Form', 'Secret shown', (element) => {
    fill(element);
    part(element, 'reveal')!.click();
  }),
  missing: state('Errors', 'Both fields empty', errors('', '')),
  colon: state('Errors', 'A colon in the Key ID', errors(`${KEY_ID}:`, KEY_SECRET)),
  pasted: state('Messages', 'Both pasted at once', (element) =>
    paste(element, `${KEY_ID}:${KEY_SECRET}`),
  ),
  'pasted-one': state('Messages', 'One of them pasted', (element) =>
    paste(element, `Key Secret: ${KEY_SECRET}`),
  ),
  'too-long': state('Messages', 'Pasted too much', (element) =>
    paste(element, 'lorem ipsum '.repeat(9000)),
  ),
  swapped: state('Warnings', 'Swapped', warned(KEY_SECRET, KEY_ID)),
  pair: state('Warnings', 'Both in one field', warned('', `${KEY_ID}:${KEY_SECRET}`)),
  uuid: state(
    'Warnings',
    'ID of an organization',
    warned('0d9c4e7a-5b1f-4c3e-9a68-2f7d1e0b4c5a', ''),
  ),
  database: state('Warnings', 'Database connection', warned('default', '')),
  link: state('Warnings', 'A reference to a secret', warned('', 'op://prod/clickhouse/key')),
  email: state('Warnings', 'E-mail address', warned('kim@host.example', '')),
  masked: state('Warnings', 'Masked value', warned('*********YtKF', '')),
  same: state('Warnings', 'The same value twice', warned(KEY_ID, KEY_ID)),
  'cut-off': state('Warnings', 'Cut off', warned(KEY_ID, KEY_SECRET.slice(0, 24))),
  letter: state('Warnings', 'A Cyrillic letter', warned(`${KEY_ID.slice(0, -1)}х`, KEY_SECRET)),
  space: state(
    'Warnings',
    'A space inside',
    warned(`${KEY_ID.slice(0, 10)} ${KEY_ID.slice(10)}`, KEY_SECRET),
  ),
  punctuation: state('Warnings', 'A comma at the end', warned(`${KEY_ID},`, KEY_SECRET)),
  unusual: state('Warnings', 'Unusual value', warned(KEY_ID, 'hunter2')),
  connecting: state(
    'Attempt',
    'Connecting',
    answered(() => new Promise(() => {})),
  ),
  connected: state('Attempt', 'Connected', fulfilled()),
  organization: state(
    'Attempt',
    'Connected, with an organization',
    fulfilled({ok: true, organization: 'Acme'}),
  ),
  message: state(
    'Attempt',
    'Connected, with a message',
    fulfilled({ok: true, organization: 'Acme', message: 'This key expires on 3 December.'}),
  ),
  linked: state('Attempt', 'A key linked earlier', (element) => {
    element.connectedKey ??= KEY_ID.slice(-4);
  }),
  replaced: state('Attempt', 'A key replaced', async (element) => {
    element.connectedKey ??= KEY_ID.slice(-4);
    await element.updateComplete;
    part(element, 'replace')?.click();
    await element.updateComplete;
    fulfilled()(element);
  }),
  ...Object.fromEntries(
    ['key_not_found', 'key_inactive', 'forbidden', 'ip_blocked', 'rate_limited', 'unreachable'].map(
      (code) => [`rejected.${code}`, state('Rejected', code, rejectedWith(code))],
    ),
  ),
  'rejected.other': state('Rejected', 'another code', rejectedWith('other')),
  'rejected.message': state(
    'Rejected',
    'your own message, with a reference',
    rejectedWith('quota', {
      message: 'Your plan allows one organization. Remove the other one first.',
      reference: 'req-8f14e45f',
    }),
  ),
  unconfirmed: state(
    'Other failures',
    'unconfirmed',
    answered(() => Promise.reject(new TypeError('Failed to fetch'))),
  ),
  timeout: state(
    'Other failures',
    'timeout',
    configured({timeout: 1}, () => new Promise(() => {})),
  ),
  offline: state('Other failures', 'offline', (element) => {
    // The browser is made to say so, for as long as it is asked.
    Object.defineProperty(navigator, 'onLine', {value: false, configurable: true});
    const play = configured({callbackUrl: ELSEWHERE}, none)(element);
    delete (navigator as {onLine?: boolean}).onLine;
    return play;
  }),
  blocked: state('Other failures', 'blocked', configured({callbackUrl: ELSEWHERE}, none)),
  config: state('Other failures', 'config', configured({callbackUrl: null}, none)),
};

function state(group: string, title: string, play: State['play']): State {
  return {group, title, play};
}

/**
 * How the page answers a pair that a person enters: as the emulated API does to the sample keys.
 */
const ANSWERS: Readonly<Record<Behaviour, object>> = {
  works: {ok: true, organization: 'Demo organization'},
  'not-found': {ok: false, code: 'key_not_found'},
  inactive: {ok: false, code: 'key_inactive'},
  forbidden: {ok: false, code: 'forbidden'},
  'rate-limited': {ok: false, code: 'rate_limited'},
  unreachable: {ok: false, code: 'unreachable'},
};

/** Long enough to see it connecting. */
const DELAY = 900;

/**
 * Answers an event: the next one of a state by its script, any other one by the pair. Nothing
 * leaves the page.
 *
 * @param isDelivered whether a server answers what the person submits
 */
export function answer(event: ConnectedEvent, element: Element, isDelivered: boolean): void {
  const script = scripted.get(element);
  if (script) {
    scripted.delete(element);
    const response = script(element);
    if (response) event.respondWith(response);
    return;
  }
  if (isDelivered) return;
  const {keyId, keySecret} = event.detail;
  const sample = samples.find((known) => known.keyId === keyId && known.keySecret === keySecret);
  const verdict = ANSWERS[sample?.behaviour ?? 'not-found'];
  event.respondWith(new Promise((resolve) => setTimeout(() => resolve(verdict), DELAY)));
}

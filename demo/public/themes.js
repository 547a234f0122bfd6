// @ts-check
// The switches of the gallery. What they show is in the document of each theme, of the same origin.

const MARGIN = 16;

// Of the shape of real ones, so that the element finds them in a paste.
const KEY_ID = 'DEMOworksR3mQ9ZtYtKF';
const SECRET = '4b1dDemoSecretThatGoesNowhereAtAll00000000';

/** @typedef {import('../../src/index.js').ClickhouseConnectElement} Element */

const switches = /** @type {HTMLFormElement} */ (document.getElementById('switches'));
const frames = [...document.querySelectorAll('iframe')];

/** @type {Readonly<Record<string, (element: Element) => void>>} */
const states = {
  idle() {},
  filled: fill,
  errors: (element) => element.submit(),
  warning(element) {
    const [keyId, keySecret] = fill(element, [SECRET, KEY_ID]);
    for (const input of [keyId, keySecret]) input?.focus();
    keySecret?.blur();
  },
  pasted(element) {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', `${KEY_ID}:${SECRET}`);
    const init = {clipboardData, bubbles: true, cancelable: true, composed: true};
    part(element, 'key-id-input')?.dispatchEvent(new ClipboardEvent('paste', init));
  },
  connecting: (element) => submit(element, () => new Promise(() => {})),
  connected: (element) => submit(element, () => Promise.resolve()),
  rejected: (element) =>
    submit(element, () => {
      // The class of the frame's own script.
      const {ConnectError} = /** @type {any} */ (element.constructor);
      return Promise.reject(new ConnectError('rate_limited'));
    }),
  'connected key': (element) => (element.connectedKey = 'YtKF'),
  'guide open': (element) => part(element, 'guide-summary')?.click(),
};

switches.addEventListener('change', async ({target}) => {
  await Promise.all(frames.map(show));
  // An outcome takes the focus: here it stays on the switch.
  /** @type {HTMLInputElement} */ (target).focus();
});

// As the page around them, until the other one is chosen.
if (matchMedia('(prefers-color-scheme: dark)').matches)
  /** @type {HTMLInputElement} */ (switches.querySelector('[value=dark]')).checked = true;
for (const frame of frames) {
  if (frame.contentDocument?.querySelector('clickhouse-connect:defined')) void start(frame);
  else frame.addEventListener('load', () => void start(frame), {once: true});
}

/** @param {HTMLIFrameElement} frame */
async function start(frame) {
  const {documentElement} = /** @type {Document} */ (frame.contentDocument);
  const resize = () => (frame.style.height = `${documentElement.offsetHeight}px`);
  new ResizeObserver(resize).observe(documentElement);
  await show(frame);
}

/** @param {HTMLIFrameElement} frame */
async function show(frame) {
  const page = /** @type {Document} */ (frame.contentDocument);
  const {scheme, direction, width, state} = Object.fromEntries(new FormData(switches));
  const {documentElement} = page;
  documentElement.style.colorScheme = frame.style.colorScheme = String(scheme);
  documentElement.dir = String(direction);
  documentElement.lang = direction === 'rtl' ? 'ar' : 'en';
  frame.style.width = `${Number(width) + 2 * MARGIN}px`;
  if (frame.dataset.state === state) return;
  frame.dataset.state = String(state);
  // A fresh one has no history.
  const old = /** @type {Element} */ (page.querySelector('clickhouse-connect'));
  const element = /** @type {Element} */ (old.cloneNode(true));
  old.replaceWith(element);
  await element.updateComplete;
  states[String(state)]?.(element);
  await new Promise((resolve) => setTimeout(resolve));
}

/**
 * @param {Element} element
 * @param {() => Promise<void>} respond
 */
function submit(element, respond) {
  element.timeout = 2 ** 31 - 1;
  element.addEventListener('connected', (event) => event.respondWith(respond()));
  fill(element);
  element.submit();
}

/** @param {Element} element */
function fill(element, values = [KEY_ID, SECRET]) {
  return ['key-id-input', 'key-secret-input'].map((name, index) => {
    const input = /** @type {HTMLInputElement} */ (part(element, name));
    input.value = String(values[index]);
    input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    return input;
  });
}

/**
 * @param {Element} element
 * @param {string} name
 * @returns {HTMLElement | null | undefined}
 */
function part(element, name) {
  return element.shadowRoot?.querySelector(`[part~='${name}']`);
}

// Draws the element in each of its states, in a font that comes with the tests: for `npm run
// screenshots` and `npm run look`.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {launch} from 'puppeteer-core';
import {findChromium} from './find-chromium.js';

const KEY_ID = 'Vk3Jm8QxT2bNf7RwYtKF';
const KEY_SECRET = '4b1dQm7ZxN2vR8kT5wYc1JhF6sLp9GdB3aXeU0tKiM';

const WEIGHTS = [400, 500, 600, 700];
const {resolve} = createRequire(import.meta.url);
const fontFile = (weight) =>
  readFileSync(resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`));

/** Each state, by what a person or a host does. Runs in the page. */
export const states = {
  idle: () => {},
  filled: ({fill}) => fill(),
  revealed: ({fill, press}) => (fill(), press('reveal')),
  'guide open': ({press}) => press('guide-summary'),
  'empty fields': ({press}) => press('submit'),
  'colon in the Key ID': ({fill, press}) => (fill('abc:def'), press('submit')),
  'pasted both': ({paste, keyId, keySecret}) => paste(`${keyId}:${keySecret}`),
  'pasted one': ({paste, keySecret}) => paste(`Key Secret: ${keySecret}`),
  'pasted too much': ({paste}) => paste('lorem ipsum '.repeat(9000)),
  'looks swapped': ({fill, leave, keyId, keySecret}) => (fill(keySecret, keyId), leave()),
  'looks like a UUID': ({fill, leave}) => (
    fill('0d9c4e7a-5b1f-4c3e-9a68-2f7d1e0b4c5a', ''),
    leave()
  ),
  'looks like a database': ({fill, leave}) => (fill('default', ''), leave()),
  'looks masked': ({fill, leave}) => (fill('*********YtKF', ''), leave()),
  'looks the same': ({fill, leave, keyId}) => (fill(keyId, keyId), leave()),
  'looks like a pair': ({fill, leave, keyId, keySecret}) => (
    fill('', `${keyId}:${keySecret}`),
    leave()
  ),
  'looks like an e-mail address': ({fill, leave}) => (fill('kim@host.example', ''), leave()),
  'looks like a link': ({fill, leave}) => (fill('', 'op://prod/clickhouse/key'), leave()),
  'looks cut off': ({fill, leave, keyId, keySecret}) => (
    fill(keyId, keySecret.slice(0, 24)),
    leave()
  ),
  'has a Cyrillic letter': ({fill, leave, keyId, keySecret}) => (
    fill(`${keyId.slice(0, -1)}х`, keySecret),
    leave()
  ),
  'has a space': ({fill, leave, keyId, keySecret}) => (
    fill(`${keyId.slice(0, 9)} ${keyId.slice(9)}`, keySecret),
    leave()
  ),
  'ends with a comma': ({fill, leave, keyId, keySecret}) => (fill(`${keyId},`, keySecret), leave()),
  'looks unusual': ({fill, leave, keyId}) => (fill(keyId, 'hunter2'), leave()),
  'focused, Key ID': ({press, focus}) => (press('submit'), focus('key-id-input')),
  'focused, guide': ({focus}) => focus('guide-summary'),
  'focused, reveal': ({focus}) => focus('reveal'),
  'focused, submit': ({focus}) => focus('submit'),
  'connected key': ({element}) => (element.connectedKey = 'YtKF'),
  replaced: async ({element, press, answer}) => {
    element.connectedKey = 'YtKF';
    await element.updateComplete;
    press('replace');
    answer(() => Promise.resolve());
  },
  destination: ({element, fill}) => (
    fill(),
    (element.callbackUrl = 'https://api.acme.example/clickhouse')
  ),
  slots: ({element}) => {
    element.innerHTML = `<b slot="logo">▲ Acme</b><h3 slot="heading" style="margin: 0">Link your warehouse</h3>
      <label slot="before-submit"><input type="checkbox"> Share with my team</label>
      <button slot="actions">Later</button><small slot="footer">We keep your key encrypted.</small>`;
  },
  disabled: ({element}) => (element.disabled = true),
  'connecting for some seconds': async ({answer}) => {
    answer(() => new Promise(() => {}));
    await new Promise((resolve) => setTimeout(resolve, 5100));
  },
  // Behind what takes seconds, in which its Cancel button would come.
  connecting: ({answer}) => answer(() => new Promise(() => {})),
  connected: ({answer}) => answer(() => Promise.resolve()),
  'connected to an organization': ({answer}) =>
    answer(() =>
      Promise.resolve({
        ok: true,
        organization: 'Acme Analytics',
        message: 'The first figures are here in about ten minutes.',
      }),
    ),
  ...Object.fromEntries(
    [
      'key_not_found',
      'key_inactive',
      'forbidden',
      'ip_blocked',
      'rate_limited',
      'unreachable',
      'other',
    ].map((code) => [
      `rejected: ${code}`,
      ({answer, element, code}) =>
        answer(() => Promise.reject(new element.constructor.ConnectError(code))),
    ]),
  ),
  'rejected: with a reference': ({answer}) =>
    answer(() => Promise.resolve({ok: false, code: 'unreachable', reference: '7f3c-0d9c4e7a'})),
  unconfirmed: ({answer}) => answer(() => Promise.reject(new TypeError('Failed to fetch'))),
  timeout: ({answer, element}) => ((element.timeout = 1), answer(() => new Promise(() => {}))),
  config: ({element, fill, press}) => ((element.callbackUrl = ''), fill(), press('submit')),
  offline: async ({element, fill, press}) => {
    element.callbackUrl = 'https://api.acme.example/clickhouse';
    await element.updateComplete;
    Object.defineProperty(navigator, 'onLine', {value: false, configurable: true});
    fill();
    press('submit');
    delete navigator.onLine;
  },
  // The last one, as its policy holds for the whole page.
  blocked: async ({element, fill, press}) => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "form-action 'self'";
    document.head.append(policy);
    element.callbackUrl = 'https://api.acme.example/clickhouse';
    await element.updateComplete;
    fill();
    press('submit');
    await new Promise((resolve) => setTimeout(resolve, 500));
  },
};

const page = ({scheme, column, lang, style}) =>
  `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <style>
    ${WEIGHTS.map((weight) => `@font-face {font-family: Inter; font-weight: ${weight}; src: url(/${weight}.woff2)}`).join(' ')}
    :root { color-scheme: ${scheme}; }
    body { margin: 0; padding: 16px; font-family: Inter, sans-serif; background: light-dark(#f6f7fa, #141412); }
    main { display: grid; grid-template-columns: repeat(auto-fill, ${column}px); gap: 24px 16px; align-items: start; }
    h1 { font: 12px/1.5 Inter, sans-serif; color: light-dark(#555, #aaa); margin: 0 0 4px; }
    ${style}
  </style>
  <main></main>
  ${lang === 'en' ? '' : `<script type="module" src="/locales/${lang}.js"></script>`}
  <script src="/clickhouse-connect.js"></script>`;

const FILES = {
  js: ({pathname}) => [
    'text/javascript',
    readFileSync(new URL(`../../dist${pathname}`, import.meta.url)),
  ],
  woff2: ({pathname}) => ['font/woff2', fontFile(/\d+/.exec(pathname)[0])],
};

/** Runs in the page. */
async function show(state, act, hasTitle, keyId, keySecret) {
  const figure = document.createElement('section');
  figure.innerHTML = `${hasTitle ? `<h1>${state}</h1>` : ''}<clickhouse-connect></clickhouse-connect>`;
  document.querySelector('main').append(figure);
  const element = figure.querySelector('clickhouse-connect');
  await element.updateComplete;
  const part = (name) => element.shadowRoot.querySelector(`[part~="${name}"]`);
  const press = (name) => part(name).click();
  const fill = (id = keyId, secret = keySecret) => {
    part('key-id-input').value = id;
    part('key-secret-input').value = secret;
  };
  const answer = (respond) => {
    element.addEventListener('connected', (event) => event.respondWith(respond()));
    fill();
    press('submit');
  };
  const leave = () => {
    for (const name of ['key-id-input', 'key-secret-input']) {
      part(name).focus();
      part(name).blur();
    }
  };
  const paste = (text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const init = {clipboardData, bubbles: true, cancelable: true, composed: true};
    part('key-id-input').dispatchEvent(new ClipboardEvent('paste', init));
  };
  let focused;
  const focus = (name) => (focused = name);
  const code = state.split(' ').at(-1);
  const tools = {element, fill, press, answer, leave, paste, focus, code, keyId, keySecret};
  await (0, eval)(`(${act})`)(tools);
  await new Promise((resolve) => setTimeout(resolve, 30));
  document.activeElement?.blur();
  if (focused) part(focused).focus({focusVisible: true});
  scrollTo(0, 0);
}

/**
 * Opens a browser to draw in. Its window is not in the foreground: it keeps no caret that blinks.
 */
export const openBrowser = async () =>
  launch({
    ...(await findChromium()),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-lcd-text',
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
    ],
  });

/**
 * Draws states below each other, or one of them. Returns the picture.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {object} options
 */
export async function draw(
  browser,
  {scheme = 'light', column = 440, lang = 'en', only, scale = 1, style = '', content, media = []},
) {
  const tab = await browser.newPage();
  await tab.setViewport({
    width: only ? column + 32 : Math.max(1232, column + 32),
    height: 800,
    deviceScaleFactor: scale,
  });
  // Not `emulateMediaFeatures()`, which knows no forced colors.
  const session = await tab.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      {name: 'prefers-color-scheme', value: scheme},
      {name: 'prefers-reduced-motion', value: 'reduce'},
      ...media,
    ],
  });
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    const url = new URL(request.url());
    const [contentType, body] = FILES[url.pathname.split('.').at(-1)]?.(url) ?? [
      'text/html',
      content ?? page({scheme, column, lang, style}),
    ];
    void request.respond({contentType, body});
  });
  await tab.goto('http://localhost/');
  await tab.evaluate(
    (weights) => Promise.all(weights.map((weight) => document.fonts.load(`${weight} 14px Inter`))),
    WEIGHTS,
  );
  if (!content)
    for (const [state, act] of Object.entries(states).filter(([name]) =>
      // A page has one focus.
      only ? only === name : !name.startsWith('focused'),
    ))
      await tab.evaluate(show, state, String(act), !only, KEY_ID, KEY_SECRET);
  const picture = only
    ? await (await tab.$('section')).screenshot()
    : await tab.screenshot({fullPage: true});
  await tab.close();
  return picture;
}

// `npm run screenshots`: every state in a picture, for a person to look at, and the picture in the README.
//   docs/images/…    the README's
//   screenshots/…    the sheets (not kept): state × scheme × width of the page's column, and once from right to left
import {mkdirSync, readFileSync} from 'node:fs';
import {launch} from 'puppeteer-core';
import {findChromium} from './support/find-chromium.js';

const KEY_ID = 'Vk3Jm8QxT2bNf7RwYtKF';
const KEY_SECRET = '4b1dQm7ZxN2vR8kT5wYc1JhF6sLp9GdB3aXeU0tKiM';

const page = (
  scheme,
  column,
  lang,
) => `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <style>
    :root { color-scheme: ${scheme}; }
    body { margin: 0; padding: 16px; font-family: system-ui, sans-serif; background: light-dark(#f6f7fa, #141412); }
    main { display: grid; grid-template-columns: repeat(auto-fill, ${column}px); gap: 24px 16px; align-items: start; }
    h1 { font: 12px/1.5 system-ui; color: light-dark(#555, #aaa); margin: 0 0 4px; }
  </style>
  <main></main><script type="module" src="/locales/ar.js"></script><script src="/clickhouse-connect.js"></script>`;

/** Each state, by what a person or a host does. Runs in the page. */
const states = {
  idle: () => {},
  filled: ({fill}) => fill(),
  revealed: ({fill, press}) => (fill(), press('reveal')),
  'guide open': ({press}) => press('guide-summary'),
  'empty fields': ({press}) => press('submit'),
  'colon in the Key ID': ({fill, press}) => (fill('abc:def'), press('submit')),
  'pasted both': ({paste, keyId, keySecret}) => paste(`${keyId}:${keySecret}`),
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
  'looks unusual': ({fill, leave, keyId}) => (fill(keyId, 'hunter2'), leave()),
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
  disabled: ({element}) => (element.disabled = true),
  connecting: ({answer}) => answer(() => new Promise(() => {})),
  connected: ({answer}) => answer(() => Promise.resolve()),
  'connected to an organization': ({answer}) =>
    answer(() => Promise.resolve({ok: true, organization: 'Acme'})),
  'connected with a message': ({answer}) =>
    answer(() =>
      Promise.resolve({
        ok: true,
        organization: 'Acme Data Platform, Berlin',
        message: 'This key expires on 3 December. It reads the services of this organization.',
      }),
    ),
  'rejected with a reference': ({answer}) =>
    answer(() => Promise.resolve({ok: false, code: 'unreachable', reference: 'req-8f14e45f'})),
  'nobody took the pair': ({fill, press}) => (fill(), press('submit')),
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
  unconfirmed: ({answer}) => answer(() => Promise.reject(new TypeError('Failed to fetch'))),
  timeout: ({answer, element}) => ((element.timeout = 1), answer(() => new Promise(() => {}))),
  config: ({element, fill, press}) => ((element.callbackUrl = ''), fill(), press('submit')),
};

const show = async (browser, {name, scheme, column, lang = 'en', only}) => {
  const tab = await browser.newPage();
  await tab.setViewport({
    width: only ? column + 32 : 1232,
    height: 800,
    deviceScaleFactor: only ? 2 : 1,
  });
  await tab.emulateMediaFeatures([
    {name: 'prefers-color-scheme', value: scheme},
    {name: 'prefers-reduced-motion', value: 'reduce'},
  ]);
  await tab.setRequestInterception(true);
  tab.on('request', (request) =>
    request.url().endsWith('.js')
      ? request.respond({
          contentType: 'text/javascript',
          body: readFileSync(new URL(`../dist${new URL(request.url()).pathname}`, import.meta.url)),
        })
      : request.respond({contentType: 'text/html', body: page(scheme, column, lang)}),
  );
  await tab.goto('http://localhost/');
  for (const [state, act] of Object.entries(states).filter(([state]) => !only || only === state)) {
    await tab.evaluate(
      async (state, act, keyId, keySecret, only) => {
        const figure = document.createElement('section');
        figure.innerHTML = `${only ? '' : `<h1>${state}</h1>`}<clickhouse-connect></clickhouse-connect>`;
        document.querySelector('main').append(figure);
        const element = figure.querySelector('clickhouse-connect');
        await element.updateComplete;
        const part = (part) => element.shadowRoot.querySelector(`[part~="${part}"]`);
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
        const code = state.split(' ').at(-1);
        const tools = {element, fill, press, answer, leave, paste, code, keyId, keySecret};
        await (0, eval)(`(${act})`)(tools);
        await new Promise((resolve) => setTimeout(resolve, 20));
        document.activeElement?.blur();
      },
      state,
      String(act),
      KEY_ID,
      KEY_SECRET,
      only,
    );
  }
  if (only) await (await tab.$('clickhouse-connect')).screenshot({path: name});
  else await tab.screenshot({path: name, fullPage: true});
  await tab.close();
};

const {executablePath, headless} = await findChromium();
const browser = await launch({
  executablePath,
  headless,
  args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
});
mkdirSync('screenshots', {recursive: true});
mkdirSync('docs/images', {recursive: true});
for (const scheme of ['light', 'dark']) {
  for (const column of [240, 320, 1200])
    await show(browser, {name: `screenshots/${scheme}-${column}.png`, scheme, column});
  await show(browser, {name: `screenshots/${scheme}-rtl.png`, scheme, column: 320, lang: 'ar'});
  await show(browser, {name: `docs/images/${scheme}.png`, scheme, column: 440, only: 'filled'});
}
await browser.close();

// `npm run pictures`: what docs/theming.md shows, in docs/images/.
//   themes-light.png, themes-dark.png   all themes of the playground, side by side
//   anatomy.png                         the element with its parts named, drawn over the element itself
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {createAdaptorServer} from '@hono/node-server';
import {launch} from 'puppeteer-core';
import {tsImport} from 'tsx/esm/api';
import {findChromium} from './support/find-chromium.js';

const IMAGES = 'docs/images';

const {modules} = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const {cssParts} = modules
  .flatMap(({declarations}) => declarations)
  .find(({tagName}) => tagName === 'clickhouse-connect');

/** What each widget of the anatomy shows, and which boxes are named on which side, from the top down. */
const widgets = [
  {
    name: 'form',
    column: 1,
    content:
      '<b slot="logo">▤ Acme</b><small slot="footer">Acme never shows your key again.</small>',
    left: 'form description guide-summary label key-id-input error mark key-secret-field field-warned control key-secret-input warned warning actions submit',
    right:
      'slot=logo heading guide field key-id-field field-invalid field-filled input invalid message-text quick-fix reveal reveal-icon destination destination-host slot=footer',
  },
  {
    name: 'connected',
    column: 1,
    content: '',
    left: 'status outcome status-text connected-key',
    right: 'replace',
  },
  {name: 'linked', column: 1, content: '', left: 'organization message', right: 'replaced'},
  {name: 'pasted', column: 1, content: '', left: 'hint', right: 'notice revealed'},
  {
    name: 'guide',
    column: 2,
    content: `<p slot="guide-access">Choose the role <b>Service API reader</b>.
      <button type="button" data-copy="Service API reader">Copy</button></p>`,
    left: 'guide-open guide-body guide-steps guide-step guide-picture guide-copied guide-copy guide-checked',
    right: 'guide-link guide-quote:4 slot=guide-access',
  },
  {name: 'waiting', column: 1, content: '', left: '', right: 'cancel'},
  {
    name: 'refused',
    column: 2,
    content: '',
    left: 'status help guide-step-current',
    right: 'mark status-text reference',
  },
];

const anatomyPage = `<!doctype html><html lang="en"><meta charset="utf-8">
  <style>
    body { position: relative; width: 1320px; margin: 0; padding: 24px 0; background: #fff; font-family: system-ui, sans-serif; }
    clickhouse-connect { position: absolute; width: 320px; }
    svg { position: absolute; inset: 0; width: 100%; height: 100%; }
    rect, path { fill: none; stroke: #d6006c; }
    rect { stroke-dasharray: 3 2; }
    path { opacity: 0.5; }
    text { fill: #a80055; font: 600 13px ui-monospace, monospace; }
    .slot { stroke: #0057c2; fill: #0057c2; }
    path.slot, rect.slot { fill: none; }
    text.slot { stroke: none; }
  </style>
  <script src="/clickhouse-connect.js"></script><body>`;

/** Runs in the page. */
async function drawAnatomy(widgets) {
  const KEY_ID = 'Vk3Jm8QxT2bNf7RwYtKF';
  const KEY_SECRET = '4b1dQm7ZxN2vR8kT5wYc1JhF6sLp9GdB3aXeU0tKiM';
  const LABELS = 170;
  const GAP = 32;
  const LINE = 19;
  // `name:2` is the second of that name.
  const part = ({shadowRoot}, box) => {
    const [name, number = 1] = box.split(':');
    return shadowRoot.querySelectorAll(`[part~="${name}"]`)[number - 1];
  };
  const guideOf = (element) => element.shadowRoot.querySelector('clickhouse-connect-guide');
  const settle = () => new Promise((resolve) => setTimeout(resolve, 100));
  const enter = (element, keyId, keySecret) => {
    part(element, 'key-id-input').value = keyId;
    part(element, 'key-secret-input').value = keySecret;
  };
  const acts = {
    async form(element) {
      element.callbackUrl = 'https://api.acme.example/keys';
      enter(element, 'abc:def', '0d9c4e7a-5b1f-4c3e-9a68-2f7d1e0b4c5a');
      element.submit();
      await settle();
      part(element, 'key-secret-input').focus();
      part(element, 'key-secret-input').blur();
    },
    connected(element) {
      element.connectedKey = 'YtKF';
    },
    async linked(element) {
      element.connectedKey = 'Wq8Z';
      await element.updateComplete;
      part(element, 'replace').click();
      await settle();
      element.addEventListener('connected', (event) =>
        event.respondWith(
          Promise.resolve({
            ok: true,
            organization: 'Acme Analytics',
            message: 'The first figures are here in ten minutes.',
          }),
        ),
      );
      enter(element, KEY_ID, KEY_SECRET);
      element.submit();
      await settle();
    },
    pasted(element) {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', `${KEY_ID}:${KEY_SECRET}`);
      const init = {clipboardData, bubbles: true, cancelable: true, composed: true};
      part(element, 'key-id-input').dispatchEvent(new ClipboardEvent('paste', init));
      part(element, 'reveal').click();
    },
    async waiting(element) {
      element.addEventListener('connected', (event) => event.respondWith(new Promise(() => {})));
      enter(element, KEY_ID, KEY_SECRET);
      element.submit();
      await new Promise((resolve) => setTimeout(resolve, 5200));
    },
    async guide(element) {
      element.guideOpen = true;
      await settle();
      element.querySelector('[data-copy]').click();
      await settle();
    },
    async refused(element) {
      element.addEventListener('connected', (event) =>
        event.respondWith(
          Promise.resolve({ok: false, code: 'key_not_found', reference: 'req-7041'}),
        ),
      );
      enter(element, KEY_ID, KEY_SECRET);
      element.submit();
      await settle();
      // The verdict was brought into sight.
      scrollTo(0, 0);
    },
  };
  navigator.clipboard.writeText = () => Promise.resolve();

  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const draw = (name, attributes, text = '') => {
    const shape = document.createElementNS(svg.namespaceURI, name);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
    shape.textContent = text;
    svg.append(shape);
  };
  const bottoms = {};
  for (const {name, column, content, left, right} of widgets) {
    const element = document.createElement('clickhouse-connect');
    element.innerHTML = content;
    const start = (column - 1) * (320 + 2 * LABELS) + LABELS;
    Object.assign(element.style, {left: `${start}px`, top: `${bottoms[column] ?? 24}px`});
    document.body.append(element);
    await element.updateComplete;
    await acts[name](element);
    await settle();
    document.activeElement?.blur();
    const frame = element.getBoundingClientRect();
    bottoms[column] = frame.bottom + GAP;

    for (const [side, names] of Object.entries({left, right})) {
      let next = frame.top;
      const boxes = names.split(' ').filter(Boolean);
      for (const box of boxes) {
        const target = box.startsWith('slot=')
          ? element.querySelector(`[slot="${box.slice(5)}"]`)
          : (part(element, box) ?? part(guideOf(element) ?? element, box));
        if (!target) throw new Error(`there is no ${box} in ${name}`);
        const {x, y, width, height} = target.getBoundingClientRect();
        const kind = box.startsWith('slot=') ? {class: 'slot'} : {};
        draw('rect', {x: x - 3, y, width: width + 6, height, rx: 2, ...kind});
        const labelY = Math.max(next, y + Math.min(height / 2, 14));
        const labelX = side === 'left' ? frame.left - GAP / 2 - 8 : frame.right + GAP / 2 + 8;
        const boxX = side === 'left' ? x - 3 : x + width + 3;
        const boxY = Math.min(Math.max(labelY, y + 2), y + height - 2);
        const bend = side === 'left' ? labelX + 14 : labelX - 14;
        draw('path', {d: `M${labelX} ${labelY}L${bend} ${boxY}H${boxX}`, ...kind});
        const anchor = side === 'left' ? 'end' : 'start';
        const textX = side === 'left' ? labelX - 4 : labelX + 4;
        draw('text', {x: textX, y: labelY + 4, 'text-anchor': anchor, ...kind}, box.split(':')[0]);
        next = labelY + LINE;
      }
      bottoms[column] = Math.max(bottoms[column], next + GAP / 2);
    }
  }
  document.body.style.height = `${Math.max(...Object.values(bottoms)) - 24}px`;
  document.body.append(svg);
}

async function anatomy(browser) {
  const named = new Set(widgets.flatMap(({left, right}) => `${left} ${right}`.split(/:\d+| /)));
  const forgotten = cssParts.filter(({name}) => !named.has(name));
  if (forgotten.length)
    throw new Error(`not in the picture: ${forgotten.map(({name}) => name).join(', ')}`);
  const tab = await browser.newPage();
  await tab.setViewport({width: 1320, height: 1000, deviceScaleFactor: 1.5});
  await tab.setRequestInterception(true);
  tab.on('request', (request) =>
    request.respond(
      request.url().endsWith('.js')
        ? {contentType: 'text/javascript', body: readFileSync('dist/clickhouse-connect.js')}
        : {contentType: 'text/html', body: anatomyPage},
    ),
  );
  await tab.goto('http://localhost/');
  await tab.evaluate(drawAnatomy, widgets);
  await (await tab.$('body')).screenshot({path: `${IMAGES}/anatomy.png`});
  await tab.close();
}

async function sheets(browser) {
  const {createApp} = await tsImport('../demo/app.ts', import.meta.url);
  const server = createAdaptorServer({fetch: createApp().fetch}).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const tab = await browser.newPage();
  await tab.setViewport({width: 1600, height: 1300});
  for (const scheme of ['light', 'dark']) {
    await tab.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
    const query = new URLSearchParams({theme: 'all', state: 'filled', width: '272', scheme});
    await tab.goto(`http://127.0.0.1:${server.address().port}/?${query}`);
    await tab.waitForSelector('[data-ready]');
    await (await tab.$('#stage')).screenshot({path: `${IMAGES}/themes-${scheme}.png`});
  }
  server.close();
}

const browser = await launch({
  ...(await findChromium()),
  args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
});
await anatomy(browser);
await sheets(browser);
await browser.close();

// `npm run look`: compares 24 states with the pictures in test/look/, pixel by pixel, so that no look changes by accident.
//   npm run look -- --accept      takes what is drawn now as the pictures to compare with
//   npm run look -- --required    fails where nothing can be compared, as in the gate
//
// The font comes with the tests, but each Chromium draws it in its own way: probe.png, which has nothing of the element, tells
// whether this one draws as the one that drew the pictures. Where it does not, nothing is compared, and the last line says so.
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import pixelmatch from 'pixelmatch';
import {PNG} from 'pngjs';
import {draw, openBrowser} from './support/pictures.js';

const ACCEPTED = new URL('look/', import.meta.url);
const SEEN = 'screenshots/look';

/** How many pixels of a picture may differ: the edge of a letter, and less than a sign in a mark. */
const TOLERANCE = 10;

const isAccepting = process.argv.includes('--accept');
const isRequired = process.argv.includes('--required');

const probe = {
  scale: 1,
  content: `<!doctype html><meta charset="utf-8"><style>
    ${[400, 600].map((weight) => `@font-face {font-family: Inter; font-weight: ${weight}; src: url(/${weight}.woff2)}`).join(' ')}
    body {width: 400px; font: 14px/1.43 Inter} b {font-weight: 600}
    i {display: inline-block; width: 40px; height: 20px; border: 1px solid #868b96; border-radius: 8px}</style>
    <p>The quick brown fox jumps over the lazy dog. <b>0123456789</b></p><i></i>`,
};

const pictures = {
  idle: {},
  'idle, dark': {only: 'idle', scheme: 'dark'},
  'idle, from right to left': {only: 'idle', style: 'html {direction: rtl}'},
  'idle, 240 px': {only: 'idle', column: 240},
  'idle, 32 px controls': {
    only: 'idle',
    style: 'clickhouse-connect {--clickhouse-connect-control-height: 32px}',
  },
  'idle, forced colors': {only: 'idle', media: [{name: 'forced-colors', value: 'active'}]},
  revealed: {},
  'guide open': {},
  'guide open, dark, 320 px': {only: 'guide open', scheme: 'dark', column: 320},
  'empty fields': {},
  'empty fields, dark': {only: 'empty fields', scheme: 'dark'},
  'colon in the Key ID': {},
  'pasted both': {},
  'looks swapped': {},
  'looks swapped, dark': {only: 'looks swapped', scheme: 'dark'},
  'focused, Key ID': {},
  'focused, guide': {},
  slots: {},
  destination: {},
  disabled: {},
  connecting: {},
  'connected key': {},
  'connected to an organization, dark': {only: 'connected to an organization', scheme: 'dark'},
  'rejected: key_inactive': {},
};

const fileOf = (name) => `${name.replace(/\W+/g, '-')}.png`;

const read = (name) => {
  try {
    return PNG.sync.read(readFileSync(new URL(fileOf(name), ACCEPTED)));
  } catch {
    return undefined;
  }
};

/** How a picture differs from the accepted one, if it does. */
function difference(name, picture) {
  const accepted = read(name);
  const {width, height, data} = PNG.sync.read(Buffer.from(picture));
  if (!accepted) return {text: 'is new'};
  if (accepted.width !== width || accepted.height !== height)
    return {
      text: `is ${width} × ${height} px, and was ${accepted.width} × ${accepted.height}`,
    };
  const diff = new PNG({width, height});
  const count = pixelmatch(accepted.data, data, diff.data, width, height, {threshold: 0.1});
  return count > TOLERANCE
    ? {text: `differs in ${count} pixels`, diff: PNG.sync.write(diff)}
    : undefined;
}

const browser = await openBrowser();
const version = await browser.version();
const drawn = {probe: await draw(browser, probe)};
const canCompare = isAccepting || !difference('probe', drawn.probe);
if (canCompare)
  for (const [name, options] of Object.entries(pictures))
    drawn[name] = await draw(browser, {
      style: '',
      ...options,
      only: options.only ?? name,
      // The inputs' font is the machine's, and a caret blinks.
      style: `${options.style ?? ''} clickhouse-connect {--clickhouse-connect-font-mono: Inter} clickhouse-connect::part(input) {caret-color: transparent}`,
    });
await browser.close();

if (isAccepting) {
  rmSync(ACCEPTED, {recursive: true, force: true});
  mkdirSync(ACCEPTED);
  for (const [name, picture] of Object.entries(drawn))
    writeFileSync(new URL(fileOf(name), ACCEPTED), picture);
  console.log(`${Object.keys(pictures).length} pictures accepted, drawn by ${version}`);
} else if (!canCompare) {
  console.log(
    `Nothing was compared: ${version} draws the font unlike the Chromium that drew test/look/.`,
  );
  process.exitCode = isRequired ? 1 : 0;
} else {
  rmSync(SEEN, {recursive: true, force: true});
  mkdirSync(SEEN, {recursive: true});
  const changed = Object.keys(pictures).filter((name) => {
    const found = difference(name, drawn[name]);
    if (!found) return false;
    console.error(`${name} ${found.text}: ${SEEN}/${fileOf(name)}`);
    writeFileSync(`${SEEN}/${fileOf(name)}`, drawn[name]);
    if (found.diff)
      writeFileSync(`${SEEN}/${fileOf(name).replace('.png', '.diff.png')}`, found.diff);
    return true;
  });
  const total = Object.keys(pictures).length;
  console.log(`${total - changed.length} pictures as accepted, ${changed.length} changed`);
  process.exitCode = changed.length ? 1 : 0;
}

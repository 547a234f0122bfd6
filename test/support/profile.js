// The command `profile`: what a browser with a profile of its own writes to the disk.   {cases:
// [{name, url, secret, isRevealed, isLeft}], control: {url, text}} opens each page in a tab, enters
// the pair, presses Connect and waits for the outcome. The control is a text in an ordinary field.
// Answers `{found, control, files}`: the cases whose secret is in a file of the profile, while it
// is open or after it was closed, and whether the control is.
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import * as puppeteer from 'puppeteer-core';

const KEY_ID = 'Vk3Jm8QxT2bNf7RwYtKF';

const PREFERENCES = {
  // In ms: otherwise Firefox writes its session every 15 s.
  'browser.sessionstore.interval': 1000,
  'browser.sessionstore.interval.idle': 1000,
  // As it comes: form data of every page.
  'browser.sessionstore.privacy_level': 0,
};

const MAGIC = 'mozLz40\0';

/** What Firefox has compressed. https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md */
function decompress(bytes) {
  if (bytes.subarray(0, MAGIC.length).toString('latin1') !== MAGIC) return bytes;
  const output = Buffer.alloc(bytes.readUInt32LE(8));
  let from = 12;
  let to = 0;
  const lengthOf = (nibble) => {
    let length = nibble;
    if (nibble === 15) {
      let more;
      do length += more = bytes[from++];
      while (more === 255);
    }
    return length;
  };
  while (from < bytes.length) {
    const token = bytes[from++];
    const literals = lengthOf(token >> 4);
    to += bytes.copy(output, to, from, from + literals);
    from += literals;
    if (from >= bytes.length) break;
    const offset = bytes.readUInt16LE(from);
    from += 2;
    for (let length = lengthOf(token & 15) + 4; length--; to++) output[to] = output[to - offset];
  }
  return output;
}

const filesOf = (folder) =>
  readdirSync(folder, {withFileTypes: true, recursive: true}).flatMap((entry) => {
    if (!entry.isFile()) return [];
    try {
      return [decompress(readFileSync(join(entry.parentPath, entry.name)))];
    } catch {
      // Browsers remove files at any time.
      return [];
    }
  });

const holds = (files, text) =>
  files.some((bytes) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')));

/** Enters a pair with real keys, and sends it. */
async function connect(tab, {name, url, secret, isRevealed, isLeft}) {
  await tab.goto(url);
  const part = (name) =>
    tab.waitForFunction(
      (selector) =>
        document.querySelector('clickhouse-connect')?.shadowRoot?.querySelector(selector),
      {},
      `[part~=${name}]`,
    );
  const press = async (name) => (await part(name)).asElement().click();
  await press('key-id-input');
  await tab.keyboard.type(KEY_ID);
  await press('key-secret-input');
  await tab.keyboard.type(secret);
  if (isRevealed) await press('reveal');
  if (!isLeft) {
    await press('submit');
    const look = () =>
      // A redirect leads to the callback's own page, or to the one that it names.
      location.pathname === '/callback' ||
      /connected|failed/.test(document.querySelector('clickhouse-connect')?.status);
    // While the tab is on its way there is nothing to look into.
    let tries = 100;
    while (!(await tab.evaluate(look).catch(() => false))) {
      if (!tries--) throw new Error(`"${name}" comes to no end: ${tab.url()}`);
      await setTimeout(100);
    }
  }
  if (isLeft) await tab.goto('about:blank');
}

export async function searchProfile({browser, executablePath}, {cases, control}) {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  let process;
  try {
    process = await puppeteer.launch({
      browser,
      executablePath,
      headless: true,
      userDataDir: profile,
      args: browser === 'chrome' ? ['--no-sandbox', '--disable-background-networking'] : [],
      extraPrefsFirefox: PREFERENCES,
    });
    for (const each of cases) await connect(await process.newPage(), each);
    const tab = await process.newPage();
    await tab.goto(control.url);
    await tab.click('input');
    await tab.keyboard.type(control.text);
    // Once the browser has saved the control, it has saved what came before.
    let open = [];
    for (let tries = 100; tries-- && !holds(open, control.text);) {
      await setTimeout(200);
      open = filesOf(profile);
    }
    await process.close();
    process = undefined;
    const closed = filesOf(profile);
    const found = cases.filter(({secret}) => holds([...open, ...closed], secret));
    return {
      found: found.map(({name}) => name),
      control: holds(open, control.text) && holds(closed, control.text),
      files: closed.length,
    };
  } finally {
    await process?.close();
    rmSync(profile, {recursive: true, force: true, maxRetries: 5});
  }
}

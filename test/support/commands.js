// What tests need beyond the runner's own commands:
//   cdp {method, params}                Chromium only; elsewhere answers `{unsupported: true}`
//   screenshot {path}                   of the whole window, in every engine
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, resolve} from 'node:path';

export function commands() {
  const clients = new WeakMap();
  return {
    name: 'commands',
    async executeCommand({command, payload, session}) {
      const {browser, id} = session;
      if (command === 'screenshot') {
        const path = resolve(payload.path);
        mkdirSync(dirname(path), {recursive: true});
        writeFileSync(path, await browser.getPage(id).screenshot());
        return {path};
      }
      if (command !== 'cdp') return undefined;
      if (browser.type !== 'puppeteer' || browser.name === 'Firefox') return {unsupported: true};
      const page = browser.getPage(id);
      if (!clients.has(page)) clients.set(page, await page.createCDPSession());
      return (await clients.get(page).send(payload.method, payload.params)) ?? true;
    },
  };
}

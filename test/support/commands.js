// What tests need beyond the runner's own commands:   cdp {method, params}                Chromium
// only; elsewhere answers `{unsupported: true}`   screenshot {path}                   of the whole
// window, in every engine   import in Node {specifier}          imports it in a process of its own,
// and answers what that process says   there and back {url, act, look}     opens a page in a tab of
// its own, runs the script `act` in it, goes on to another page
// and back by the history, and answers what the script `look` then says   profile {engine, cases,
// control}   see profile.js   bundle {code, bundler}              what esbuild or Vite makes of a
// host's module that imports from the package   find-origin {file, text}            where in the
// sources the map of a built file says that `text` comes from, and the line there
import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {SourceMap} from 'node:module';
import {dirname, resolve} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import * as esbuild from 'esbuild';
import * as vite from 'vite';
import {findChromium} from './find-chromium.js';
import {findFirefox} from './find-firefox.js';
import {searchProfile} from './profile.js';

const ENTRY = resolve('host.js');

const bundlers = {
  async esbuild(code) {
    const {outputFiles} = await esbuild.build({
      stdin: {contents: code, sourcefile: ENTRY, resolveDir: dirname(ENTRY)},
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
      logLevel: 'error',
    });
    return outputFiles[0].text;
  },
  async vite(code) {
    const {output} = await vite.build({
      configFile: false,
      logLevel: 'error',
      plugins: [
        {
          name: 'host',
          resolveId: (id) => (id === ENTRY ? id : null),
          load: (id) => (id === ENTRY ? code : null),
        },
      ],
      build: {write: false, copyPublicDir: false, rolldownOptions: {input: ENTRY}},
    });
    return output[0].code;
  },
};

function findOrigin({file, text}) {
  const code = readFileSync(`.${file}`, 'utf8');
  const before = code.slice(0, code.indexOf(text)).split('\n');
  const map = JSON.parse(readFileSync(`.${file}.map`, 'utf8'));
  const {originalSource, originalLine, originalColumn} = new SourceMap(map).findEntry(
    before.length - 1,
    before.at(-1).length,
  );
  const source = map.sourcesContent[map.sources.indexOf(originalSource)];
  const line = source.split('\n')[originalLine];
  return {source: originalSource, rest: line.slice(originalColumn, originalColumn + 60)};
}

export function commands() {
  const clients = new WeakMap();
  const searches = new Map();
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
      if (command === 'import in Node') {
        const code = `await import(${JSON.stringify(payload.specifier)}); console.log('imported')`;
        const options = {encoding: 'utf8'};
        const {stdout, stderr} = spawnSync(
          process.execPath,
          ['--input-type=module', '--eval', code],
          options,
        );
        return stdout + stderr;
      }
      if (command === 'there and back') {
        // WebKitGTK's driver loses its session with a second tab.
        if (browser.type !== 'puppeteer') return {unsupported: true};
        const {url, act, look} = payload;
        const tab = await browser.getPage(id).browserContext().newPage();
        try {
          await tab.goto(url);
          await tab.evaluate(`(${act})()`);
          await tab.goto(new URL('/page?page={"html":"Away"}', url).href);
          // A page out of the back/forward cache loads nothing, so there is no load to wait for.
          await tab.evaluate('void setTimeout(() => history.back(), 0)');
          for (let tries = 100; tries--;) {
            await setTimeout(50);
            // While it is on its way there is nothing to look into.
            const seen = await tab.evaluate(`(${look})()`).catch(() => null);
            if (seen) return seen;
          }
          return null;
        } finally {
          await tab.close();
        }
      }
      if (command === 'find-origin') return findOrigin(payload);
      if (command === 'profile') {
        const executablePath = payload.engine === 'firefox' && findFirefox();
        if (payload.engine === 'firefox' && !executablePath) return {unsupported: true};
        const engine = executablePath
          ? {browser: 'firefox', executablePath}
          : {browser: 'chrome', ...(await findChromium())};
        const key = `${id} ${payload.engine} ${payload.cases.map(({name}) => name)}`;
        const search = searches.get(key) ?? searchProfile(engine, payload);
        searches.set(key, search);
        // The runner waits 20 s for a command: the test asks again.
        return Promise.race([search, setTimeout(10_000, {isRunning: true})]);
      }
      if (command === 'bundle') return {code: await bundlers[payload.bundler](payload.code)};
      if (command !== 'cdp') return undefined;
      if (browser.type !== 'puppeteer' || browser.name === 'Firefox') return {unsupported: true};
      const page = browser.getPage(id);
      if (!clients.has(page)) clients.set(page, await page.createCDPSession());
      return (await clients.get(page).send(payload.method, payload.params)) ?? true;
    },
  };
}

// `npm test` runs every engine that is there, Chromium always. BROWSERS=chromium,firefox,webkit makes each one named mandatory.
import {relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {a11ySnapshotPlugin} from '@web/test-runner-commands/plugins';
import * as puppeteer from 'puppeteer-core';
import {appServer} from './apps/apps.js';
import {hostServer} from './hosts/hosts.js';
import {conformanceServer} from './receivers/conformance/conformance-server.js';
import {languageServer} from './receivers/languages.js';
import {receiverServer} from './receivers/receivers.js';
import {callbackServer} from './support/callback-server.js';
import {commands} from './support/commands.js';
import {demoServer} from './support/demo-server.js';
import {findChromium} from './support/find-chromium.js';
import {groupsOf} from './support/groups.js';
import {findFirefox} from './support/find-firefox.js';
import {webkitBinaries, webkitLauncher} from './support/webkit-launcher.js';

const root = fileURLToPath(new URL('..', import.meta.url));

const engines = {
  async chromium() {
    return chromeLauncher({
      launchOptions: {
        ...(await findChromium()),
        args: [
          // Chromium's sandbox does not start as root.
          ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []),
          '--no-first-run',
          '--disable-quic',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      },
    });
  },
  firefox() {
    const executablePath = findFirefox();
    return (
      executablePath &&
      chromeLauncher({
        puppeteer,
        concurrency: 1,
        launchOptions: {browser: 'firefox', executablePath},
      })
    );
  },
  webkit() {
    const binaries = webkitBinaries();
    return binaries.available && webkitLauncher({binaries});
  },
};

const wanted = process.env.BROWSERS?.split(',') ?? Object.keys(engines);
const browsers = [];
// One of its own for the script-tag file, which then runs beside the others.
let scriptTagBrowser;
for (const name of wanted) {
  const browser = await engines[name]?.();
  if (browser) {
    browsers.push(browser);
    scriptTagBrowser ??= await engines[name]();
  } else if (process.env.BROWSERS) throw new Error(`BROWSERS names ${name}, which is not here.`);
}

/** Whether each test of a file passed, in one browser. A file that could not be run is a failure, too. */
const resultsOf = ({passed, testResults}) => {
  const results = [];
  const collect = (suite) => {
    results.push(...(suite?.tests ?? []).map((test) => test.passed));
    for (const child of suite?.suites ?? []) collect(child);
  };
  collect(testResults);
  return passed || results.includes(false) ? results : [...results, false];
};

const count = (results) => {
  const passed = results.filter(Boolean).length;
  return `${passed} passed, ${results.length - passed} failed`;
};

/**
 * Prints a plain line for each file in each browser, as soon as it is done, and one at the end, for whatever counts tests. What
 * failed is told in full by the other reporter, once the file is done in all browsers.
 */
const countReporter = () => ({
  start({sessions, startTime}) {
    const starts = new Map();
    sessions.on('session-status-updated', (session) => {
      const {id, status, browser, testFile, group} = session;
      if (status === 'INITIALIZING') starts.set(id, Date.now());
      if (status !== 'FINISHED') return;
      const seconds = Math.round((Date.now() - (starts.get(id) ?? startTime)) / 1000);
      console.log(
        `${browser.name} ${group.name} ${relative(root, testFile)}: ${count(resultsOf(session))}, ${seconds} s`,
      );
    });
  },
  stop({sessions}) {
    process.on('exit', () => {
      const ofScriptTag = sessions.filter(({group}) => group.name === 'script-tag');
      console.log(`With the script-tag file: ${count(ofScriptTag.flatMap(resultsOf))}`);
      console.log(count(sessions.flatMap(resultsOf)));
    });
  },
});

export default {
  rootDir: root,
  groups: groupsOf(process.env.FILES ?? 'test/**/*.test.ts', [scriptTagBrowser]),
  nodeResolve: {exportConditions: ['browser', 'development']},
  browsers,
  // On two cores: a third engine at once slows the others down, and tests run out of time.
  concurrentBrowsers: 2,
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: {config: {timeout: 10_000, forbidOnly: true, forbidPending: true}},
  // What the tests provoke on purpose.
  filterBrowserLogs: ({args}) =>
    !/Lit is in dev mode|Multiple versions of Lit|<clickhouse-connect>|A listener of the page failed/.test(
      String(args[0]),
    ),
  reporters: [
    defaultReporter({reportTestResults: true, reportTestProgress: process.stdout.isTTY}),
    countReporter(),
  ],
  middleware: [
    appServer(),
    hostServer(),
    callbackServer(),
    await demoServer(),
    receiverServer(),
    languageServer(),
    conformanceServer(),
  ],
  plugins: [
    esbuildPlugin({ts: true, target: 'esnext', tsconfig: `${root}/tsconfig.json`}),
    a11ySnapshotPlugin(),
    commands(),
  ],
  coverageConfig: {
    include: ['src/**'],
    reporters: ['lcovonly', 'text-summary'],
    threshold: {statements: 95, branches: 90, functions: 95, lines: 95},
  },
};

// The apps of demo/apps, and those beside this file, with the package as npm would deliver it:
//   GET /apps                which files were packed, those of src/, and the examples of the docs
//   GET /apps/types          what the type checks of the apps print
//   GET /apps/endpoint       what the README's endpoint serves and answers
//   GET /apps/playwright     what Playwright prints of the docs' example, run against /settings
//   GET /apps/<name>/…       an app as Vite has built it
// A page's own query says how the callback that it posts to answers: that of `callback()`, see support/callback.ts.
// All is built with the first request, in a folder of its own: whoever runs other tests does not wait for it.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import * as fs from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {extname, join} from 'node:path';
import {text} from 'node:stream/consumers';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {findChromium} from '../support/find-chromium.js';
import {readSnippets} from './snippets.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where packages are: of what both have, those of the first. */
const installed = [join(root, 'node_modules'), join(root, 'test/node_modules')];

/** What Vite builds: the apps as hosts deliver them, and pages for tests, where React and Vue warn, and React mounts twice. */
const BUILDS = {
  react: {folder: 'demo/react', mode: 'production'},
  vue: {folder: 'demo/vue', mode: 'production'},
  'react-host': {folder: 'test/react', mode: 'development'},
  'vue-host': {folder: 'test/vue', mode: 'development'},
};

const CHECKS = {
  react: ['typescript/bin/tsc', 'demo/react'],
  vue: ['vue-tsc/bin/vue-tsc.js', 'demo/vue'],
};

/** Runs a program of node_modules, or npm, and answers what it printed. */
async function run(program, args, {env, mayFail = false} = {}) {
  const paths = installed.map((folder) => join(folder, program));
  const [command, ...rest] =
    program === 'npm' ? ['npm'] : [process.execPath, paths.find((path) => fs.existsSync(path))];
  const child = spawn(command, [...rest, ...args], {
    cwd: root,
    env: {...process.env, ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (code && !mayFail) throw new Error(`${program} ${args.join(' ')}: ${output}${errors}`);
  return output;
}

/** Lays links to all packages of a folder into another, in place of those that are there. */
export function link(from, to) {
  for (const name of fs.readdirSync(from)) {
    const target = join(to, name);
    if (name.startsWith('@')) {
      fs.mkdirSync(target, {recursive: true});
      link(join(from, name), target);
    } else {
      fs.rmSync(target, {force: true});
      fs.symlinkSync(join(from, name), target);
    }
  }
}

/** Packs what `npm test` has built, and lays it where an app finds it, next to all else that is installed. */
export async function pack(scratch) {
  // Nothing but declarations is written: the tests are served from dist/ meanwhile.
  await run('typescript/bin/tsc', ['--project', 'src']);
  const options = ['--json', '--ignore-scripts', '--pack-destination', scratch];
  const packed = await run('npm', ['pack', ...options]);
  const [{filename, files}] = Object.values(JSON.parse(packed));
  const modules = join(scratch, 'node_modules');
  fs.mkdirSync(modules);
  for (const folder of installed.toReversed()) link(folder, modules);
  const tar = spawn('tar', ['-xzf', join(scratch, filename), '-C', scratch]);
  await once(tar, 'close');
  fs.renameSync(join(scratch, 'package'), join(modules, 'clickhouse-connect-element'));
  return files.map(({path}) => path);
}

async function build() {
  const scratch = fs.mkdtempSync(join(tmpdir(), 'apps-'));
  process.on('exit', () => fs.rmSync(scratch, {recursive: true, force: true}));
  const files = await pack(scratch);
  for (const [name, folder] of Object.entries({demo: 'demo/apps', test: 'test/apps'}))
    fs.cpSync(join(root, folder), join(scratch, name), {recursive: true});
  fs.writeFileSync(join(scratch, 'package.json'), '{"type": "module"}');
  const built = join(scratch, 'built');
  await Promise.all([
    run('../test/apps/snippets.js', [scratch, built], {env: {NODE_ENV: 'development'}}),
    ...Object.entries(BUILDS).map(([name, {folder, mode}]) => {
      const args = ['build', join(scratch, folder), '--outDir', join(built, name)];
      args.push('--base', `/apps/${name}/`, '--mode', mode, '--logLevel', 'warn');
      return run('vite/bin/vite.js', args, {env: {NODE_ENV: mode}});
    }),
  ]);
  const {page} = await import(pathToFileURL(join(scratch, 'demo/server-rendered/page.js')).href);
  const pages = {
    'script-tag': fs.readFileSync(join(scratch, 'demo/script-tag/index.html')),
    'server-rendered': page({token: '<"&\'>', script: 'clickhouse-connect.js'}),
  };
  const script = 'node_modules/clickhouse-connect-element/dist/clickhouse-connect.js';
  for (const [name, html] of Object.entries(pages)) {
    fs.mkdirSync(join(built, name));
    fs.writeFileSync(join(built, name, 'index.html'), html);
    // As the README tells a host to.
    fs.copyFileSync(join(scratch, script), join(built, name, 'clickhouse-connect.js'));
  }
  const sources = fs.readdirSync(join(root, 'src'), {recursive: true});
  return {scratch, built, report: {files, sources, snippets: readSnippets()}};
}

async function checkTypes({scratch}) {
  const checks = Object.entries(CHECKS).map(async ([name, [program, folder]]) => {
    const args = ['--project', join(scratch, folder), '--pretty', 'false'];
    return [name, await run(program, args, {mayFail: true})];
  });
  return Object.fromEntries(await Promise.all(checks));
}

/** Runs the example as a host would, with the Chromium that the tests have. */
async function runPlaywright({scratch, report}, baseURL) {
  const folder = join(scratch, 'playwright');
  fs.mkdirSync(folder, {recursive: true});
  const {code} = report.snippets.find(({code}) => code.includes('@playwright/test'));
  fs.writeFileSync(join(folder, 'host.spec.ts'), code);
  const {executablePath} = await findChromium();
  const launchOptions = {executablePath, args: ['--no-sandbox']};
  const config = {use: {baseURL, launchOptions}, reporter: 'line', workers: 1};
  fs.writeFileSync(
    join(folder, 'playwright.config.js'),
    `export default ${JSON.stringify(config)};`,
  );
  return run('@playwright/test/cli.js', ['test', '--config', folder], {mayFail: true});
}

/** Runs the README's endpoint beside a page, as it says, and asks it for all that it serves. */
async function runEndpoint({scratch, built, report}) {
  const folder = join(scratch, 'endpoint');
  fs.cpSync(join(built, 'script-tag'), folder, {recursive: true});
  const {code} = report.snippets.find(({language}) => language === 'mjs');
  const port = await freePort();
  fs.writeFileSync(join(folder, 'server.mjs'), code);
  const server = spawn(process.execPath, ['server.mjs'], {
    cwd: folder,
    env: {...process.env, PORT: port},
    stdio: 'inherit',
  });
  try {
    const url = `http://localhost:${port}`;
    const page = await (await retried(() => fetch(url))).text();
    const script = await fetch(`${url}/clickhouse-connect.js`);
    const body = new URLSearchParams({key_id: 'a', key_secret: 'b', attempt: '0'.repeat(32)});
    const reply = await fetch(`${url}/integrations/clickhouse`, {method: 'POST', body});
    const verdict = await reply.json();
    return {page, script: script.headers.get('content-type'), verdict};
  } finally {
    server.kill();
  }
}

async function freePort() {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Asks until there is an answer: the server starts meanwhile. */
async function retried(ask, tries = 50) {
  try {
    return await ask();
  } catch (error) {
    if (!tries) throw error;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return retried(ask, tries - 1);
  }
}

const CALLBACKS = ['/integrations/clickhouse', '/api/connections', '/api/clickhouse'];
const COPIED = /^\/(?:clickhouse-connect|locales\/[\w-]+)\.js$/;

export function appServer() {
  let building;

  return async (context, next) => {
    const {path} = context;
    const from = URL.canParse(context.get('referer')) && new URL(context.get('referer'));
    const isFromApp = from && from.pathname.startsWith('/apps/');
    if (isFromApp && CALLBACKS.includes(path)) context.url = `/callback${from.search}`;
    // Where the README tells a host to copy the files to.
    if (isFromApp && COPIED.test(path)) context.url = `/dist${path}`;
    if (!/^\/(?:apps(?:$|\/)|settings$)/.test(path)) return next();
    const app = await (building ??= build());
    context.set('cache-control', 'no-store');
    if (path === '/apps') context.body = app.report;
    else if (path === '/apps/types') context.body = await checkTypes(app);
    else if (path === '/apps/endpoint') context.body = await runEndpoint(app);
    else if (path === '/apps/playwright') context.body = await runPlaywright(app, context.origin);
    else {
      const file = path === '/settings' ? 'script-tag/' : path.slice('/apps/'.length);
      context.type = extname(file) || '.html';
      context.body = fs.createReadStream(join(app.built, file.replace(/\/$/, '/index.html')));
    }
  };
}

// Hosts that need packages of their own, with the package as npm would deliver it:
//   GET /hosts/vitest     what Vitest reports of tests in jsdom and happy-dom, the docs' example among them
//   GET /hosts/bundlers   what each bundler makes of each entry
//   GET /hosts/pages/…    pages of libraries, as Vite has built them
//   GET /hosts/next/…     demo/apps/next, as `next build && next start` serves it
// A page's own query says how the callback that it posts to answers, as in apps.js.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import * as fs from 'node:fs';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import {extname, join} from 'node:path';
import {text} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';
import {link, pack} from '../apps/apps.js';
import {readSnippets, snippetsOf} from '../apps/snippets.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const own = join(root, 'test/hosts');

async function prepare() {
  const scratch = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'hosts-')));
  process.on('exit', () => fs.rmSync(scratch, {recursive: true, force: true}));
  await pack(scratch);
  link(join(own, 'node_modules'), join(scratch, 'node_modules'));
  fs.writeFileSync(join(scratch, 'package.json'), '{"type": "module"}');
  for (const name of ['bundlers.js', 'vitest', 'pages'])
    fs.cpSync(join(own, name), join(scratch, name), {recursive: true});
  fs.cpSync(join(root, 'demo/apps/next'), join(scratch, 'next'), {recursive: true});
  return scratch;
}

/** Runs a program of Node in `scratch`, and answers what it printed. */
async function run(scratch, program, args, {env, mayFail = false} = {}) {
  const child = spawn(process.execPath, [join(scratch, program), ...args], {
    cwd: scratch,
    env: {...process.env, NODE_ENV: undefined, ...env},
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

async function vitest(scratch) {
  const {code} = readSnippets().find(({code}) => code.includes('@testing-library'));
  fs.writeFileSync(join(scratch, 'vitest/docs.test.ts'), code);
  for (const {heading, code} of snippetsOf('docs/nango.md'))
    fs.writeFileSync(join(scratch, `vitest/nango-${heading.split(' ').at(-1)}.js`), code);
  const report = join(scratch, 'vitest.json');
  const args = ['run', '--root', 'vitest', '--reporter=json', `--outputFile=${report}`];
  await run(scratch, 'node_modules/vitest/vitest.mjs', args, {mayFail: true});
  return fs.readFileSync(report, 'utf8');
}

const bundlers = (scratch) => run(scratch, 'bundlers.js', [scratch]);

async function pages(scratch) {
  const [preview, stories] = snippetsOf('docs/meta-frameworks.md').filter(
    ({heading}) => heading === 'Storybook',
  );
  fs.writeFileSync(join(scratch, 'pages/preview.js'), preview.code);
  fs.writeFileSync(join(scratch, 'pages/connect.stories.js'), stories.code);
  const args = ['build', 'pages', '--base', '/hosts/pages/', '--logLevel', 'warn'];
  await run(scratch, 'node_modules/vite/bin/vite.js', args, {env: {NODE_ENV: 'development'}});
  return join(scratch, 'pages/dist');
}

/** Builds and starts the app, and answers its port. By webpack: Turbopack follows no link out of its folder. */
async function next(scratch) {
  const env = {BASE_PATH: '/hosts/next', NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production'};
  await run(scratch, 'node_modules/next/dist/bin/next', ['build', 'next', '--webpack'], {env});
  const args = [join(scratch, 'node_modules/next/dist/bin/next'), 'start', 'next', '--port', '0'];
  const server = spawn(process.execPath, args, {
    cwd: scratch,
    env: {...process.env, ...env},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.on('exit', () => server.kill());
  return new Promise((resolve, reject) => {
    server.on('exit', (code) => reject(new Error(`next start ended: ${code}`)));
    // Read to the end: it writes more, and ends where nobody reads.
    server.stdout.on('data', (line) => {
      const port = /localhost:(\d+)/.exec(line)?.[1];
      if (port) resolve(port);
    });
  });
}

/** Passes a request on to a port of this machine. */
async function pass({req, response, url}, port) {
  const {method, headers} = req;
  const outgoing = request({port, host: 'localhost', path: url, method, headers});
  req.pipe(outgoing);
  const [incoming] = await once(outgoing, 'response');
  response.status = incoming.statusCode;
  response.set(incoming.headers);
  response.body = incoming;
}

const CALLBACKS = ['/integrations/clickhouse', '/api/connections'];

export function hostServer() {
  const made = new Map();
  const once = (name, make) => made.get(name) ?? made.set(name, make()).get(name);

  return async (context, proceed) => {
    const {path} = context;
    const from = URL.canParse(context.get('referer')) && new URL(context.get('referer'));
    if (from && from.pathname.startsWith('/hosts/') && CALLBACKS.includes(path))
      context.url = `/callback${from.search}`;
    const [, name, file] = /^\/hosts\/(\w+)(?:\/(.*))?$/.exec(path) ?? [];
    if (!name) return proceed();
    const scratch = await once('scratch', prepare);
    context.set('cache-control', 'no-store');
    if (name === 'next') return pass(context, await once(name, () => next(scratch)));
    if (name === 'pages') {
      const built = await once(name, () => pages(scratch));
      context.type = extname(file);
      context.body = fs.createReadStream(join(built, file));
      return;
    }
    context.type = 'json';
    context.body = await {vitest, bundlers}[name](scratch);
  };
}

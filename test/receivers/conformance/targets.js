// Where the receiver runs: called directly, without Node's globals, in workerd, and by each server of docs/receivers. Each takes the
// API's address and the secret, and is stopped by its own `stop()`. What is not installed is `null`.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {setImmediate, setTimeout} from 'node:timers/promises';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {format} from 'node:util';
import {createContext, runInContext} from 'node:vm';
import {hostFolder} from '../host-folder.js';
import {createHost} from './host.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const built = join(root, 'dist/receiver/index.js');

/** Where a package of test/hosts is, `null` if they are not installed. */
function resolveHost(specifier) {
  try {
    return createRequire(join(root, 'test/hosts/package.json')).resolve(specifier);
  } catch {
    return null;
  }
}

/** The receiver's module as a script that leaves `createReceiver` behind. */
const scriptOf = () =>
  readFileSync(built, 'utf8')
    .replace(/export \{[^}]*\};?/, '')
    .replace(/^\/\/#.*$/m, '');

/** Calls a handler, and keeps what it prints meanwhile. */
function direct(receiver, write) {
  let output = '';
  write((...values) => (output += `${format(...values)}\n`));
  return {
    origin: 'https://app.example',
    full: true,
    requestsEach: 2,
    output: () => output,
    send: async ({method, headers, body}) => {
      const url = 'https://app.example/integrations/clickhouse?clickhouse_token=x';
      const reply = await receiver(new Request(url, {method, headers, body}));
      return {status: reply.status, headers: reply.headers, text: await reply.text()};
    },
    stop: () => {},
  };
}

async function called(options) {
  const {createReceiver} = await import(built);
  const original = {...console};
  const target = direct(createHost(createReceiver, options), (print) => {
    for (const method of ['log', 'warn', 'error']) console[method] = print;
  });
  return {...target, stop: () => Object.assign(console, original)};
}

/** What an edge runtime has. No `process`, no `Buffer`, no `require`. */
const WEB = {
  AbortController,
  AbortSignal,
  clearTimeout: globalThis.clearTimeout,
  Headers,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
  atob,
  btoa,
  crypto,
  fetch,
  setTimeout: globalThis.setTimeout,
};

async function withoutNode(options) {
  const context = createContext({...WEB, console: {}});
  const code = `${scriptOf()}\n${createHost.toString()}\ncreateHost(createReceiver, options)`;
  context.options = options;
  const receiver = runInContext(code, context);
  return direct(receiver, (print) => {
    for (const method of ['log', 'warn', 'error']) context.console[method] = print;
  });
}

async function workerd(options) {
  const path = resolveHost('miniflare');
  if (!path) return null;
  const {Miniflare} = await import(pathToFileURL(path));
  let output = '';
  const worker = new Miniflare({
    modules: true,
    compatibilityDate: '2025-01-01',
    script: `${scriptOf()}\n${createHost.toString()}
      let receiver;
      export default {fetch: (request, options) => (receiver ??= createHost(createReceiver, options))(request)};`,
    bindings: options,
    handleRuntimeStdio: (...streams) => {
      for (const stream of streams)
        stream.setEncoding('utf8').on('data', (text) => (output += text));
    },
  });
  await worker.ready;
  return {
    origin: 'https://app.example',
    full: true,
    requestsEach: 2,
    output: () => output,
    send: async ({method, headers, body}) => {
      const url = 'https://app.example/integrations/clickhouse';
      const reply = await worker.dispatchFetch(url, {method, headers, body, redirect: 'manual'});
      const text = await reply.text();
      await setImmediate();
      await setImmediate();
      return {status: reply.status, headers: reply.headers, text};
    },
    stop: () => worker.dispose(),
  };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  return port;
}

async function listening(command, args, {api, secret}, options = {}) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(command, [...args, ...(options.portArgs?.(port) ?? [])], {
    cwd: options.cwd ?? root,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      ORIGIN: origin,
      RECEIVER_SECRET: secret,
      CLICKHOUSE_CLOUD_API: api,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  const stop = async () => {
    if (child.exitCode === null) process.kill(-child.pid);
  };
  const deadline = Date.now() + 30_000;
  while (!(await fetch(origin).catch(() => null))) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`${args.join(' ')} does not start: ${output}`);
    await setTimeout(50);
  }
  return {
    origin,
    full: false,
    requestsEach: 1,
    output: () => output,
    send: async ({method, headers, body}) => {
      const url = `${origin}/integrations/clickhouse`;
      const reply = await fetch(url, {method, headers, body, redirect: 'manual'});
      const text = await reply.text();
      // What the server has printed before it answered is there to be read.
      await setImmediate();
      await setImmediate();
      return {status: reply.status, headers: reply.headers, text};
    },
    stop,
  };
}

const server = (name) => (options) =>
  listening(process.execPath, ['test/receivers/server.js', name], options);

/** The files of docs/receivers/next in an app of Next.js. */
async function next(options) {
  const bin = resolveHost('next/dist/bin/next');
  if (!bin) return null;
  // Next.js takes whatever is in `node_modules` for no part of the app.
  const folder = hostFolder('next', 'test/hosts/coverage');
  writeFileSync(
    join(folder, 'app/layout.tsx'),
    `import type {ReactNode} from 'react';
    export default function Layout({children}: {children: ReactNode}) {
      return <html><body>{children}</body></html>;
    }`,
  );
  writeFileSync(
    join(folder, 'next.config.mjs'),
    // `npm run typecheck` has checked them.
    `export default ${JSON.stringify({typescript: {ignoreBuildErrors: true}, turbopack: {root}})};`,
  );
  // Next.js fills in the rest. Without it, the package's own would be taken, with its paths to the sources.
  writeFileSync(
    join(folder, 'tsconfig.json'),
    '{"compilerOptions": {"strict": true, "skipLibCheck": true, "types": ["react", "node"]}}',
  );
  const build = spawn(process.execPath, [bin, 'build'], {cwd: folder, stdio: 'pipe'});
  let output = '';
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (text) => (output += text));
  const [code] = await once(build, 'close');
  if (code) throw new Error(`next build failed: ${output}`);
  return listening(process.execPath, [bin, 'start'], options, {
    cwd: folder,
    portArgs: (port) => ['-p', port],
  });
}

/** Not a server: its cases call the handler themselves. */
export const OPTIONS = 'with each option';

export const targets = {
  [OPTIONS]: () => ({full: true, output: () => '', stop: () => {}}),
  'called directly': called,
  'without the globals of Node': withoutNode,
  workerd,
  Express: server('express'),
  Fastify: server('fastify'),
  Hono: server('hono'),
  'Next.js': next,
};

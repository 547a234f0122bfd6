// The receivers of docs/receivers, each in a process of its own behind the tests' own origin, so that a page of the tests and
// its callback are of one origin:
//   GET /receivers                which there are, which are missing, and the pairs that the emulated API knows
//   GET /receivers/report?name=…  what a receiver has asked of the API, answered and printed
//   GET /receivers/patience       what each of them says of an API that does not answer, and after how many seconds
//   *   /receivers/<name>/…       the receiver itself
// They start with the first request: whoever runs other tests does not wait for them. What a machine lacks is missing, and with
// RECEIVERS=all an error.
import {spawn} from 'node:child_process';
import {createHmac, randomBytes} from 'node:crypto';
import {once} from 'node:events';
import {createReadStream, mkdtempSync, rmSync} from 'node:fs';
import {request as httpRequest} from 'node:http';
import {connect, createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {startCloud} from './cloud.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const docs = 'docs/receivers';

/** Each file with what it needs, how to see whether that is there, and how to run it. `prepare` comes first. */
const receivers = {
  express: node('express', ['express', '@hono/node-server']),
  fastify: node('fastify', ['fastify', '@fastify/formbody']),
  hono: node('hono', ['hono', '@hono/node-server']),
  django: {
    ...python('../../test/receivers/django_site.py', ['django', 'requests']),
    page: 'settings',
    token: 'clickhouse_token',
  },
  flask: {
    ...python('flask/flask_app.py', ['flask', 'requests'], (port) => [
      '-m',
      'flask',
      '--app',
      join(docs, 'flask/flask_app.py'),
      'run',
      '--port',
      port,
    ]),
    page: 'settings',
    token: 'clickhouse_token',
  },
  sinatra: {
    needs: 'Ruby with Sinatra 3 or later and WEBrick',
    isThere: () => succeeds('ruby', '-e', 'require "sinatra/base"; require "webrick"'),
    command: () => ['ruby', `${docs}/sinatra/sinatra.rb`],
    page: 'settings',
    token: 'clickhouse_token',
  },
  php: {
    needs: 'PHP 8.2 or later with curl',
    isThere: () =>
      succeeds('php', '-r', 'exit(PHP_VERSION_ID < 80200 || !extension_loaded("curl") ? 1 : 0);'),
    command: (port) => ['php', '-S', `127.0.0.1:${port}`, '-t', `${docs}/php`],
    // Without workers the built-in server would take one request after the other, and hide what the session's lock is for.
    env: {PHP_CLI_SERVER_WORKERS: '4'},
    page: 'settings.php',
    callback: 'callback.php',
    token: 'clickhouse_token',
  },
  go: {
    needs: 'Go',
    isThere: () => succeeds('go', 'version'),
    prepare: () =>
      succeeds(
        ...['go', 'build', '-o', join(scratch(), 'go')],
        ...[`${docs}/go/main.go`, `${docs}/go/yours.go`],
      ),
    command: () => [join(scratch(), 'go')],
    page: 'settings',
    token: 'clickhouse_token',
  },
  'django-cross-origin': {
    ...python('../../test/receivers/django_site.py', ['django', 'requests']),
    callback: 'cross-origin/clickhouse',
    isCrossOrigin: true,
  },
};

/** The receiver of this package, as docs/receivers mounts it. */
function node(name, packages) {
  return {
    needs: packages.join(', '),
    isThere: () => {
      try {
        return packages.every((name) => import.meta.resolve(name));
      } catch {
        return false;
      }
    },
    command: () => [process.execPath, 'test/receivers/server.js', name],
    page: 'settings',
    token: 'clickhouse_token',
  };
}

export function python(file, modules, args = () => [`${docs}/${file}`]) {
  let interpreter;
  return {
    needs: `Python with ${modules.join(', ')}`,
    async isThere() {
      // The first one in the path is not always the one that the system's packages are for.
      for (interpreter of ['python3', '/usr/bin/python3'])
        if (await succeeds(interpreter, '-c', `import ${modules.join(', ')}`)) return true;
      return false;
    },
    command: (port) => [interpreter, '-u', ...args(port)],
    env: {PYTHONDONTWRITEBYTECODE: '1'},
  };
}

const READABLE = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'content-security-policy',
};

let folder;

/** Where what is built goes, until all of them are stopped. */
export function scratch() {
  if (!folder) {
    folder = mkdtempSync(join(tmpdir(), 'receivers-'));
    process.on('exit', stopAll);
  }
  return folder;
}

const children = [];

function stopAll() {
  for (const {pid} of children) {
    try {
      // With the workers of PHP's server, which outlive it otherwise.
      process.kill(-pid);
    } catch {
      // It has ended.
    }
  }
  rmSync(folder, {recursive: true, force: true});
}

export async function succeeds(command, ...args) {
  const child = spawn(command, args, {cwd: root, stdio: 'ignore'});
  const [code] = await once(child, 'close').catch(() => [1]);
  return code === 0;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  return String(port);
}

export async function start(name, receiver, origin, cloud) {
  scratch();
  if (!(await receiver.isThere())) return {...receiver, name, isMissing: true};
  if (receiver.prepare && !(await receiver.prepare())) throw new Error(`${name} does not build`);
  const port = await freePort();
  const [command, ...args] = receiver.command(port);
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: port,
      ORIGIN: origin,
      ALLOWED_ORIGINS: origin,
      TICKET_KEY,
      RECEIVER_SECRET: randomBytes(32).toString('hex'),
      SCRIPT_NAME: `/receivers/${name}`,
      CLICKHOUSE_CLOUD_API: cloud.urlFor(name),
      NO_PROXY: '127.0.0.1',
      no_proxy: '127.0.0.1',
      ...receiver.env,
    },
  });
  children.push(child);
  const running = {...receiver, name, port, output: '', replies: []};
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (running.output += text));
  const deadline = Date.now() + 30_000;
  while (!(await isListening(port))) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`${name} does not start: ${running.output}`);
    await setTimeout(50);
  }
  return running;
}

const isListening = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.on('error', () => resolve(false)).on('connect', () => socket.destroy());
  });

const TICKET_KEY = randomBytes(32).toString('hex');

/** What the server of a page on another origin puts into its hidden input. */
export function ticketFor(account, lifetime) {
  const claim = `${account}.${Math.floor(Date.now() / 1000) + lifetime}`;
  return `${claim}.${createHmac('sha256', TICKET_KEY).update(claim).digest('hex')}`;
}

/** Sends a pair as the element does, from here: a browser opens no more than six connections to a host. */
async function send({name, page, callback, token, isCrossOrigin}, origin, {keyId, keySecret}) {
  const base = `${origin}/receivers/${name}/`;
  const opened = page && (await fetch(base + page));
  const [, value] = new RegExp(`name="${token}" value="([^"]+)"`).exec(await opened?.text()) ?? [];
  const cookies = opened?.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const started = Date.now();
  const response = await fetch(base + callback, {
    method: 'POST',
    headers: {Origin: origin, ...(cookies && {Cookie: cookies.join('; ')})},
    body: new URLSearchParams({
      key_id: keyId,
      key_secret: keySecret,
      attempt: randomBytes(16).toString('hex'),
      ...(value && {[token]: value}),
      ...(isCrossOrigin && {ticket: ticketFor('somebody', 60)}),
    }),
  });
  const [, code] = /"code": ?"(\w+)"/.exec(await response.text()) ?? [];
  return {name, code, seconds: (Date.now() - started) / 1000};
}

async function startAll(origin) {
  const cloud = await startCloud();
  const all = await Promise.all(
    Object.entries(receivers).map(([name, receiver]) =>
      start(name, {callback: 'integrations/clickhouse', ...receiver}, origin, cloud),
    ),
  );
  return {cloud, byName: new Map(all.map((receiver) => [receiver.name, receiver]))};
}

export function receiverServer() {
  let started;

  return async (context, next) => {
    const [, name, path] = /^\/receivers(?:\/([\w-]+)(\/.*)?)?$/.exec(context.path) ?? [];
    if (!/^\/receivers(?:$|\/)/.test(context.path)) return next();
    const {cloud, byName} = await (started ??= startAll(context.origin));
    if (!name) {
      const all = [...byName.values()];
      context.body = {
        receivers: all
          .filter(({isMissing}) => !isMissing)
          .map(({name, page, callback, token, isCrossOrigin = false}) => ({
            name,
            page: page && `/receivers/${name}/${page}`,
            callback: `/receivers/${name}/${callback}`,
            token,
            isCrossOrigin,
          })),
        isComplete: process.env.RECEIVERS === 'all',
        missing: all.filter(({isMissing}) => isMissing).map(({name, needs}) => ({name, needs})),
        pairs: cloud.pairs,
        expiredTicket: ticketFor('somebody', -60),
      };
    } else if (name === 'ticket') {
      // A ticket connects one key: each page has one of its own.
      context.body = ticketFor(`somebody-${randomBytes(8).toString('hex')}`, 60);
    } else if (name === 'report') {
      const receiver = byName.get(context.query.name);
      const {output, replies} = receiver;
      context.body = {requests: cloud.requestsOf(receiver.name), replies, output};
    } else if (name === 'patience') {
      const running = [...byName.values()].filter(({isMissing}) => !isMissing);
      context.body = await Promise.all(
        running.map((receiver) =>
          Promise.race([
            send(receiver, context.origin, cloud.pairs.hanging),
            setTimeout(40_000, {name: receiver.name, code: 'none in 40 s', seconds: 40}),
          ]),
        ),
      );
    } else if (path === '/clickhouse-connect.js') {
      context.type = 'text/javascript';
      context.body = createReadStream(join(root, 'dist/clickhouse-connect.js'));
    } else {
      const {port, replies} = byName.get(name);
      const {method, req} = context;
      const url = `http://127.0.0.1:${port}${path}${context.search}`;
      const [reply] = await once(
        req.pipe(httpRequest(url, {method, headers: req.headers})),
        'response',
      );
      replies.push({method, origin: req.headers.origin, status: reply.statusCode});
      // As it came: what other middleware would add to it is not the receiver's.
      context.respond = false;
      context.status = reply.statusCode;
      // The tests look into replies that only a frame of another origin would get otherwise.
      const headers = {...reply.headers, ...READABLE};
      reply.pipe(context.res.writeHead(reply.statusCode, headers));
    }
  };
}

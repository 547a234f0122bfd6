// The receivers of docs/receivers in other languages, each with a host of the tests (test/receivers/languages) in place of its
// examples, and behind an API that answers as it never should:
//   GET  /languages        which there are, and which are missing
//   POST /languages/send   sends a request to one of them, with headers that no page could send
//   GET  /languages/report what each of them has asked of the API, and printed
//   GET  /languages/slow   for how many seconds the Go receiver waits for headers that come slowly
// The host takes the account from the header X-Account, and names a second request. Its store() fails once, with a message that
// quotes the pair, for a Key ID that starts with TESTstore.
import {copyFileSync, mkdtempSync} from 'node:fs';
import {once} from 'node:events';
import {createServer, request as httpRequest} from 'node:http';
import {connect} from 'node:net';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {python, scratch, start, succeeds, ticketFor} from './receivers.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const docs = 'docs/receivers';
const hosts = 'test/receivers/languages';

/** The origin of the host's own pages. */
const ORIGIN = 'https://app.example';

/** A folder with copies of files. */
const folderOf = (...files) => {
  const folder = mkdtempSync(join(scratch(), 'host-'));
  for (const file of files) copyFileSync(join(root, file), join(folder, basename(file)));
  return folder;
};

const receivers = {
  django: {
    ...python('../../test/receivers/django_site.py', ['django', 'requests']),
    env: {HOST: 'tests', SCRIPT_NAME: '', PYTHONDONTWRITEBYTECODE: '1'},
  },
  flask: {
    ...python('../../test/receivers/languages/flask_host.py', ['flask', 'requests']),
  },
  sinatra: {
    needs: 'Ruby with Sinatra 3 or later and WEBrick',
    isThere: () => succeeds('ruby', '-e', 'require "sinatra/base"; require "webrick"'),
    command: () => ['ruby', `${hosts}/sinatra_host.rb`],
  },
  php: {
    needs: 'PHP 8.2 or later with curl',
    isThere: () =>
      succeeds('php', '-r', 'exit(PHP_VERSION_ID < 80200 || !extension_loaded("curl") ? 1 : 0);'),
    command: (port) => {
      const names = ['callback', 'settings', 'token'].map((name) => `${docs}/php/${name}.php`);
      return ['php', '-S', `127.0.0.1:${port}`, '-t', folderOf(...names, `${hosts}/yours.php`)];
    },
    env: {PHP_CLI_SERVER_WORKERS: '4'},
    page: 'settings.php',
    callback: 'callback.php',
  },
  go: {
    needs: 'Go',
    isThere: () => succeeds('go', 'version'),
    async prepare() {
      this.folder = folderOf(`${docs}/go/main.go`, `${hosts}/yours.go`);
      const files = ['main.go', 'yours.go'].map((name) => join(this.folder, name));
      return succeeds('go', 'build', '-o', join(this.folder, 'go'), ...files);
    },
    command() {
      return [join(this.folder, 'go')];
    },
  },
};

const JSON_TYPE = {'content-type': 'application/json'};
const organizations = (name) =>
  JSON.stringify({
    status: 200,
    requestId: 'test',
    result: [{id: 'c0ffee00-0000-4000-8000-000000000001', createdAt: '2026-01-15T09:30:00Z', name}],
  });
const services = '{"status":200,"requestId":"test","result":[]}';
const PAGE = [
  200,
  {'content-type': 'text/html'},
  '<!doctype html><title>Welcome to our hotel</title>',
];
const yes = [200, JSON_TYPE, organizations('Acme')];

/** What the API answers to the first request and to the second, by the start of the Key ID. */
const answers = {
  TESTworks: [yes, [200, JSON_TYPE, services]],
  TESTstore: [yes, [200, JSON_TYPE, services]],
  TESTlong: [
    [200, JSON_TYPE, organizations('Ä'.repeat(101))],
    [200, JSON_TYPE, services],
  ],
  TESTnameless: [
    [200, JSON_TYPE, organizations()],
    [200, JSON_TYPE, services],
  ],
  TESTpage: [PAGE],
  TESTbare: [[200, JSON_TYPE, '{"status":200}']],
  TESTnull: [[200, JSON_TYPE, 'null']],
  TESTempty: [[200, JSON_TYPE, '{"status":200,"result":[]}']],
  TESTobject: [[200, JSON_TYPE, '{"status":200,"result":{"id":"a"}}']],
  TESTpath: [[200, JSON_TYPE, '{"status":200,"result":[{"id":"../keys","name":"Acme"}]}']],
  TESTinactive: [[401, JSON_TYPE, '{"status":401,"error":"UNAUTHORIZED: Key is not active"}']],
  TESTnobody: [[401, JSON_TYPE, '{"status":401,"error":"UNAUTHORIZED: Key is not found"}']],
  TESTforbidden: [[403, JSON_TYPE, '{"status":403,"error":"FORBIDDEN"}']],
  TESTrole: [yes, [403, JSON_TYPE, '{"status":403,"error":"FORBIDDEN"}']],
  TESTsecondpage: [yes, PAGE],
  TESTsecondbusy: [yes, [429, JSON_TYPE, '{"status":429}']],
  TESTbusy: [[429, JSON_TYPE, '{"status":429}']],
  TESTfails: [[500, JSON_TYPE, '{"status":500}']],
  TESTaway: [[307, {location: '/elsewhere'}, '']],
  TESThangs: [],
};

async function startApi() {
  const requests = [];
  const server = createServer(async (request, response) => {
    const [, receiver, path] = /^\/([\w-]+)(\/.*)/.exec(request.url);
    const basic = Buffer.from(request.headers.authorization?.slice(6) ?? '', 'base64').toString();
    const keyId = basic.split(':')[0];
    requests.push({receiver, path, keyId});
    const [name] = /^TEST[a-z]+/.exec(keyId) ?? ['TESTnobody'];
    const start = Object.keys(answers).find((known) => name.startsWith(known)) ?? 'TESTnobody';
    const [first, second] = answers[name] ?? answers[start];
    const answer = path.endsWith('/services') ? second : first;
    if (name === 'TESTdrips') drip(response);
    else if (answer) response.writeHead(answer[0], answer[1]).end(answer[2]);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  return {requests, url: `http://127.0.0.1:${server.address().port}`};
}

/** An answer that never ends, a byte at a time: no pause in it is long. */
function drip(response) {
  response.writeHead(200, JSON_TYPE);
  const timer = setInterval(() => response.write(' '), 500);
  response.on('close', () => clearInterval(timer));
}

async function startAll() {
  const api = await startApi();
  const all = await Promise.all(
    Object.entries(receivers).map(async ([name, receiver]) => {
      const cloud = {urlFor: () => `${api.url}/${name}`};
      return [name, await start(`${name}-host`, receiver, ORIGIN, cloud)];
    }),
  );
  return {api, byName: new Map(all)};
}

/** The reply to a request. */
async function send({port}, {method = 'GET', path, headers = {}, body = ''}) {
  const request = httpRequest({host: '127.0.0.1', port, method, path, headers});
  request.end(body);
  const [response] = await once(request, 'response');
  const chunks = await response.setEncoding('utf8').toArray();
  return {status: response.statusCode, headers: response.headers, text: chunks.join('')};
}

async function secondsOfSlowHeaders({port}) {
  const started = Date.now();
  const socket = connect(port, '127.0.0.1');
  const timer = setInterval(() => socket.write('X'), 1000);
  socket.resume().on('error', () => {});
  socket.write('POST /integrations/clickhouse HTTP/1.1\r\n');
  // Not by once(): the connection may be reset, which is an error, and ends it as well.
  await new Promise((resolve) => socket.on('close', resolve));
  clearInterval(timer);
  return (Date.now() - started) / 1000;
}

const bodyOf = async (request) =>
  JSON.parse((await request.setEncoding('utf8').toArray()).join(''));

export function languageServer() {
  let started;

  return async (context, next) => {
    if (!/^\/languages(?:$|\/)/.test(context.path)) return next();
    const {api, byName} = await (started ??= startAll());
    const all = [...byName];
    switch (context.path) {
      case '/languages':
        context.body = {
          receivers: all
            .filter(([, {isMissing}]) => !isMissing)
            .map(([name, {page = 'settings', callback = 'integrations/clickhouse'}]) => ({
              name,
              page: `/${page}`,
              callback: `/${callback}`,
            })),
          isComplete: process.env.RECEIVERS === 'all',
          missing: all
            .filter(([, {isMissing}]) => isMissing)
            .map(([name, {needs}]) => ({name, needs})),
          ticket: ticketFor('somebody', 60),
        };
        break;
      case '/languages/send': {
        const {name, ...request} = await bodyOf(context.req);
        context.body = await send(byName.get(name), request);
        break;
      }
      case '/languages/report':
        context.body = Object.fromEntries(
          all.map(([name, {output}]) => [
            name,
            {output, requests: api.requests.filter(({receiver}) => receiver === name)},
          ]),
        );
        break;
      case '/languages/slow':
        context.body = {seconds: await secondsOfSlowHeaders(byName.get('go'))};
    }
  };
}

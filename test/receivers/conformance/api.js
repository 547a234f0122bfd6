// An emulated ClickHouse Cloud API that answers in every way that an API may, by the Key ID. It writes down who asked, by the
// first part of the path: each target has one of its own.
import {once} from 'node:events';
import {createServer} from 'node:http';
import {setTimeout} from 'node:timers/promises';

const ORGANIZATION = {id: 'c0ffee00-0000-4000-8000-000000000001', name: 'Acme <b>&"\'</b>'};

const json = (status, body, headers) => (response) =>
  response
    .writeHead(status, {'content-type': 'application/json', ...headers})
    .end(JSON.stringify(body));

const organizations = (result) => json(200, {status: 200, requestId: 'request-1', result});
const works = organizations([ORGANIZATION]);
const error = (status, error = 'ERROR', headers) =>
  json(status, {status, error, requestId: 'request-1'}, headers);
const page = (status) => (response) =>
  response.writeHead(status, {'content-type': 'text/html'}).end('<!doctype html><h1>Hotel</h1>');
const hang = () => {};

/** What the first and the second request get, and what the receiver makes of it; `needs`: only with a second request. */
export const KINDS = {
  works: {first: works, code: null},
  long: {first: organizations([{...ORGANIZATION, name: 'x'.repeat(500)}]), code: null},
  missing: {first: error(401, 'UNAUTHORIZED: Key is not found'), code: 'key_not_found'},
  inactive: {first: error(401, 'UNAUTHORIZED: Key is not active'), code: 'key_inactive'},
  unsaid: {first: page(401), code: 'key_not_found'},
  forbidden: {first: error(403), code: 'forbidden'},
  limited: {first: error(429, 'TOO_MANY', {'x-ratelimit-reset': '7'}), code: 'rate_limited'},
  failing: {first: error(503), code: 'unreachable'},
  teapot: {first: error(418), code: 'unreachable'},
  redirected: {
    // Whoever follows this with the credentials is seen by it.
    first: (response) => response.writeHead(302, {location: './elsewhere'}).end(),
    code: 'unreachable',
  },
  hotel: {first: page(200), code: 'unreachable'},
  resultless: {first: json(200, {status: 200}), code: 'unreachable'},
  object: {first: json(200, {status: 200, result: {}}), code: 'unreachable'},
  organizationless: {first: organizations([]), code: 'unreachable'},
  nothing: {first: organizations([null]), code: 'unreachable'},
  strange: {first: organizations([{id: '../../v1/evil', name: 'x'}]), code: 'unreachable'},
  array: {first: json(200, [1]), code: 'unreachable'},
  empty: {first: (response) => response.writeHead(200).end(), code: 'unreachable'},
  broken: {
    first: (response) => {
      response.writeHead(200, {'content-length': '99'}).write('{"result":[');
      response.socket.destroySoon();
    },
    code: 'unreachable',
  },
  reset: {first: (response) => response.socket.destroy(), code: 'unreachable'},
  slow: {
    first: async (response) => {
      await setTimeout(150);
      works(response);
    },
    code: null,
  },
  hanging: {first: hang, code: 'unreachable'},
  roleless: {first: works, second: error(403), code: 'forbidden', needs: true},
  limited2: {first: works, second: error(429), code: 'rate_limited', needs: true},
  failing2: {first: works, second: error(500), code: 'unreachable', needs: true},
  hotel2: {first: works, second: page(200), code: 'unreachable', needs: true},
  wrongpath2: {first: works, second: error(404), code: 'unreachable', needs: true},
  hanging2: {first: works, second: hang, code: 'unreachable', needs: true},
  resultless2: {first: works, second: json(200, {status: 200}), code: 'unreachable', needs: true},
  null2: {
    first: works,
    second: json(200, {status: 200, result: null}),
    code: 'unreachable',
    needs: true,
  },
};

/** The pair of a kind. Any shape is legal. */
export const pairOf = (kind) => ({
  keyId: `KEY-${kind}-öddä%2B+8`,
  keySecret: `secret of ${kind}: pässwörd 100%41 +&=;"'<€>🔑\\`,
});

export const ROLE = 'Service API <reader>';

export async function startApi() {
  const requests = [];
  const server = createServer((request, response) => {
    const [, target, path] = /^\/([\w-]+)(\/.*)/.exec(request.url) ?? [];
    const {authorization = ''} = request.headers;
    const basic = Buffer.from(authorization.replace(/^Basic /, ''), 'base64').toString();
    const kind = Object.keys(KINDS).find((kind) => {
      const {keyId, keySecret} = pairOf(kind);
      return basic === `${keyId}:${keySecret}`;
    });
    requests.push({target, kind, path});
    const {first, second = json(200, {status: 200, result: []})} = KINDS[kind] ?? KINDS.missing;
    return path === '/v1/organizations' ? first(response) : second(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  return {
    urlFor: (target) => `http://127.0.0.1:${server.address().port}/${target}`,
    requestsOf: (target) => requests.filter((request) => request.target === target),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

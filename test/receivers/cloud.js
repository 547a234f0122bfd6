// The ClickHouse Cloud API, as the receivers see it: the emulator, and what else an API may do to them. It writes down
// who asked, by the first part of the path: each receiver has one of its own.
import {once} from 'node:events';
import {createServer} from 'node:http';
import {setTimeout} from 'node:timers/promises';
import {getRequestListener} from '@hono/node-server';

/** Pairs beyond those of the emulator. */
const pairs = {
  // Any shape is legal, as a key can be made from values that its owner chose.
  unusual: {keyId: 'TESTöddä%2B+8', keySecret: 'pässwörd: 100%41 +&=;"\'<€>🔑\\'},
  slow: {keyId: 'TESTslowK4dW8mZpYtKF', keySecret: 'the secret of the slow key'},
  hanging: {keyId: 'TESThangQ7sN3bVkG9Uc', keySecret: 'the secret of the hanging key'},
  // Of the first request, for receivers without a second one.
  forbidden: {keyId: 'TESTnotuT6vC2MfXr9Ea', keySecret: 'the secret of the forbidden key'},
  failing: {keyId: 'TESTfailL5xH2jCrT8Ea', keySecret: 'the secret of the failing key'},
  redirected: {keyId: 'TESTaway2M9fBzK6w4Hn', keySecret: 'the secret of the redirected key'},
};

const ORGANIZATIONS =
  '{"status":200,"requestId":"unusual","result":[{"id":"c0ffee00","name":"Unusual"}]}';

const answers = {
  unusual: (response) => response.end(ORGANIZATIONS),
  slow: async (response) => {
    await setTimeout(150);
    answers.unusual(response);
  },
  hanging: () => {},
  forbidden: (response) => response.writeHead(403).end('{"status":403,"error":"FORBIDDEN"}'),
  failing: (response) => response.writeHead(503).end('{"status":503,"error":"INTERNAL_ERROR"}'),
  // Whoever follows this with the credentials is seen by it.
  redirected: (response) => response.writeHead(302, {location: './redirected'}).end(),
};

export async function startCloud() {
  // Built by now, which it need not be where this module is loaded.
  const {createEmulator, samples} = await import('../../dist/emulator/index.js');
  const emulator = createEmulator();
  const requests = [];

  const emulate = getRequestListener(emulator);

  const server = createServer((request, response) => {
    const [, receiver, path] = /^\/([\w-]+)(\/.*)/.exec(request.url);
    const {authorization = ''} = request.headers;
    const basic = Buffer.from(authorization.replace(/^Basic /, ''), 'base64').toString();
    const [known] =
      Object.entries(pairs).find(([, pair]) => basic === `${pair.keyId}:${pair.keySecret}`) ?? [];
    // That one is asked for while other tests count.
    if (known !== 'hanging') requests.push({receiver, path, keyId: basic.split(':')[0]});
    return known ? answers[known](response) : emulate(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();

  return {
    /** The base URL of the API for a receiver. */
    urlFor: (receiver) => `http://127.0.0.1:${server.address().port}/${receiver}`,
    /** The Key IDs, and the paths, that a receiver has asked for. */
    requestsOf: (receiver) => requests.filter((request) => request.receiver === receiver),
    pairs: {
      ...Object.fromEntries(
        samples.map(({behaviour, keyId, keySecret}) => [behaviour, {keyId, keySecret}]),
      ),
      ...pairs,
    },
  };
}

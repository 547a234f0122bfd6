import {expect} from '@open-wc/testing';
import {isChromium} from './support/engine.js';

interface Receiver {
  readonly name: string;
  readonly page: string;
  readonly callback: string;
}

interface Setup {
  readonly receivers: readonly Receiver[];
  readonly isComplete: boolean;
  readonly missing: readonly {readonly name: string; readonly needs: string}[];
  /** A valid ticket for a page of another origin. */
  readonly ticket: string;
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly text: string;
}

interface Report {
  readonly output: string;
  readonly requests: readonly {readonly path: string; readonly keyId: string}[];
}

/** What the server's own page gives to its form. */
interface Page {
  readonly token: string;
  readonly cookie: string;
}

type Headers = Readonly<Record<string, string>>;
type Fields = readonly (readonly [string, string])[];

const ORIGIN = 'https://app.example';
const OWN: Headers = {origin: ORIGIN, 'sec-fetch-site': 'same-origin'};
const FORM = 'application/x-www-form-urlencoded';
const SECRET = 'geheim-4b1d-Ünsaid';
const OUT_OF_DATE = 'This page is out of date. Reload it, then try again.';
const ELSEWHERE = 'This page may not send keys here.';
const UNREADABLE = 'This server cannot read the form.';

// No engine differs here: the requests are sent by the test server.
const {receivers, missing, isComplete, ticket}: Setup = isChromium
  ? await (await fetch('/languages')).json()
  : {receivers: [], missing: [], isComplete: false, ticket: ''};

for (const {name, needs} of missing) console.warn(`${name} was not run: it needs ${needs}.`);

const reportOf = async ({name}: Receiver): Promise<Report> =>
  (await (await fetch('/languages/report')).json())[name];

const send = async ({name}: Receiver, request: object): Promise<Reply> =>
  (
    await fetch('/languages/send', {method: 'POST', body: JSON.stringify({name, ...request})})
  ).json();

const cookiesIn = ({headers}: Reply) => [headers['set-cookie'] ?? []].flat();

const open = async (receiver: Receiver, account = 'somebody'): Promise<Page> => {
  const reply = await send(receiver, {path: receiver.page, headers: {'x-account': account}});
  const [, token] = /name="clickhouse_token" value="([^"]+)"/.exec(reply.text) ?? [];
  expect(token, reply.text).to.be.a('string');
  return {
    token: token!,
    cookie: cookiesIn(reply)
      .map((cookie) => cookie.split(';')[0])
      .join('; '),
  };
};

let count = 0;
const newAttempt = () => (++count).toString(16).padStart(32, '0');

/** Distinct for each use, so that what a receiver remembers of another test does not matter. */
const keyIdOf = (behaviour: string) => `TEST${behaviour}${++count}`;

const pair = (keyId: string): Fields => [
  ['key_id', keyId],
  ['key_secret', `${SECRET} ${keyId}`],
];

const encode = (fields: Fields) =>
  new URLSearchParams(fields.map((field) => [...field])).toString();

interface Post {
  readonly page: Page;
  readonly fields?: Fields;
  readonly attempt?: string;
  readonly headers?: Headers;
  /** A body in place of the fields, and its type. */
  readonly body?: string;
  readonly type?: string;
}

/** Sends a form as a browser does, and returns the verdict. */
const post = async (
  receiver: Receiver,
  {page, fields = [], attempt = newAttempt(), headers = OWN, body, type = FORM}: Post,
) => {
  const form = body ?? encode([...fields, ['attempt', attempt], ['clickhouse_token', page.token]]);
  const reply = await send(receiver, {
    method: 'POST',
    path: receiver.callback,
    headers: {
      'content-type': type,
      'content-length': String(new TextEncoder().encode(form).length),
      ...(page.cookie && {cookie: page.cookie}),
      ...headers,
    },
    body: form,
  });
  expect(reply.headers['content-type'], reply.text).to.match(/^application\/json/);
  expect(reply.headers['cache-control']).to.contain('no-store');
  expect(reply.text).not.to.contain(SECRET);
  const {attempt: answered, ...verdict} = JSON.parse(reply.text);
  return {status: reply.status, verdict, attempt, answered};
};

const storesOf = async (receiver: Receiver) =>
  (await reportOf(receiver)).output.split('Connected the key that ends in').length - 1;

if (isChromium)
  describe('the receivers in other languages', () => {
    if (isComplete)
      it('are all there', () => {
        expect(missing).to.deep.equal([]);
      });

    const SLOW = ['hangs', 'drips'];
    const waits = new Map<string, {readonly verdict: object; readonly seconds: number}>();
    // All receivers at once, as each waits for 10 seconds.
    before(async function () {
      this.timeout(60_000);
      const wait = async (receiver: Receiver) => {
        const page = await open(receiver);
        for (const behaviour of SLOW) {
          const started = Date.now();
          const {verdict} = await post(receiver, {page, fields: pair(keyIdOf(behaviour))});
          waits.set(receiver.name + behaviour, {verdict, seconds: (Date.now() - started) / 1000});
        }
      };
      await Promise.all(receivers.map(wait));
    });

    for (const receiver of receivers) {
      describe(receiver.name, () => {
        let page: Page;
        before(async () => {
          page = await open(receiver);
        });

        const unreachable = {ok: false, code: 'unreachable'};
        const VERDICTS: Readonly<Record<string, object>> = {
          works: {ok: true, organization: 'Acme'},
          long: {ok: true, organization: 'Ä'.repeat(100)},
          nameless: {ok: true},
          page: unreachable,
          bare: unreachable,
          null: unreachable,
          empty: unreachable,
          object: unreachable,
          path: unreachable,
          inactive: {ok: false, code: 'key_inactive'},
          nobody: {ok: false, code: 'key_not_found'},
          forbidden: {ok: false, code: 'forbidden'},
          role: {
            ok: false,
            code: 'forbidden',
            message:
              'This key works, but it lacks a role: Service API reader. Change its roles in the ClickHouse Cloud console, then try again.',
          },
          secondpage: unreachable,
          secondbusy: {ok: false, code: 'rate_limited'},
          busy: {ok: false, code: 'rate_limited'},
          fails: unreachable,
          away: unreachable,
        };
        for (const [behaviour, expected] of Object.entries(VERDICTS)) {
          it(`answers what the API says: ${behaviour}`, async () => {
            const stores = await storesOf(receiver);
            const keyId = keyIdOf(behaviour);
            const {status, verdict, attempt, answered} = await post(receiver, {
              page,
              fields: pair(keyId),
            });
            expect({status, verdict, attempt: answered}).to.deep.equal({
              status: 200,
              verdict: expected,
              attempt,
            });
            const isStored = 'organization' in expected || behaviour === 'nameless';
            expect(await storesOf(receiver)).to.equal(stores + Number(isStored));
            const {requests} = await reportOf(receiver);
            expect(requests.map(({path}) => path)).not.to.include('/elsewhere');
          });
        }

        for (const behaviour of SLOW) {
          it(`waits 10 seconds for an API that ${behaviour}`, () => {
            const {verdict, seconds} = waits.get(receiver.name + behaviour)!;
            expect(verdict).to.deep.equal(unreachable);
            expect(seconds).to.be.within(9, 15);
          });
        }

        const without = (name: string) =>
          Object.fromEntries(Object.entries(OWN).filter(([key]) => key !== name));
        /** What another page, or another account, could have a browser send. */
        const FORGED: Readonly<
          Record<string, {message: string; headers?: Headers; token?: (token: string) => string}>
        > = {
          'from another site': {
            message: ELSEWHERE,
            headers: {origin: 'https://evil.example', 'sec-fetch-site': 'cross-site'},
          },
          'from a sibling domain': {
            message: ELSEWHERE,
            headers: {origin: 'https://user.app.example', 'sec-fetch-site': 'same-site'},
          },
          'from another site, by an old browser': {
            message: ELSEWHERE,
            headers: {origin: 'https://evil.example'},
          },
          'from the same host over http': {
            message: ELSEWHERE,
            headers: {origin: 'http://app.example', 'sec-fetch-site': 'cross-site'},
          },
          'from another port': {
            message: ELSEWHERE,
            headers: {origin: `${ORIGIN}:8443`, 'sec-fetch-site': 'same-site'},
          },
          'from a sandbox': {
            message: ELSEWHERE,
            headers: {origin: 'null', 'sec-fetch-site': 'cross-site'},
          },
          'from a sandbox, by an old browser': {message: ELSEWHERE, headers: {origin: 'null'}},
          'without a referrer': {
            message: ELSEWHERE,
            headers: {origin: 'null', 'sec-fetch-site': 'same-origin'},
          },
          'without either header': {message: ELSEWHERE, headers: {}},
          'with two origins': {
            message: ELSEWHERE,
            headers: {...without('origin'), origin: `${ORIGIN}, https://evil.example`},
          },
          'with a longer origin': {
            message: ELSEWHERE,
            headers: {origin: `${ORIGIN}.evil.example`, 'sec-fetch-site': 'cross-site'},
          },
          'without a token': {message: OUT_OF_DATE, token: () => ''},
          'with a changed token': {
            message: OUT_OF_DATE,
            token: (token) => token.replace(/.{4}$/, (end) => (end === '0000' ? '1111' : '0000')),
          },
        };
        for (const [how, {message, headers = OWN, token}] of Object.entries(FORGED)) {
          it(`refuses what is sent ${how}`, async () => {
            const {requests} = await reportOf(receiver);
            const {status, verdict, attempt, answered} = await post(receiver, {
              page: {...page, token: token?.(page.token) ?? page.token},
              fields: pair(keyIdOf('works')),
              headers,
            });
            expect([status, verdict]).to.deep.equal([403, {ok: false, message}]);
            expect(answered).to.equal(attempt);
            expect((await reportOf(receiver)).requests).to.have.lengthOf(requests.length);
          });
        }

        it('refuses the token of another account', async () => {
          const other = await open(receiver, 'mallory');
          for (const page of [other, {...other, cookie: (await open(receiver)).cookie}]) {
            const {status, verdict, attempt, answered} = await post(receiver, {
              page,
              fields: pair(keyIdOf('works')),
              headers: {...OWN, 'x-account': 'somebody'},
            });
            expect([status, verdict]).to.deep.equal([403, {ok: false, message: OUT_OF_DATE}]);
            expect(answered).to.equal(attempt);
          }
        });

        it('takes what a browser sends that knows only Origin', async () => {
          const fields = pair(keyIdOf('works'));
          const {verdict} = await post(receiver, {page, fields, headers: {origin: ORIGIN}});
          expect(verdict.ok).to.be.true;
        });

        it('answers somebody who is signed out', async () => {
          const {status, verdict, attempt, answered} = await post(receiver, {
            page,
            fields: pair(keyIdOf('works')),
            headers: {...OWN, 'x-account': ''},
          });
          const message = 'You are signed out. Sign in, then try again.';
          expect([status, verdict, answered]).to.deep.equal([401, {ok: false, message}, attempt]);
        });

        const many = (length: number) =>
          Array.from({length}, (_, index) => `f${index % 10}=`).join('&');
        const multipart = (fields: Fields) =>
          `${fields.map(([name, value]) => `--B\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--B--\r\n`;
        const withAttempt = (attempt: string): Fields => [
          ...pair(keyIdOf('works')),
          ['attempt', attempt],
          ['clickhouse_token', page.token],
        ];
        /** Forms that a parser refuses, or that no element sends. */
        const STRANGE: Readonly<
          Record<string, (attempt: string) => {body: string; type?: string; message: string}>
        > = {
          'of 20 kB': (attempt) => ({
            body: encode([['key_secret', SECRET.repeat(1000)], ...withAttempt(attempt)]),
            message: 'The form is too large.',
          }),
          'of 40 kB': (attempt) => ({
            body: encode([...withAttempt(attempt), ['key_secret', SECRET.repeat(2000)]]),
            message: 'The form is too large.',
          }),
          'of 2,000 fields': (attempt) => ({
            body: `${encode(withAttempt(attempt))}&${many(2000)}`,
            message: receiver.name === 'django' || receiver.name === 'flask' ? UNREADABLE : '',
          }),
          'with a broken percent sign': (attempt) => ({
            body: `${encode(withAttempt(attempt))}&key_secret=%zz${SECRET.length}`,
            message: ['go', 'sinatra'].includes(receiver.name) ? UNREADABLE : '',
          }),
          'that is no UTF-8': (attempt) => ({
            body: `${encode(withAttempt(attempt))}&other=%E4%F6`,
            message: UNREADABLE,
          }),
          'as JSON': (attempt) => ({
            body: JSON.stringify(Object.fromEntries(withAttempt(attempt))),
            type: 'application/json',
            message: UNREADABLE,
          }),
          'as text': (attempt) => ({
            body: withAttempt(attempt)
              .map((field) => field.join('='))
              .join('\r\n'),
            type: 'text/plain',
            message: UNREADABLE,
          }),
          'as multipart': (attempt) => ({
            body: multipart(withAttempt(attempt)),
            type: 'multipart/form-data; boundary=B',
            message: UNREADABLE,
          }),
          'as a broken multipart': (attempt) => ({
            body: multipart(withAttempt(attempt)).slice(0, -20),
            type: 'multipart/form-data; boundary=C',
            message: UNREADABLE,
          }),
          'with a colon in the Key ID': (attempt) => ({
            body: encode([['key_id', 'a:b'], ...withAttempt(attempt).slice(1)]),
            message: 'A Key ID has no colon.',
          }),
          'with a line break in the secret': (attempt) => ({
            body: encode([
              ['key_secret', `${SECRET}\n${SECRET}`],
              ...withAttempt(attempt).filter(([name]) => name !== 'key_secret'),
            ]),
            message: 'The form is incomplete.',
          }),
          'without a secret': (attempt) => ({
            body: encode([
              ['key_secret', ''],
              ...withAttempt(attempt).filter(([n]) => n !== 'key_secret'),
            ]),
            message: 'The form is incomplete.',
          }),
          'with two Key IDs': (attempt) => ({
            body: encode([['key_id', 'a'], ...withAttempt(attempt)]),
            message: 'The form is incomplete.',
          }),
          'with two Key Secrets': (attempt) => ({
            body: encode([...withAttempt(attempt), ['key_secret', SECRET]]),
            message: 'The form is incomplete.',
          }),
          'with two tokens': (attempt) => ({
            body: encode([...withAttempt(attempt), ['clickhouse_token', page.token]]),
            message: OUT_OF_DATE,
          }),
          'with nested names': (attempt) => ({
            body: encode([
              ['key_id[a][b]', SECRET],
              ['key_secret[]', SECRET],
              ...withAttempt(attempt).slice(2),
            ]),
            message: 'The form is incomplete.',
          }),
        };
        const STATUSES: Readonly<Record<string, number>> = {
          'The form is too large.': 413,
          [UNREADABLE]: 415,
          [OUT_OF_DATE]: 403,
          'The form is incomplete.': 400,
          'A Key ID has no colon.': 400,
        };
        for (const [what, make] of Object.entries(STRANGE)) {
          it(`answers a form ${what}, with its attempt`, async () => {
            const attempt = newAttempt();
            const {message, ...form} = make(attempt);
            const {status, verdict, answered} = await post(receiver, {page, ...form});
            if (message)
              expect([status, verdict]).to.deep.equal([STATUSES[message], {ok: false, message}]);
            // What PHP's own parser refuses does not reach a script.
            const isHidden = receiver.name === 'php' && what === 'as a broken multipart';
            expect(answered).to.equal(isHidden ? null : attempt);
          });
        }

        it('refuses a form that names two attempts', async () => {
          const body = encode([...withAttempt(newAttempt()), ['attempt', newAttempt()]]);
          const {status, verdict, answered} = await post(receiver, {page, body});
          const message = 'The form is incomplete.';
          expect([status, verdict, answered ?? null]).to.deep.equal([
            400,
            {ok: false, message},
            null,
          ]);
        });

        it('refuses a form that names no attempt', async () => {
          for (const attempt of ['', 'a'.repeat(33), 'A'.repeat(32)]) {
            const fields = pair(keyIdOf('works'));
            const {status, verdict, answered} = await post(receiver, {page, fields, attempt});
            const message = 'The form is incomplete.';
            expect([status, verdict]).to.deep.equal([400, {ok: false, message}]);
            expect(answered ?? null).to.be.null;
          }
        });

        for (const how of ['store', 'storepanic']) {
          it(`answers where store() fails, and may try the attempt again: ${how}`, async () => {
            const form = {page, fields: pair(keyIdOf(how)), attempt: newAttempt()};
            const failed = await post(receiver, form);
            const message = 'Something went wrong here. Try again.';
            expect([failed.status, failed.verdict]).to.deep.equal([500, {ok: false, message}]);
            expect(failed.answered).to.equal(form.attempt);
            const {status, verdict} = await post(receiver, form);
            expect([status, verdict]).to.deep.equal([200, {ok: true, organization: 'Acme'}]);
          });
        }

        it('verifies and stores an attempt once, however often it comes', async () => {
          const keyId = keyIdOf('works');
          const form = {page, fields: pair(keyId), attempt: newAttempt()};
          const stores = await storesOf(receiver);
          const replies = await Promise.all([1, 2, 3, 4].map(() => post(receiver, form)));
          replies.push(await post(receiver, form));
          for (const {verdict} of replies)
            expect(verdict).to.deep.equal({ok: true, organization: 'Acme'});
          const {requests} = await reportOf(receiver);
          expect(requests.filter((request) => request.keyId === keyId)).to.have.lengthOf(2);
          expect(await storesOf(receiver)).to.equal(stores + 1);
        });

        it('sets no cookie but one that no other host can set', async () => {
          const reply = await send(receiver, {path: receiver.page});
          for (const cookie of cookiesIn(reply)) {
            expect(cookie).to.match(/^__Host-[\w-]+=/);
            expect(cookie)
              .to.match(/; *secure/i)
              .and.match(/; *path=\/(;|$)/i);
            expect(cookie).not.to.match(/; *domain=/i);
          }
        });
      });
    }

    const [go] = receivers.filter(({name}) => name === 'go');
    if (go)
      it('go closes a connection whose headers come slowly', async function () {
        this.timeout(20_000);
        const {seconds} = await (await fetch('/languages/slow')).json();
        expect(seconds).to.be.below(10);
      });

    const [django] = receivers.filter(({name}) => name === 'django');
    if (django)
      it('django takes a ticket of another origin until it has connected a key', async () => {
        const sendTicket = async (keyId: string, attempt = newAttempt()) => {
          const fields: Fields = [...pair(keyId), ['attempt', attempt], ['ticket', ticket]];
          const {text} = await send(django, {
            method: 'POST',
            path: '/cross-origin/clickhouse',
            headers: {'content-type': FORM, origin: ORIGIN, 'sec-fetch-site': 'cross-site'},
            body: encode(fields),
          });
          const {ok, message} = JSON.parse(/postMessage\((\{.*?\}), /.exec(text)![1]!);
          return {ok, message};
        };
        expect(await sendTicket(keyIdOf('nobody'))).to.deep.equal({ok: false, message: undefined});
        const [keyId, attempt] = [keyIdOf('works'), newAttempt()];
        for (let repeat = 0; repeat < 2; repeat++)
          expect(await sendTicket(keyId, attempt)).to.deep.equal({ok: true, message: undefined});
        const outOfDate = {ok: false, message: OUT_OF_DATE};
        expect(await sendTicket(keyIdOf('works'))).to.deep.equal(outOfDate);
        // The attempt that connected a key frees the ticket for no other pair.
        expect(await sendTicket(keyIdOf('nobody'), attempt)).to.deep.equal(outOfDate);
        expect(await sendTicket(keyIdOf('works'), attempt)).to.deep.equal(outOfDate);
        expect(await sendTicket(keyIdOf('works'))).to.deep.equal(outOfDate);
      });

    // The last one: it looks at what all of the others made them print.
    it('print nothing of a secret', async () => {
      for (const receiver of receivers) {
        const {output} = await reportOf(receiver);
        for (const piece of ['geheim', '4b1d', 'nsaid', btoa('TESTworks').slice(0, 10)])
          expect(output.includes(piece), `${receiver.name}: ${piece}`).to.be.false;
      }
    });
  });

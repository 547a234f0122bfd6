import {expect} from '@open-wc/testing';
import type {ClickhouseConnectElement} from '../src/index.js';
import {callback, json, messagePage, otherOrigin, type Reply} from './support/callback.js';
import {fill, KEY_ID, KEY_SECRET, outcome, partsOf} from './support/form.js';
import {patch} from './support/patch.js';

type Outcome = 'connected' | 'rejected' | 'unconfirmed' | 'timeout';

interface Row {
  readonly what: string;
  readonly reply: Reply;
  readonly outcomes: readonly Outcome[];
  /** The callback's, if not the page's. */
  readonly origin?: string;
  readonly timeout?: number;
}

const rows: Row[] = [];
const expectOf =
  (outcomes: readonly Outcome[], options: Partial<Row> = {}) =>
  (replies: Readonly<Record<string, Reply>>) =>
    rows.push(
      ...Object.entries(replies).map(([what, reply]) => ({what, reply, outcomes, ...options})),
    );

/** Statuses with a body. 101 is another protocol, 204, 205 and 304 have none, 407 is a proxy's. */
const STATUSES = [
  ...[200, 201, 202, 203, 206, 226, 300, 301, 302, 303, 307, 308, 400, 401, 402, 403, 404, 405],
  ...[406, 409, 410, 413, 415, 418, 422, 428, 429, 451, 500, 501, 502, 503, 504, 511, 599],
];
const UNKNOWN = ['unconfirmed', 'timeout'] as const;

const accepts = json({ok: true});
const rejects = json({ok: false, code: 'forbidden'});
const JSON_TEXT = accepts.body!;
const as = (type: string, body = JSON_TEXT): Reply => ({headers: {'content-type': type}, body});
const withHeaders = (headers: Reply['headers'], reply = accepts): Reply => ({
  ...reply,
  headers: {...reply.headers, ...headers},
});
const page = (script: string) => messagePage({ok: true}, script);
const html = (body: string) => as('text/html', body);
const redirect = (location: string, status = 303): Reply => ({status, headers: {location}});
/** An answer as it goes over the wire. */
const raw = (head: string, ...rest: NonNullable<Reply['raw']>): Reply => ({
  raw: [`HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n${head}`, ...rest],
});
const chunk = (text: string, size = text.length) => `${size.toString(16)}\r\n${text}\r\n`;
/** The verdict with its attempt filled in is this long. */
const LENGTH = JSON_TEXT.replace('$attempt', '0'.repeat(32)).length;
const urlOf = (reply: Reply, origin = '') => callback(reply, origin).url;

expectOf(['connected'])({
  ...Object.fromEntries(
    STATUSES.map((status) => [`${status} that says yes`, {...accepts, status}]),
  ),
  'a body with a byte order mark': {...accepts, body: `\ufeff${JSON_TEXT}`},
  'a body of white space and JSON': {...accepts, body: `\r\n\t ${JSON_TEXT}\n`},
  'a body of 64 kB': json({ok: true, more: '$long'}),
  'a body by gzip': {...withHeaders({'content-encoding': 'gzip'}), encoding: 'gzip'},
  'a type with parameters': as('application/json; charset=utf-8; profile="x"'),
  nosniff: withHeaders({'x-content-type-options': 'nosniff'}),
  'X-Frame-Options: SAMEORIGIN': withHeaders({'x-frame-options': 'SAMEORIGIN'}),
  "frame-ancestors 'self'": withHeaders({'content-security-policy': "frame-ancestors 'self'"}),
  "default-src 'none'": withHeaders({'content-security-policy': "default-src 'none'"}),
  'a disposition of inline': withHeaders({'content-disposition': 'inline'}),
  'a body by chunks': raw(
    'Transfer-Encoding: chunked\r\n\r\n',
    chunk(JSON_TEXT, LENGTH),
    chunk(''),
  ),
  'a body in two halves': raw(
    'Connection: close\r\n\r\n',
    JSON_TEXT.slice(0, 9),
    200,
    JSON_TEXT.slice(9),
  ),
  'headers in two halves': raw('', 200, `Connection: close\r\n\r\n${JSON_TEXT}`),
  'early hints': {
    raw: ['HTTP/1.1 103 Early Hints\r\n\r\n', ...raw(`Connection: close\r\n\r\n${JSON_TEXT}`).raw!],
  },
  'a redirect that repeats the POST': redirect(urlOf(accepts), 307),
  'a permanent redirect that repeats the POST': redirect(urlOf(accepts), 308),
  'a page that posts many messages, one of them right': page(
    'for (let i = 0; i < 500; i++) parent.postMessage({...data, version: i || 1}, "*")',
  ),
  'a page that says yes, then no': page(
    'parent.postMessage(data, "*"); parent.postMessage({...data, ok: false}, "*")',
  ),
  'a page that says yes and leaves': page('parent.postMessage(data, "*"); location = "/callback"'),
});
expectOf(['connected'], {origin: otherOrigin})({
  'a message of another origin': page('parent.postMessage(data, "*")'),
  'a message of another origin, within the grace period': page(
    'setTimeout(() => parent.postMessage(data, "*"), 500)',
  ),
  'a 500 of another origin with a message': {...page('parent.postMessage(data, "*")'), status: 500},
});
expectOf(['rejected'])({
  ...Object.fromEntries(STATUSES.map((status) => [`${status} that says no`, {...rejects, status}])),
  'a reason of 64 kB': json({ok: false, code: '$long', message: '$long'}),
  'a page that says no, then yes': page(
    'parent.postMessage({...data, ok: false}, "*"); parent.postMessage(data, "*")',
  ),
});
expectOf(['unconfirmed'])({
  ...Object.fromEntries(
    ['text/html', 'text/plain', 'text/json', 'text/javascript'].map((type) => [
      `a verdict as ${type}`,
      as(type),
    ]),
  ),
  ...Object.fromEntries(
    [200, 400, 403, 404, 413, 429, 500, 502, 503].map((status) => [
      `${status} with a page`,
      {...html(`<h1>${status}`), status},
    ]),
  ),
  'another attempt': json({ok: true, attempt: 'f'.repeat(32)}),
  'another attempt in upper case': {...accepts, body: '{"ok":true,"attempt":"$ATTEMPT"}'},
  'no attempt': {...accepts, body: '{"ok":true}'},
  'ok as a number': json({ok: 1 as never}),
  'ok as a text': json({ok: 'true' as never}),
  'a verdict in a list': {...accepts, body: `[${JSON_TEXT}]`},
  'a verdict in a property': {...accepts, body: `{"data":${JSON_TEXT}}`},
  'a verdict in a prototype': {...accepts, body: `{"__proto__":${JSON_TEXT}}`},
  'truncated JSON': {...accepts, body: JSON_TEXT.slice(0, -1)},
  'two verdicts': {...accepts, body: `${JSON_TEXT}\n${JSON_TEXT}`},
  'an empty body': {...accepts, body: ''},
  'two byte order marks': {...accepts, body: `\ufeff\ufeff${JSON_TEXT}`},
  'a body in UTF-16 that is said to be UTF-8': {...accepts, encoding: 'utf16le'},
  'X-Frame-Options: DENY': withHeaders({'x-frame-options': 'DENY'}),
  "frame-ancestors 'none'": withHeaders({'content-security-policy': "frame-ancestors 'none'"}),
  'a sandbox': withHeaders({'content-security-policy': 'sandbox'}),
  'a redirect that drops the POST': redirect(urlOf(accepts)),
  'a 302 that drops the POST': redirect(urlOf(accepts), 302),
  'a redirect to another origin': redirect(urlOf(accepts, otherOrigin), 307),
  "a redirect to another origin's message": redirect(
    urlOf(page('parent.postMessage(data, "*")'), otherOrigin),
    307,
  ),
  'a refresh by a header': withHeaders({refresh: `0;url=${urlOf(accepts)}`}, html('Wait.')),
  // Long after it: a busy browser may be late with the frame's `load`, from which it counts.
  'a message after the grace period': page('setTimeout(() => parent.postMessage(data, "*"), 5000)'),
  'a page that leaves': page(`location = ${JSON.stringify(urlOf(accepts))}`),
  'a page that closes': page('close()'),
  'a page that turns the top to itself': page('try { top.location = location } catch {}'),
  'a page that turns the parent to itself': html(
    '<a href="/" target="_parent" id="a"></a><script>a.click()</script>',
  ),
  'a page that opens a window': page('open("about:blank")?.opener.parent.postMessage(data, "*")'),
  'a page that opens a dialog': page('alert(1); confirm(1)'),
  'a page that posts many wrong messages': page(
    'for (let i = 0; i < 1000; i++) parent.postMessage({...data, attempt: String(i)}, "*")',
  ),
  'a page that throws': page('throw new Error("No.")'),
  'a page that writes a verdict': page('document.write(JSON.stringify(data))'),
});
expectOf(['unconfirmed'], {origin: otherOrigin})({
  'a verdict of another origin without a message': accepts,
  'a message by way of its own page': html(
    `<iframe srcdoc="<script>parent.parent.postMessage(${JSON.stringify({
      type: 'clickhouse-connect:result',
      version: 1,
      attempt: '$attempt',
      ok: true,
    }).replaceAll('"', '&quot;')}, '*')</script>"></iframe>`,
  ),
  'a message out of a sandbox': withHeaders(
    {'content-security-policy': 'sandbox allow-scripts'},
    page('parent.postMessage(data, "*")'),
  ),
});
// What an engine makes of these differs, but it is never taken for an answer.
expectOf(UNKNOWN, {timeout: 1400})({
  ...Object.fromEntries([204, 205, 304].map((status) => [`${status}`, {...accepts, status}])),
  'an unknown type': as('application/x-unknown'),
  'a stream of bytes': as('application/octet-stream'),
  'a download': withHeaders({'content-disposition': 'attachment; filename="x.json"'}),
  'a redirect to itself': redirect('#', 307),
  'a redirect to nowhere': redirect('http://127.0.0.1:65530/'),
  'a redirect to a script': redirect('javascript:parent.postMessage(1,"*")'),
  'a redirect to data': redirect(`data:application/json,${JSON_TEXT}`),
  'a connection that breaks before an answer': {destroy: true},
  'a connection that breaks in the headers': {...raw('Content-Le'), destroy: true},
  'a connection that breaks after the headers': {
    ...raw('Content-Length: 90\r\n\r\n', 100),
    destroy: true,
  },
  'a connection that breaks in a chunk': {
    ...raw('Transfer-Encoding: chunked\r\n\r\n', chunk(JSON_TEXT.slice(0, 9), 99), 100),
    destroy: true,
  },
  'a body shorter than it says': raw('Content-Length: 999\r\n\r\n', JSON_TEXT.slice(0, -1)),
  'a body longer than it says': raw(`Content-Length: 9\r\nConnection: close\r\n\r\n`, JSON_TEXT),
  'no HTTP': {raw: ['220 smtp.example ESMTP\r\n']},
  'a page that removes its frame': page('frameElement.remove()'),
});
// A verdict, where an engine reads it: Firefox takes all JSON for UTF-8, WebKit forgives the gzip
// and may wait for the end.
expectOf(['connected', ...UNKNOWN], {timeout: 1400})({
  'a body in UTF-16': {...as('application/json; charset=utf-16le'), encoding: 'utf16le'},
  'a page that says yes and never ends': {
    raw: [
      `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page('parent.postMessage(data, "*")').body!}$long`,
    ],
    hang: true,
  },
  'a body that is no gzip': withHeaders({'content-encoding': 'gzip'}),
});
// Long enough that the POST has left on a busy machine.
expectOf(['timeout'], {timeout: 1000})({
  'no answer': {hang: true},
  'an answer that comes late': {...accepts, delay: 1800},
  'a rejection that comes late': {...rejects, delay: 1800},
  'a status line and no more': {...raw(''), hang: true},
  'headers and no more': {...raw('Content-Length: 90\r\n\r\n'), hang: true},
  'the first bytes and no more': {
    ...raw('Content-Length: 90\r\n\r\n', JSON_TEXT.slice(0, 20)),
    hang: true,
  },
  'headers that come late': raw('', 1800, `Content-Length: ${LENGTH}\r\n\r\n`, JSON_TEXT),
  'a page that never ends': {
    raw: ['HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Wait.'],
    hang: true,
  },
});

/** What has no body: alone, as an uncaught error would end all others. */
const BODILESS: Readonly<Record<string, Reply>> = {
  XML: as('application/xml', '<?xml version="1.0"?><ok>true</ok>'),
  'an SVG': as('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
  'malformed XML': as('text/xml', '<ok>'),
  'a verdict as XML': as('application/xhtml+xml'),
};

interface Result {
  readonly element: ClickhouseConnectElement;
  readonly status: string;
  readonly fields: readonly string[];
  readonly posts: number;
}

/**
 * Presses Connect, and waits no longer than a second above the timeout, which is long where it is
 * not what ends the wait: four at a time keep WebKit busy.
 */
async function run(row: Row, tries = 5): Promise<Result> {
  const {reply, origin, timeout = 15_000} = row;
  const {url, received} = callback(reply, origin);
  const element = document.createElement('clickhouse-connect');
  Object.assign(element, {callbackUrl: url, timeout});
  document.body.append(element);
  await element.updateComplete;
  fill(element);
  let timer = 0;
  const stuck = new Promise((resolve) => (timer = setTimeout(resolve, timeout + 1000) as never));
  const settled = outcome(element);
  element.submit();
  await Promise.race([settled, stuck]);
  clearTimeout(timer);
  // Out of the layout, which one below the other makes slow.
  element.hidden = true;
  const posts = (await received()).length;
  // The time was over before the browser sent anything, which says nothing of the reply.
  if (!posts && tries > 1) {
    element.remove();
    return run(row, tries - 1);
  }
  const {keyId, keySecret} = partsOf(element);
  return {
    element,
    status: statusOf(element),
    fields: [keyId?.value, keySecret?.value],
    posts,
  };
}

const statusOf = ({status, failure}: ClickhouseConnectElement) => failure?.code ?? status;

// Browsers open six connections to a server at most, and the tests need some.
const LANES = 4;

describe('<clickhouse-connect> outcomes', () => {
  const results = new Map<Row, Result>();

  before(async function () {
    this.timeout(180_000);
    const restore = patch(console, 'warn', {value: () => {}});
    const queue = rows.values();
    const lane = async () => {
      for (const row of queue) results.set(row, await run(row));
    };
    await Promise.all(Array.from({length: LANES}, lane));
    restore();
  });
  after(() => {
    for (const {element} of results.values()) element.remove();
  });

  for (const row of rows) {
    const {what, outcomes, origin} = row;
    it(`${outcomes.join(' or ')}: ${what}${origin && !what.includes('origin') ? ' of another origin' : ''}`, () => {
      const {status, fields, posts} = results.get(row)!;
      expect(status).to.be.oneOf(outcomes);
      expect(posts).to.be.at.least(1);
      if (status !== 'connected') expect(fields).to.deep.equal([KEY_ID, KEY_SECRET]);
    });
  }

  for (const [what, reply] of Object.entries(BODILESS)) {
    it(`unconfirmed: ${what}`, async () => {
      const {element, status} = await run({what, reply, outcomes: ['unconfirmed']});
      element.remove();
      expect(status).to.equal('unconfirmed');
    });
  }

  const all = () => [...results];
  it('are at least 150', () => {
    expect(results.size).to.equal(rows.length);
    expect(results.size).to.be.at.least(150);
  });
  it('connect without a verdict that says so: 0', () =>
    expect(
      all().filter(([row, {status}]) => status === 'connected' && !row.outcomes.includes(status)),
    ).to.have.length(0));
  it('are still connecting a second after the timeout: 0', () =>
    expect(all().filter(([, {status}]) => status === 'connecting')).to.have.length(0));
  it('change after they are known: 0', () =>
    expect(all().filter(([, {element, status}]) => statusOf(element) !== status)).to.have.length(
      0,
    ));
  it('leave a frame or a form behind: 0', () =>
    expect(
      all().filter(([, {element}]) => element.shadowRoot!.querySelector('iframe, form[hidden]')),
    ).to.have.length(0));
});

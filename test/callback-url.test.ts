// On the sources only: it tests a module that the script-tag file does not export.
import {expect} from '@open-wc/testing';
import {parseCallbackUrl} from '../src/connection/callback-url.js';
import {connect, fill} from './support/form.js';
import {patch} from './support/patch.js';

const BASE = 'https://host.example/app/page.html';
const ORIGIN = 'https://host.example';
const parse = (value: string, base = BASE, origin = ORIGIN) =>
  parseCallbackUrl(value, base, origin);

const ACCEPTED: readonly (readonly [value: string, resolved: string])[] = [
  ['/', 'https://host.example/'],
  ['/integrations/clickhouse', 'https://host.example/integrations/clickhouse'],
  ['/a/b?c=d&e=%20f', 'https://host.example/a/b?c=d&e=%20f'],
  ['/mail?to=a@b.example', 'https://host.example/mail?to=a@b.example'],
  ['/a:b', 'https://host.example/a:b'],
  ['/café', 'https://host.example/caf%C3%A9'],
  ['/a//b', 'https://host.example/a//b'],
  ['/a;b=c,d', 'https://host.example/a;b=c,d'],
  ['./callback', 'https://host.example/app/callback'],
  ['../callback', 'https://host.example/callback'],
  ['../../callback', 'https://host.example/callback'],
  ['./', 'https://host.example/app/'],
  ['https://api.example', 'https://api.example/'],
  ['https://api.example/', 'https://api.example/'],
  ['https://api.example/callback', 'https://api.example/callback'],
  ['https://api.example?x=1', 'https://api.example/?x=1'],
  ['https://api.example:8443/callback', 'https://api.example:8443/callback'],
  ['HTTPS://API.example/callback', 'https://api.example/callback'],
  ['https://api.example/@user', 'https://api.example/@user'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ['https://192.0.2.1/callback', 'https://192.0.2.1/callback'],
  ['https://[2001:db8::1]/callback', 'https://[2001:db8::1]/callback'],
  ['https://host.example/same', 'https://host.example/same'],
  ['http://localhost/callback', 'http://localhost/callback'],
  ['http://localhost:3000/callback', 'http://localhost:3000/callback'],
  ['http://app.localhost:3000/', 'http://app.localhost:3000/'],
  ['http://127.0.0.1:3000/', 'http://127.0.0.1:3000/'],
  ['http://127.1.2.3/', 'http://127.1.2.3/'],
  ['http://127.0.0.53/', 'http://127.0.0.53/'],
  ['http://[::1]:3000/', 'http://[::1]:3000/'],
];

const REFUSED: Readonly<Record<string, readonly string[]>> = {
  'is empty': [''],
  'is too long': [`/${'a'.repeat(2048)}`, `https://x.example/${'a'.repeat(5000)}`],
  'has a space, "\\", "#", bad "%" or control character': [
    ' /a',
    '/a ',
    '/a b',
    ' ',
    '\t',
    '/a\tb',
    '/a\nb',
    '/\n/evil.example',
    '/a\r',
    '/\u0000',
    '\u0000/a',
    '/a\u001f',
    '/a\u007f',
    '/a\u0085b',
    '/a\u00a0b',
    '/a\u2003b',
    '/a\u2028b',
    '/a\u3000',
    '\ufeff/a',
    '/a\u200bb',
    'https://api.\u200bexample/',
    '/a\u202eb',
    '/\ud800',
    '/a\\b',
    '\\\\evil.example',
    '/\\evil.example',
    '\\/evil.example',
    'https:\\\\evil.example',
    'https://evil.example\\@host.example/',
    'java\nscript:alert(1)',
    'https://host.example/\u0009',
    '/a#',
    '/a#b',
    '#',
    '#/a',
    'https://x.example/#',
    'https://x.example#@y.example/',
    '/%',
    '/%2',
    '/%zz',
    '/%u0041',
    '/a%',
    'https://x.example/%g0',
    '/%%20',
  ],
  'has a user name': [
    'https://@x.example/',
    'https://user@x.example/',
    'https://user:pass@x.example/',
    'https://:@x.example/',
    'https://host.example@evil.example/',
    'https://host.example:443@evil.example',
    'https://%65vil.example/',
    'https://x%2eexample/',
    'https://a%40b.example/',
    'http://localhost@evil.example/',
    'https://@@x.example',
    'ftp://user@x.example/',
  ],
  'has an unsupported form': [
    '//evil.example',
    '//evil.example/a',
    '///evil.example',
    '////',
    '//',
    'a',
    'a/b',
    'callback',
    '?a=b',
    '.',
    '..',
    '...',
    '.a',
    '..a/',
    '.../a',
    'https:',
    'https:/',
    'https://',
    'https:///x.example',
    'https:////x.example',
    'https:x.example',
    'https:/x.example',
    'https://?x',
    'https:.',
    'http:localhost',
    'http:/localhost/',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'javascript://x.example/%0aalert(1)',
    'data:text/html,x',
    'blob:https://host.example/1',
    'file:///etc/passwd',
    'ftp://x.example/',
    'ws://x.example/',
    'wss://x.example/',
    'mailto:a@b.example',
    'about:blank',
    'about:srcdoc',
    'view-source:https://x.example/',
    'filesystem:https://x.example/',
    'intent://x.example/',
    'chrome://settings/',
    'httpss://x.example/',
    'xhttps://x.example/',
    'https//x.example/',
    'https;//x.example/',
    '*',
    'null',
    'undefined',
    '{{callbackUrl}}',
    '${callbackUrl}',
    '[object',
    'x.example',
    'x.example/a',
    'localhost:3000/a',
    '127.0.0.1',
    '[::1]/a',
  ],
  'is not encrypted': [
    'http://x.example/',
    'http://host.example/',
    'HTTP://x.example',
    'http://localhost.example/',
    'http://localhost./',
    'http://notlocalhost/',
    'http://127.0.0.1.example/',
    'http://128.0.0.1/',
    'http://10.0.0.1/',
    'http://192.168.0.1/',
    'http://0.0.0.0/',
    'http://[::2]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://.example/',
    'http://1270.0.1.example',
  ],
  'is invalid': [
    'https://x.example:99999/',
    'https://x.example:a/',
    'https://[::1/',
    'https://[x]/',
    'https://x y/'.replace(' ', '|'),
    'https://<x>/',
    'https://x^y/',
    'https://1.2.3.4.5/',
    'https://256.0.0.1/',
  ],
};

describe('parseCallbackUrl', () => {
  describe('accepts', () => {
    for (const [value, resolved] of ACCEPTED) {
      it(value, () => expect(String(parse(value))).to.equal(resolved));
    }
    it('2048 characters', () => expect(parse(`/${'a'.repeat(2047)}`)).to.be.instanceOf(URL));
  });

  describe('refuses', () => {
    let count = 0;
    for (const [problem, values] of Object.entries(REFUSED)) {
      for (const value of values) {
        count++;
        it(`${JSON.stringify(value.slice(0, 60))}: ${problem}`, () => {
          expect(String(parse(value))).to.equal(
            `callback-url ${problem}: use an https: URL, or a path that starts with "/", "./" or "../"`,
          );
        });
      }
    }
    it(`${count} values, at least 100`, () => expect(count).to.be.at.least(100));

    it('a relative URL that a <base> takes to another origin', () => {
      for (const value of ['/a', './a', '../a']) {
        expect(parse(value, 'https://evil.example/')).to.match(
          /^callback-url is of another origin/,
        );
      }
    });
    it('a relative URL of a document without an origin', () => {
      expect(parse('/a', BASE, 'null')).to.match(
        /^callback-url is of another origin, by <base> or a sandbox:/,
      );
    });
    it('no value by naming it', () => {
      expect(parse('https://x.example/?token=abc#')).not.to.contain('abc');
    });
  });
});

describe('<clickhouse-connect callback-url>', () => {
  beforeEach(() => void patch(console, 'error', {value: () => {}}));

  /** Submits, and says what came of it at once. */
  const submit = (element: Awaited<ReturnType<typeof connect>>) => {
    fill(element);
    element.submit();
    const frames = element.shadowRoot!.querySelectorAll('iframe').length;
    const {status, failure} = element;
    element.reset();
    return {status, code: failure?.code, frames};
  };
  const refused = {status: 'failed', code: 'config', frames: 0};
  const sent = {status: 'connecting', code: undefined, frames: 1};

  it('sends nothing to what is refused, whatever was there before', async () => {
    const element = await connect();
    let events = 0;
    element.addEventListener('connected', () => events++);
    for (const value of Object.values(REFUSED).flat()) {
      element.setAttribute('callback-url', value);
      expect(submit(element), value).to.deep.equal(refused);
    }
    expect(events).to.equal(0);
  });

  it('is looked at again at each submission', async () => {
    const element = await connect({callbackUrl: '/callback?id=none'});
    expect(submit(element)).to.deep.equal(sent);
    element.callbackUrl = 'javascript:alert(1)';
    expect(submit(element)).to.deep.equal(refused);
    element.callbackUrl = './callback?id=none';
    expect(submit(element)).to.deep.equal(sent);
    const base = Object.assign(document.createElement('base'), {href: 'https://evil.example/'});
    document.head.append(base);
    expect(submit(element)).to.deep.equal(refused);
    base.remove();
    expect(submit(element)).to.deep.equal(sent);
  });

  it('is looked at again in another document', async () => {
    const element = await connect({callbackUrl: '/callback?id=none'});
    const frame = document.createElement('iframe');
    frame.srcdoc = '<base href="https://evil.example/"><body>';
    const loaded = new Promise((resolve) => (frame.onload = resolve));
    document.body.append(frame);
    await loaded;
    frame.contentDocument!.body.append(element);
    expect(submit(element)).to.deep.equal(refused);
    frame.remove();
  });
});

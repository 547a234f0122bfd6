// On the sources only: its pages load the script-tag file.
import {expect} from '@open-wc/testing';
import {callback, json} from './support/callback.js';
import {fill, outcome, partsOf} from './support/form.js';
import {open} from './support/host-page.js';

const between = (first: number, last: number) =>
  Array.from({length: last - first + 1}, (_, index) => String.fromCodePoint(first + index));

const ASCII = between(0x20, 0x7e);
/** What forms, URLs, cookies, headers, HTML and shells give a meaning. */
const SPECIAL = [...'%+&=;?#/\\:"\'`<>|@$!,.*~^()[]{}'];

const SENDABLE: Readonly<Record<string, readonly string[]>> = {
  'printable ASCII': ASCII.map((character) => `a${character}c`),
  'an end of a value': SPECIAL.filter((c) => !`"'\``.includes(c)).flatMap((c) => [
    `${c}a`,
    `a${c}`,
  ]),
  'a whole value': [
    ...SPECIAL.filter((c) => !`"'\``.includes(c)),
    '0',
    '-1',
    'null',
    'undefined',
    'NaN',
    'true',
    '__proto__',
  ],
  'what looks encoded': [
    '%41',
    '%',
    '%%',
    '%2',
    '%zz',
    '%25',
    '%00',
    '%0d%0a',
    '%C3%A4',
    '%u0041',
    'a+b',
    'a%20b',
    '&amp;',
    '&#65;',
    '&#x41',
    '\\u0041',
    '\\x41',
    '\\n',
    '=?utf-8?q?a?=',
    'a=b&c=d',
    'key_id=x',
    '_charset_',
    '+ADw-',
    '\\',
  ],
  'what looks like code': [
    '<script>alert(1)</script>',
    '"><img src=x>',
    '${1+1}',
    '{{1+1}}',
    'x`id`',
    '$(id)',
    "'; DROP TABLE x; --",
    '../../etc/passwd',
    '%n%s',
    'javascript:alert(1)',
  ],
  'quotes inside': ['a"b', "a'b", 'a`b', 'a“b”c', 'a«b»c', '"a', `a"`, `"a' x`, `a''b`, 'a\\"b'],
  'white space inside': [
    'a b',
    'a  b',
    'a   b',
    'a\u00a0b',
    'a\u2003b',
    'a\u3000b',
    'a\u2028b',
    'a\u2029b',
    'a\u1680b',
    'a\u202fb',
  ],
  'what is invisible inside': [
    'a\u200bb',
    'a\u200cb',
    'a\u200db',
    'a\u2060b',
    'a\ufeffb',
    'a\u00adb',
    'a\u034fb',
    'a\u061cb',
    'a\ufe0fb',
    'a\u{e0041}b',
  ],
  Latin: [
    'ä',
    'é',
    'ß',
    'ÿ',
    'Ā',
    'ſ',
    'ﬁ',
    'İ',
    'ı',
    'Å',
    'Å',
    'A\u030a',
    '€',
    '…',
    '\u2018a',
    'œ',
    '½',
    '¥',
    '‾',
    '~',
  ],
  'composed and decomposed': [
    'é',
    'e\u0301',
    '한',
    '\u1112\u1161\u11ab',
    'が',
    'か\u3099',
    'ﾊﾟ',
    'q\u0323\u0307',
    'q\u0307\u0323',
    `a${'\u0301'.repeat(50)}`,
  ],
  'Chinese, Japanese and Korean': [
    '漢字',
    '汉字',
    'カタカナ',
    'ﾊﾝｶｸ',
    'ひらがな',
    '한국어',
    '表',
    'ソ',
    '能',
    '〜',
    '～',
    '−',
    '－',
    '¥',
    '￥',
    '＼',
    '㍿',
    '髙',
    '﨑',
    '𠮷',
  ],
  'right to left': [
    'שלום',
    'مرحبا',
    'aשb',
    'فارسی',
    '\u05d0\u05b8',
    'a\u202eb',
    'a\u2067b\u2069c',
    'ﷺ',
    '١٢٣',
    'ܐ',
  ],
  'other scripts': ['ключ', 'κλειδί', 'कुंजी', 'กุญแจ', 'གཟེར', 'ቁልፍ', 'გასაღები', 'բանալի', 'ᚠᛇ', 'ꦏ'],
  'beyond the first plane': [
    '🔑',
    '👩‍👩‍👧',
    '🇨🇭',
    '👍🏽',
    '𝔄',
    '𐍈',
    '𝟘',
    '\u{10000}',
    '\u{10ffff}',
    '🏴\u{e0067}\u{e007f}a',
  ],
  'private use': ['\ue000', '\uf8ff', '\u{f0000}', '\u{100000}', 'a\ue0b0b'],
  'no characters': [
    '\ufffd',
    '\ufffda',
    '\ufdd0',
    '\ufdef',
    '\ufffe',
    '\uffff',
    '\u{1fffe}',
    '\u{1ffff}',
    '\u{10fffe}',
    '\u0378',
  ],
  'long values': [
    'a'.repeat(10_000),
    'a'.repeat(100_000),
    '漢'.repeat(10_000),
    '🔑'.repeat(10_000),
    '%+&='.repeat(2500),
    `a${' '.repeat(10_000)}b`,
  ],
};

const UNSENDABLE: Readonly<Record<string, readonly string[]>> = {
  'a C0 control': [...between(0, 9), ...between(0xb, 0xc), ...between(0xe, 0x1f)],
  DEL: ['\x7f'],
  'a C1 control': between(0x80, 0x9f),
  'half a surrogate pair': [
    '\ud800',
    '\udbff',
    '\udc00',
    '\udfff',
    '\udc00\ud800',
    '\ud83d\ud83d\udd11',
  ],
};

const sendable = Object.values(SENDABLE).flat();
const joined = Object.values(SENDABLE).map((all) => `a${all.join('a')}a`);
const unsendable = Object.values(UNSENDABLE).flatMap((all) => all.map((text) => `a${text}c`));

/** Browsers open six connections to a server at most. */
const LANES = 4;

/** Decodes as strictly as a server may: `URLSearchParams` forgives what is no UTF-8. */
const decode = (text: string) => decodeURIComponent(text.replaceAll('+', ' '));

const pairOf = (keyId: string, keySecret: string) =>
  JSON.stringify([
    ['key_id', keyId],
    ['key_secret', keySecret],
  ]);

/** The attempt and the pair as they arrived, by their bytes. */
function read(body: string) {
  const [keyId, keySecret, attempt] = body
    .split('&')
    .map((part) => part.split('=').map(decode) as [string, string]);
  return {attempt: attempt![1], pair: JSON.stringify([keyId, keySecret])};
}

/**
 * Sends each value in both fields, a colon in the secret only. Returns those that did not arrive
 * as they were.
 */
async function sendAll(charset: string, values: readonly string[]) {
  const {url, received} = callback(json({ok: true}));
  const {window, element: first} = await open({
    callbackUrl: url,
    headers: {'content-type': `text/html; charset=${charset}`},
  });
  const {document} = window;
  expect(document.characterSet.toLowerCase()).to.equal(charset);
  const sent: {value: string; attempt: string; result: string; pair: string}[] = [];
  const queue = values.values();
  const lane = async (element: typeof first) => {
    element.callbackUrl = url;
    let attempt = '';
    element.addEventListener('connected', ({detail}) => (attempt = detail.attempt));
    for (const value of queue) {
      const keyId = value.replaceAll(':', ';');
      await element.updateComplete;
      fill(element, keyId, value);
      const settled = outcome(element);
      element.submit();
      // What looks like an e-mail address is sent at the second press.
      element.submit();
      const {status, failure} = await settled;
      sent.push({value, attempt, result: failure?.code ?? status, pair: pairOf(keyId, value)});
      element.reset();
    }
  };
  const others = Array.from({length: LANES - 1}, () =>
    document.body.appendChild(document.createElement('clickhouse-connect')),
  );
  await Promise.all([first, ...others].map(lane));
  const arrived = (await received()).map(({body}) => read(body));
  expect(sent).to.have.length(values.length);
  expect(arrived).to.have.length(values.length);
  const pairs = new Map(arrived.map(({attempt, pair}) => [attempt, pair]));
  return sent
    .filter(({attempt, result, pair}) => result !== 'connected' || pairs.get(attempt) !== pair)
    .map(({value, result}) => `${JSON.stringify(value.slice(0, 50))}: ${result}`);
}

describe('<clickhouse-connect> values', () => {
  it(`arrive byte for byte: ${sendable.length}`, async function () {
    this.timeout(90_000);
    expect((await sendAll('utf-8', sendable)).join('\n')).to.equal('');
  });
  // A form is encoded character by character: one value can hold those of many.
  for (const charset of ['windows-1252', 'shift_jis']) {
    it(`arrive byte for byte from a page in ${charset}: ${joined.length}`, async function () {
      this.timeout(90_000);
      expect((await sendAll(charset, joined)).join('\n')).to.equal('');
    });
  }

  it('are refused at their field where they cannot be sent, and nothing is', async () => {
    const {url, received} = callback(json({ok: true}));
    const {element} = await open({callbackUrl: url});
    let events = 0;
    element.addEventListener('connected', () => events++);
    const {keyId, keySecret, errors} = partsOf(element);
    const refused = async () => {
      element.submit();
      await element.updateComplete;
      return [keyId, keySecret].map((input, index) =>
        [
          input.getAttribute('aria-invalid') ?? 'false',
          errors[index]!.closest('[part~=error]') ? 'error' : '',
          element.shadowRoot!.activeElement?.id === input.id,
        ].join(),
      );
    };
    for (const value of unsendable) {
      fill(element, value, 'secret');
      expect(await refused(), JSON.stringify(value)).to.deep.equal([
        'true,error,true',
        'false,,false',
      ]);
      fill(element, 'id', value);
      expect(await refused(), JSON.stringify(value)).to.deep.equal([
        'false,,false',
        'true,error,true',
      ]);
    }
    expect([element.status, events]).to.deep.equal(['idle', 0]);
    expect(await received()).to.be.empty;
  });

  it('are sent without the line breaks that an input takes away', async () => {
    const {url, received} = callback(json({ok: true}));
    const {element} = await open({callbackUrl: url});
    fill(element, 'a\r\nb', 'c\nd\r');
    const settled = outcome(element);
    element.submit();
    await settled;
    expect(read((await received())[0]!.body).pair).to.equal(pairOf('ab', 'cd'));
  });

  it('are at least 250, and 60 that cannot be sent', () => {
    expect(new Set(sendable).size).to.be.at.least(250);
    expect(new Set(unsendable).size).to.be.at.least(60);
  });
});

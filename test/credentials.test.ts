// On the sources only: it tests a module that the script-tag file does not export.
import {expect} from '@open-wc/testing';
import {clean, validate} from '../src/credentials/credentials.js';
import {KEY_ID, KEY_SECRET} from './support/form.js';

describe('clean', () => {
  const DIRTY: readonly string[] = [
    `${KEY_ID} `,
    ` ${KEY_ID}`,
    `\t${KEY_ID}\r\n`,
    `\u00a0${KEY_ID}\u00a0`,
    `\ufeff${KEY_ID}`,
    `\u200b${KEY_ID}\u200d`,
    `\u2060${KEY_ID}`,
    `\u202a${KEY_ID}\u202c`,
    `\u00ad${KEY_ID}`,
    `"${KEY_ID}"`,
    `'${KEY_ID}'`,
    `\`${KEY_ID}\``,
    `“${KEY_ID}”`,
    `‘${KEY_ID}’`,
    `„${KEY_ID}“`,
    `«${KEY_ID}»`,
    `»${KEY_ID}«`,
    `”${KEY_ID}”`,
    `“‘${KEY_ID}’”`,
    ` "${KEY_ID}" `,
    `" ${KEY_ID} "`,
    `"'${KEY_ID}'"`,
    `\ufeff"\u200b${KEY_ID}"\n`,
    // Inside, too.
    KEY_ID.replace('8', '8\u200b'),
    KEY_ID.replace('8', '\u00ad8'),
    KEY_ID.replace('V', 'Ｖ').replace('8', '８'),
  ];
  for (const dirty of DIRTY)
    it(`frees ${JSON.stringify(dirty)}`, () => expect(clean(dirty)).to.equal(KEY_ID));

  const CLEAN: readonly string[] = [
    KEY_ID,
    KEY_SECRET,
    'a b',
    'a"b',
    '"a',
    "a'",
    'a:b',
    'ключ',
    '鍵',
    '🔑',
    '4b1d',
    '',
    '"a": "b"',
    '"keySecret": "4b1d"',
    "'a' 'b'",
    '“a” and “b”',
    '(a)',
    '<a>',
  ];
  for (const value of CLEAN)
    it(`leaves ${JSON.stringify(value)}`, () => expect(clean(value)).to.equal(value));

  it('empties what is only white space, invisible characters or quotes', () => {
    for (const value of [' ', '\n\t', '\u200b', '\ufeff \u00a0', '"', '""', "' '", '“”'])
      expect(clean(value)).to.equal('');
  });
  it('takes no more than linear time', () => {
    const long = ' '.repeat(200_000);
    expect(clean(`${long}a${long}b${long}`)).to.have.length(long.length + 2);
    expect(clean('"'.repeat(1_000_000))).to.equal('');
    expect(clean('"\'`“„'.repeat(200_000))).to.equal('');
    expect(clean(`"${long}a${long}b`)).to.have.length(2 * long.length + 3);
  });
});

describe('validate', () => {
  it('asks for what is missing', () => {
    expect(validate('keyId', '')?.text).to.equal('keyIdMissing');
    expect(validate('keySecret', '')?.text).to.equal('keySecretMissing');
  });
  it('refuses a colon in the Key ID only', () => {
    expect(validate('keyId', 'a:b')?.text).to.equal('keyIdColon');
    expect(validate('keySecret', 'a:b')?.text).to.equal(undefined);
  });
  it('names a colon by what has it', () => {
    const pair = `${KEY_ID}:${KEY_SECRET}`;
    expect(validate('keyId', pair)).to.deep.equal({kind: 'error', text: 'pair', fix: 'split'});
    expect(validate('keyId', pair, KEY_SECRET)?.fix).to.equal('split');
    expect(validate('keyId', pair, 'something else')?.fix).to.equal(undefined);
    expect(validate('keyId', 'https://host.example')?.text).to.equal('database');
    for (const value of [`Key ID: ${KEY_ID}`, `"keyId": "${KEY_ID}",`, 'a:b', ':', 'a:b:c'])
      expect(validate('keyId', value), value).to.deep.equal({kind: 'error', text: 'keyIdColon'});
  });
  it('refuses control characters and halves of surrogate pairs', () => {
    for (const character of [
      '\u0000',
      '\t',
      '\n',
      '\u001f',
      '\u007f',
      '\u0085',
      '\ud83d',
      '\udd11',
    ]) {
      expect(validate('keyId', `a${character}b`)?.text, JSON.stringify(character)).to.equal(
        'unusableCharacters',
      );
      expect(validate('keySecret', `a${character}b`)?.text).to.equal('unusableCharacters');
    }
  });
  it('accepts any other shape', () => {
    for (const value of [
      'a',
      KEY_ID,
      KEY_SECRET,
      'pässwörd',
      '🔑',
      'a b',
      '%',
      '&=+',
      'x'.repeat(10_000),
    ]) {
      expect(validate('keyId', value)?.text).to.equal(undefined);
      expect(validate('keySecret', value)?.text).to.equal(undefined);
    }
  });
});

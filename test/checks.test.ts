// On the sources only: it tests a module that the script-tag file does not export.
import {expect} from '@open-wc/testing';
import {fields, type Field} from '../src/credentials/credentials.js';
import {english, type Labels} from '../src/i18n/labels.js';
import {warningFor} from '../src/credentials/checks.js';
import {KEY_ID, KEY_SECRET} from './support/form.js';

const SHORT_KEY_ID = 'Zt4mWq9LbXc7RkVpe';
const SHORT_SECRET = 'Hs8Kq2VnX5bTzR7mJw3LcY9fPd6GtA4eQvU1iNo';
const UUID = '2f1c8f0e-5b0e-4d55-9a53-1d9b3a6a7c10';

/** What is said of a value, by what it is. The other field is empty unless a third is given. */
const SAID: Readonly<
  Record<
    Field,
    Readonly<
      Record<string, readonly [said: keyof Labels | undefined, value: string, other?: string]>
    >
  >
> = {
  keyId: {
    'a Key ID': [undefined, KEY_ID],
    'a Key ID beside a secret': [undefined, KEY_ID, KEY_SECRET],
    'a Key ID beside another one': [undefined, KEY_ID, SHORT_KEY_ID],
    'a Key ID of 17 characters': [undefined, SHORT_KEY_ID],
    'a Key ID of 15 characters': [undefined, KEY_ID.slice(0, 15)],
    'a Key ID of 25 characters': [undefined, `${KEY_ID}${KEY_ID.slice(0, 5)}`],
    'a Key ID of digits': [undefined, '01234567890123456789'],
    'a secret': ['swapped', KEY_SECRET],
    'a secret beside a Key ID': ['swapped', KEY_SECRET, KEY_ID],
    'a secret beside a short Key ID': ['swapped', KEY_SECRET, SHORT_KEY_ID],
    'a secret of 39 characters': ['swapped', SHORT_SECRET],
    'a secret beside another one': ['unusual', KEY_SECRET, SHORT_SECRET],
    'the same secret: the Key ID is wrong': ['same', KEY_SECRET, KEY_SECRET],
    'the same Key ID': [undefined, KEY_ID, KEY_ID],
    'a secret beside anything': ['unusual', KEY_SECRET, 'anything'],
    'a UUID': ['uuid', UUID],
    'a UUID in capitals': ['uuid', UUID.toUpperCase()],
    'a UUID beside a secret': ['uuid', UUID, KEY_SECRET],
    'a UUID and more': ['unusual', `${UUID}0`],
    'a UUID behind something else': ['unusual', `0${UUID}`],
    'a UUID without hyphens': ['unusual', UUID.replaceAll('-', '')],
    'the user of a database': ['database', 'default'],
    'the user of a database in capitals': ['database', 'Default'],
    'the host of a database': ['database', 'x7k2m9.eu-west-1.aws.clickhouse.cloud'],
    'a host and a port': ['database', 'x7k2m9.eu-west-1.aws.clickhouse.cloud:8443'],
    'a data source': ['database', 'clickhouse://default:pw@x.example:9440/default'],
    'a data source of JDBC': ['database', 'jdbc:clickhouse://x.example:8443'],
    'a short data source of JDBC': ['database', 'jdbc:ch:x.example'],
    'a URL': ['database', 'https://x7k2m9.eu-west-1.aws.example:8443'],
    'the end of a Key ID behind asterisks': ['masked', '*********YtKF'],
    'the end of a Key ID behind bullets': ['masked', '•••YtKF'],
    'a Key ID that is hidden in the middle': ['masked', 'Vk3J●●●●●●●●YtKF'],
    'asterisks alone': ['masked', '***'],
    'two asterisks': ['hasPunctuation', 'Vk3Jm8QxT2bNf7Rw**'],
    'a part of a Key ID': ['unusual', KEY_ID.slice(0, 14)],
    'the end of a Key ID': ['unusual', KEY_ID.slice(-4)],
    'a Key ID with a space': ['hasSpace', 'Vk3Jm8QxT2 bNf7RwYtKF'],
    'a Key ID with a hyphen': ['unusual', 'Vk3Jm8QxT2-bNf7RwYtKF'],
    'a Key ID with an accent': ['hasForeignLetter', 'Vk3Jm8QxT2bNf7RwYtKé'],
    'two Key IDs': ['unusual', KEY_ID + SHORT_KEY_ID.slice(0, 10)],
    'an e-mail address': ['email', 'kim@host.example'],
    'an e-mail address with a tag': ['email', 'kim+billing@mail.host.example'],
    'an e-mail address beside a password': ['email', 'kim@host.example', 'correct-horse'],
    'two e-mail addresses': ['unusual', 'kim@host.example@x.example'],
    'a link to the console': [
      'link',
      `https://console.clickhouse.cloud/organizations/${UUID}/keys`,
    ],
    'a reference of 1Password': ['link', 'op://prod/clickhouse/key'],
    'the name of a variable': ['link', '$CLICKHOUSE_KEY_ID'],
    'a template': ['link', '{{ key_id }}'],
    'half a secret': ['cutOff', KEY_SECRET.slice(0, 20)],
    'half a secret beside a Key ID': ['cutOff', KEY_SECRET.slice(0, 20), SHORT_KEY_ID],
    'a Cyrillic letter': ['hasForeignLetter', KEY_ID.replace('x', 'х')],
    'a Greek letter': ['hasForeignLetter', KEY_ID.replace('T', 'Τ')],
    'a no-break space': ['hasSpace', KEY_ID.replace('8', '8\u00a0')],
    'a comma': ['hasPunctuation', `${KEY_ID},`],
    'a full stop': ['hasPunctuation', `${KEY_ID}.`],
    'a bullet': ['hasPunctuation', `•${KEY_ID}`],
    brackets: ['hasPunctuation', `<${KEY_ID}>`],
    'one quote': ['hasPunctuation', `"${KEY_ID}`],
    'a quote at the end': ['hasPunctuation', `${KEY_ID}”`],
    'an emoji': ['hasPunctuation', `🔑${KEY_ID}`],
    'a name': ['unusual', 'production'],
    'the name of a default': ['unusual', 'default-key'],
  },
  keySecret: {
    'a secret': [undefined, KEY_SECRET],
    'a secret beside a Key ID': [undefined, KEY_SECRET, KEY_ID],
    'a secret of 39 characters': [undefined, SHORT_SECRET],
    'a secret of 35 characters': [undefined, SHORT_SECRET.slice(0, 35)],
    'a secret of 50 characters': [undefined, KEY_SECRET + SHORT_SECRET.slice(0, 8)],
    'a secret beside another one': [undefined, KEY_SECRET, SHORT_SECRET],
    'a Key ID': ['swapped', KEY_ID],
    'a Key ID of 17 characters': ['swapped', SHORT_KEY_ID],
    'a Key ID beside a secret: the other field says it': [undefined, KEY_ID, KEY_SECRET],
    'a short Key ID beside a short secret': [undefined, SHORT_KEY_ID, SHORT_SECRET],
    'a Key ID beside another one': ['unusual', KEY_ID, SHORT_KEY_ID],
    'a Key ID beside anything': ['unusual', KEY_ID, 'anything'],
    'the same secret: the other field says it': [undefined, KEY_SECRET, KEY_SECRET],
    'the same Key ID': ['same', KEY_ID, KEY_ID],
    'the same, whatever it is': ['same', UUID, UUID],
    'a pair': ['pair', `${KEY_ID}:${KEY_SECRET}`],
    'a pair beside its Key ID': ['pair', `${KEY_ID}:${KEY_SECRET}`, KEY_ID],
    'a short pair': ['pair', `${SHORT_KEY_ID}:${SHORT_SECRET}`],
    'a pair of an own Key ID': ['pair', `svc-billing_01:${SHORT_SECRET}`],
    'a password with a colon': ['unusual', 'pa55:w0rd'],
    'a secret with two colons': ['unusual', `${KEY_ID}:${KEY_ID}:${KEY_SECRET}`],
    'an option of curl': ['hasSpace', `-u ${KEY_ID}:${KEY_SECRET}`],
    'two names': ['hasSpace', `KEY_ID=${KEY_ID} KEY_SECRET=${KEY_SECRET}`],
    'a UUID': ['uuid', UUID],
    'a UUID beside a Key ID': ['uuid', UUID, KEY_ID],
    'the user of a database': ['database', 'default'],
    'a host': ['database', 'x7k2m9.eu-west-1.aws.clickhouse.cloud'],
    'a data source': ['database', 'clickhouse://default:pw@x.example:9440/default'],
    'a URL with a pair': ['database', `https://${KEY_ID}:${KEY_SECRET}@api.clickhouse.cloud/v1`],
    'a secret that is hidden': ['masked', '*'.repeat(42)],
    'a secret that is hidden behind bullets': ['masked', '•'.repeat(12)],
    'the start of a secret': ['masked', '4b1d**************************************'],
    'a secret with an asterisk': ['hasPunctuation', `${KEY_SECRET}*`],
    'a secret that is cut off': ['cutOff', KEY_SECRET.slice(0, 30)],
    'a secret and more': ['unusual', KEY_SECRET + KEY_ID],
    'a password': ['hasSpace', 'correct horse battery staple'],
    'a token': ['unusual', 'ghp_Qm7ZxN2vR8kT5wYc1JhF6sLp9GdB3aXeU0tK'],
    'a secret of 36 characters': ['cutOff', KEY_SECRET.slice(0, 36)],
    'a secret of 41 characters': ['cutOff', KEY_SECRET.slice(0, 41)],
    'a secret of the console of 39 characters': [undefined, KEY_SECRET.slice(0, 39)],
    'half a secret beside a Key ID': ['cutOff', KEY_SECRET.slice(0, 20), KEY_ID],
    'a secret with an ellipsis inside': [
      'masked',
      `${KEY_SECRET.slice(0, 8)}...${KEY_SECRET.slice(-4)}`,
    ],
    'a secret with a Cyrillic letter': ['hasForeignLetter', SHORT_SECRET.replace('c', 'с')],
    'a secret with a comma': ['hasPunctuation', `${SHORT_SECRET},`],
    'a secret with a space': ['hasSpace', `${SHORT_SECRET.slice(0, 9)} ${SHORT_SECRET.slice(9)}`],
    'the password of an e-mail account': ['hasPunctuation', 'correct-horse-battery!'],
    'a letter': ['unusual', 'a'],
    'a secret of base64': ['unusual', 'q7+Wn/zBv3kX9-mTs5_Rj=='],
    'a very long text': ['hasSpace', 'a '.repeat(100_000)],
  },
};

describe('warningFor', () => {
  for (const field of ['keyId', 'keySecret'] as const)
    for (const [what, [said, value, other = '']] of Object.entries(SAID[field]))
      it(`says ${said ?? 'nothing'} of ${what} in ${english[field]}`, () =>
        expect(warningFor(field, value, other)?.text).to.equal(said));

  it('names the letter or the mark that it means', () => {
    expect(warningFor('keyId', KEY_ID.replace('x', 'х'), '')?.character).to.equal('х');
    expect(warningFor('keySecret', `${SHORT_SECRET}é`, '')?.character).to.equal('é');
    expect(warningFor('keySecret', `${KEY_SECRET},`, '')?.character).to.equal(',');
    expect(warningFor('keyId', `x ${KEY_ID}`, '')?.character).to.equal(undefined);
  });
  it('says that two values are swapped once', () => {
    for (const keyId of [KEY_ID, SHORT_KEY_ID])
      for (const keySecret of [KEY_SECRET, SHORT_SECRET]) {
        expect(warningFor('keyId', keySecret, keyId)?.text).to.equal('swapped');
        expect(warningFor('keySecret', keyId, keySecret)?.text).to.equal(undefined);
        expect(warningFor('keyId', keyId, keySecret)?.text).to.equal(undefined);
        expect(warningFor('keySecret', keySecret, keyId)?.text).to.equal(undefined);
      }
  });
});

describe('the quick fix of a warning', () => {
  const fixOf = (field: Field, value: string, other = '') => warningFor(field, value, other)?.fix;
  it('clears what is something else', () => {
    for (const value of [UUID, 'default', '****YtKF', 'kim@host.example', 'op://prod/a/b'])
      for (const field of fields) expect(fixOf(field, value), value).to.equal('clear');
  });
  it('clears the wrong one of two identical values', () => {
    expect(fixOf('keyId', KEY_SECRET, KEY_SECRET)).to.equal('clear');
    expect(fixOf('keySecret', KEY_SECRET, KEY_SECRET)).to.equal(undefined);
    expect(fixOf('keySecret', KEY_ID, KEY_ID)).to.equal('clear');
    expect(fixOf('keyId', KEY_ID, KEY_ID)).to.equal(undefined);
  });
  it('swaps what is swapped', () => {
    expect(fixOf('keyId', KEY_SECRET, KEY_ID)).to.equal('swap');
    expect(fixOf('keySecret', KEY_ID)).to.equal('swap');
  });
  it('splits a pair, but not over another value', () => {
    const pair = `${KEY_ID}:${KEY_SECRET}`;
    expect(fixOf('keySecret', pair)).to.equal('split');
    expect(fixOf('keySecret', pair, KEY_ID)).to.equal('split');
    expect(fixOf('keySecret', pair, SHORT_KEY_ID)).to.equal(undefined);
    expect(warningFor('keySecret', pair, SHORT_KEY_ID)?.text).to.equal('pair');
  });
  it('is missing where only the person knows what is right', () => {
    for (const value of [KEY_SECRET.slice(0, 20), `${KEY_ID},`, 'a b', 'a'])
      expect(fixOf('keyId', value), value).to.equal(undefined);
  });
});

describe('a warning', () => {
  it('holds no part of the value, except the one character that it names', () => {
    for (const field of fields)
      for (const [, value, other = ''] of Object.values(SAID[field])) {
        const {character, ...warning} = warningFor(field, value, other) ?? {};
        if (value.length > 8) expect(JSON.stringify(warning)).to.not.contain(value);
        if (character) expect(character).to.match(/^[^a-z\d]$/iu);
      }
  });
  it('names the punctuation mark', () => {
    expect(warningFor('keyId', `${KEY_ID},`, '')?.character).to.equal(',');
    expect(warningFor('keyId', `<${KEY_ID}>`, '')?.character).to.equal('<');
  });
});

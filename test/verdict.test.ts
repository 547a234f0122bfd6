import {expect} from '@open-wc/testing';
import {
  failureOf,
  isVerdict,
  isVerdictMessage,
  parseReply,
  rejection,
} from '../src/connection/verdict.js';

const ATTEMPT = '0123456789abcdef0123456789abcdef';
const MESSAGE = {type: 'clickhouse-connect:result', version: 1, attempt: ATTEMPT, ok: true};

describe('isVerdict', () => {
  it('accepts a verdict on this attempt', () => {
    for (const verdict of [
      {ok: true, attempt: ATTEMPT},
      {ok: false, attempt: ATTEMPT},
      {ok: false, attempt: ATTEMPT, code: 'forbidden', message: 'No.'},
      {ok: false, attempt: ATTEMPT, code: null, message: null},
      {ok: true, attempt: ATTEMPT, more: {}},
    ]) {
      expect(isVerdict(verdict, ATTEMPT), JSON.stringify(verdict)).to.equal(true);
    }
  });
  it('refuses any other value', () => {
    const values: readonly unknown[] = [
      undefined,
      null,
      true,
      1,
      '',
      'ok',
      [],
      {},
      [true],
      {ok: true},
      {attempt: ATTEMPT},
      {ok: 1, attempt: ATTEMPT},
      {ok: 'true', attempt: ATTEMPT},
      {ok: null, attempt: ATTEMPT},
      {ok: [true], attempt: ATTEMPT},
      {ok: true, attempt: ATTEMPT.toUpperCase()},
      {ok: true, attempt: `${ATTEMPT} `},
      {ok: true, attempt: [ATTEMPT]},
      {ok: true, attempt: ''},
      {ok: true, attempt: null},
      {ok: false, attempt: ATTEMPT, code: 401},
      {ok: false, attempt: ATTEMPT, code: {}},
      {ok: false, attempt: ATTEMPT, message: ['no']},
      {ok: true, attempt: ATTEMPT, message: 1},
      {OK: true, attempt: ATTEMPT},
      {verdict: {ok: true, attempt: ATTEMPT}},
    ];
    for (const value of values)
      expect(isVerdict(value, ATTEMPT), JSON.stringify(value)).to.equal(false);
  });
});

describe('isVerdictMessage', () => {
  it('accepts the one shape', () => expect(isVerdictMessage(MESSAGE, ATTEMPT)).to.equal(true));
  it('refuses another type, version or attempt', () => {
    const values: readonly unknown[] = [
      null,
      'clickhouse-connect:result',
      {...MESSAGE, type: 'clickhouse-connect'},
      {...MESSAGE, type: undefined},
      {...MESSAGE, version: 2},
      {...MESSAGE, version: '1'},
      {...MESSAGE, version: undefined},
      {...MESSAGE, attempt: ATTEMPT.replace('0', '1')},
      {...MESSAGE, ok: 'true'},
      JSON.stringify(MESSAGE),
    ];
    for (const value of values)
      expect(isVerdictMessage(value, ATTEMPT), JSON.stringify(value)).to.equal(false);
  });
});

describe('parseReply', () => {
  const body = JSON.stringify({ok: true, attempt: ATTEMPT});

  it('reads JSON media types', () => {
    for (const type of [
      'application/json',
      'application/problem+json',
      'APPLICATION/JSON',
      'application/vnd.x.v1+json',
    ]) {
      expect(parseReply(type, body, ATTEMPT), type).to.deep.equal({ok: true, attempt: ATTEMPT});
    }
  });
  it('reads nothing else', () => {
    for (const type of [
      'text/html',
      'text/plain',
      'text/json',
      'application/jsonp',
      'application/javascript',
      'image/svg+xml',
      '',
      'application/json5',
    ]) {
      expect(parseReply(type, body, ATTEMPT), type).to.equal(undefined);
    }
  });
  it('takes malformed or foreign bodies for no verdict', () => {
    for (const text of [
      '',
      '{',
      'true',
      'null',
      '[]',
      `${body},`,
      `)]}'\n${body}`,
      '{"ok":true}',
      body.replace(ATTEMPT, 'x'),
    ]) {
      expect(parseReply('application/json', text, ATTEMPT), text).to.equal(undefined);
    }
  });
});

describe('failureOf', () => {
  it('is null for a connection, whatever else is said', () => {
    expect(failureOf({ok: true, attempt: ATTEMPT, code: 'forbidden', message: 'x'})).to.equal(null);
  });
  it("is a rejection with the server's code and text", () => {
    expect(
      failureOf({ok: false, attempt: ATTEMPT, code: 'forbidden', message: 'No.'}),
    ).to.deep.equal({
      code: 'rejected',
      reason: 'forbidden',
      message: 'No.',
    });
  });
});

describe('rejection', () => {
  it('cuts texts at 300 characters, and at no half of one', () => {
    expect(rejection('x'.repeat(301), 'y'.repeat(1000))).to.deep.include({
      reason: 'x'.repeat(300),
      message: 'y'.repeat(300),
    });
    expect(rejection('', `${'y'.repeat(299)}🔑`).message).to.equal('y'.repeat(299));
  });
  it('takes nothing but texts', () => {
    for (const value of [undefined, null, 0, 401, {}, [], '']) {
      expect(rejection(value, value)).to.deep.equal({
        code: 'rejected',
        reason: undefined,
        message: undefined,
      });
    }
  });
});

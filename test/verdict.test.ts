import {expect} from '@open-wc/testing';
import type {Outcome} from '../src/connection/state.js';
import {readMessage, readReply, readVerdict, rejection} from '../src/connection/verdict.js';

const ATTEMPT = '0123456789abcdef0123456789abcdef';
const MESSAGE = {type: 'clickhouse-connect:result', version: 1, attempt: ATTEMPT, ok: true};
const CONNECTED = {failure: null, organization: undefined, message: undefined};
const REJECTED = {
  failure: {code: 'rejected', reason: undefined, message: undefined, reference: undefined},
};

describe('readVerdict', () => {
  it('reads a verdict on this attempt', () => {
    const verdicts: readonly (readonly [unknown, unknown])[] = [
      [{ok: true, attempt: ATTEMPT}, CONNECTED],
      [{ok: false, attempt: ATTEMPT}, REJECTED],
      [{ok: false, attempt: ATTEMPT, code: null, message: null, reference: null}, REJECTED],
      [{ok: true, attempt: ATTEMPT, organization: null, message: null, more: {}}, CONNECTED],
      [
        {ok: false, attempt: ATTEMPT, code: 'forbidden', message: 'No.', reference: 'r-1'},
        {failure: {code: 'rejected', reason: 'forbidden', message: 'No.', reference: 'r-1'}},
      ],
      [
        {ok: true, attempt: ATTEMPT, organization: 'Acme', message: 'Expires soon.'},
        {failure: null, organization: 'Acme', message: 'Expires soon.'},
      ],
    ];
    for (const [verdict, outcome] of verdicts)
      expect(readVerdict(verdict, ATTEMPT), JSON.stringify(verdict)).to.deep.equal(outcome);
  });
  it('is connected with ok: true, whatever belongs to a rejection', () => {
    const verdict = {ok: true, attempt: ATTEMPT, code: 'forbidden', reference: 'r-1'};
    expect(readVerdict(verdict, ATTEMPT)).to.deep.equal(CONNECTED);
  });
  it('names no organization with ok: false', () => {
    const verdict = {ok: false, attempt: ATTEMPT, organization: 'Acme'};
    expect(readVerdict(verdict, ATTEMPT)).to.deep.equal(REJECTED);
  });
  it('says what makes any other value no verdict', () => {
    const values: readonly (readonly [unknown, string])[] = [
      ...[undefined, null, true, 1, '', 'ok', [], {}, [true]].map(
        (value) => [value, '"ok" is no boolean'] as const,
      ),
      [{attempt: ATTEMPT}, '"ok" is no boolean'],
      [{ok: 1, attempt: ATTEMPT}, '"ok" is no boolean'],
      [{ok: 'true', attempt: ATTEMPT}, '"ok" is no boolean'],
      [{ok: null, attempt: ATTEMPT}, '"ok" is no boolean'],
      [{ok: [true], attempt: ATTEMPT}, '"ok" is no boolean'],
      [{OK: true, attempt: ATTEMPT}, '"ok" is no boolean'],
      [{verdict: {ok: true, attempt: ATTEMPT}}, '"ok" is no boolean'],
      [Object.create({ok: true, attempt: ATTEMPT}), '"ok" is no boolean'],
      [{ok: true}, 'no "attempt"'],
      [{ok: true, attempt: ATTEMPT.toUpperCase()}, 'the "attempt" is another one'],
      [{ok: true, attempt: `${ATTEMPT} `}, 'the "attempt" is another one'],
      [{ok: true, attempt: [ATTEMPT]}, 'the "attempt" is another one'],
      [{ok: true, attempt: ''}, 'the "attempt" is another one'],
      [{ok: true, attempt: null}, 'the "attempt" is another one'],
      [{ok: false, attempt: ATTEMPT, code: 401}, '"code" is no text'],
      [{ok: false, attempt: ATTEMPT, code: {}}, '"code" is no text'],
      [{ok: false, attempt: ATTEMPT, message: ['no']}, '"message" is no text'],
      [{ok: true, attempt: ATTEMPT, message: 1}, '"message" is no text'],
      [{ok: true, attempt: ATTEMPT, organization: {name: 'Acme'}}, '"organization" is no text'],
      [{ok: false, attempt: ATTEMPT, organization: 1}, '"organization" is no text'],
      [{ok: false, attempt: ATTEMPT, reference: 17}, '"reference" is no text'],
      [{ok: true, attempt: ATTEMPT, reference: false}, '"reference" is no text'],
    ];
    for (const [value, problem] of values)
      expect(readVerdict(value, ATTEMPT), JSON.stringify(value)).to.equal(problem);
  });
  it('cuts an organization at 100 characters and a message at 300', () => {
    const long = `${'x'.repeat(99)}🔑${'y'.repeat(300)}`;
    const {organization, message} = readVerdict(
      {ok: true, attempt: ATTEMPT, organization: long, message: long},
      ATTEMPT,
    ) as Outcome;
    expect(organization).to.equal('x'.repeat(99));
    expect(message).to.equal(long.slice(0, 300));
  });
});

describe('readMessage', () => {
  it('reads the one shape', () => expect(readMessage(MESSAGE, ATTEMPT)).to.deep.equal(CONNECTED));
  it('ignores another type, version or attempt', () => {
    const values: readonly unknown[] = [
      undefined,
      null,
      'clickhouse-connect:result',
      {...MESSAGE, type: 'clickhouse-connect'},
      {...MESSAGE, type: undefined},
      {...MESSAGE, version: 2},
      {...MESSAGE, version: '1'},
      {...MESSAGE, version: undefined},
      {...MESSAGE, attempt: ATTEMPT.replace('0', '1')},
      {...MESSAGE, ok: 'true'},
      {...MESSAGE, organization: ['Acme']},
      JSON.stringify(MESSAGE),
    ];
    for (const value of values)
      expect(readMessage(value, ATTEMPT), JSON.stringify(value)).to.equal(undefined);
  });
});

describe('readReply', () => {
  const body = JSON.stringify({ok: true, attempt: ATTEMPT});

  it('reads JSON media types', () => {
    for (const type of [
      'application/json',
      'application/problem+json',
      'APPLICATION/JSON',
      'application/vnd.x.v1+json',
    ]) {
      expect(readReply(type, body, ATTEMPT), type).to.deep.equal(CONNECTED);
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
      expect(readReply(type, body, ATTEMPT), type).to.equal('no JSON');
    }
  });
  it('says what makes a body no verdict', () => {
    for (const [text, problem] of [
      ['', 'no JSON'],
      ['{', 'no JSON'],
      [`${body},`, 'no JSON'],
      [`)]}'\n${body}`, 'no JSON'],
      ['true', '"ok" is no boolean'],
      ['null', '"ok" is no boolean'],
      ['[]', '"ok" is no boolean'],
      ['{"ok":true}', 'no "attempt"'],
      [body.replace(ATTEMPT, 'x'), 'the "attempt" is another one'],
    ] as const) {
      expect(readReply('application/json', text, ATTEMPT), text).to.equal(problem);
    }
  });
});

describe('rejection', () => {
  it('cuts texts, and at no half of a character', () => {
    expect(rejection('x'.repeat(301), 'y'.repeat(1000), 'z'.repeat(101))).to.deep.equal({
      code: 'rejected',
      reason: 'x'.repeat(300),
      message: 'y'.repeat(300),
      reference: 'z'.repeat(100),
    });
    expect(rejection('', `${'y'.repeat(299)}🔑`).message).to.equal('y'.repeat(299));
  });
  it('takes nothing but texts', () => {
    for (const value of [undefined, null, 0, 401, {}, [], ''])
      expect(rejection(value, value, value)).to.deep.equal(REJECTED.failure);
  });
});

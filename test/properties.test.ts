import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {parseCallbackUrl} from '../src/connection/callback-url.js';
import {clean} from '../src/credentials/credentials.js';
import {
  idle,
  transition,
  type Action,
  type FailureCode,
  type Outcome,
  type State,
} from '../src/connection/state.js';
import {createSubmission} from '../src/connection/submission.js';
import {readMessage, readReply, readVerdict} from '../src/connection/verdict.js';

const ATTEMPT = '0123456789abcdef0123456789abcdef';
const isVerdict = (value: unknown, attempt: string) =>
  typeof readVerdict(value, attempt) !== 'string';
const isVerdictMessage = (value: unknown, attempt: string) => !!readMessage(value, attempt);
// The same values in every run, so that a failure is of the change at hand.
const RUNS = {numRuns: 1000, seed: 20261129};

/** No value that can be found makes the property throw. */
const holds = <T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => void, runs = RUNS) =>
  fc.assert(
    fc.property(arbitrary, (value) => void property(value)),
    runs,
  );

describe('verdicts, of any value,', () => {
  const text = fc.option(fc.string(), {nil: null});
  const valid = fc.record(
    {
      type: fc.constant('clickhouse-connect:result'),
      version: fc.constant(1),
      attempt: fc.constant(ATTEMPT),
      ok: fc.boolean(),
      code: text,
      message: text,
      organization: text,
      reference: text,
      more: fc.jsonValue(),
    },
    {requiredKeys: ['type', 'version', 'attempt', 'ok']},
  );
  const isText = (value: unknown) =>
    value === null || ['string', 'undefined'].includes(typeof value);
  /** Whether a value is what it must be, by the name of its field. */
  const RULES: Readonly<Record<string, (value: unknown) => boolean>> = {
    ok: (value) => value === true || value === false,
    attempt: (value) => value === ATTEMPT,
    code: isText,
    message: isText,
    organization: isText,
    reference: isText,
  };
  const MESSAGE_RULES: typeof RULES = {
    ...RULES,
    type: (value) => value === 'clickhouse-connect:result',
    version: (value) => value === 1,
  };
  const anything = fc.anything({
    withNullPrototype: true,
    withMap: true,
    withSet: true,
    withDate: true,
  });
  const almost = fc.oneof(
    anything,
    fc.constantFrom(
      'true',
      1,
      0,
      '1',
      1n,
      ATTEMPT.toUpperCase(),
      `${ATTEMPT}\n`,
      [ATTEMPT],
      [true],
    ),
  );
  /** A well-formed message, one field of which is another value or is missing. */
  const mutated = fc
    .tuple(
      valid,
      fc.constantFrom(...Object.keys(MESSAGE_RULES)),
      fc.option(almost, {nil: undefined}),
    )
    .map(([message, field, value]) => ({field, value, message: {...message, [field]: value}}));

  it('accept every well-formed one', () =>
    holds(valid, (message) => {
      expect(isVerdict(message, ATTEMPT)).to.equal(true);
      expect(isVerdictMessage(message, ATTEMPT)).to.equal(true);
    }));
  it('refuse whatever differs in one field', () =>
    holds(mutated, ({field, value, message}) => {
      expect(isVerdict(message, ATTEMPT)).to.equal(RULES[field]?.(value) ?? true);
      expect(isVerdictMessage(message, ATTEMPT)).to.equal(MESSAGE_RULES[field]!(value));
    }));
  it('refuse anything else', () =>
    holds(fc.oneof(anything, fc.jsonValue(), fc.string()), (value) => {
      expect(isVerdict(value, ATTEMPT)).to.equal(false);
      expect(isVerdictMessage(value, ATTEMPT)).to.equal(false);
    }));
  it('are only of their own attempt', () =>
    holds(fc.tuple(valid, fc.string()), ([message, attempt]) =>
      expect(isVerdict(message, attempt)).to.equal(attempt === ATTEMPT),
    ));

  const subtype = fc.stringMatching(/^[a-z][a-z0-9.-]{0,20}$/);
  const jsonType = fc.oneof(
    fc.constant('application/json'),
    subtype.map((name) => `application/${name}+json`),
  );
  const space = fc.constantFrom('', ' ', '\n', '\r\n\t');
  it('are read from JSON of every JSON type', () =>
    holds(fc.tuple(valid, jsonType, space, space), ([verdict, type, before, after]) => {
      const body = before + JSON.stringify(verdict) + after;
      expect(readReply(type, body, ATTEMPT)).to.deep.equal(readVerdict(verdict, ATTEMPT));
    }));
  it('are read from no other type', () => {
    const otherType = fc.oneof(
      fc.string(),
      subtype.map((name) => `text/${name}+json`),
      subtype.map((name) => `application/json${name}`),
      subtype.map((name) => `application/${name}json`),
      jsonType.map((type) => ` ${type}`),
      jsonType.map((type) => `${type};charset=utf-8`),
    );
    holds(fc.tuple(valid, otherType), ([verdict, type]) =>
      expect(readReply(type, JSON.stringify(verdict), ATTEMPT)).to.equal('no JSON'),
    );
  });
  it('are read from no other text', () =>
    holds(fc.oneof(fc.json(), fc.string(), fc.string({unit: 'binary'})), (body) =>
      expect(readReply('application/json', body, ATTEMPT)).to.be.a('string'),
    ));
  it('are well-formed if read at all, however their text is damaged', () =>
    holds(
      fc.tuple(valid, fc.nat(), fc.nat(3), fc.string({maxLength: 2})),
      ([verdict, at, cut, put]) => {
        const body = JSON.stringify(verdict);
        const index = at % body.length;
        const read = readReply(
          'application/json',
          body.slice(0, index) + put + body.slice(index + cut),
          ATTEMPT,
        );
        if (typeof read === 'string') return;
        const {failure, organization, message} = read;
        expect(failure === null || failure.code === 'rejected').to.equal(true);
        for (const [text, length] of [
          [failure?.reason, 300],
          [failure?.message, 300],
          [failure?.reference, 100],
          [organization, 100],
          [message, 300],
        ] as const) {
          if (text === undefined) continue;
          expect(text).to.be.a('string');
          expect(text.length).to.be.within(1, length);
        }
      },
    ));
  it('are not inherited', () => {
    const verdict = JSON.stringify({ok: true, attempt: ATTEMPT});
    for (const body of [`{"__proto__":${verdict}}`, `{"constructor":{"prototype":${verdict}}}`])
      expect(readReply('application/json', body, ATTEMPT)).to.equal('"ok" is no boolean');
  });
});

describe('transition, over any actions,', () => {
  const CODES: readonly FailureCode[] = [
    'config',
    'offline',
    'blocked',
    'rejected',
    'unconfirmed',
    'timeout',
  ];
  const attempt = fc.constantFrom('a', 'b', 'c');
  const failure = fc.constantFrom(...CODES).map((code) => ({code}));
  const action: fc.Arbitrary<Action> = fc.oneof(
    fc.record({type: fc.constant('submit' as const), attempt, isReplacement: fc.boolean()}),
    fc.record({
      type: fc.constant('refuse' as const),
      failure: fc.constant({code: 'config' as const}),
    }),
    fc.record({
      type: fc.constant('settle' as const),
      attempt,
      outcome: fc.record({failure: fc.option(failure)}) as fc.Arbitrary<Outcome>,
    }),
    fc.record({type: fc.constant('edit' as const)}),
    fc.record({type: fc.constant('reset' as const)}),
  );
  /** Every step of every run. */
  const steps = (check: (before: State, action: Action, after: State) => void, start = () => {}) =>
    holds(fc.array(action, {maxLength: 40}), (actions) => {
      start();
      actions.reduce((before, action) => {
        const after = transition(before, action);
        check(before, action, after);
        return after;
      }, idle);
    });
  const isRunning = ({status}: State) => status === 'connecting';
  const attemptOf = (state: State) => (state as {attempt?: string}).attempt;
  const isUnknown = (action: Action) =>
    action.type === 'settle' &&
    /^(?:timeout|unconfirmed)$/.test(action.outcome.failure?.code ?? '');

  const SHAPES: Readonly<Record<State['status'], readonly string[]>> = {
    idle: ['status'],
    connecting: ['status', 'attempt', 'isReplacement'],
    connected: ['status', 'isReplacement'],
    failed: ['status', 'failure', 'attempt'],
  };
  it('reaches no impossible state', () =>
    steps((_, __, state) => {
      expect(Object.keys(state)).to.deep.equal(SHAPES[state.status]);
      if (state.status === 'connecting') expect(state.attempt).to.be.oneOf(['a', 'b', 'c']);
      if (state.status !== 'failed') return;
      expect(state.failure.code).to.be.oneOf(CODES);
      expect(state.failure).to.be.frozen;
      if (/rejected|blocked|offline/.test(state.failure.code))
        expect(state.attempt).to.equal(undefined);
    }));
  it('starts only with a submission, and never twice', () => {
    let [submits, posts] = [0, 0];
    steps(
      (before, action, after) => {
        if (action.type === 'submit') submits++;
        if (isRunning(after) && before !== after) {
          posts++;
          expect(action.type).to.equal('submit');
          expect(before.status).not.to.be.oneOf(['connecting', 'connected']);
        }
        expect(posts).to.be.at.most(submits);
      },
      () => ([submits, posts] = [0, 0]),
    );
  });
  it('repeats an attempt while its outcome is unknown, and never after', () => {
    let unknown: string | undefined;
    steps(
      (before, action, after) => {
        if (isRunning(after) && !isRunning(before) && action.type === 'submit')
          expect(attemptOf(after)).to.equal(unknown ?? action.attempt);
        if (isRunning(before) && !isRunning(after))
          unknown = isUnknown(action) ? attemptOf(before) : undefined;
        else if (!isRunning(before) && /edit|reset/.test(action.type)) unknown = undefined;
        if (!isRunning(after)) expect(attemptOf(after)).to.equal(unknown);
      },
      () => (unknown = undefined),
    );
  });
  it('ends by an outcome of the running attempt, or a reset', () =>
    steps((before, action, after) => {
      const isOfIt =
        isRunning(before) && (action as {attempt?: string}).attempt === attemptOf(before);
      if (action.type === 'reset') expect(after).to.equal(idle);
      else if (action.type === 'settle') expect(after !== before).to.equal(isOfIt);
      else if (isRunning(before)) expect(after).to.equal(before);
    }));
  it('connects only by a verdict, and leaves that only by a reset', () =>
    steps((before, action, after) => {
      if (after.status === 'connected' && before !== after)
        expect(action).to.deep.include({type: 'settle', outcome: {failure: null}});
      if (before.status === 'connected' && after !== before) expect(action.type).to.equal('reset');
    }));
});

describe('parseCallbackUrl, of any text,', () => {
  const PIECES = [
    ...[
      'https:',
      'http:',
      'HTTPS:',
      'javascript:',
      'data:',
      'ftp:',
      'https',
      ':',
      '//',
      '/',
      './',
      '../',
    ],
    ...[
      '\\',
      '@',
      '#',
      '?',
      '%',
      '%2e',
      '%2f',
      '%40',
      '%00',
      '%zz',
      '&',
      '=',
      '.',
      '..',
      ';',
      '|',
      '^',
      '<',
    ],
    ...[
      'localhost',
      'app.localhost',
      '127.0.0.1',
      '0x7f.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '0',
      '2130706433',
    ],
    ...[
      'evil.example',
      'host.example',
      'x',
      'é',
      'ß',
      '。',
      '／',
      '：',
      '＠',
      'Ⓐ',
      '🔑',
      ':443',
      ':80',
      ':99999',
    ],
    ...[' ', '\t', '\n', '\0', '\u00a0', '\u00ad', '\u200b', '\u202e', '\ufeff', '\ud800', '{{x}}'],
  ];
  const pieces = fc.array(fc.constantFrom(...PIECES), {maxLength: 8}).map((all) => all.join(''));
  const url = fc.webUrl({
    withQueryParameters: true,
    withFragments: true,
    validSchemes: ['https', 'http'],
  });
  const rooted = fc
    .tuple(
      fc.constantFrom('/', './', '../', 'https://', 'http://localhost/'),
      fc.oneof(pieces, fc.string()),
    )
    .map((parts) => parts.join(''));
  const damaged = fc
    .tuple(url, fc.nat(), fc.nat(2), fc.constantFrom(...PIECES))
    .map(([text, at, cut, put]) => {
      const index = at % text.length;
      return text.slice(0, index) + put + text.slice(index + cut);
    });
  const value = fc.oneof(fc.string(), fc.string({unit: 'binary'}), url, pieces, rooted, damaged);
  const page = fc.constantFrom(
    ['https://host.example/app/', 'https://host.example'],
    ['http://localhost:3000/', 'http://localhost:3000'],
    ['https://elsewhere.example/', 'https://host.example'],
    ['about:blank', 'null'],
  ) as fc.Arbitrary<[base: string, origin: string]>;

  it('accepts nothing but where a pair may go, and takes it as every URL parser does', () => {
    const accepted = {relative: 0, absolute: 0};
    holds(
      fc.tuple(value, page),
      ([value, [base, origin]]) => {
        const url = parseCallbackUrl(value, base, origin);
        if (typeof url === 'string')
          return expect(url).to.match(/^callback-url .+: use an https: URL/);
        const {protocol, hostname, username, password, hash, href} = url;
        expect([username, password, hash]).to.deep.equal(['', '', '']);
        expect(new URL(value, base).href).to.equal(href);
        expect(new URL(href).href).to.equal(href);
        expect(value.length).to.be.at.most(2048);
        const isRelative = value.startsWith('.') || value.startsWith('/');
        accepted[isRelative ? 'relative' : 'absolute']++;
        if (isRelative) expect(url.origin).to.equal(origin);
        else if (protocol !== 'https:')
          expect(`${protocol}${hostname}`).to.match(/^http:(?:127\.|\[::1\]$|(?:.*\.)?localhost$)/);
      },
      {...RUNS, numRuns: 10_000},
    );
    expect(accepted.relative).to.be.above(100);
    expect(accepted.absolute).to.be.above(100);
  });
  it('refuses every other scheme', () =>
    holds(
      fc.tuple(fc.stringMatching(/^[a-z][a-z0-9+.-]{0,12}$/), fc.string()),
      ([scheme, rest]) => {
        fc.pre(!/^https?$/.test(scheme));
        expect(
          parseCallbackUrl(`${scheme}:${rest}`, 'https://host.example/', 'https://host.example'),
        ).to.be.a('string');
      },
    ));
});

describe('clean, of any text,', () => {
  const AROUND = [
    ' ',
    '\t',
    '\r\n',
    '\u00a0',
    '\u3000',
    '\ufeff',
    '\u200b',
    '\u202a',
    '\u00ad',
    '\u{e0001}',
  ];
  const QUOTES = [`""`, `''`, '``', '“”', '‘’', '„“', '«»'];
  const around = fc.array(fc.constantFrom(...AROUND), {maxLength: 4}).map((all) => all.join(''));
  const value = fc
    .array(
      fc.oneof(
        fc.string({unit: 'binary', maxLength: 3}),
        fc.constantFrom(...AROUND, ...QUOTES.join('')),
      ),
    )
    .map((all) => all.join(''));
  const core = fc.tuple(value, value).map(([one, other]) => `a${one}${other}z`);

  it('changes nothing the second time', () =>
    holds(value, (text) => expect(clean(clean(text))).to.equal(clean(text))));
  it('only takes away, and only from the ends', () =>
    holds(value, (text) => expect(text.includes(clean(text))).to.equal(true)));
  it('leaves what is between two letters', () =>
    holds(core, (text) => expect(clean(text)).to.equal(text)));
  it('finds it in white space and quotes', () =>
    holds(
      fc.tuple(
        core,
        fc.array(fc.tuple(around, fc.constantFrom(...QUOTES), around), {maxLength: 5}),
        around,
      ),
      ([text, layers, edge]) => {
        // `"key": "value"` starts and ends with a quote, and is not in quotes.
        fc.pre(![...(layers.at(-1)?.[1] ?? '')].some((quote) => text.includes(quote)));
        const wrapped = layers.reduce(
          (inner, [before, quotes, after]) => `${quotes[0]!}${before}${inner}${after}${quotes[1]!}`,
          text,
        );
        expect(clean(edge + wrapped + edge)).to.equal(text);
      },
    ));

  const MEGABYTE = 2 ** 20;
  const LONG: Readonly<Record<string, readonly [text: string, cleaned: string]>> = {
    'white space': [' '.repeat(MEGABYTE), ''],
    'white space around': [`${' '.repeat(MEGABYTE)}a${'\u200b'.repeat(MEGABYTE)}`, 'a'],
    'white space inside': [`a${' '.repeat(MEGABYTE)}b `, `a${' '.repeat(MEGABYTE)}b`],
    words: [' ab'.repeat(MEGABYTE / 4), 'ab ab'.padEnd((MEGABYTE / 4) * 3 - 1, ' ab')],
    'a quoted text': [`"${'a b '.repeat(MEGABYTE / 4)}"`, 'a b '.repeat(MEGABYTE / 4).trim()],
    'quotes inside': [`a${'"'.repeat(MEGABYTE)}b`, `a${'"'.repeat(MEGABYTE)}b`],
    'quotes in quotes': ['"'.repeat(40_000), ''],
  };
  for (const [what, [text, cleaned]] of Object.entries(LONG)) {
    it(`takes ${text.length} characters of ${what}`, () => {
      const result = clean(text);
      expect(result.length).to.equal(cleaned.length);
      expect(result === cleaned).to.equal(true);
    });
  }
});

describe('createSubmission, of any inputs,', () => {
  const entry = fc.tuple(fc.string({unit: 'binary'}), fc.string({unit: 'binary'}));
  it('keeps their order and their values, after the pair and the attempt', () =>
    holds(
      fc.tuple(fc.array(entry), entry, fc.string()),
      ([entries, [keyId, keySecret], attempt]) => {
        const hiddenInputs = entries.map(([name, value]) => {
          const input = document.createElement('input');
          for (const [key, text] of Object.entries({type: 'hidden', name, value}))
            input.setAttribute(key, text);
          return input;
        });
        const submission = createSubmission(
          {url: new URL('https://x.example/'), hiddenInputs},
          {keyId, keySecret},
          attempt,
        );
        expect(submission.attempt).to.equal(attempt);
        expect(submission.entries).to.deep.equal([
          ['key_id', keyId],
          ['key_secret', keySecret],
          ['attempt', attempt],
          ...entries,
        ]);
      },
      {...RUNS, numRuns: 200},
    ));
});

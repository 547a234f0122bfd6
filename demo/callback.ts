import type {Context} from 'hono';
import {Attempts} from './attempts.js';
import type {Csrf} from './csrf.js';
import {attemptOf, parseSubmission, readFields} from './form.js';
import {senderOf, twinOf} from './origins.js';
import type {Receipts} from './receipts.js';
import {Refusal} from './refusal.js';
import {reply, type Answer} from './reply.js';
import {verify} from './verify.js';

interface Dependencies {
  readonly api: string | undefined;
  readonly allowedOrigins: readonly string[] | undefined;
  readonly timeout: number;
  readonly key: Buffer;
  readonly csrf: Csrf;
  readonly receipts: Receipts;
}

/**
 * The endpoint that `callback-url` names, and what to copy from this demo:
 * parse → sender and token → once per attempt → verify → verdict → reply.
 */
export function createCallback({timeout, key, csrf, receipts, ...options}: Dependencies) {
  const attempts = new Attempts(key);

  return async (c: Context): Promise<Response> => {
    const {origin} = new URL(c.req.url);
    const api = options.api ?? `${origin}/emulator`;
    const sender = senderOf(c, options.allowedOrigins ?? [twinOf(origin)]);
    let fields = new URLSearchParams();
    let session = csrf.sessionOf(c);
    let answer: Answer;
    try {
      fields = await readFields(c.req.raw);
      if (!sender) throw new Refusal(403, 'This page may not send keys here.');
      session = csrf.check(c, sender, fields.getAll('csrf_token'));
      const {attempt, credentials} = parseSubmission(fields);
      const {outcome, isRepeated} = attempts.once(`${session} ${attempt}`, credentials, () =>
        // A real host stores the pair here as well, encrypted, before it says that it is connected.
        verify(credentials, api, timeout),
      );
      // 200 for a "no", too: the request was answered, and the answer is in the body.
      answer = {status: 200, verdict: {...(await outcome), attempt}, isRepeated};
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const {status, message} = error;
      // Without the attempt the element takes no verdict from it, and says that the outcome is unknown.
      const verdict = {ok: false, attempt: attemptOf(fields), message};
      answer = {status, verdict, isRepeated: false};
    }
    if (session) receipts.add(session, {from: c.req.header('Origin'), fields, answer});
    return reply(c, answer, sender);
  };
}

import type {Failure, Outcome} from './state.js';

/** The reasons of a rejection that have a text of their own. Any other code is the host's own. */
export const reasons = [
  'key_not_found',
  'key_inactive',
  'forbidden',
  'ip_blocked',
  'rate_limited',
  'unreachable',
] as const;

export type Reason = (typeof reasons)[number];

/** The answer of the host's server to one attempt. All texts are plain text for the person. */
export interface Verdict {
  readonly ok: boolean;
  readonly attempt: string;
  /** With `ok: false`: a `Reason`, or the host's own code. */
  readonly code?: string | null;
  /** What the person should know; the first 300 characters are shown. */
  readonly message?: string | null;
  /** With `ok: true`: the name of the organization that is linked now; 100 characters are shown. */
  readonly organization?: string | null;
  /**
   * With `ok: false`: what the person can quote to the host's support; 100 characters are shown.
   */
  readonly reference?: string | null;
}

/** A verdict as a page of another origin posts it to its parent. */
export interface VerdictMessage extends Verdict {
  readonly type: 'clickhouse-connect:result';
  readonly version: 1;
}

/** What makes most values no verdict. */
export const NO_OK = '"ok" is no boolean';

const TEXTS = ['code', 'message', 'organization', 'reference'] as const;

/**
 * Reads a verdict on an attempt.
 *
 * @returns the outcome that the verdict means, or what makes the value no verdict, for the console
 */
export function readVerdict(value: unknown, attempt: string): Outcome | string {
  const verdict = Object(value) as Partial<Verdict>;
  // Its own: a page may have written into Object.prototype.
  if (!Object.hasOwn(verdict, 'ok') || typeof verdict.ok !== 'boolean') return NO_OK;
  if (verdict.attempt !== attempt)
    return verdict.attempt === undefined ? 'no "attempt"' : 'the "attempt" is another one';
  const wrong = TEXTS.find((key) => verdict[key] != null && typeof verdict[key] !== 'string');
  if (wrong) return `"${wrong}" is no text`;
  const {code, message, organization, reference} = verdict;
  return verdict.ok
    ? {failure: null, organization: shorten(organization, 100), message: shorten(message, 300)}
    : {failure: rejection(code, message, reference)};
}

/**
 * Reads the verdict in the data of a message: like `readVerdict()`, `undefined` for other messages.
 */
export function readMessage(data: unknown, attempt: string): Outcome | undefined {
  const message = data as Partial<VerdictMessage> | null | undefined;
  if (message?.type !== 'clickhouse-connect:result' || message.version !== 1) return undefined;
  const outcome = readVerdict(data, attempt);
  return typeof outcome === 'string' ? undefined : outcome;
}

/** Reads the verdict in the body of a reply: like `readVerdict()`. */
export function readReply(contentType: string, body: string, attempt: string): Outcome | string {
  if (!/^application\/(?:[\w.+-]+\+)?json$/i.test(contentType)) return 'no JSON';
  try {
    return readVerdict(JSON.parse(body), attempt);
  } catch {
    return 'no JSON';
  }
}

/** A rejection with the code and the texts of the host, as far as they are texts. */
export const rejection = (code?: unknown, message?: unknown, reference?: unknown): Failure => ({
  code: 'rejected',
  reason: shorten(code, 300),
  message: shorten(message, 300),
  reference: shorten(reference, 100),
});

/**
 * The first characters of a text, without half a surrogate pair at the end; `undefined` for all
 * else.
 */
const shorten = (text: unknown, length: number) =>
  typeof text === 'string' && text
    ? text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
    : undefined;

import type {Failure} from './state.js';

/** What is known of a rejection beyond its own text. Any other code is the host's own. */
export const reasons = [
  'key_not_found',
  'key_inactive',
  'forbidden',
  'ip_blocked',
  'rate_limited',
  'unreachable',
] as const;

export type Reason = (typeof reasons)[number];

/** What the host's server says of one attempt. */
export interface Verdict {
  readonly ok: boolean;
  readonly attempt: string;
  /** A `Reason`, or the host's own code. */
  readonly code?: string | null;
  /** Plain text for the person; the first 300 characters are shown. */
  readonly message?: string | null;
}

/** A verdict as a page of another origin posts it to its parent. */
export interface VerdictMessage extends Verdict {
  readonly type: 'clickhouse-connect:result';
  readonly version: 1;
}

const isText = (value: unknown): value is string | null | undefined =>
  value == null || typeof value === 'string';

/** Whether the value is a well-formed verdict on this attempt. */
export function isVerdict(value: unknown, attempt: string): value is Verdict {
  const verdict = value as Partial<Verdict>;
  return (
    // Its own: a page may have written into Object.prototype.
    Object.hasOwn(Object(value) as object, 'ok') &&
    typeof verdict.ok === 'boolean' &&
    verdict.attempt === attempt &&
    isText(verdict.code) &&
    isText(verdict.message)
  );
}

/** Whether the data of a message is a well-formed verdict on this attempt. */
export function isVerdictMessage(data: unknown, attempt: string): data is VerdictMessage {
  const message = data as Partial<VerdictMessage> | null | undefined;
  return (
    message?.type === 'clickhouse-connect:result' &&
    message.version === 1 &&
    isVerdict(data, attempt)
  );
}

/** The verdict on this attempt in a reply's body, or `undefined`. */
export function parseReply(
  contentType: string,
  body: string,
  attempt: string,
): Verdict | undefined {
  if (!/^application\/(?:[\w.+-]+\+)?json$/i.test(contentType)) return undefined;
  try {
    const value: unknown = JSON.parse(body);
    return isVerdict(value, attempt) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The failure that a verdict means, or `null` for a connection. */
export const failureOf = ({ok, code, message}: Verdict): Failure | null =>
  ok ? null : rejection(code, message);

/** A rejection with the server's own code and text, as far as they are texts. */
export const rejection = (code: unknown, message: unknown): Failure => ({
  code: 'rejected',
  reason: shorten(code),
  message: shorten(message),
});

// 300 characters, and no half of a surrogate pair at the end.
const shorten = (text: unknown) =>
  typeof text === 'string' && text ? text.slice(0, 300).replace(/[\ud800-\udbff]$/, '') : undefined;

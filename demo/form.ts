import {Refusal} from './refusal.js';

/** The user name and the password of the ClickHouse Cloud API's Basic authentication. */
export interface Credentials {
  readonly keyId: string;
  readonly keySecret: string;
}

export interface Submission {
  readonly attempt: string;
  readonly credentials: Credentials;
}

const ATTEMPT = /^[\da-f]{32}$/;

/** @throws {Refusal} if the body is of any other type than the element's form. */
export async function readFields(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^application\/x-www-form-urlencoded *(?:;|$)/i.test(type))
    throw new Refusal(415, 'The form was sent in a way that is not understood here.');
  return new URLSearchParams(await request.text());
}

/** The attempt that a verdict answers, where the form names one in the right format. */
export function attemptOf(fields: URLSearchParams): string | undefined {
  const [attempt, ...others] = fields.getAll('attempt');
  return attempt && !others.length && ATTEMPT.test(attempt) ? attempt : undefined;
}

/** @throws {Refusal} if a field is missing, comes twice, or cannot be sent as Basic authentication. */
export function parseSubmission(fields: URLSearchParams): Submission {
  const attempt = attemptOf(fields);
  if (!attempt) throw new Refusal(400, 'The form names no valid attempt.');
  const keyId = only(fields, 'key_id', 'Key ID');
  const keySecret = only(fields, 'key_secret', 'Key Secret');
  // What follows the first colon would become a part of the password. https://www.rfc-editor.org/rfc/rfc7617#section-2
  if (keyId.includes(':')) throw new Refusal(400, 'A Key ID has no colon.');
  return {attempt, credentials: {keyId, keySecret}};
}

// Any shape is legal, as a key can be made from values that its owner chose: only what cannot work is refused.
function only(fields: URLSearchParams, name: string, label: string): string {
  const [value, ...others] = fields.getAll(name);
  if (!value) throw new Refusal(400, `The ${label} is missing.`);
  if (others.length) throw new Refusal(400, `The ${label} was sent more than once.`);
  if (value.length > 1024) throw new Refusal(400, `The ${label} is too long.`);
  if (/\p{Cc}/u.test(value))
    throw new Refusal(400, `The ${label} holds a character that cannot be sent.`);
  return value;
}

import {Refusal} from './messages.js';
import type {Credentials} from './options.js';

/** The most that a form may have, in bytes. */
const LIMIT = 16 * 1024;
/** What is read of a larger one, so that its refusal can name the attempt. */
const PATIENCE = 4 * LIMIT;

const ATTEMPT = /^[\da-f]{32}$/;

/** A body that was read, with the reason to refuse it, if there is one. */
export interface Form {
  readonly fields: URLSearchParams;
  /** The attempt that a verdict answers, if the form names one. */
  readonly attempt: string | undefined;
  readonly refusal: Refusal | undefined;
  /** Whether the body was gone before it could be read. */
  readonly isConsumed: boolean;
}

/**
 * Reads the element's form, or the JSON of `event.detail` that a page sent by itself. Never throws.
 */
export async function readForm(request: Request): Promise<Form> {
  const type = /^[^;\s]*/.exec(request.headers.get('Content-Type') ?? '')![0].toLowerCase();
  const {text, size, isConsumed} = await readText(request);
  // `text/plain` is what `fetch()` calls a string. Whoever sends is checked by other means.
  const isJson = type === 'application/json' || type === 'text/plain';
  const fields = isJson ? fieldsOfJson(text) : new URLSearchParams(text);
  const isForm = type === 'application/x-www-form-urlencoded' && isDecodable(text);
  const isReadable = fields && (isJson || isForm);
  const attempt = fields && only(fields, 'attempt');
  return {
    fields: fields ?? new URLSearchParams(),
    attempt: attempt && ATTEMPT.test(attempt) ? attempt : undefined,
    refusal: isConsumed
      ? new Refusal('error')
      : size > LIMIT
        ? new Refusal('tooLarge')
        : isReadable
          ? undefined
          : new Refusal('unreadable'),
    isConsumed,
  };
}

async function readText(request: Request) {
  let size = 0;
  let text = '';
  let isConsumed = request.bodyUsed;
  try {
    const reader = isConsumed ? undefined : request.body?.getReader();
    const decoder = new TextDecoder();
    for (;;) {
      const {done, value} = (await reader?.read()) ?? {done: true};
      if (done) break;
      size += value.byteLength;
      text += decoder.decode(value, {stream: true});
      if (size <= PATIENCE) continue;
      await reader?.cancel();
      break;
    }
    text += decoder.decode();
    isConsumed ||= !size && Number(request.headers.get('Content-Length')) > 0;
  } catch {
    // The connection broke, or another reader has the body.
    isConsumed ||= request.bodyUsed && !size;
  }
  return {text, size, isConsumed};
}

function fieldsOfJson(text: string): URLSearchParams | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || !value || Array.isArray(value)) return undefined;
    const {keyId, keySecret, ...others} = value as Record<string, unknown>;
    const fields = Object.entries({...others, key_id: keyId, key_secret: keySecret});
    return new URLSearchParams(
      fields.filter((field): field is [string, string] => typeof field[1] === 'string'),
    );
  } catch {
    return undefined;
  }
}

/** Whether the text is percent-encoded UTF-8: `URLSearchParams` would replace what is not. */
function isDecodable(text: string): boolean {
  try {
    // Its result is used, as bundlers drop the call otherwise.
    return typeof decodeURIComponent(text) === 'string';
  } catch {
    return false;
  }
}

/** The value of a field that came exactly once. */
export function only(fields: URLSearchParams, name: string): string | undefined {
  const [value, ...others] = fields.getAll(name);
  return others.length ? undefined : value;
}

/**
 * @throws {Refusal} if a part is missing, comes twice, or cannot be sent as Basic authentication.
 */
export function credentialsOf(fields: URLSearchParams): Credentials {
  const keyId = only(fields, 'key_id');
  const keySecret = only(fields, 'key_secret');
  // Any shape is legal, as a key can be made from values that its owner chose. No header can carry
  // a control character.
  if (!keyId || !keySecret || /\p{Cc}/u.test(keyId + keySecret)) throw new Refusal('incomplete');
  // What follows the first colon would become a part of the password.
  // https://www.rfc-editor.org/rfc/rfc7617#section-2
  if (keyId.includes(':')) throw new Refusal('colon');
  return {keyId, keySecret};
}

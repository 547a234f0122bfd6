import type {Labels} from './labels.js';

/** The user name and the password of the ClickHouse Cloud API's Basic authentication. */
export interface Credentials {
  readonly keyId: string;
  readonly keySecret: string;
}

// White space, and what is invisible and copied along: soft hyphen, zero-width characters, marks of
// direction, word joiner, byte order mark.
const INVISIBLE = '[\\s\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff]+';
const EDGES = new RegExp(`^${INVISIBLE}|${INVISIBLE}$`, 'g');
const QUOTED = /^(?:"([^]*)"|'([^]*)'|`([^]*)`|“([^]*)”|‘([^]*)’|«([^]*)»|„([^]*)[“”])$/;

/** The value without the white space, the zero-width characters and the quotes around it. */
export function clean(value: string): string {
  const trimmed = value.replace(EDGES, '');
  const unquoted = QUOTED.exec(trimmed)?.slice(1).find((inside) => inside !== undefined);
  return unquoted === undefined ? trimmed : clean(unquoted);
}

/**
 * The label of what makes a cleaned value unusable, or `undefined`. Any other shape is legal: a key can be
 * made from values that its owner chose.
 */
export function problemOf(
  field: keyof Credentials,
  value: string,
): keyof Labels | undefined {
  if (!value) return field === 'keyId' ? 'keyIdMissing' : 'keySecretMissing';
  // Neither control characters nor half a surrogate pair can be sent as Basic authentication.
  // https://www.rfc-editor.org/rfc/rfc7617#section-2
  if (/[\p{Cc}\p{Cs}]/u.test(value)) return 'unusableCharacters';
  if (field === 'keyId' && value.includes(':')) return 'keyIdColon';
  return undefined;
}

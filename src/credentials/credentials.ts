import type {Labels} from '../i18n/labels.js';

/** The user name and the password of the ClickHouse Cloud API's Basic authentication. */
export interface Credentials {
  readonly keyId: string;
  readonly keySecret: string;
}

/** In the order of the form. The ids of the inputs too. */
export const fields = ['keyId', 'keySecret'] as const;

export type Field = (typeof fields)[number];

export const isField = (id: string): id is Field => fields.includes(id as Field);

// White space and what is invisible: zero-width characters, marks of direction, soft hyphen, byte order mark.
// Looks behind, to read a long run of it once and not from each of its characters.
const EDGES = /^[\s\p{Cf}]+|(?<![\s\p{Cf}])[\s\p{Cf}]+$/gu;
const QUOTED = /^["'`“‘„«][^]*["'`”’“»]$/;

/** The value without the white space, the invisible characters and the quotes around it. */
export function clean(value: string): string {
  let cleaned = value.replace(EDGES, '');
  // Nine are more than anyone has; all of a megabyte of quotes would take hours.
  for (let quotes = 9; quotes-- && QUOTED.test(cleaned);)
    cleaned = cleaned.slice(1, -1).replace(EDGES, '');
  return cleaned;
}

/**
 * The label of what makes a cleaned value unusable, or `undefined`. Any other shape is legal: a key can be
 * made from values that its owner chose.
 */
export function problemOf(field: Field, value: string): keyof Labels | undefined {
  if (!value) return field === 'keyId' ? 'keyIdMissing' : 'keySecretMissing';
  // Neither control characters nor half a surrogate pair can be sent as Basic authentication.
  // https://www.rfc-editor.org/rfc/rfc7617#section-2
  if (/[\p{Cc}\p{Cs}]/u.test(value)) return 'unusableCharacters';
  if (field === 'keyId' && value.includes(':')) return 'keyIdColon';
  return undefined;
}

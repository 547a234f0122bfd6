import {foreignValue} from './checks.js';
import type {FieldMessage} from './field-message.js';

/** The user name and the password of the ClickHouse Cloud API's Basic authentication. */
export interface Credentials {
  readonly keyId: string;
  readonly keySecret: string;
}

/** In the order of the form. The ids of the inputs too. */
export const fields = ['keyId', 'keySecret'] as const;

export type Field = (typeof fields)[number];

/** The names of the values in a form. */
export const names = {keyId: 'key_id', keySecret: 'key_secret'} as const;

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

/** The error of a cleaned value that cannot be sent. Any other shape is legal: an owner may choose the values of a key. */
export function validate(field: Field, value: string): FieldMessage | undefined {
  if (!value) return {kind: 'error', text: field === 'keyId' ? 'keyIdMissing' : 'keySecretMissing'};
  // Basic authentication can carry neither control characters nor half a surrogate pair.
  // https://www.rfc-editor.org/rfc/rfc7617#section-2
  if (/[\p{Cc}\p{Cs}]/u.test(value)) return {kind: 'error', text: 'unusableCharacters'};
  if (field !== 'keyId' || !value.includes(':')) return undefined;
  // A URL has a colon as well, and is not to be split there.
  const other = foreignValue(value);
  return {...(other ?? {text: 'keyIdColon', fix: 'split'}), kind: 'error'};
}

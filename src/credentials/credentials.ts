import {foreignValue} from './checks.js';
import type {FieldMessage} from './field-message.js';
import {isConsoleValue} from './shapes.js';

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

// White space and invisible characters: zero-width ones, direction marks, soft hyphen, byte order
// mark.
const BLANK = '\\s\\p{Cf}';

const QUOTES = '"\'`“”‘’„«»';

/** A text without the characters of a set at its ends. */
const trim = (text: string, set: string): string =>
  // The lookbehind reads a long run once, and not from each of its characters.
  text.replace(new RegExp(`^[${set}]+|(?<![${set}])[${set}]+$`, 'gu'), '');

/** A text without the quotes around it, also several of them, if those are not inside, too. */
function unquote(text: string): string {
  const inside = trim(text, BLANK + QUOTES);
  const isQuote = (character: string) => QUOTES.includes(character) && !inside.includes(character);
  return isQuote(text.charAt(0)) && isQuote(text.slice(-1)) ? inside : text;
}

/** A text with full-width characters as ASCII, and without invisible ones. */
export const normalize = (text: string): string => text.normalize('NFKC').replace(/\p{Cf}/gu, '');

/**
 * The value without what surrounds it. Inside, a value changes only where the result has the shape
 * that the console makes: any other is sent byte for byte, as its owner may have chosen it.
 */
export function clean(value: string): string {
  const cleaned = unquote(trim(value, BLANK));
  const normalized = normalize(cleaned);
  return isConsoleValue(normalized) ? normalized : cleaned;
}

/**
 * The error that makes a cleaned value unusable. Any other shape is legal: a key can be made from
 * values that its owner chose.
 *
 * @param other the value of the other field
 */
export function validate(field: Field, value: string, other = ''): FieldMessage | undefined {
  if (!value) return {kind: 'error', text: `${field}Missing`};
  // Neither control characters nor half a surrogate pair can be sent as Basic authentication.
  // https://www.rfc-editor.org/rfc/rfc7617#section-2
  if (/[\p{Cc}\p{Cs}]/u.test(value)) return {kind: 'error', text: 'unusableCharacters'};
  // What has a colon because it is something else, such as a URL, is called by its name.
  if (field === 'keyId' && value.includes(':'))
    return {text: 'keyIdColon', ...foreignValue(field, value, other), kind: 'error'};
  return undefined;
}

import type {Credentials, Field} from './credentials.js';

/** An ASCII letter or digit. */
export const A = '[^\\W_]';

/**
 * What the console makes, as sources of regular expressions. A key can also be made from values
 * that its owner chose, so a shape proves what a value is, but a value needs no shape.
 */
export const SHAPE: Readonly<Record<Field, string>> = {
  // Letters of both cases and a digit: a word or a number is no Key ID.
  keyId: `(?!4b1d)(?=${A}*\\d)(?=${A}*[a-z])(?=${A}*[A-Z])${A}{20}`,
  keySecret: `4b1d${A}{38}`,
};

export const ANY_SHAPE = `${SHAPE.keyId}|${SHAPE.keySecret}`;

/** Whether a value has a shape: one that the console gives to a field, by default. */
export const isConsoleValue = (value: string, shape = ANY_SHAPE): boolean =>
  new RegExp(`^(?:${shape})$`).test(value);

/**
 * The start of a secret of the console that ends too early, or of its base64. A secret of 39
 * characters exists.
 */
export const CUT_OFF = new RegExp(`(?<!\\w)(?:4b1d(?!${A}{38}|${A}{35}(?!${A}))${A}{4}|NGIxZ)`);

/**
 * What an unlabelled `a:b` must be to be a pair, so that a URL, a time and a password stay whole.
 */
export const BARE_PAIR = `[\\w-]{8,}:${A}{20,}`;

/** Splits what `BARE_PAIR` describes. */
export function splitPair(value: string): Credentials | undefined {
  const [keyId, keySecret] = isConsoleValue(value, BARE_PAIR) ? value.split(':') : [];
  return keySecret ? {keyId: keyId!, keySecret} : undefined;
}

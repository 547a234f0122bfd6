import type {Field} from './credentials.js';
import type {Labels} from '../i18n/labels.js';

/** What looks wrong with a value, and how that is told from it. In the order of what is likelier meant. */
const LOOKS: readonly (readonly [label: keyof Labels, look: RegExp])[] = [
  ['uuid', /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i],
  ['database', /^default$|:\/\/|^jdbc:|\.clickhouse\.cloud/i],
  ['masked', /[*•●…]{3}/],
  // As `parsePair()` has it, and no other pair: it can be split at the colon.
  ['pair', /^[\w-]{8,}:[^\W_]{20,}$/],
];

// A Key ID of 17 characters and a secret of 39 exist.
const USUAL = {keyId: /^[a-z\d]{15,25}$/i, keySecret: /^[a-z\d]{35,50}$/i};

/**
 * The label of what looks wrong with a cleaned value, though it may be legal: a key can be made from values that its owner chose.
 * What concerns both fields is said of one of them.
 */
export function suspicionOf(field: Field, value: string, other: string): keyof Labels | undefined {
  const isSecret = field === 'keySecret';
  if (isSecret && value === other) return 'same';
  const looksCrossed = USUAL[isSecret ? 'keyId' : 'keySecret'].test(value);
  // Said of the Key ID, if there is anything in it.
  if (looksCrossed && (!other || USUAL[field].test(other)))
    return isSecret && other ? undefined : 'swapped';
  return lookOf(value) ?? (USUAL[field].test(value) ? undefined : 'unusual');
}

/** The label of what a value looks like that is neither a Key ID nor a Key Secret. */
export const lookOf = (value: string): keyof Labels | undefined =>
  LOOKS.find(([, look]) => look.test(value))?.[0];

/** The label of the button that mends what another label says. */
export const mends: {readonly [label in keyof Labels]?: 'clear' | 'split' | 'swap' | 'undo'} = {
  same: 'clear',
  uuid: 'clear',
  database: 'clear',
  masked: 'clear',
  swapped: 'swap',
  pair: 'split',
  keyIdColon: 'split',
  pasted: 'undo',
};

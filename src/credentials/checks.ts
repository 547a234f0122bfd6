import type {Field} from './credentials.js';
import type {FieldMessage} from './field-message.js';
import {CUT_OFF, splitPair} from './shapes.js';

type Check = readonly [isFound: RegExp, text: FieldMessage['text'], fix?: FieldMessage['fix']];

/** What a value is that is neither a Key ID nor a Key Secret, most likely first. */
const OTHER_THINGS: readonly Check[] = [
  [/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i, 'uuid', 'clear'],
  [/^https:\/\/console\.|^op:|^\$\{?[a-z_]|^\{\{/i, 'link', 'clear'],
  [/^default$|:\/\/|^jdbc:|\.clickhouse\.cloud/i, 'database', 'clear'],
  [/^[^\s@:]+@[^\s@:]+\.[^\s@:.]+$/, 'email', 'clear'],
  [/[*•●.]{3}|…/, 'masked', 'clear'],
];

/** Any letter but an ASCII one. */
const FOREIGN_LETTER = /(?![a-z])\p{L}/iu;

/** How a value differs from what the console makes. */
const DIFFERENCES: readonly Check[] = [
  [FOREIGN_LETTER, 'hasForeignLetter'],
  [/\s/, 'hasSpace'],
  [CUT_OFF, 'cutOff'],
];

/** A mark at an end of a value that is more likely to be of the text around it. */
const PUNCTUATION = /^[^\w+/=-]|[^\w+/=-]$/u;

// A Key ID of 17 characters and a secret of 39 exist.
const USUAL: Readonly<Record<Field, RegExp>> = {
  keyId: /^(?!4b1d)[a-z\d]{15,25}$/i,
  keySecret: /^[a-z\d]{35,50}$/i,
};

const firstOf = (checks: readonly Check[], value: string): FieldMessage | undefined => {
  const found = checks.find(([isFound]) => isFound.test(value));
  return found && {kind: 'warning', text: found[1], fix: found[2]};
};

/** What a value looks like that is neither a Key ID nor a Key Secret. */
export function foreignValue(field: Field, value: string, other: string): FieldMessage | undefined {
  const found = firstOf(OTHER_THINGS, value);
  const pair = splitPair(value);
  if (found || !pair) return found;
  // A split must not overwrite what the other field holds.
  const rest = field === 'keyId' ? pair.keySecret : pair.keyId;
  return {kind: 'warning', text: 'pair', fix: !other || other === rest ? 'split' : undefined};
}

/**
 * The warning about a cleaned value. The value may be legal nevertheless: a key can be made from
 * values that its owner chose. What concerns both fields stands below one of them.
 */
export function warningFor(field: Field, value: string, other: string): FieldMessage | undefined {
  const isSecret = field === 'keySecret';
  if (value === other)
    // The wrong one of the two is cleared.
    return USUAL.keySecret.test(value) === isSecret
      ? undefined
      : {kind: 'warning', text: 'same', fix: 'clear'};
  const looksCrossed = USUAL[isSecret ? 'keyId' : 'keySecret'].test(value);
  // Below the Key ID, if there is anything in it.
  if (looksCrossed && (!other || USUAL[field].test(other)))
    return isSecret && other ? undefined : {kind: 'warning', text: 'swapped', fix: 'swap'};
  if (USUAL[field].test(value) && !CUT_OFF.test(value)) return undefined;
  const [character] = FOREIGN_LETTER.exec(value) ?? PUNCTUATION.exec(value) ?? [];
  return (
    foreignValue(field, value, other) ?? {
      kind: 'warning',
      text: character ? 'hasPunctuation' : 'unusual',
      ...firstOf(DIFFERENCES, value),
      character,
    }
  );
}

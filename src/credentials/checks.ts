import type {Field} from './credentials.js';
import type {FieldMessage} from './field-message.js';

/** Values that are neither a Key ID nor a Key Secret, most likely first. */
const FOREIGN_VALUES: readonly (readonly [RegExp, Omit<FieldMessage, 'kind'>])[] = [
  [/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i, {text: 'uuid', fix: 'clear'}],
  [/^default$|:\/\/|^jdbc:|\.clickhouse\.cloud/i, {text: 'database', fix: 'clear'}],
  [/[*•●…]{3}/, {text: 'masked', fix: 'clear'}],
  [/^[\w-]{8,}:[^\W_]{20,}$/, {text: 'pair', fix: 'split'}],
];

// A Key ID of 17 characters and a secret of 39 exist.
const USUAL = {keyId: /^[a-z\d]{15,25}$/i, keySecret: /^[a-z\d]{35,50}$/i};

/**
 * The warning about a cleaned value that is legal and looks wrong: an owner may choose the values of a key. A warning about both
 * fields is shown at only one.
 */
export function warningFor(field: Field, value: string, other: string): FieldMessage | undefined {
  const isSecret = field === 'keySecret';
  if (isSecret && value === other) return {kind: 'warning', text: 'same', fix: 'clear'};
  const looksSwapped = USUAL[isSecret ? 'keyId' : 'keySecret'].test(value);
  // At the Key ID, if it has a value.
  if (looksSwapped && (!other || USUAL[field].test(other)))
    return isSecret && other ? undefined : {kind: 'warning', text: 'swapped', fix: 'swap'};
  const foreign = foreignValue(value);
  if (foreign) return {...foreign, kind: 'warning'};
  return USUAL[field].test(value) ? undefined : {kind: 'warning', text: 'unusual'};
}

/** The message about a value that is something else than a Key ID or a Key Secret. */
export const foreignValue = (value: string): Omit<FieldMessage, 'kind'> | undefined =>
  FOREIGN_VALUES.find(([pattern]) => pattern.test(value))?.[1];

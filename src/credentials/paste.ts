import {fields, type Credentials, type Field} from './credentials.js';
import {rewrites} from './paste-formats.js';
import {CUT_OFF, isConsoleValue, SHAPE} from './shapes.js';

/** The most characters that are read. What is longer is no key, and could take long. */
export const LONGEST = 10_000;

/** The labels of the fields, in the languages of the page besides English. */
type FieldLabels = readonly Partial<Credentials>[];

/** Behind no other word, such as in `AWS_ACCESS_KEY_ID` or "Client Secret". */
const PREFIX = '(?<!\\w[ -]?)(?:(?:export|clickhouse|cloud|api|token|key)[ _-]?)*';

/** The value follows the label, or is the only word of the next line. */
const SEPARATOR = '(?:["*\\s]*(?::\\s*|=[^\\S\\n]*)|\\s?\\n(?!.*[ \\t]\\S)\\s*)(?!\\s)';

/** All of a value, in quotes or up to a space, unless it seems to go on behind the space. */
const VALUE =
  '("?)([\\w+/-]{8,99}=*)\\3(?!\\w|(?<!")(?:"|\\S{1,9}\\w|\\s[\\s>|]*(?!key|api|[a-z_]{4,}(?!\\S))[\\w+/-]+=*\\s*(?:\\n|$)))';

const findShaped = (field: Field, text: string): readonly string[] =>
  text.match(new RegExp(`(?<![\\w+/-])${SHAPE[field]}(?![\\w+/=-])`, 'g')) ?? [];

/** What other vendors call their keys. */
const OTHERS = '(?:access|consumer|client|app)[ _-]?';

/** The label of something else, such as `client_id=`. */
const OTHER_LABEL = `(?:[a-z](?<!key|api|user|login|cloud|house)[ _-]?id|${OTHERS}key(?:[ _-]?id)?|passw(?:or)?d|pwd)["*]{0,3}\\s{0,9}[:=]\\s{0,9}"*`;

/** What labels a value: the name of a field, in the second group where it is the secret. */
function labelPattern(labels: FieldLabels): string {
  const [ids, secrets] = fields.map((field) =>
    labels.map((label) => `|${label[field]?.replace(/\P{L}/gu, '.') ?? '$'}`).join(''),
  );
  return `(${PREFIX}(?:(secret${secrets!})|key(?:.?id)?${ids!}))`;
}

/**
 * What a pasted text holds: clearly exactly one pair, or clearly exactly one value; otherwise
 * `undefined`. A value that is not found costs a second paste, a wrong one much more. What the
 * console makes is found by its shape in any text, and other values of letters, digits and `+/-_=`
 * by their labels. Half of a value is none.
 */
export function parsePaste(
  text: string,
  labels: FieldLabels = [],
): Partial<Credentials> | undefined {
  if (text.length > LONGEST) return undefined;
  const source = rewrites.reduce((rewritten, rewrite) => rewrite(rewritten), text);
  if (CUT_OFF.test(source)) return undefined;

  // The label of something else is kept away from the shape of a Key ID.
  const shapedIds = findShaped('keyId', source.replace(new RegExp(OTHER_LABEL, 'gi'), '$&/'));
  const shapedSecrets = findShaped('keySecret', source);
  const labelledIds: string[] = [];
  const secrets = new Set(shapedSecrets);
  let isSpecific = false;
  let isUnclear = false;
  const pattern = `${labelPattern(labels)}${SEPARATOR}(?:${VALUE}|(?=\\S{0,99}[\\d*•●<$]))`;
  for (const [, label, isSecret, , value] of source.matchAll(new RegExp(pattern, 'gi'))) {
    // A second value is there, but it is masked, broken or still encoded.
    if (!value) isUnclear = true;
    // A placeholder, such as `your-key-id`.
    else if (/^(?:your|username|password)|key[_-]?(?:id|secret)/i.test(value)) continue;
    else if (!isSecret) {
      if (!value.startsWith('4b1d')) labelledIds.push(value);
    }
    // A secret without a digit is a word, or the name of a variable.
    else if (/^(?=\D*\d).{16}/.test(value) && !(shapedSecrets.length && isConsoleValue(value)))
      secrets.add(value);
    // Other vendors use the labels `key` and `API key` too.
    isSpecific ||= /house|id$|key.?secret$/i.test(label!);
  }
  const keyIds = new Set(
    labelledIds.length ? labelledIds : shapedIds.filter((value) => !secrets.has(value)),
  );
  if (keyIds.size > 1 || secrets.size > 1) return undefined;

  const [keyId] = keyIds;
  const [keySecret] = secrets;
  // Beside a secret of the console stands a Key ID of 20 characters, or 17.
  if (keyId && keySecret)
    return shapedSecrets.length && !/^[^\W_]{17}(?:[^\W_]{3})?$/.test(keyId)
      ? undefined
      : {keyId, keySecret};
  if (isUnclear) return undefined;
  if (keySecret) return shapedSecrets.length || isSpecific ? {keySecret} : undefined;
  if (!keyId) return undefined;
  const isClear = isConsoleValue(keyId)
    ? labelledIds.length || isAlone(keyId, source)
    : // Without a digit it is a word. A Key ID of the console with fewer characters may be cut off.
      isSpecific && /^(?=.*\d)(?:.{17}$|.*[^A-z\d])/.test(keyId);
  return isClear ? {keyId} : undefined;
}

/** Whether an unlabelled value is all there is, or stands behind the words "key ID". */
const isAlone = (keyId: string, text: string): boolean =>
  new RegExp(`(?<!\\w|${OTHERS})(?:api.)?key(?:.?id)?(?:\\W{1,12}|\\W+is\\W+)${keyId}`, 'i').test(
    text,
  ) || text.replaceAll(keyId, '').replace(/[^\p{L}\p{N}]/gu, '').length < 3;

import {clean, fields, type Credentials} from './credentials.js';

/** The most characters that are read. What is longer is no key, and could take long. */
export const LONGEST = 10_000;

/**
 * The pair that a pasted text holds, or `undefined` where it is not clearly exactly one pair: a pair that is not found costs a
 * second paste, a wrong one much more. What the console makes is told by its shape in any text, and any values of letters,
 * digits and `+/-_=` by what they are called.
 *
 * @param labels what the fields are called in the languages of the page, besides English
 */
export function parsePair(
  text: string,
  labels: readonly Partial<Credentials>[] = [],
): Credentials | undefined {
  if (text.length > LONGEST) return undefined;
  // Whatever says which value is which is first written as labels.
  const plain = text
    // One kind of quotes. What is invisible counts as one: it may stand around a value, but not in it.
    .replace(/[`'\p{Cf}]/gu, '"')
    // Nothing in a URL is a value, nor is the rule of a table. No value has an asterisk.
    .replace(/:\/\/[^\s"]*|---+/g, ':*')
    .replace(/\bbasic ((?:[a-z\d+/]{2,4})+)=*/gi, (_, pair: string) => `-u "${atob(pair)}"`)
    // Two words with a colon between them can be anything, unless they are an option of curl, or all there is, and long.
    .replace(
      /(?:-u(?:ser)?[\s=\\]{0,9}|^\s*(?="?[\w-]+:[^\W_]{20,}["\s]*$))("?)([\w+/-]{1,99}):/g,
      '\nkey=$1$2$1 ,secret=$1',
    );
  // If it is a table, its first line labels the others. The asterisk keeps what is no label there from being a value.
  const [separator] = /[\t,;|\n]|$/.exec(plain)!;
  const [head, ...rows] = plain.split('\n', 9).map((row) => row.split(separator));
  const cells = rows.flatMap((row) =>
    row.map((cell, column) => head![1] && `${head![column]}*:"${clean(cell)}"`),
  );
  const source = [plain, ...cells].join('\n');

  const labelled = fields.map((field) => {
    const names = [
      field === 'keyId' ? 'key(?:.?id)?' : 'secret',
      ...labels.map((label) => label[field]?.replace(/\P{L}/gu, '.')),
    ].filter((name) => name);
    return new RegExp(
      // Behind no other word, such as in `AWS_ACCESS_KEY_ID` or "Client Secret".
      `(?<!\\w[ -]?)(?:(?:export|clickhouse|cloud|api|token|key)[ _-]?)*(?:${names.join('|')})` +
        // The value follows, or is alone on the next line.
        '(?:["*\\s]*[:=]|\\s?\\n(?!.*[ \\t]\\S))\\s*' +
        // All of it, in quotes or up to a space: half of a value is none.
        '("?)([\\w+/-]{8,99}=*)\\1(?!(?<!")\\S|\\w)',
      'gi',
    );
  });
  const shaped = [/\b(?=\w*\d)(?=\w*[a-z])(?=\w*[A-Z])[^\W_]{20}\b/g, /\b4b1d[^\W_]{38}\b/g];

  for (const patterns of [shaped, labelled]) {
    const [keyId, keySecret] = patterns.map((pattern) =>
      [...new Set([...source.matchAll(pattern)].map((match) => match.pop()))].join(' '),
    );
    // One of each. A secret without a digit is a word, or the name of a variable.
    if (/^\S+\n(?=.*\d)\S{16,}$/.test(`${keyId}\n${keySecret}`))
      return {keyId: keyId!, keySecret: keySecret!};
    if (/ /.test(keySecret!)) break;
  }
  return undefined;
}

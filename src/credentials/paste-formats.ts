import {clean, normalize} from './credentials.js';
import {toLatin} from './look-alikes.js';
import {A, BARE_PAIR, ANY_SHAPE, isConsoleValue, SHAPE} from './shapes.js';

/**
 * Rewrites a pasted text so that each value is whole and has a label in front of it, as in `key=…`
 * and `secret=…`. Any other text stays as it is.
 */
type Rewrite = (text: string) => string;

/**
 * One kind of quotes, no emphasis of Markdown, no URL, no rule of a table. The asterisk is in no
 * value.
 */
const plain: Rewrite = (text) =>
  clean(normalize(text))
    .replace(/[`'“”„«»]/g, '"')
    .replace(/\\{1,9}[rnt]/g, '\n')
    .replace(/(?<![\w*])(\*{1,3})([^\s*][^*\n]*)\1(?![\w*])/g, ' $2 ')
    .replace(new RegExp(`(?<!\\w)_{1,3}(${ANY_SHAPE})_{1,3}(?!\\w)`, 'g'), '$1')
    .replace(/:\/\/[^\s",;|]*|---+/g, ':*');

/** Letters of other alphabets in a value of the console. */
const lookAlikes: Rewrite = (text) =>
  text.replace(/[\p{L}\d]{20,}/gu, (word) => {
    const latin = toLatin(word);
    return isConsoleValue(latin) ? latin : word;
  });

/** The printable text that base64 stands for, without the line break of `echo`. */
function decode(base64: string): string | undefined {
  try {
    return /^[ -~]+(?=\n?$)/.exec(atob(base64))?.[0];
  } catch {
    return undefined;
  }
}

/**
 * `Authorization: Basic …`, also in the lines of 76 characters that `base64` writes, and the data
 * of a Kubernetes secret.
 */
const encoded: Rewrite = (text) =>
  text.replace(
    /\bbasic\s+([a-z\d+/]{4,}(?:\s*\\?\n[\s>|]*[a-z\d+/]{1,76}(?![\w+/:]))*)=*|(?<![\w+/])[a-z\d+/]{16,}=*(?![\w+/])/gi,
    (run, pair?: string) => {
      const decoded = decode((pair ?? run).replace(/[\s>|\\]/g, ''));
      if (!decoded) return run;
      if (decoded.split(':').every((value) => isConsoleValue(value))) return decoded;
      // What stands for something else is no value, whatever its label.
      return pair && decoded.includes(':') ? `-u "${decoded}"` : '$';
    },
  );

// What a mail, a shell, a PDF, a program or a log puts between two pieces of a value, besides white
// space.
const GAP = '["+=\\\\-]{0,3}(?:\\s{1,40}[\\w./]{1,40}:\\d+)?(?:\\n\\||\\s)[\\s">+\\\\]{0,80}';

/** A word, a number or a label, which stands behind a value and is no piece of it. */
const WORD = /^(?:[A-Z]?[a-z]+|[A-Z]+|\d+|(?:[Kk]ey|[Aa]pi|[Ss]ecret|Click).*)$/;

/** Joins the pieces of a value where the joined one has the shape that the console makes. */
const join =
  (start: string, length: number, shape: string): Rewrite =>
  (text) =>
    text.replace(
      new RegExp(`(?<![\\w+/-])${start}(?:(?:${GAP})?${A}){${length}}(?![\\w+/-]*\\w)`, 'gi'),
      (run: string) => {
        const pieces = run.split(new RegExp(GAP));
        const joined = pieces.join('');
        // Half a secret above a Key ID can have the length of a whole one.
        const isOther = (piece: string) => WORD.test(piece) || isConsoleValue(piece);
        return isConsoleValue(joined, shape) && !pieces.some(isOther) ? joined : run;
      },
    );

/** `curl -u id:secret`, or a pair that is all there is: elsewhere, `a:b` can be anything. */
const colonPair: Rewrite = (text) =>
  text.replace(
    new RegExp(
      `(?:-u(?:ser)?[\\s=\\\\]{0,9}|^\\s*(?="?${BARE_PAIR}["\\s]*$))("?)([\\w+/-]{1,99}):`,
      'g',
    ),
    '\nkey=$1$2$1 ,secret=$1',
  );

/**
 * A table, the first line of which labels the others. The asterisk keeps a cell there from being a
 * value.
 */
const table: Rewrite = (text) => {
  const [separator] = /[\t,;|\n]|$/.exec(text)!;
  const [head, ...rows] = text.split('\n', 9).map((row) => row.split(separator));
  const cells = rows.flatMap((row) =>
    row.map((cell, column) => head![1] && `${head![column]}*:"${clean(cell)}"`),
  );
  return [text, ...cells].join('\n');
};

/** In their order: each one sees what the one before has written. */
export const rewrites: readonly Rewrite[] = [
  plain,
  lookAlikes,
  encoded,
  join('4b1d', 38, SHAPE.keySecret),
  join('', 20, SHAPE.keyId),
  colonPair,
  table,
];

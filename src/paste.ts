import {clean, fields, type Credentials} from './credentials.js';

export const LONGEST = 10_000;

const SHAPES = [/\b(?=\w*\d)(?=\w*[a-z])[^\W_]{20}\b/g, /\b4b1d[^\W_]{38}\b/g];

const PAIR =
  /^(?![^]*(?:(\W)\1\1|x{4}|[^\0-~]))(?<keyId>[^:,]+)(,\2)*\n(?=.*\d)(?<keySecret>[^,]+)(,\4)*$/;

export function parsePair(
  text: string,
  labels: readonly Credentials[] = [],
): Credentials | undefined {
  if (text.length > LONGEST) return;
  const plain = text
    .replace(/:\/\/[^\s"']*/g, ':*')
    .replace(/basic +((?:[a-z\d+/]{2,4})+)=*/gi, (_, encoded: string) => `-u "${atob(encoded)}"`)
    .replace(
      /(?:-u(?:ser)?[\s=\\]{0,9}|^\W{0,9}?(?=[\w-]+:[^\W_]{20,}\W*$))(["']?)([^\s:"']{1,99}):/g,
      '\nkey=$1$2$1 ,secret=$1',
    );
  const [head, ...rows] = plain.split('\n', 20).map((row) => row.split(/[\t,;|]/));
  const source =
    plain +
    rows.flatMap((row) => row.map((cell, index) => head[1] && `\n${head[index]} : ${cell}`)).join();
  const read = (patterns: readonly RegExp[]) =>
    PAIR.exec(
      patterns
        .map((pattern) =>
          Array.from(source.matchAll(pattern), (match) => clean(match.pop()!)).join(),
        )
        .join('\n'),
    )?.groups as Credentials | undefined;
  return (
    read(SHAPES) ??
    read(
      fields.map(
        (field, index) =>
          new RegExp(
            `(?<=(?:house|cloud|var|export|set|const| -e|(?<!\\w[ -]?)).?)(?:(?:api|token|key).?){0,2}(?:${[index ? 'secret' : 'key(?:.?id)?', ...labels.map((pair) => pair[field].replace(/\P{L}/gu, '.'))].join('|')})(?:["'*\\s]{0,9}:?[:=]>?|\\s?\\n)[\\s*]{0,9}(["']?)(?![:-])([^\\s"',;|\\\\]{${index * 8 + 8},299}?)\\1(?=[,;|})\\]]{0,3}(?:[^\\S\\t]|$|\\B["']))`,
            'gi',
          ),
      ),
    )
  );
}

import {base64, cutAt, type PastedText} from './types.js';

/** Joined where the joined value has the shape that the console makes. */
export const JOINED: readonly PastedText[] = [
  ...[4, 5, 12, 20, 21, 30, 38, 40].map((index): PastedText => [
    `a mail that breaks the secret after ${index}`,
    (i, s) => `Key ID: ${i}\nKey Secret: ${cutAt(s, index, '\n')}`,
  ]),
  ...[
    '\r\n',
    '\n  ',
    '\n> ',
    '\n>> ',
    '\n| ',
    '\\\n',
    ' \\\n  ',
    '-\n',
    '=\n',
    '\n\t',
    '\u00ad\n',
    '\n\n',
    '"\n  "',
    "' +\n'",
    ' ',
    '\u00a0',
    '\u200b',
    '\u200b\n',
  ].map((gap): PastedText => [
    `a secret with ${JSON.stringify(gap)} inside`,
    (i, s) => `KEY_ID=${i}\nKEY_SECRET=${cutAt(s, 24, gap)}`,
  ]),
  [
    'mozilla-ai/otari#118, a log in three lines',
    (i, s) => `Key ID: ${i}\nKey Secret: ${s.slice(0, 15)}\n${s.slice(15, 30)}\n${s.slice(30)}`,
  ],
  [
    'curl in a terminal',
    (i, s) =>
      `curl --user ${i}:${cutAt(s, 20, '\n')} https://api.clickhouse.cloud/v1/organizations`,
  ],
  [
    'a mail quoted with its labels',
    (i, s) => `> Key ID: ${i}\n> Key Secret: ${cutAt(s, 24, '\n> ')}`,
  ],
  ['a Key ID that a mail breaks', (i, s) => `Key ID: ${cutAt(i, 12, '\n')}\nKey Secret: ${s}`],
  ['a Key ID with a space of an OCR', (i, s) => `Key ID: ${cutAt(i, 8, ' ')}\nKey Secret: ${s}`],
  ['both broken', (i, s) => `Key ID: ${cutAt(i, 11, '\n')}\nKey Secret: ${cutAt(s, 19, '\n')}`],
  [
    'both broken below their labels',
    (i, s) => `Key ID\n${cutAt(i, 11, '\n')}\nKey Secret\n${cutAt(s, 19, '\n')}`,
  ],
  ['a pair with a colon that breaks', (i, s) => `${i}:${cutAt(s, 25, '\n')}`],
  ['a pair in narrow lines', (i, s) => `${cutAt(i, 13, '\n')}:${cutAt(s, 13, '\n')}`],
  [
    'acmesh-official/acme.sh#1437, base64',
    (i, s) => `Basic ${cutAt(base64(`${i}:${s}`), 76, '\n')}`,
  ],
];

/** Half of a value, or a value that cannot be joined for certain: nothing is filled in. */
export const UNJOINED: readonly PastedText[] = [
  [
    'a secret with one letter in the next line',
    (i, s) => `Key ID: ${i}\nKey Secret: ${cutAt(s, 41, '\n')}`,
  ],
  ['docker compose logs', (_, s) => `app-1  | ${cutAt(s, 31, '\napp-1  | ')}`],
  [
    'greatscottgadgets/packetry#298, base64 without the word Basic, wrapped at 76 columns',
    (i, s) => cutAt(base64(`${i}:${s}`), 76, '\n'),
  ],
  ...[5, 8, 12, 20, 30, 36, 38, 40, 41].map((length): PastedText => [
    `a copy that ends after ${length} characters of the secret`,
    (i, s) => `Key ID: ${i}\nKey Secret: ${s.slice(0, length + 4).slice(0, length)}`,
  ]),
  ...[8, 20, 30, 41].map((length): PastedText => [
    `.env that ends after ${length}`,
    (i, s) => `KEY_SECRET=${s.slice(0, length)}`,
  ]),
  ...[8, 20, 30, 41].map((length): PastedText => [
    `a selection of ${length}`,
    (i, s) => s.slice(0, length),
  ]),
  ...[8, 12, 16, 18, 19].map((length): PastedText => [
    `a Key ID cut off after ${length}`,
    (i, s) => `Key ID: ${i.slice(0, length)}\nKey Secret: ${s}`,
  ]),
  ['a curl that ends early', (i, s) => `curl --user ${i}:${s.slice(0, 28)}`],
  ['a pair that ends early', (i, s) => `${i}:${s.slice(0, 28)}`],
  [
    'the first line of base64 at 76 columns',
    (i, s) => `Authorization: Basic ${base64(`${i}:${s}`).slice(0, 76)}`,
  ],
  ['base64 that ends early', (i, s) => `Basic ${base64(`${i}:${s}`).slice(0, 70)}`],
  ['JSON that ends early', (i, s) => `{"keyId":"${i}","keySecret":"${s.slice(0, 33)}`],
  [
    'an ellipsis in the middle',
    (i, s) => `Key ID: ${i}\nKey Secret: ${s.slice(0, 8)}…${s.slice(-6)}`,
  ],
  ['dots in the middle', (i, s) => `Key ID: ${i}\nKey Secret: ${s.slice(0, 8)}...${s.slice(-6)}`],
  [
    'a secret that ends early above a word',
    (i, s) => `Key ID: ${i}\nKey Secret: ${s.slice(0, 36)}\nDelete`,
  ],
  ['a secret of 22 characters above a Key ID', (i, s) => `${s.slice(0, 22)}\n${i}`],
  [
    'a secret that ends early before words',
    (i, s) => `Key ID: ${i}\nKey Secret: ${s.slice(0, 30)} is the secret`,
  ],
  ['a line too many', (i, s) => `Key ID: ${i}\nKey Secret: ${s.slice(0, 20)}\n${s.slice(18)}`],
  [
    'a broken value that its owner chose',
    (i) => `Key ID: ${i}\nKey Secret: Hs8Kq2VnX5bTzR7mJw3L\ncY9fPd6GtA4eQvU1iNo`,
  ],
  [
    'a value with a space that its owner chose',
    (i) => `Key ID: ${i}\nKey Secret: Hs8Kq2VnX5bTzR7mJw3L cY9fPd6GtA4eQvU1iNo`,
  ],
  [
    'base64 of Kubernetes that stands for other shapes',
    () =>
      `kind: Secret\ndata:\n  keyId: ${base64('svc-billing_01')}\n  keySecret: ${base64('q7+Wn/zBv3kX9-mTs5_Rj==')}`,
  ],
  [
    'base64 of Kubernetes, the secret of another shape',
    (i) =>
      `kind: Secret\ndata:\n  keyId: ${base64(i)}\n  keySecret: ${base64('q7+Wn/zBv3kX9-mTs5_Rj==')}`,
  ],
  ...[8, 12, 16, 19].map((length): PastedText => [
    `a labelled Key ID that ends after ${length}`,
    (i) => `Key ID: ${i.slice(0, length)}`,
  ]),
  [
    'base64 of Kubernetes that ends early',
    (i, s) => `data:\n  keyId: ${base64(i)}\n  keySecret: ${base64(s).slice(0, 40)}`,
  ],
];

const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/;

/** What refuses a URL by its letters alone, and the words for it. */
const PROBLEMS: readonly (readonly [RegExp, string])[] = [
  [/^$/, 'is empty'],
  [/[^]{2049}/, 'is longer than 2048 characters'],
  [/[\p{C}\p{Z}\\]/u, 'has a space, a backslash or a control character'],
  [/%(?![\da-f]{2})/i, 'has a "%" that starts no escape'],
  [/#/, 'has a fragment'],
  [/^(?!https?:\/\/[^/?]|\.{0,2}\/(?!\/))/i, 'is neither'],
  [/^\w+:\/\/[^/?]*[@%]/, 'has a user name, or an escape in its host'],
];

/**
 * Checks a callback URL by a grammar, and only then parses it: `URL` alone forgives too much
 * (`https:x.example`, `https:///x`, `https://@x/`, `https://x/#`).
 *
 * @param value the attribute as it is written
 * @param base the document's base URL
 * @param origin the document's own origin, on which a relative URL must stay
 * @returns the resolved URL, or a sentence for the page's developer: the problem, and the mend
 */
export function parseCallbackUrl(value: string, base: string, origin: string): URL | string {
  let problem = PROBLEMS.find(([pattern]) => pattern.test(value))?.[1];
  if (!problem) {
    try {
      const url = new URL(value, base);
      if (/^[./]/.test(value)) {
        if (url.origin === origin) return url;
        problem = "is taken to another origin by the page's <base>";
      } else {
        if (url.protocol === 'https:' || LOOPBACK.test(url.hostname)) return url;
        problem = 'is not encrypted';
      }
    } catch {
      problem = 'cannot be parsed';
    }
  }
  return `callback-url ${problem}: set it to an https: URL, or to a path that starts with "/", "./" or "../"`;
}

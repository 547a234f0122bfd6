/** Whether a host is this machine. */
export const isLoopback = (hostname: string): boolean =>
  /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);

/** Rejected by syntax, before parsing. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/^$/, 'is empty'],
  [/[^]{2049}/, 'is too long'],
  [/[\p{C}\p{Z}\\#]|%(?![\da-f]{2})/iu, 'has a space, "\\", "#", bad "%" or control character'],
  [/^\w+:\/\/[^/?]*[@%]/, 'has a user name'],
  [/^(?!https?:\/\/[^/?]|\.{0,2}\/(?!\/))/i, 'has an unsupported form'],
];

/**
 * Checks a callback URL by a grammar, and only then parses it: `URL` forgives too much
 * (`https:x.example`, `https:///x`, `https://@x/`, `https://x/#`).
 *
 * @param value the attribute as it is written
 * @param base the document's base URL
 * @param origin the document's own origin, on which a relative URL must stay
 * @returns the resolved URL, or a sentence for the page's developer: the problem, and the fix
 */
export function parseCallbackUrl(value: string, base: string, origin: string): URL | string {
  let problem = REFUSED.find(([pattern]) => pattern.test(value))?.[1];
  try {
    const url = new globalThis.URL(value, base);
    const isRelative = /^[./]/.test(value);
    if (isRelative && url.origin !== origin)
      problem ??= 'is of another origin, by <base> or a sandbox';
    if (!isRelative && url.protocol !== 'https:' && !isLoopback(url.hostname))
      problem ??= 'is not encrypted';
    if (!problem) return url;
  } catch {
    // For example, an invalid port.
  }
  return `callback-url ${problem ?? 'is invalid'}: use an https: URL, or a path that starts with "/", "./" or "../"`;
}

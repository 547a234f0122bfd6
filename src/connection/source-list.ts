/**
 * Whether a Content-Security-Policy may allow a form that goes to `url`, or a frame that shows it.
 * Errs towards yes: wildcards, schemes and parts of a host count as a match.
 *
 * @param policy the policy as it is written
 * @param directive `form-action`, or `frame-src`, which falls back to others
 * @param self the host of the page
 */
export function mayAllow(policy: string, directive: string, url: URL, self: string): boolean {
  const sources = [directive, 'child-src', 'default-src']
    .map((name) => new RegExp(`(?:^|;)\\s*${name}(?![\\w-])([^;]*)`, 'i').exec(policy)?.[1])
    .find((list) => list != null)
    ?.toLowerCase()
    .replace("'self'", self);
  return sources == null || sources.includes(url.host) || /\*|https?:(?!\/)/.test(sources);
}

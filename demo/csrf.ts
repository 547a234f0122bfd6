import {createHmac, randomBytes, timingSafeEqual} from 'node:crypto';
import type {Context} from 'hono';
import {getCookie, setCookie} from 'hono/cookie';
import type {Sender} from './origins.js';
import {Refusal} from './refusal.js';

const COOKIE = 'demo_session';
const LIFETIME = 12 * 60 * 60 * 1000;

/**
 * A signed double submit: the page's hidden input holds `session.expiry.HMAC`, the cookie the id that `session` is a
 * hash of. So the id itself is never in a page, and the server stores nothing.
 * https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export class Csrf {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = key;
  }

  /** The session of the request's cookie, or a new one with a new cookie. */
  openSession(c: Context): string {
    const session = this.sessionOf(c);
    if (session) return session;
    const id = randomBytes(16).toString('base64url');
    // A host on https: adds `secure` and the prefix `__Host-`.
    setCookie(c, COOKIE, id, {httpOnly: true, sameSite: 'Lax', path: '/'});
    return this.#sign('session', id);
  }

  sessionOf(c: Context): string | undefined {
    const id = getCookie(c, COOKIE);
    return id && /^[\w-]{22}$/.test(id) ? this.#sign('session', id) : undefined;
  }

  issueToken(session: string): string {
    const claim = `${session}.${Date.now() + LIFETIME}`;
    return `${claim}.${this.#sign('csrf', claim)}`;
  }

  /**
   * Checks the token of a form, and returns its session.
   *
   * In a frame on a page of another site the browser withholds a `SameSite=Lax` cookie from the POST. So there the token
   * proves that this server made a form for someone, and the allow-list of origins, which `sender` has passed, that the
   * form is where it may be. With neither a cookie nor any other authority of the browser there is nothing to forge.
   *
   * @throws {Refusal} if there is not exactly one token, or it is forged, expired, or another session's.
   */
  check(c: Context, sender: Sender, tokens: readonly string[]): string {
    const session = tokens.length === 1 ? this.#sessionOfToken(tokens[0]!) : undefined;
    if (!session || (sender.kind === 'same-origin' && session !== this.sessionOf(c)))
      throw new Refusal(403, 'This page is out of date. Reload it, then try again.');
    return session;
  }

  #sessionOfToken(token: string): string | undefined {
    const [session = '', expiry = '', signature = ''] = token.split('.');
    const expected = Buffer.from(this.#sign('csrf', `${session}.${expiry}`));
    const given = Buffer.from(signature);
    const isGenuine = given.length === expected.length && timingSafeEqual(given, expected);
    return isGenuine && Number(expiry) > Date.now() ? session : undefined;
  }

  #sign(purpose: string, text: string): string {
    return createHmac('sha256', this.#key).update(`${purpose} ${text}`).digest('base64url');
  }
}

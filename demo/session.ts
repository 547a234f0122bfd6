import {createHmac, randomBytes} from 'node:crypto';
import type {Context} from 'hono';
import {getCookie, setCookie} from 'hono/cookie';

const COOKIE = 'demo_session';

/** Stands for signing in: whoever opens a page has a session, and the server stores nothing. */
export class Sessions {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  /** The session of the request's cookie, or a new one with a new cookie. */
  open(c: Context): string {
    const session = this.of(c);
    if (session) return session;
    const id = randomBytes(16).toString('base64url');
    // A host on https: adds `secure` and the prefix `__Host-`.
    setCookie(c, COOKIE, id, {httpOnly: true, sameSite: 'Lax', path: '/'});
    return this.#sessionOf(id);
  }

  of(c: Context): string | undefined {
    const id = getCookie(c, COOKIE);
    return id && /^[\w-]{22}$/.test(id) ? this.#sessionOf(id) : undefined;
  }

  // A hash: a token for a page of another origin names the session, which must not give the cookie
  // away.
  #sessionOf(id: string): string {
    return createHmac('sha256', this.#secret).update(id).digest('base64url');
  }
}

import type {Context} from 'hono';

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

export const isLoopback = ({hostname}: URL): boolean => LOOPBACK.test(hostname);

/** The same server by another name, which to a browser is another site: localhost and 127.0.0.1. */
export function twinOf(origin: string): string {
  const url = new URL(origin);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return url.origin;
}

/** Whose page sent the form: one of this server's own origin, or one that is on the allow-list. */
export type Sender =
  | {readonly kind: 'same-origin'; readonly origin: string}
  | {readonly kind: 'cross-origin'; readonly origin: string};

/**
 * Reads who sends from what the browser says, and no script can forge: `Origin`, and `Sec-Fetch-Site` where it is sent
 * (all browsers since 2023; both must agree). `undefined`: nobody who may. `Origin: null` is nobody, too.
 */
export function senderOf(c: Context, allowedOrigins: readonly string[]): Sender | undefined {
  const origin = c.req.header('Origin');
  const site = c.req.header('Sec-Fetch-Site');
  if (!origin) return undefined;
  if (origin === new URL(c.req.url).origin)
    return !site || site === 'same-origin' ? {kind: 'same-origin', origin} : undefined;
  if (!allowedOrigins.includes(origin)) return undefined;
  return !site || site === 'cross-site' || site === 'same-site'
    ? {kind: 'cross-origin', origin}
    : undefined;
}

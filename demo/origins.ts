const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

export const isLoopback = ({hostname}: URL): boolean => LOOPBACK.test(hostname);

/** The same server by another name, which to a browser is another site: localhost and 127.0.0.1. */
export function twinOf(origin: string): string {
  const url = new URL(origin);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return url.origin;
}

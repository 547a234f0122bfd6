import type {ReceiverOptions} from './options.js';

/** Whose page sent the form. */
export interface Sender {
  readonly origin: string;
  readonly isCrossOrigin: boolean;
}

/**
 * Reads who sends from what the browser says and no script of a page can forge: `Origin`, which
 * comes with each POST, and `Sec-Fetch-Site`, where it is sent. Both must agree. `Origin: null` is
 * nobody's.
 */
export async function senderOf(
  request: Request,
  {origin: own, allowedOrigins = []}: Pick<ReceiverOptions, 'origin' | 'allowedOrigins'>,
): Promise<Sender | undefined> {
  const origin = request.headers.get('Origin');
  const site = request.headers.get('Sec-Fetch-Site');
  if (!origin || origin === 'null') return undefined;
  if (!site || site === 'same-origin') {
    // Behind a proxy the URL may have another host than the page. Browsers know better.
    const isOwn =
      own === undefined
        ? site === 'same-origin' || origin === new URL(request.url).origin
        : [own].flat().includes(origin);
    if (isOwn) return {origin, isCrossOrigin: false};
  }
  if (site && site !== 'cross-site' && site !== 'same-site') return undefined;
  const isAllowed =
    typeof allowedOrigins === 'function'
      ? await allowedOrigins(origin, request)
      : allowedOrigins.includes(origin);
  return isAllowed ? {origin, isCrossOrigin: true} : undefined;
}

import {randomBytes} from 'node:crypto';
import type {Context} from 'hono';
import {html, raw} from 'hono/html';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import type {Verdict, VerdictMessage} from '../src/connection/verdict.js';
import type {Sender} from './origins.js';

/** What the callback says. Without an attempt in the right format there is no verdict to give, just a text. */
export interface Answer {
  readonly status: ContentfulStatusCode;
  readonly verdict: Omit<Verdict, 'attempt'> & {readonly attempt?: string | undefined};
  /** Whether it was remembered from an earlier POST of the same attempt. */
  readonly isRepeated: boolean;
}

/**
 * A page of this origin reads JSON from the frame. A page of another origin cannot look into the frame, and is sent a
 * message instead. No `X-Frame-Options: DENY` here: the reply has to be framed to be heard.
 */
export function reply(
  c: Context,
  {status, verdict}: Answer,
  sender: Sender | undefined,
): Response | Promise<Response> {
  c.header('Cache-Control', 'no-store');
  const {attempt} = verdict;
  if (sender?.kind === 'cross-origin' && attempt)
    return messagePage(c, status, {...verdict, attempt}, sender.origin);
  c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'self'");
  return c.json(verdict, status);
}

function messagePage(
  c: Context,
  status: ContentfulStatusCode,
  verdict: Verdict,
  origin: string,
): Response | Promise<Response> {
  const message: VerdictMessage = {type: 'clickhouse-connect:result', version: 1, ...verdict};
  const nonce = randomBytes(16).toString('base64');
  c.header(
    'Content-Security-Policy',
    `default-src 'none'; script-src 'nonce-${nonce}'; frame-ancestors ${origin}`,
  );
  // The exact origin, never "*": another page that managed to frame this one must not hear it.
  return c.html(
    html`<!doctype html>
      <html lang="en">
        <meta charset="utf-8" />
        <title>Verdict</title>
        <script nonce="${nonce}">
          parent.postMessage(${literal(message)}, ${literal(origin)});
        </script>
      </html>`,
    status,
  );
}

/** JSON inside a script: a "<" could end the script or start a comment in it, "\u003c" cannot. */
const literal = (value: unknown) => raw(JSON.stringify(value).replaceAll('<', '\\u003c'));

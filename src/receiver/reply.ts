import type {ReceiverVerdict} from './options.js';
import {encodeBase64Url} from './signer.js';

const HEADERS = {'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff'};

/**
 * For a page of one's own origin, which reads the frame. No `X-Frame-Options: DENY` here: the
 * answer has to be framed.
 */
export const jsonReply = (verdict: ReceiverVerdict, status: number): Response =>
  new Response(JSON.stringify(verdict), {
    status,
    headers: {
      ...HEADERS,
      'Content-Type': 'application/json',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'self'",
    },
  });

/** For a page of another origin, which cannot look into the frame: a page that sends a message. */
export function messageReply(verdict: ReceiverVerdict, status: number, origin: string): Response {
  const message = {type: 'clickhouse-connect:result', version: 1, ...verdict};
  const nonce = encodeBase64Url(crypto.getRandomValues(new Uint8Array(16)));
  // The exact origin, never "*": another page that managed to frame this one must not hear it.
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Verdict</title>
<script nonce="${nonce}">parent.postMessage(${literal(message)}, ${literal(origin)})</script></html>`;
  return new Response(page, {
    status,
    headers: {
      ...HEADERS,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; script-src 'nonce-${nonce}'; frame-ancestors ${origin}`,
    },
  });
}

/** For a person who would see the answer itself. */
export const redirectReply = (location: string): Response =>
  new Response(null, {status: 303, headers: {...HEADERS, Location: location}});

/** For a person who would see the answer itself, of a form that may not lead anywhere. */
export const textReply = (text: string, status: number): Response =>
  new Response(text, {
    status,
    headers: {
      ...HEADERS,
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    },
  });

/** JSON inside a script: a "<" could end the script or start a comment in it, "\u003c" cannot. */
const literal = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

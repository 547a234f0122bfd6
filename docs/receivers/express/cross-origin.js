// For pages of other origins, and in addition to express.js: the endpoint of
// <clickhouse-connect callback-url="https://your-server.example/cross-origin/clickhouse">.
import {createHmac, randomBytes, timingSafeEqual} from 'node:crypto';
import express from 'express';
import {app, once} from './express.js';

// As browsers send them: scheme, host, and port if it is not the usual one; no slash at the end.
const ALLOWED_ORIGINS = process.env.ALLOWED_ORIGINS?.split(' ') ?? ['https://the-page.example'];
// What the server of those pages signs its tickets with. 32 random bytes that nobody else has.
const {TICKET_KEY} = process.env;
if (!TICKET_KEY) throw new Error('TICKET_KEY is not set');

app.post(
  '/cross-origin/clickhouse',
  express.urlencoded({extended: false, limit: '16kb'}),
  async (req, res) => {
    const origin = req.get('Origin');
    // There is nobody to answer to.
    if (!ALLOWED_ORIGINS.includes(origin)) return res.sendStatus(403);
    const {key_id: keyId, key_secret: keySecret, ticket, ...others} = req.body ?? {};
    const attempt = /^[\da-f]{32}$/.exec(others.attempt)?.[0];

    const tell = (status, verdict) => {
      const message = {type: 'clickhouse-connect:result', version: 1, attempt, ...verdict};
      const nonce = randomBytes(16).toString('base64');
      res.set('Cache-Control', 'no-store');
      res.set(
        'Content-Security-Policy',
        `default-src 'none'; script-src 'nonce-${nonce}'; frame-ancestors ${origin}`,
      );
      // The exact origin, never '*': whatever else has framed this must not hear it.
      res.status(status).send(`<!doctype html><title>Verdict</title>
        <script nonce="${nonce}">parent.postMessage(${literal(message)}, ${literal(origin)})</script>`);
    };

    if (!attempt || ![keyId, keySecret].every((value) => value && typeof value === 'string'))
      return tell(400, {ok: false, message: 'The form is incomplete.'});
    const account = accountOfTicket(ticket);
    if (!account)
      return tell(403, {
        ok: false,
        message: 'This page is out of date. Reload it, then try again.',
      });
    tell(200, await once(account, attempt, keyId, keySecret));
  },
);

/** The account in `account.expiry.signature`, if that is genuine and has not expired. */
function accountOfTicket(ticket) {
  const [, claim, account, expiry, signature] =
    /^(([\w-]+)\.(\d+))\.([\da-f]{64})$/.exec(ticket) ?? [];
  if (!claim || Number(expiry) < Date.now() / 1000) return undefined;
  const expected = createHmac('sha256', TICKET_KEY).update(claim).digest();
  return timingSafeEqual(expected, Buffer.from(signature, 'hex')) ? account : undefined;
}

/** JSON in a script: "<" could end the script. */
const literal = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');

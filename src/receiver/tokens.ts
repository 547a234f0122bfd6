import type {TokenOptions} from './options.js';
import {decodeText, encodeText, randomHex, type Signer} from './signer.js';

/** What a genuine token says. */
export interface Claim {
  readonly account: string;
  /**
   * Of a token for a page of another origin: what it is remembered by once it is used, and when it
   * expires.
   */
  readonly use?: {readonly id: string; readonly expiry: number};
}

const HOURS = 60 * 60;

/**
 * Makes and checks the value of the hidden input `clickhouse_token`. A page of one's own origin has
 * `expiry.signature`; the account is in the signature. A form of another site comes without the
 * `SameSite=Lax` cookies that say whose session it is, so there the token names the account and the
 * page's origin, both in base64url: `account.origin.expiry.id.signature`. `expiry` is in Unix
 * seconds.
 */
export class Tokens {
  readonly #signer: Signer;

  constructor(signer: Signer) {
    this.#signer = signer;
  }

  async issue(account: string, {origin, lifetime}: TokenOptions = {}): Promise<string> {
    const seconds = lifetime ?? (origin === undefined ? 12 * HOURS : HOURS);
    const expiry = String(Math.floor(Date.now() / 1000) + seconds);
    if (origin === undefined)
      return `${expiry}.${await this.#signer.sign('token', account, expiry)}`;
    const parts = [account, origin, expiry, randomHex()] as const;
    const signature = await this.#signer.sign('token', ...parts);
    const [, , ...readable] = parts;
    return [encodeText(account), encodeText(origin), ...readable, signature].join('.');
  }

  /** Whether the token was issued to this account, for a page of one's own origin. */
  async check(token: string, account: string): Promise<Claim | undefined> {
    const [expiry = '', signature = '', ...others] = token.split('.');
    const isGenuine =
      !others.length &&
      isLive(expiry) &&
      (await this.#signer.verify(signature, 'token', account, expiry));
    return isGenuine ? {account} : undefined;
  }

  /** The claim of a token that was issued for a page of this other origin. */
  async read(token: string, origin: string): Promise<Claim | undefined> {
    const [encoded = '', named = '', expiry = '', id = '', signature = '', ...others] =
      token.split('.');
    const account = decodeText(encoded);
    const isGenuine =
      account !== undefined &&
      decodeText(named) === origin &&
      !others.length &&
      isLive(expiry) &&
      (await this.#signer.verify(signature, 'token', account, origin, expiry, id));
    return isGenuine ? {account, use: {id, expiry: Number(expiry)}} : undefined;
  }
}

const isLive = (expiry: string) => /^\d{1,12}$/.test(expiry) && Number(expiry) > Date.now() / 1000;

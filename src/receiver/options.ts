import type {Reason} from '../connection/verdict.js';
import type {Messages} from './messages.js';

/** The user name and the password of the ClickHouse Cloud API's Basic authentication. */
export interface Credentials {
  readonly keyId: string;
  readonly keySecret: string;
}

/** The one organization of a key. */
export interface Organization {
  readonly id: string;
  readonly name: string;
}

/** What the receiver answers on one attempt. It holds no part of the pair. */
export interface ReceiverVerdict {
  readonly ok: boolean;
  /** Absent where the form names none: the element then takes no verdict from the answer. */
  readonly attempt?: string;
  /** Why it is no; absent where the form was refused before the key was verified. */
  readonly code?: Reason;
  /** Plain text for the person. */
  readonly message?: string;
  /** The name of the organization that is connected, 100 characters at most. */
  readonly organization?: string;
  /** The `requestId` of the answer of ClickHouse Cloud that was no yes. */
  readonly reference?: string;
}

/** One POST, for a log, an audit or a metric. It holds no part of the pair. */
export interface Receipt {
  /** Whose key it is, where the form got as far as that. */
  readonly account: string | undefined;
  /** The origin of the page that sent the form, as its browser names it. */
  readonly origin: string | null;
  /** The status of HTTP that the verdict has. */
  readonly status: number;
  readonly verdict: ReceiverVerdict;
  /** Whether the outcome is that of an earlier POST of the same attempt. */
  readonly isRepeated: boolean;
}

/**
 * What the receiver remembers: outcomes of attempts, and used tokens. No key and no value holds a
 * part of the pair. The default is a map in the process, of 10,000 entries; with several processes,
 * use a store that they share.
 */
export interface Memory {
  /**
   * Adds a value if the key has none, atomically, and resolves with `undefined`; otherwise changes
   * nothing and resolves with the value that is there. (`SET key value EX seconds NX GET` of Redis
   * 7.)
   */
  add(key: string, value: string, seconds: number): Promise<string | null | undefined>;
  /** Replaces the value of the key; `null` removes it. */
  set(key: string, value: string | null, seconds: number): Promise<unknown>;
}

/**
 * A second request, which shows whether the key's roles suffice. The first one, `GET
 * /v1/organizations`, needs none.
 */
export interface Need {
  /** The path of a GET request, such as `/v1/organizations/${id}/services`. */
  readonly path: (organization: Organization) => string;
  /** The role that a 403 names to the person, as the console of ClickHouse Cloud writes it. */
  readonly role?: string;
}

// An async function that returns nothing is of `Promise<void>`, which is no `Promise<undefined>`.
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type
type Stored = void | undefined | {readonly message?: string | undefined};

/** @typeParam Context What the framework passes after the request, if anything. */
export interface ReceiverOptions<Context extends readonly unknown[] = readonly unknown[]> {
  /**
   * 32 random characters or more, of your configuration. It signs the tokens and keys the hashes.
   * Where it is missing, the receiver refuses each form, and reports that on the console: a build
   * may import the module without it.
   */
  readonly secret: string | undefined;
  /**
   * Whose key it is: an id that does not change, of your own session. `null` or `undefined`: nobody
   * is signed in.
   */
  readonly account: (
    request: Request,
    ...context: Context
  ) => string | null | undefined | Promise<string | null | undefined>;
  /**
   * Stores a verified pair, encrypted. Called once per attempt. Where it throws or rejects, the
   * person is asked to try again, and the console gets the error's name. May resolve with a message
   * for the person, such as when the key expires.
   */
  readonly store: (
    account: string,
    credentials: Credentials,
    organization: Organization,
  ) => Stored | Promise<Stored>;
  readonly needs?: Need | undefined;
  /**
   * The origin of your own pages, or several, such as `https://app.example`. Set it in production.
   * By default `Sec-Fetch-Site` decides, which also works behind a proxy; without that header, the
   * origin of the request's URL.
   */
  readonly origin?: string | readonly string[] | undefined;
  /**
   * The other origins whose pages may embed the form. `token()` gives each of them tokens of its
   * own.
   */
  readonly allowedOrigins?:
    | readonly string[]
    | ((origin: string, request: Request) => boolean | Promise<boolean>)
    | undefined;
  /**
   * The ClickHouse Cloud API: `https://api.clickhouse.cloud` by default; `http:` only of this
   * machine.
   */
  readonly api?: string | undefined;
  /**
   * How long the API may take for its answers, in ms: 10,000 by default. Less than the `timeout` of
   * the element.
   */
  readonly timeout?: number | undefined;
  /** Replaces the global `fetch` for the requests to the API: a proxy, or the emulator. */
  readonly fetch?: ((request: Request) => Response | Promise<Response>) | undefined;
  readonly memory?: Memory | undefined;
  /** The texts of refusals, for a page in another language. */
  readonly messages?: Partial<Messages> | undefined;
  /**
   * Where the person goes when they would see the answer itself: `delivery="redirect"`, or a form
   * without JavaScript. By default back to the page that sent the form, with
   * `clickhouse=connected`, `clickhouse=<code>` or `clickhouse=refused` in its query.
   */
  readonly page?: ((verdict: ReceiverVerdict, request: Request) => string | URL) | undefined;
  /**
   * Whether a POST of a frame is answered by a 303 to a GET that has the verdict. Mount the
   * receiver for GET, too. A browser may keep the POST of a frame, secret included, with its
   * session on the disk; not one that was redirected.
   */
  readonly seeOther?: boolean | undefined;
  /** Called once for each POST that was answered. */
  readonly report?: ((receipt: Receipt, request: Request) => void) | undefined;
}

export interface TokenOptions {
  /**
   * The origin of the page that the token is for, where that is not your own. It has to be among
   * `allowedOrigins`.
   */
  readonly origin?: string | undefined;
  /**
   * How long the token is valid, in seconds: 12 hours by default, an hour for a page of another
   * origin.
   */
  readonly lifetime?: number | undefined;
}

/** A handler of `Request`s, which a server mounts for POST. */
export interface Receiver<Context extends readonly unknown[] = readonly unknown[]> {
  (request: Request, ...context: Context): Promise<Response>;
  /**
   * A token for the hidden input `clickhouse_token` of a page of this account.
   *
   * @throws {TypeError} if the receiver is not configured.
   */
  token(account: string, options?: TokenOptions): Promise<string>;
}

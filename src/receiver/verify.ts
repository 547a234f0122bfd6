import type {Reason} from '../connection/verdict.js';
import type {Credentials, Need, Organization} from './options.js';
import {encodeBase64} from './signer.js';

/** What is known of a pair, without any part of it. */
export type Outcome =
  | {readonly ok: true; readonly organization?: string; readonly message?: string}
  | {
      readonly ok: false;
      readonly code: Reason;
      readonly message?: string;
      readonly reference?: string;
    };

export type Verified =
  {readonly ok: true; readonly organization: Organization} | (Outcome & {readonly ok: false});

interface Api {
  readonly api: string;
  readonly timeout: number;
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly needs: Need | undefined;
  /** What a person reads where a role is missing. */
  readonly roleMessage: string;
}

interface Body {
  readonly result?: unknown;
  readonly error?: unknown;
  readonly requestId?: unknown;
}

interface Answer {
  readonly status: number;
  readonly body: Body;
}

/**
 * Asks ClickHouse Cloud whether it knows the pair, and whether the pair may do what is needed.
 * Never throws, as an error of `fetch` has nothing to say to the person, and could quote what was
 * sent to whoever logs it.
 */
export async function verify(
  {keyId, keySecret}: Credentials,
  {api, timeout, fetch, needs, roleMessage}: Api,
): Promise<Verified> {
  const ask = async (path: string, signal: AbortSignal): Promise<Answer> => {
    const response = await fetch(
      new Request(api + path, {
        headers: {
          Authorization: `Basic ${encodeBase64(`${keyId}:${keySecret}`)}`,
          Accept: 'application/json',
        },
        // Whoever redirects is not the API. Not `error`, which workers do not know.
        redirect: 'manual',
        signal,
      }),
    );
    return {status: response.status, body: parse(await response.text())};
  };

  const check = async (signal: AbortSignal): Promise<Verified> => {
    const first = await ask('/v1/organizations', signal);
    // A 200 with any other body, such as a proxy's page, is not ClickHouse Cloud saying yes.
    const organization = first.status === 200 && organizationIn(first.body.result);
    if (!organization) return refusalOf(first);
    if (!needs) return {ok: true, organization};
    const path = needs.path(organization);
    if (!path.startsWith('/')) {
      console.error(
        'clickhouse-connect receiver: `needs.path` has to return a path that starts with "/".',
      );
      return {ok: false, code: 'unreachable'};
    }
    const second = await ask(path, signal);
    if (second.status === 200 && second.body.result != null) return {ok: true, organization};
    const refusal = refusalOf(second);
    if (second.status === 403) return needs.role ? {...refusal, message: roleMessage} : refusal;
    if (second.status === 400 || second.status === 404)
      console.error(
        `clickhouse-connect receiver: ClickHouse Cloud answered ${second.status} to the path of \`needs\`. Is it right?`,
      );
    return refusal;
  };

  // A timer, too: with only the request's signal, Node was seen to wait for as long as the API did.
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timedOut = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      controller.abort();
      reject(new Error('No answer in time'));
    }, timeout);
  });
  try {
    return await Promise.race([check(controller.signal), timedOut]);
  } catch {
    return {ok: false, code: 'unreachable'};
  } finally {
    clearTimeout(timer);
  }
}

function refusalOf({status, body}: Answer): Outcome & {readonly ok: false} {
  const {error, requestId} = body;
  return {
    ok: false,
    code: reasonOf(status, String(error)),
    ...(typeof requestId === 'string' && requestId && {reference: requestId.slice(0, 100)}),
  };
}

function reasonOf(status: number, error: string): Reason {
  switch (status) {
    case 401:
      return /Key is not active/i.test(error) ? 'key_inactive' : 'key_not_found';
    case 403:
      return 'forbidden';
    case 429:
      return 'rate_limited';
    default:
      return 'unreachable';
  }
}

/** The organization of the key: each key belongs to one. */
function organizationIn(result: unknown): Organization | undefined {
  if (!Array.isArray(result)) return undefined;
  const {id, name} = Object(result[0]) as {readonly id?: unknown; readonly name?: unknown};
  // It becomes a part of a path.
  if (typeof id !== 'string' || !/^[\w-]+$/.test(id)) return undefined;
  return {id, name: typeof name === 'string' ? name : ''};
}

function parse(body: string): Body {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value ? value : {};
  } catch {
    return {};
  }
}

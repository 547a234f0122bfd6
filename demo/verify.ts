import type {Reason} from '../src/connection/verdict.js';
import type {Credentials} from './form.js';

export type Outcome = {readonly ok: true} | {readonly ok: false; readonly code: Reason};

/**
 * Asks ClickHouse Cloud whether it knows the pair. Never throws, as an error of `fetch` has nothing to say to the person,
 * and could quote what was sent to whoever logs it.
 */
export async function verify(
  {keyId, keySecret}: Credentials,
  api: string,
  timeout: number,
): Promise<Outcome> {
  const basic = Buffer.from(`${keyId}:${keySecret}`, 'utf8').toString('base64');
  try {
    const response = await fetch(`${api}/v1/organizations`, {
      headers: {Authorization: `Basic ${basic}`, Accept: 'application/json'},
      // Whoever redirects here is not the API.
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    });
    return outcomeOf(response.status, await response.text());
  } catch {
    return {ok: false, code: 'unreachable'};
  }
}

function outcomeOf(status: number, body: string): Outcome {
  switch (status) {
    case 200:
      // Anything else, such as a proxy's page, is not ClickHouse Cloud saying yes.
      return Array.isArray(parse(body).result) ? {ok: true} : {ok: false, code: 'unreachable'};
    case 401:
      return {
        ok: false,
        code: /Key is not active/i.test(String(parse(body).error))
          ? 'key_inactive'
          : 'key_not_found',
      };
    case 403:
      return {ok: false, code: 'forbidden'};
    case 429:
      return {ok: false, code: 'rate_limited'};
    default:
      return {ok: false, code: 'unreachable'};
  }
}

function parse(body: string): {readonly result?: unknown; readonly error?: unknown} {
  try {
    return (JSON.parse(body) as object | null) ?? {};
  } catch {
    return {};
  }
}

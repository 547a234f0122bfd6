import {log} from './log.js';
import type {Outcome} from './state.js';
import {NO_OK, readVerdict, rejection} from './verdict.js';

const UNCONFIRMED: Outcome = {failure: {code: 'unconfirmed'}};

/**
 * The outcome of a delivery by the host page: what the promise for `respondWith()` settles with.
 * Never rejects.
 */
export async function outcomeOf(response: Promise<unknown>, attempt: string): Promise<Outcome> {
  try {
    return await outcomeOfValue(await response, attempt);
  } catch (error) {
    const {name, code, message} = Object(error) as Record<string, unknown>;
    // By name: a page may hold two copies of the class.
    if (name === 'ConnectError') return {failure: rejection(code, message)};
    // Not its message, which may quote the pair.
    log('warn', `respondWith() got ${String(name)}: reject with a ConnectError`);
    return UNCONFIRMED;
  }
}

async function outcomeOfValue(value: unknown, attempt: string): Promise<Outcome> {
  if (value === false) return {failure: rejection()};
  const response = isResponse(value) ? value : undefined;
  const answer = response ? await parse(response) : value;
  const outcome = readVerdict({attempt, ...Object(answer)}, attempt);
  if (typeof outcome !== 'string') return outcome;
  if (outcome === NO_OK && (response?.ok ?? true)) return {failure: null};
  log(
    'warn',
    `respondWith() got no verdict: ${response ? `status ${response.status}, ` : ''}${outcome}`,
  );
  return UNCONFIRMED;
}

/** A `Response` of any window, or of a polyfill. */
const isResponse = (value: unknown): value is Response => 'bodyUsed' in Object(value);

/**
 * The body as JSON, `undefined` if it is none or was read already. The page may read its own copy.
 */
async function parse(response: Response): Promise<unknown> {
  if (response.bodyUsed) return undefined;
  // Rejects if the connection breaks in the body, which may hold a verdict.
  const text = await response.clone().text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

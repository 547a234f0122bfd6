import type {Outcome} from './state.js';
import {readVerdict, rejection} from './verdict.js';

const UNCONFIRMED: Outcome = {failure: {code: 'unconfirmed'}};

/** The outcome of a delivery by the host page: what the promise for `respondWith()` settles with. Never rejects. */
export async function outcomeOf(response: Promise<unknown>, attempt: string): Promise<Outcome> {
  try {
    return await outcomeOfValue(await response, attempt);
  } catch (error) {
    const {name, code, message} = Object(error) as Record<string, unknown>;
    // By name: a page may hold two copies of the class.
    if (name === 'ConnectError') return {failure: rejection(code, message)};
    // Not its message, which may quote the pair.
    warn(`respondWith() got ${String(name)}: reject with a ConnectError`);
    return UNCONFIRMED;
  }
}

async function outcomeOfValue(value: unknown, attempt: string): Promise<Outcome> {
  if (value === false) return {failure: rejection()};
  const response = isResponse(value) ? value : undefined;
  const answer = response ? await parse(response) : value;
  if (!response || hasVerdict(answer)) {
    if (!hasVerdict(answer)) return {failure: null};
    const outcome = readVerdict({attempt, ...answer}, attempt);
    if (typeof outcome !== 'string') return outcome;
    warn(`respondWith() got no verdict: ${outcome}`);
    return UNCONFIRMED;
  }
  if (response.ok) return {failure: null};
  warn(`respondWith() got a Response of status ${response.status} without a verdict`);
  return UNCONFIRMED;
}

/** A `Response` of any window, or of a polyfill. */
const isResponse = (value: unknown): value is Response => {
  const {ok, clone, text} = Object(value) as Partial<Response>;
  return typeof ok === 'boolean' && typeof clone === 'function' && typeof text === 'function';
};

const hasVerdict = (value: unknown): value is {readonly ok: boolean} =>
  Object.hasOwn(Object(value) as object, 'ok') && typeof (value as {ok: unknown}).ok === 'boolean';

/** The body as JSON, `undefined` if it is none or was read already. The page may read its own copy. */
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

const warn = (problem: string) => console.warn(`<clickhouse-connect>: ${problem}`);

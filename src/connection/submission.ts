import {parseCallbackUrl} from './callback-url.js';
import type {Credentials} from '../credentials/credentials.js';

/** One POST: where it goes and what it carries, in the order of the form. */
export interface Submission {
  readonly url: URL;
  readonly attempt: string;
  readonly entries: readonly (readonly [name: string, value: string])[];
}

/** The names of the entries that the form makes. */
const RESERVED = ['key_id', 'key_secret', 'attempt'];

/** What the page has set up for a submission: where to, and what travels along. */
export interface Target {
  /** The resolved callback URL; `null` where only the event delivers. */
  readonly url: URL | null;
  readonly hiddenInputs: readonly HTMLInputElement[];
}

/**
 * Reads the page's set-up for a submission, at the time of submitting.
 *
 * @returns the target, or a sentence for the page's developer that names the problem and the fix
 */
export function readTarget(host: HTMLElement, callbackUrl: string | null): Target | string {
  // jsdom and happy-dom do not have it.
  const {isSecureContext} = globalThis;
  if ((isSecureContext as boolean | undefined) === false)
    return 'the page is not secure: use https:, or localhost';
  const hiddenInputs = [
    ...host.querySelectorAll<HTMLInputElement>(
      'input[type=hidden][name]:not([name=""], :disabled)',
    ),
  ];
  const reserved = hiddenInputs.find(({name}) => RESERVED.includes(name));
  if (reserved) return `the hidden input "${reserved.name}" has a reserved name: rename it`;
  if (callbackUrl == null) return {url: null, hiddenInputs};
  const url = parseCallbackUrl(callbackUrl, host.baseURI, location.origin);
  return typeof url === 'string' ? url : {url, hiddenInputs};
}

/** Puts the pair, the attempt and the host's hidden inputs together. */
export const createSubmission = (
  {url, hiddenInputs}: Target,
  {keyId, keySecret}: Credentials,
  attempt: string,
): Submission => ({
  url: url!,
  attempt,
  entries: [
    ['key_id', keyId],
    ['key_secret', keySecret],
    ['attempt', attempt],
    ...hiddenInputs.map(({name, value}) => [name, value] as const),
  ],
});

/** 128 random bits as 32 lower-case hex digits. */
export const randomHex = (): string =>
  Array.from(globalThis.crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

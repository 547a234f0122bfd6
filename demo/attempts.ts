import {createHmac, timingSafeEqual} from 'node:crypto';
import type {Credentials} from './form.js';
import {Refusal} from './refusal.js';
import type {Outcome} from './verify.js';

interface Entry {
  readonly fingerprint: Buffer;
  readonly outcome: Promise<Outcome>;
  readonly expiry: number;
}

const LIFETIME = 15 * 60 * 1000;
const CAPACITY = 10_000;

/**
 * What makes the callback idempotent: a browser repeats a POST whose connection broke, and a person presses the button
 * again where no answer came. Both are the same attempt, and must not count as another try of the key.
 */
export class Attempts {
  readonly #key: Buffer;
  // In the order of expiry, since all live equally long. With more than one process: a table with a unique key.
  readonly #entries = new Map<string, Entry>();

  constructor(key: Buffer) {
    this.#key = key;
  }

  /**
   * Verifies a pair once per attempt; a repetition gets the outcome of the first, which may be running still.
   *
   * @throws {Refusal} if the attempt was made with another pair.
   */
  once(
    id: string,
    credentials: Credentials,
    verify: () => Promise<Outcome>,
  ): {outcome: Promise<Outcome>; isRepeated: boolean} {
    this.#forget();
    const fingerprint = this.#fingerprintOf(credentials);
    const known = this.#entries.get(id);
    if (known && !timingSafeEqual(known.fingerprint, fingerprint))
      throw new Refusal(409, 'This attempt was made with another key. Reload the page.');
    if (known) return {outcome: known.outcome, isRepeated: true};
    const outcome = verify();
    this.#entries.set(id, {fingerprint, outcome, expiry: Date.now() + LIFETIME});
    return {outcome, isRepeated: false};
  }

  // A keyed hash is enough to compare by, and gives nothing away. No colon can be in a Key ID.
  #fingerprintOf({keyId, keySecret}: Credentials): Buffer {
    return createHmac('sha256', this.#key).update(`pair ${keyId}:${keySecret}`).digest();
  }

  #forget(): void {
    for (const [id, {expiry}] of this.#entries) {
      if (expiry > Date.now() && this.#entries.size < CAPACITY) return;
      this.#entries.delete(id);
    }
  }
}

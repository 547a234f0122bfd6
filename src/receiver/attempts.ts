import type {Memory} from './options.js';
import type {Outcome} from './verify.js';

/**
 * In seconds: how long an outcome is remembered, and how long an attempt may take before another
 * process may repeat it.
 */
const LIFETIME = 15 * 60;
const LEASE = 60;

const CAPACITY = 10_000;

const RUNNING = 'running';

/**
 * What makes the receiver idempotent: a browser repeats a POST whose connection broke, and a person
 * presses the button again where no answer came. Both are the same attempt, and must neither count
 * as another try of the key nor store it twice.
 */
export class Attempts {
  readonly #memory: Memory;
  /** The attempts that run in this process. */
  readonly #running = new Map<string, Promise<Outcome>>();

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /**
   * Runs once per key; a repetition gets the outcome of the first, which may be running still. An
   * error is not remembered.
   */
  async once(
    key: string,
    run: () => Promise<Outcome>,
  ): Promise<{readonly outcome: Outcome; readonly isRepeated: boolean}> {
    const running = this.#running.get(key);
    if (running) return {outcome: await running, isRepeated: true};
    let isRepeated = true;
    const outcome = this.#claim(key, () => {
      isRepeated = false;
      return run();
    });
    this.#running.set(key, outcome);
    try {
      return {outcome: await outcome, isRepeated};
    } finally {
      this.#running.delete(key);
    }
  }

  async #claim(key: string, run: () => Promise<Outcome>): Promise<Outcome> {
    for (;;) {
      const known = await this.#memory.add(key, RUNNING, LEASE);
      if (known == null) break;
      if (known !== RUNNING) return JSON.parse(known) as Outcome;
      // Another process verifies it. If that one ends, the lease does.
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    let outcome: Outcome;
    try {
      outcome = await run();
    } catch (error) {
      await this.#write(key, null);
      throw error;
    }
    await this.#write(key, JSON.stringify(outcome));
    return outcome;
  }

  // The pair is stored by now: a memory that fails takes nothing of that back.
  async #write(key: string, value: string | null): Promise<void> {
    try {
      await this.#memory.set(key, value, LIFETIME);
    } catch (error) {
      console.error(`clickhouse-connect receiver: memory.set() failed: ${nameOf(error)}`);
    }
  }
}

/** Only the name: a message may quote what was being handled. */
export const nameOf = (error: unknown): string =>
  error instanceof Error ? error.name : typeof error;

/** The memory of one process. The oldest entry goes first. */
export class ProcessMemory implements Memory {
  readonly #entries = new Map<string, {readonly value: string; readonly expiry: number}>();

  // It answers before anything else can run, which is what makes it atomic.
  add(key: string, value: string, seconds: number): Promise<string | undefined> {
    const known = this.#entries.get(key);
    if (known && known.expiry > Date.now()) return Promise.resolve(known.value);
    void this.set(key, value, seconds);
    return Promise.resolve(undefined);
  }

  set(key: string, value: string | null, seconds: number): Promise<void> {
    this.#entries.delete(key);
    if (value !== null) this.#entries.set(key, {value, expiry: Date.now() + seconds * 1000});
    if (this.#entries.size > CAPACITY) this.#forget();
    return Promise.resolve();
  }

  #forget(): void {
    for (const [key, {expiry}] of this.#entries)
      if (expiry <= Date.now()) this.#entries.delete(key);
    for (const key of this.#entries.keys()) {
      if (this.#entries.size <= CAPACITY) return;
      this.#entries.delete(key);
    }
  }
}

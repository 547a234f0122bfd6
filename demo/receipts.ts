import type {Receipt as Report} from 'clickhouse-connect-element/receiver';

/** What the page shows of one POST. It is masked before it is kept. */
export interface Receipt {
  readonly time: string;
  readonly from: string;
  readonly fields: readonly {readonly name: string; readonly value: string}[];
  readonly answer: Pick<Report, 'status' | 'verdict' | 'isRepeated'>;
}

const SESSIONS = 100;
const RECEIPTS = 10;

/**
 * What was received lately, by session, latest first. For the demo's page alone: a real host keeps
 * nothing of it.
 */
export class Receipts {
  readonly #bySession = new Map<string, readonly Receipt[]>();

  add(
    session: string,
    {origin, status, verdict, isRepeated}: Report,
    fields: URLSearchParams,
  ): void {
    const receipt: Receipt = {
      time: new Date().toISOString(),
      from: (origin ?? 'no origin').slice(0, 200),
      fields: [...fields].slice(0, 20).map(([name, value]) => ({
        name: name.slice(0, 60),
        value: isShowable(name, value) ? value : mask(value),
      })),
      answer: {status, verdict, isRepeated},
    };
    const receipts = [receipt, ...this.of(session)].slice(0, RECEIPTS);
    // Last in the map is the latest session, first the one to forget.
    this.#bySession.delete(session);
    this.#bySession.set(session, receipts);
    if (this.#bySession.size > SESSIONS)
      this.#bySession.delete(this.#bySession.keys().next().value!);
  }

  of(session: string): readonly Receipt[] {
    return this.#bySession.get(session) ?? [];
  }
}

/**
 * A list of what may be shown, rather than of what may not. A longer Key ID may be a secret in the
 * wrong field.
 */
const isShowable = (name: string, value: string) =>
  (name === 'attempt' && /^[\da-f]{32}$/.test(value)) ||
  (name === 'key_id' && /^[\w-]{1,24}$/.test(value));

const mask = (value: string) => (value ? `•••••••• (${value.length} characters)` : '(empty)');

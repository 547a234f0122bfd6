import type {Failure, Status} from './connection/state.js';
import type {Reason} from './connection/verdict.js';

/** What a `connected` event carries. A frozen plain object. */
export interface ConnectedDetail {
  readonly keyId: string;
  readonly keySecret: string;
  /** The resolved callback URL, `null` without one. */
  readonly callbackUrl: string | null;
  /** 32 lower-case hex digits, the same for a repetition of the same attempt. */
  readonly attempt: string;
}

const responses = new WeakMap<ConnectedEvent, Promise<unknown>>();

/** The host's answer to the event, where it gave one. */
export const responseTo = (event: ConnectedEvent): Promise<unknown> | undefined =>
  responses.get(event);

/**
 * A person has submitted a valid pair. Cancelable, and neither bubbling nor composed: an event that
 * bubbles hands the secret to every script that listens on the document.
 */
export class ConnectedEvent extends CustomEvent<ConnectedDetail> {
  constructor(detail: ConnectedDetail) {
    // In full: a page may have written into Object.prototype, and the event must not bubble.
    super('connected', {
      detail: Object.freeze(detail),
      cancelable: true,
      bubbles: false,
      composed: false,
    });
  }

  /**
   * The host page delivers the pair itself: the element is `connecting` until the promise settles.
   * Call it synchronously, before the first `await`.
   *
   * Fulfilled with a `Verdict` (`attempt` may be left out) or a `Response` that holds one: what the
   * verdict says. With another `Response`: connected if its `ok` is true, `unconfirmed` otherwise.
   * With `false`: `rejected`. With anything else: connected. Rejected with a `ConnectError`:
   * `rejected`. With anything else: `unconfirmed`.
   *
   * @throws {DOMException} `InvalidStateError` if called a second time, or after the event was dispatched.
   * @throws {TypeError} if `response` is no promise.
   */
  respondWith(response: PromiseLike<unknown>): void {
    if (!this.eventPhase || responses.has(this)) {
      throw new globalThis.DOMException(
        'respondWith() is called once, while the event is dispatched',
        'InvalidStateError',
      );
    }
    if (typeof (Object(response) as Partial<PromiseLike<unknown>>).then !== 'function')
      throw new TypeError('respondWith() takes a promise');
    responses.set(this, Promise.resolve(response));
  }
}

/** The element's status has changed. Bubbles and is composed; holds no secret. */
export class StatusChangeEvent extends CustomEvent<{
  readonly status: Status;
  readonly failure: Failure | null;
}> {
  constructor(status: Status, failure: Failure | null) {
    super('statuschange', {
      detail: {status, failure},
      cancelable: false,
      bubbles: true,
      composed: true,
    });
  }
}

/** Rejects a promise given to `respondWith()`: the host's server said no. */
export class ConnectError extends Error {
  override readonly name = 'ConnectError';

  /**
   * @param code one of the known reasons, or the host's own
   * @param message plain text for the person; without it the text of a known code is shown
   */
  constructor(
    readonly code: Reason | (string & {}),
    message?: string,
  ) {
    super(message);
  }
}

/** The events of `<clickhouse-connect>`, by name. */
export interface ClickhouseConnectEventMap extends HTMLElementEventMap {
  connected: ConnectedEvent;
  statuschange: StatusChangeEvent;
}

declare module './clickhouse-connect-element.js' {
  interface ClickhouseConnectElement {
    addEventListener<K extends keyof ClickhouseConnectEventMap>(
      type: K,
      listener: (this: ClickhouseConnectElement, event: ClickhouseConnectEventMap[K]) => unknown,
      options?: boolean | AddEventListenerOptions,
    ): void;
    addEventListener(
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | AddEventListenerOptions,
    ): void;
    removeEventListener<K extends keyof ClickhouseConnectEventMap>(
      type: K,
      listener: (this: ClickhouseConnectElement, event: ClickhouseConnectEventMap[K]) => unknown,
      options?: boolean | EventListenerOptions,
    ): void;
    removeEventListener(
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | EventListenerOptions,
    ): void;
  }
}

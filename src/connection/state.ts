/** How a submission ended that did not lead to a connection. */
export type FailureCode = 'config' | 'offline' | 'blocked' | 'rejected' | 'unconfirmed' | 'timeout';

/** Why the element's status is `failed`. Frozen; never holds a secret. */
export interface Failure {
  /** `unconfirmed` and `timeout` mean that the outcome is unknown: the pair may have arrived. */
  readonly code: FailureCode;
  /** The server's own code, where `code` is `rejected`: one of `Reason`, or the host's. */
  readonly reason?: string;
  /** The server's own text, where `code` is `rejected`: plain text of at most 300 characters. */
  readonly message?: string;
  /**
   * What the person can quote to the host's support, where `code` is `rejected`: at most 100
   * characters.
   */
  readonly reference?: string;
  /**
   * What has blocked the POST, where `code` is `blocked`: `form-action`, `frame-src` or `sandbox`.
   */
  readonly directive?: string;
}

/** What the host's server says about a connection: plain texts. */
export interface Linked {
  /** The name of the organization that is linked: at most 100 characters. */
  readonly organization?: string;
  /** What else the person should know: at most 300 characters. */
  readonly message?: string;
}

/** How an attempt ended: connected if there is no failure. */
export interface Outcome extends Linked {
  readonly failure: Failure | null;
}

/**
 * Every state of the element. `attempt` identifies one submission to the server; a failed state
 * keeps it while the outcome is unknown, so that submitting the same pair again repeats the same
 * attempt.
 */
export type State =
  | {readonly status: 'idle'}
  /** `isReplacement`: the pair replaces a key that was linked earlier. */
  | {
      readonly status: 'connecting';
      readonly attempt: string;
      readonly isReplacement: boolean;
      /** Whether the attempt takes so long that the person may want to cancel it. */
      readonly isSlow?: boolean;
    }
  /**
   * `linkedKey`: the last characters of the Key ID that the page says is linked; nothing was
   * submitted.
   */
  | ({
      readonly status: 'connected';
      readonly linkedKey?: string;
      readonly isReplacement?: boolean;
    } & Linked)
  | {readonly status: 'failed'; readonly failure: Failure; readonly attempt?: string};

export type Status = State['status'];

export type Action =
  /** The person submits a valid pair; `attempt` is used where there is no earlier one to repeat. */
  | {readonly type: 'submit'; readonly attempt: string; readonly isReplacement: boolean}
  /** The page's markup allows no submission. */
  | {readonly type: 'refuse'; readonly failure: Failure}
  | {readonly type: 'settle'; readonly attempt: string; readonly outcome: Outcome}
  /** The running attempt takes long. */
  | {readonly type: 'wait'}
  /**
   * The page says which key is linked already, by the last characters of its Key ID, or `null` for
   * none.
   */
  | {readonly type: 'restore'; readonly key: string | null}
  /** The values to submit have changed. */
  | {readonly type: 'edit'}
  | {readonly type: 'reset'};

export const idle: State = {status: 'idle'};

/** The state that follows, or the very same object where the action changes nothing. */
export function transition(state: State, action: Action): State {
  const {status} = state;
  const attempt = status === 'failed' ? state.attempt : undefined;
  switch (action.type) {
    case 'reset':
      return status === 'idle' ? state : idle;
    case 'restore':
      if (status !== 'idle' && !(status === 'connected' && state.linkedKey)) return state;
      return action.key ? {status: 'connected', linkedKey: action.key} : idle;
    case 'edit':
      return attempt && status === 'failed' ? failed(state.failure) : state;
    case 'wait':
      return status === 'connecting' ? {...state, isSlow: true} : state;
    case 'settle': {
      // Only the first outcome of the running attempt counts.
      if (status !== 'connecting' || state.attempt !== action.attempt) return state;
      const {failure, ...linked} = action.outcome;
      if (!failure) return {status: 'connected', isReplacement: state.isReplacement, ...linked};
      const isUnknown = failure.code === 'timeout' || failure.code === 'unconfirmed';
      return failed(failure, isUnknown ? state.attempt : undefined);
    }
    default:
      if (status === 'connecting' || status === 'connected') return state;
      return action.type === 'refuse'
        ? failed(action.failure, attempt)
        : {
            status: 'connecting',
            attempt: attempt ?? action.attempt,
            isReplacement: action.isReplacement,
          };
  }
}

function failed(failure: Failure, attempt?: string): State {
  return {status: 'failed', failure: Object.freeze(failure), attempt};
}

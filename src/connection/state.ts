/** What is known of a submission's end when it did not lead to a connection. */
export type FailureCode = 'config' | 'blocked' | 'rejected' | 'unconfirmed' | 'timeout';

/** Why the element's status is `failed`. Frozen; never holds a secret. */
export interface Failure {
  /** `unconfirmed` and `timeout` mean that the outcome is unknown: the pair may have arrived. */
  readonly code: FailureCode;
  /** The server's own code, where `code` is `rejected`: one of `Reason`, or the host's. */
  readonly reason?: string;
  /** The server's own text, where `code` is `rejected`: plain text of at most 300 characters. */
  readonly message?: string;
  /** The policy that stopped the POST, where `code` is `blocked`: `form-action`, `frame-src`, `sandbox`, … */
  readonly directive?: string;
}

/**
 * Everything the element can be in. `attempt` identifies one submission to the server; a failed state
 * keeps it while the outcome is unknown, so that sending the same pair again is the same attempt.
 */
export type State =
  | {readonly status: 'idle'}
  | {readonly status: 'connecting'; readonly attempt: string}
  /** `key` ends the Key ID of a key that was linked before: nothing was sent now. */
  | {readonly status: 'connected'; readonly key?: string}
  | {
      readonly status: 'failed';
      readonly failure: Failure;
      readonly attempt?: string;
    };

export type Status = State['status'];

export type Action =
  /** The person sends a valid pair; `attempt` is used where there is no earlier one to repeat. */
  | {readonly type: 'submit'; readonly attempt: string}
  /** The page is set up in a way that nothing can be sent. */
  | {readonly type: 'refuse'; readonly failure: Failure}
  /** The outcome of an attempt: `null` is a connection. */
  | {
      readonly type: 'settle';
      readonly attempt: string;
      readonly failure: Failure | null;
    }
  /** The page says with which key it is linked already, by the end of its Key ID, or `null` for none. */
  | {readonly type: 'restore'; readonly key: string | null}
  /** What would be sent is no longer what was sent. */
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
      if (status !== 'idle' && !(status === 'connected' && state.key)) return state;
      return action.key ? {status: 'connected', key: action.key} : idle;
    case 'edit':
      return attempt && status === 'failed' ? failed(state.failure) : state;
    case 'settle': {
      // Late, or of another attempt: the first outcome of the running attempt is the only one.
      if (status !== 'connecting' || state.attempt !== action.attempt) return state;
      const {failure} = action;
      if (!failure) return {status: 'connected'};
      const isUnknown = failure.code === 'timeout' || failure.code === 'unconfirmed';
      return failed(failure, isUnknown ? state.attempt : undefined);
    }
    default:
      if (status === 'connecting' || status === 'connected') return state;
      return action.type === 'refuse'
        ? failed(action.failure, attempt)
        : {status: 'connecting', attempt: attempt ?? action.attempt};
  }
}

function failed(failure: Failure, attempt?: string): State {
  return {status: 'failed', failure: Object.freeze(failure), attempt};
}

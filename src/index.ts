import './define.js';

export * from './element.js';
export {connectionContext, type Connection} from './context.js';
export {
  ConnectedEvent,
  ConnectError,
  StatusChangeEvent,
  type ClickhouseConnectEventMap,
  type ConnectedDetail,
} from './events.js';
export type {Labels} from './labels.js';
export type {Failure, FailureCode, Status} from './state.js';
export type {Reason, Verdict, VerdictMessage} from './verdict.js';

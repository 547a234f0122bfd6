import {isAlreadyDefined} from './already-defined.js';
import {define} from './define.js';
import {version} from './version.js';

if (!isAlreadyDefined(version)) define();

export * from './element.js';
export {connectionContext, type Connection} from './context.js';
export {
  ConnectedEvent,
  ConnectError,
  StatusChangeEvent,
  type ClickhouseConnectEventMap,
  type ConnectedDetail,
} from './events.js';
export type {Labels} from './i18n/labels.js';
export type {Failure, FailureCode, Linked, Status} from './connection/state.js';
export type {Reason, Verdict, VerdictMessage} from './connection/verdict.js';

import {define} from './define.js';
import type {ClickhouseConnectElement} from './element.js';
import {version} from './version.js';

// A second copy in a page must not throw.
const defined = customElements.get('clickhouse-connect') as
  typeof ClickhouseConnectElement | undefined;
if (!defined) define();
else if (defined.version !== version)
  console.warn(`<clickhouse-connect> ${defined.version} is already defined: ${version} is ignored`);

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

// The entries `.` and `./element` in edge runtimes, by their conditions in package.json: Lit cannot
// be imported where there is neither a DOM nor Node. https://github.com/lit/lit/issues/3907
import {ConnectError} from './events.js';

/** Stands for the class that a page has. */
export class ClickhouseConnectElement extends EventTarget {
  static readonly ConnectError = ConnectError;
}

/** Stands for the class that a page has. */
export class ClickhouseConnectGuideElement extends EventTarget {}

export {connectionContext} from './context.js';
export {ConnectedEvent, ConnectError, StatusChangeEvent} from './events.js';

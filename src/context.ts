import {createContext} from '@lit/context';
import type {Labels} from './i18n/labels.js';
import type {Failure, Status} from './connection/state.js';

/** State and actions for slotted content. Contains no secret. */
export interface Connection {
  readonly status: Status;
  readonly failure: Failure | null;
  /** The name of the organization that is linked, where the host's server gave it. */
  readonly organization: string | null;
  /** What else the host's server says about the connection. */
  readonly message: string | null;
  readonly labels: Labels;
  /** Where API keys are made: the organization's keys page, or the console's start page. */
  readonly consoleUrl: string;
  submit(): void;
  reset(): void;
}

/**
 * The connection of the nearest `<clickhouse-connect>`. The key is shared by all copies of the
 * package in a page.
 * https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md
 */
export const connectionContext = createContext<Connection>(Symbol.for('clickhouse-connect'));

const CONSOLE = 'https://console.clickhouse.cloud/';
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * The page of the console that lists an organization's API keys; without a UUID, where one signs
 * in.
 */
export const consoleUrlOf = (organizationId: string | null): string =>
  organizationId && UUID.test(organizationId)
    ? `${CONSOLE}organizations/${organizationId}/keys`
    : CONSOLE;

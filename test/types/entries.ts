// Every entry of the package, and nothing else of it. Checked as tsconfig.json says.
import type {ContextType} from '@lit/context';
import {
  ClickhouseConnectElement,
  ClickhouseConnectGuideElement,
  ConnectedEvent,
  ConnectError,
  StatusChangeEvent,
  connectionContext,
  type ClickhouseConnectEventMap,
  type ConnectedDetail,
  type Connection,
  type Failure,
  type FailureCode,
  type Labels,
  type Reason,
  type Status,
  type Verdict,
  type VerdictMessage,
} from 'clickhouse-connect-element';
import * as context from 'clickhouse-connect-element/context';
import * as element from 'clickhouse-connect-element/element';
import {createEmulator, samples} from 'clickhouse-connect-element/emulator';
import * as events from 'clickhouse-connect-element/events';
import german from 'clickhouse-connect-element/locales/de.js';
import brazilian from 'clickhouse-connect-element/locales/pt-BR.js';
import {createReceiver, type Memory, type Receiver} from 'clickhouse-connect-element/receiver';
import type {ClickhouseConnectProps} from 'clickhouse-connect-element/react';
import type {ClickhouseConnectAttributes} from 'clickhouse-connect-element/vue';
// @ts-expect-error A module of its own.
import type {} from 'clickhouse-connect-element/paste';
// @ts-expect-error A file's place is not its name.
import type {} from 'clickhouse-connect-element/dist/index.js';

export type Same = [
  FailureCode extends Failure['code'] ? true : never,
  Reason extends NonNullable<Verdict['code']> ? true : never,
  ConnectedDetail extends ClickhouseConnectEventMap['connected']['detail'] ? true : never,
];
export const same: Same = [true, true, true];

export const classes: readonly CustomElementConstructor[] = [
  ClickhouseConnectElement,
  ClickhouseConnectGuideElement,
  element.ClickhouseConnectElement,
  element.ClickhouseConnectGuideElement,
];
export const constructors: readonly (new (...parameters: never[]) => Event)[] = [
  ConnectedEvent,
  StatusChangeEvent,
  events.ConnectedEvent,
  events.StatusChangeEvent,
];
export const labels: readonly Partial<Labels>[] = [german, brazilian];
export const props: readonly (ClickhouseConnectProps & ClickhouseConnectAttributes)[] = [{}];

export const errors = [
  new ConnectError('forbidden'),
  new ConnectError('plan_too_small', 'Your plan has no room for this.'),
  new events.ConnectError('unreachable'),
  // @ts-expect-error A code is needed.
  new ConnectError(),
  // @ts-expect-error No status of HTTP.
  new ConnectError(401),
];

export const verdicts: readonly Verdict[] = [
  {ok: true, attempt: '…'},
  {ok: false, attempt: '…', code: 'plan_too_small', message: null},
  // @ts-expect-error On which attempt?
  {ok: true},
];
export const messages: readonly VerdictMessage[] = [
  {type: 'clickhouse-connect:result', version: 1, ok: true, attempt: '…'},
  // @ts-expect-error There is one version.
  {type: 'clickhouse-connect:result', version: 2, ok: true, attempt: '…'},
];

export function use(connection: ContextType<typeof connectionContext>): Status {
  const same: Connection = connection;
  const again: ContextType<typeof context.connectionContext> = same;
  again.submit();
  // @ts-expect-error What is in a slot never sees the secret.
  again.keySecret;
  // @ts-expect-error Read-only.
  again.status = 'idle';
  return again.status;
}

export function take({detail, respondWith}: ConnectedEvent): void {
  const {keyId, keySecret, callbackUrl, attempt} = detail;
  const url: string | null = callbackUrl;
  // @ts-expect-error It takes a promise.
  respondWith(`${keyId}${keySecret}${url}${attempt}`);
  // @ts-expect-error It is frozen.
  detail.keyId = '';
}

export function configure(form: ClickhouseConnectElement): void {
  form.callbackUrl = null;
  form.labels = {submit: 'Link'};
  // @ts-expect-error No such text.
  form.labels = {title: 'Link'};
  // @ts-expect-error There are two ways of delivery.
  form.delivery = 'fetch';
  // @ts-expect-error It is a number.
  form.timeout = '5000';
  // @ts-expect-error It takes no secret.
  form.submit('…');
}

const memory: Memory = {
  add: () => Promise.resolve(null),
  set: (_key, value) => Promise.resolve(value),
};
export const receiver: Receiver = createReceiver({
  secret: undefined,
  account: () => null,
  store: async () => {},
  fetch: createEmulator(),
  memory,
});
export const framed = createReceiver({
  secret: samples[0]!.keySecret,
  account: async (request: Request, framework: {readonly user: string}) => framework.user,
  store: (account, {keyId}, organization) => ({message: `${account}${keyId}${organization?.name}`}),
});
export const handled: Promise<Response> = framed(new Request('/'), {user: 'somebody'});
// @ts-expect-error What `account` takes has to be passed.
void framed(new Request('/'));
// @ts-expect-error Somebody has to store the pair.
createReceiver({secret: '', account: () => null});

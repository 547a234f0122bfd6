// What Vue's templates take, and what they do not. Checked as tsconfig.json says.
import type {GlobalComponents} from 'vue';
import type {ConnectedEvent} from 'clickhouse-connect-element';
import type {} from 'clickhouse-connect-element/vue';

type Props = InstanceType<GlobalComponents['clickhouse-connect']>['$props'];

export const good: Props[] = [
  {'callback-url': '/integrations/clickhouse', class: 'card'},
  {callbackUrl: null, timeout: 5000, disabled: true, labels: {submit: 'Link'}},
  {onConnected: (event: ConnectedEvent) => event.preventDefault()},
  {onStatuschange: ({detail}) => detail.failure?.code},
  {callbackUrl: undefined, onConnected: undefined},
];

export const bad: Props[] = [
  // @ts-expect-error There are two ways of delivery.
  {delivery: 'fetch'},
  // @ts-expect-error There is no property for the secret.
  {keySecret: '…'},
  // @ts-expect-error The event is `statuschange`.
  {onStatusChange: () => {}},
  // @ts-expect-error It is a number.
  {timeout: '5000'},
  // @ts-expect-error A text. By this name templates check `callback-url`, too.
  {callbackUrl: 5},
  // @ts-expect-error No such text.
  {labels: {title: 'Link'}},
  // @ts-expect-error It is given a `ConnectedEvent`.
  {onConnected: (event: KeyboardEvent) => event.key},
];

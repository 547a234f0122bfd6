// What Vue's templates take, and what they do not. Checked by `npm run typecheck`.
import type {GlobalComponents} from 'vue';
import type {ConnectedEvent} from '../../src/index.js';
import type {} from '../../src/vue.js';

type Props = InstanceType<GlobalComponents['clickhouse-connect']>['$props'];

export const good: Props[] = [
  {'callback-url': '/integrations/clickhouse', class: 'card'},
  {callbackUrl: null, timeout: 5000, disabled: true, labels: {submit: 'Link'}},
  {onConnected: (event: ConnectedEvent) => event.preventDefault()},
  {onStatuschange: ({detail}) => detail.failure?.code},
];

export const bad: Props[] = [
  // @ts-expect-error There are two ways of delivery.
  {delivery: 'fetch'},
  // @ts-expect-error No such text.
  {labels: {title: 'Link'}},
  // @ts-expect-error It is given a `ConnectedEvent`.
  {onConnected: (event: KeyboardEvent) => event.key},
];

// What Svelte's templates take, and what they do not. Checked as tsconfig.json says.
import type {SvelteHTMLElements} from 'svelte/elements';
import type {ConnectedEvent} from 'clickhouse-connect-element';
import type {} from 'clickhouse-connect-element/svelte';

type Props = SvelteHTMLElements['clickhouse-connect'];

export const good: Props[] = [
  {'callback-url': '/integrations/clickhouse', class: 'card'},
  {timeout: 5000, disabled: true, labels: {submit: 'Link'}},
  {onconnected: (event: ConnectedEvent) => event.preventDefault()},
  {onstatuschange: ({detail}) => detail.failure?.code},
];

export const bad: Props[] = [
  // @ts-expect-error There are two ways of delivery.
  {delivery: 'fetch'},
  // @ts-expect-error No such text.
  {labels: {title: 'Link'}},
  // @ts-expect-error It is given a `ConnectedEvent`.
  {onconnected: (event: KeyboardEvent) => event.key},
];

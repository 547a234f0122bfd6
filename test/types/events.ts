// `addEventListener` by the element's own events. Checked as tsconfig.json says.
import type {ClickhouseConnectElement} from 'clickhouse-connect-element';

export function listen(element: ClickhouseConnectElement): void {
  element.addEventListener('connected', (event) => event.respondWith(Promise.resolve()));
  element.addEventListener('connected', ({detail}) => detail.keySecret.length);
  element.addEventListener('statuschange', ({detail}) => detail.status === 'idle');
  element.addEventListener('click', ({clientX}) => clientX);
  document.querySelector('clickhouse-connect')?.addEventListener('connected', listenTo);
  // @ts-expect-error A click is no `ConnectedEvent`.
  element.addEventListener('click', listenTo);
  // @ts-expect-error There is no getter for the secret.
  element.keySecret;
  // @ts-expect-error Read-only.
  element.status = 'connected';
}

declare function listenTo(event: import('clickhouse-connect-element').ConnectedEvent): void;

/** @jsxImportSource preact */
// What Preact's JSX takes, and what it does not. Checked as tsconfig.json says.
import {createRef} from 'preact';
import type {ClickhouseConnectElement, ConnectedEvent} from 'clickhouse-connect-element';
import type {} from 'clickhouse-connect-element/preact';

const take = (event: ConnectedEvent) => event.respondWith(Promise.resolve());

export const good = (
  <>
    <clickhouse-connect
      callback-url="/x"
      class="card"
      ref={createRef<ClickhouseConnectElement>()}
    />
    <clickhouse-connect timeout={5000} disabled labels={{submit: 'Link'}} onconnected={take} />
    <clickhouse-connect-guide organization-id="…" />
  </>
);

export const bad = (
  <>
    {/* @ts-expect-error Preact binds `onconnected` alone. */}
    <clickhouse-connect onConnected={take} />
    {/* @ts-expect-error There are two ways of delivery. */}
    <clickhouse-connect delivery="fetch" />
    {/* @ts-expect-error No such text. */}
    <clickhouse-connect labels={{title: 'Link'}} />
  </>
);

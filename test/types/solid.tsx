/** @jsxImportSource solid-js */
// What Solid's JSX takes, and what it does not. Checked as tsconfig.json says.
import type {ConnectedEvent} from 'clickhouse-connect-element';
import type {} from 'clickhouse-connect-element/solid';

const take = (event: ConnectedEvent) => event.respondWith(Promise.resolve());

export const good = (
  <>
    <clickhouse-connect callback-url="/x" class="card" ref={(element) => element.reset()} />
    <clickhouse-connect timeout={5000} disabled labels={{submit: 'Link'}} on:connected={take} />
    <clickhouse-connect prop:labels={{submit: 'Link'}} prop:disabled={false} />
    <clickhouse-connect prop:keyId="…" prop:labels={undefined} on:connected={undefined} />
    <clickhouse-connect-guide organization-id="…" />
  </>
);

export const bad = (
  <>
    {/* @ts-expect-error Solid would look for `callbackurl`. */}
    <clickhouse-connect callbackUrl="/x" />
    {/* @ts-expect-error It is given a `ConnectedEvent`. */}
    <clickhouse-connect on:connected={(event: KeyboardEvent) => event.key} />
    {/* @ts-expect-error There are two ways of delivery. */}
    <clickhouse-connect delivery="fetch" />
    {/* @ts-expect-error No such text. */}
    <clickhouse-connect prop:labels={{title: 'Link'}} />
  </>
);

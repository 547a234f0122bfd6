// What React's JSX takes, and what it does not. Checked as tsconfig.json says.
import type {ClickhouseConnectElement, ConnectedEvent} from 'clickhouse-connect-element';
import type {} from 'clickhouse-connect-element/react';

const take = (event: ConnectedEvent) => event.respondWith(Promise.resolve());
const element: {current: ClickhouseConnectElement | null} = {current: null};

export const good = (
  <>
    <clickhouse-connect callback-url="/integrations/clickhouse" className="card" ref={element} />
    <clickhouse-connect callback-url={null} timeout={5000} disabled labels={{submit: 'Link'}} />
    <clickhouse-connect key-id="abc" connected-key="YtKF" organization-id="…" delivery="redirect" />
    <clickhouse-connect onconnected={take} onstatuschange={({detail}) => detail.failure?.code}>
      <b slot="heading">Link</b>
    </clickhouse-connect>
    <clickhouse-connect callback-url={undefined} onconnected={undefined} />
    <clickhouse-connect-guide organization-id="…" />
  </>
);

export const bad = (
  <>
    {/* @ts-expect-error React 19 binds `onconnected` alone. */}
    <clickhouse-connect onConnected={take} />
    {/* @ts-expect-error It would be lost where the element is defined late. */}
    <clickhouse-connect callbackUrl="/integrations/clickhouse" />
    {/* @ts-expect-error There is no property for the secret. */}
    <clickhouse-connect keySecret="…" />
    {/* @ts-expect-error There are two ways of delivery. */}
    <clickhouse-connect delivery="fetch" />
    {/* @ts-expect-error A number. */}
    <clickhouse-connect timeout="5000" />
    {/* @ts-expect-error No such text. */}
    <clickhouse-connect labels={{title: 'Link'}} />
    {/* @ts-expect-error Read-only. */}
    <clickhouse-connect status="connected" />
  </>
);

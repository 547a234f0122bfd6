'use client';
// app/settings/connect.tsx: it defines the element, which is for the browser.
import 'clickhouse-connect-element';
import type {} from 'clickhouse-connect-element/react';

export function Connect({token}: {token: string}) {
  return (
    <clickhouse-connect callback-url="/integrations/clickhouse">
      <input type="hidden" name="clickhouse_token" value={token} />
    </clickhouse-connect>
  );
}

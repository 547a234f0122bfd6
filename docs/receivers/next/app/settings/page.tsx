// app/settings/page.tsx
import {connection} from 'next/server';
import {Suspense} from 'react';
import {accountOf, receiver} from '../integrations/clickhouse/receiver';
import {Connect} from './connect';

async function Form() {
  // A token is made for each request, and not once at build time.
  await connection();
  return <Connect token={await receiver.token(await accountOf())} />;
}

export default function Page() {
  return (
    <Suspense>
      <Form />
    </Suspense>
  );
}

// app/settings/page.tsx
import {accountOf, receiver} from '../integrations/clickhouse/receiver';
import {Connect} from './connect';

// A token is made for each request, and not once at build time.
export const dynamic = 'force-dynamic';

export default async function Page() {
  return <Connect token={await receiver.token(await accountOf())} />;
}

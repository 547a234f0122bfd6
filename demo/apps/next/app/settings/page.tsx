import {Connect} from '../connect';

export default function Settings() {
  return (
    <main>
      <h1>Settings</h1>
      <Connect callbackUrl="/integrations/clickhouse" />
    </main>
  );
}

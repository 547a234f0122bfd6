import {ConnectError, type ConnectedDetail, type Status} from 'clickhouse-connect-element';
import type {} from 'clickhouse-connect-element/react';
import {useState} from 'react';

export function App() {
  const [status, setStatus] = useState<Status>('idle');
  const [isOpen, setIsOpen] = useState(true);
  const [isLocked, setIsLocked] = useState(false);
  const [isOwnRequest, setIsOwnRequest] = useState(false);

  return (
    <main>
      <h1>Settings</h1>
      {isOpen && (
        <clickhouse-connect
          callback-url="/integrations/clickhouse"
          labels={{heading: 'Link your warehouse'}}
          disabled={isLocked}
          onconnected={(event) => {
            if (isOwnRequest) event.respondWith(send(event.detail));
          }}
          onstatuschange={({detail}) => setStatus(detail.status)}
        />
      )}
      <p>
        Warehouse: <output>{status}</output>
      </p>
      <button onClick={() => setIsOpen(!isOpen)}>{isOpen ? 'Not now' : 'Link'}</button>
      <label>
        <input type="checkbox" onChange={({target}) => setIsLocked(target.checked)} /> Locked
      </label>
      <label>
        <input type="checkbox" onChange={({target}) => setIsOwnRequest(target.checked)} /> Sent by
        the app
      </label>
    </main>
  );
}

async function send({keyId, keySecret, attempt}: ConnectedDetail) {
  const response = await fetch('/api/connections', {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({keyId, keySecret, attempt}),
  });
  if (!response.ok) throw new ConnectError((await response.json()).code);
}

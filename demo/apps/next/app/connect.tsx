// In the browser: a server component defines no element there.
'use client';

import 'clickhouse-connect-element';
import {
  ConnectError,
  type ClickhouseConnectElement,
  type ConnectedDetail,
} from 'clickhouse-connect-element';
import type {} from 'clickhouse-connect-element/react';
import {useEffect, useRef, useState} from 'react';

export function Connect({callbackUrl}: {callbackUrl?: string}) {
  const ref = useRef<ClickhouseConnectElement>(null);
  const [status, setStatus] = useState('idle');

  // React sets neither properties nor listeners of a custom element that it hydrates.
  // https://github.com/react/react/issues/35446
  useEffect(() => {
    const element = ref.current!;
    const controller = new AbortController();
    const {signal} = controller;
    element.labels = {heading: 'Link your warehouse'};
    element.addEventListener('statuschange', ({detail}) => setStatus(detail.status), {signal});
    if (!callbackUrl)
      element.addEventListener('connected', (event) => event.respondWith(send(event.detail)), {
        signal,
      });
    return () => {
      controller.abort();
      // A route that is left may be kept, hidden: no secret stays in it.
      if (element.status !== 'connected') element.reset();
    };
  }, [callbackUrl]);

  return (
    <>
      <clickhouse-connect ref={ref} callback-url={callbackUrl} />
      <output>{status}</output>
    </>
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

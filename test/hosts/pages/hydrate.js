// React goes on with what its server has rendered.
import 'clickhouse-connect-element';
import {createElement as h, useEffect, useRef} from 'react';
import {hydrateRoot} from 'react-dom/client';

const root = document.querySelector('#root');
root.innerHTML = '<clickhouse-connect></clickhouse-connect>';

const take = (event) => event.respondWith(Promise.resolve());

const ByProps = () => h('clickhouse-connect', {labels: {heading: 'By props'}, onconnected: take});

function ByRef() {
  const ref = useRef(null);
  useEffect(() => {
    ref.current.labels = {heading: 'By a ref'};
    ref.current.addEventListener('connected', take);
  }, []);
  return h('clickhouse-connect', {ref});
}

window.host = {
  byProps: () => hydrateRoot(root, h(ByProps)),
  byRef: () => hydrateRoot(root, h(ByRef)),
};

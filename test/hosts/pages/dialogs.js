// Dialogs of libraries that look for what can take the focus in the light DOM only.
import 'clickhouse-connect-element';
import * as Dialog from '@radix-ui/react-dialog';
import {createFocusTrap} from 'focus-trap';
import {createElement as h} from 'react';
import {createRoot} from 'react-dom/client';

const root = document.querySelector('#root');

window.host = {
  radix() {
    const content = h(
      Dialog.Content,
      {'aria-describedby': undefined},
      h(Dialog.Close, {id: 'before'}, 'Close'),
      h(Dialog.Title, null, 'Link a warehouse'),
      h('clickhouse-connect', {'callback-url': '/integrations/clickhouse'}),
      h(Dialog.Close, {id: 'after'}, 'Cancel'),
    );
    createRoot(root).render(h(Dialog.Root, {defaultOpen: true}, h(Dialog.Portal, null, content)));
  },
  focusTrap() {
    root.innerHTML = `
      <div id="dialog">
        <button id="before">Close</button>
        <clickhouse-connect callback-url="/integrations/clickhouse"></clickhouse-connect>
        <button id="after">Cancel</button>
      </div>`;
    createFocusTrap('#dialog', {tabbableOptions: {getShadowRoot: true}}).activate();
  },
};

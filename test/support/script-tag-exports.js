// Stands in for src/index.ts where the tests run with the script-tag file: what that file defines,
// under the names that the package exports. See groups.js.
import {KEY_ID, KEY_SECRET} from './key.ts';

const NAME = 'clickhouse-connect';

export const ClickhouseConnectElement = customElements.get(NAME);
export const ClickhouseConnectGuideElement = customElements.get(`${NAME}-guide`);
export const {ConnectError} = ClickhouseConnectElement;
export const connectionContext = Symbol.for(NAME);

// The file exports no other class: an attempt shows them.
const classes = {};
const element = document.createElement(NAME);
for (const type of ['connected', 'statuschange']) {
  element.addEventListener(type, (event) => {
    event.preventDefault();
    classes[type] = event.constructor;
  });
}
document.body.append(element);
await element.updateComplete;
const [keyId, keySecret] = element.shadowRoot.querySelectorAll('input');
keyId.value = KEY_ID;
keySecret.value = KEY_SECRET;
element.submit();
element.remove();
export const {connected: ConnectedEvent, statuschange: StatusChangeEvent} = classes;

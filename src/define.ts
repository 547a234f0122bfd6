import {ClickhouseConnectElement} from './clickhouse-connect-element.js';
import {ClickhouseConnectGuideElement} from './clickhouse-connect-guide-element.js';
import {version} from './version.js';

const existing = globalThis.customElements?.get('clickhouse-connect') as
  typeof ClickhouseConnectElement | undefined;

// A second copy of the script must not throw. The guide comes second: it asks the element around it for its texts.
if (!existing) {
  customElements.define('clickhouse-connect', ClickhouseConnectElement);
  customElements.define('clickhouse-connect-guide', ClickhouseConnectGuideElement);
} else if (existing.version !== version) {
  console.warn(
    `<clickhouse-connect> ${existing.version} is already defined; version ${version} is ignored.`,
  );
}

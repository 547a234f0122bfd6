import {ClickhouseConnectElement} from './clickhouse-connect-element.js';
import {ClickhouseConnectGuideElement} from './guide/clickhouse-connect-guide-element.js';

// The guide comes second: it asks the element around it for its texts.
export const define = (): void => {
  customElements.define('clickhouse-connect', ClickhouseConnectElement);
  // A subclass with another tag may have defined it.
  if (!customElements.get('clickhouse-connect-guide'))
    customElements.define('clickhouse-connect-guide', ClickhouseConnectGuideElement);
};

// `import type {} from 'clickhouse-connect-element/preact'` makes the elements known to Preact's
// JSX.
import type {HTMLAttributes} from 'preact';
import type {
  ClickhouseConnectAttributes,
  ClickhouseConnectGuideAttributes,
  ClickhouseConnectListeners,
} from './attributes.js';
import type {ClickhouseConnectElement} from '../clickhouse-connect-element.js';
import type {ClickhouseConnectGuideElement} from '../guide/clickhouse-connect-guide-element.js';

declare module 'preact' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- where Preact looks for elements
  namespace JSX {
    interface IntrinsicElements {
      'clickhouse-connect': HTMLAttributes<ClickhouseConnectElement> &
        ClickhouseConnectAttributes &
        ClickhouseConnectListeners;
      'clickhouse-connect-guide': HTMLAttributes<ClickhouseConnectGuideElement> &
        ClickhouseConnectGuideAttributes;
    }
  }
}

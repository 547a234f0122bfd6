// `import type {} from 'clickhouse-connect-element/svelte'` makes the elements known to Svelte's
// templates.
import type {HTMLAttributes as Html} from 'svelte/elements';
import type {
  ClickhouseConnectAttributes,
  ClickhouseConnectGuideAttributes,
  ClickhouseConnectListeners,
} from './attributes.js';
import type {ClickhouseConnectElement} from '../clickhouse-connect-element.js';
import type {ClickhouseConnectGuideElement} from '../guide/clickhouse-connect-guide-element.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'clickhouse-connect': Html<ClickhouseConnectElement> &
      ClickhouseConnectAttributes &
      ClickhouseConnectListeners;
    'clickhouse-connect-guide': Html<ClickhouseConnectGuideElement> &
      ClickhouseConnectGuideAttributes;
  }
}

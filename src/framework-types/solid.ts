// `import type {} from 'clickhouse-connect-element/solid'` makes the elements known to Solid's JSX.
import type {JSX} from 'solid-js';
import type {
  ClickhouseConnectAttributes,
  ClickhouseConnectEvents,
  ClickhouseConnectGuideAttributes,
  ClickhouseConnectListener,
  ClickhouseConnectProperties,
} from './attributes.js';
import type {ClickhouseConnectElement} from '../clickhouse-connect-element.js';
import type {ClickhouseConnectGuideElement} from '../guide/clickhouse-connect-guide-element.js';

export type ClickhouseConnectProps = JSX.HTMLAttributes<ClickhouseConnectElement> &
  ClickhouseConnectAttributes & {
    readonly [
      name in keyof ClickhouseConnectProperties as `prop:${name}`
    ]?: ClickhouseConnectProperties[name];
  } & {
    readonly [
      type in keyof ClickhouseConnectEvents as `on:${type}`
    ]?: ClickhouseConnectListener<type>;
  };

declare module 'solid-js' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- where Solid looks for elements
  namespace JSX {
    interface IntrinsicElements {
      'clickhouse-connect': ClickhouseConnectProps;
      'clickhouse-connect-guide': JSX.HTMLAttributes<ClickhouseConnectGuideElement> &
        ClickhouseConnectGuideAttributes;
    }
  }
}

// `import type {} from 'clickhouse-connect-element/react'` makes the elements known to JSX. React
// 19 sets properties, and binds an event by its own name in lower case; React 18 sets attributes,
// and takes events by a ref.
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {
  ClickhouseConnectAttributes,
  ClickhouseConnectGuideAttributes,
  ClickhouseConnectListeners,
} from './attributes.js';
import type {ClickhouseConnectElement} from '../clickhouse-connect-element.js';
import type {ClickhouseConnectGuideElement} from '../guide/clickhouse-connect-guide-element.js';

type Html<Element> = DetailedHTMLProps<HTMLAttributes<Element>, Element>;

export type ClickhouseConnectProps = Html<ClickhouseConnectElement> &
  ClickhouseConnectAttributes &
  ClickhouseConnectListeners;

export type ClickhouseConnectGuideProps = Html<ClickhouseConnectGuideElement> &
  ClickhouseConnectGuideAttributes;

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- where React looks for elements
  namespace JSX {
    interface IntrinsicElements {
      'clickhouse-connect': ClickhouseConnectProps;
      'clickhouse-connect-guide': ClickhouseConnectGuideProps;
    }
  }
}

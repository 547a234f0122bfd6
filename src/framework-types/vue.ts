// `import type {} from 'clickhouse-connect-element/vue'` makes the elements known to Vue's
// templates.
import type {HTMLAttributes, PublicProps} from 'vue';
import type {
  ClickhouseConnectAttributes,
  ClickhouseConnectEvents,
  ClickhouseConnectGuideAttributes,
  ClickhouseConnectListener,
  ClickhouseConnectProperties,
} from './attributes.js';

type Listeners = {
  readonly [
    type in keyof ClickhouseConnectEvents as `on${Capitalize<type>}`
  ]?: ClickhouseConnectListener<type>;
};

/**
 * An element as Vue's templates see a component: an attribute with dashes is checked by the
 * property's own name.
 */
type Component<Props> = new () => {$props: PublicProps & HTMLAttributes & Props};

declare module 'vue' {
  interface GlobalComponents {
    'clickhouse-connect': Component<
      ClickhouseConnectProperties & ClickhouseConnectAttributes & Listeners
    >;
    'clickhouse-connect-guide': Component<
      Pick<ClickhouseConnectProperties, 'organizationId'> & ClickhouseConnectGuideAttributes
    >;
  }
}

export type {ClickhouseConnectAttributes, ClickhouseConnectGuideAttributes};

import type {ClickhouseConnectElement} from '../clickhouse-connect-element.js';
import type {ClickhouseConnectEventMap} from '../events.js';

type Property = keyof typeof ClickhouseConnectElement.properties;

type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : Name;

/** The element's properties, by their own names. */
export type ClickhouseConnectProperties = {
  readonly [name in Property]?: ClickhouseConnectElement[name] | undefined;
};

/**
 * What a template may set on `<clickhouse-connect>`. Derived from the class: it cannot drift. With
 * their dashes only: `callbackUrl` is lost where a framework sets attributes, as all do before the
 * element is defined.
 */
export type ClickhouseConnectAttributes = {
  readonly [name in Property as Kebab<name>]?: ClickhouseConnectElement[name] | undefined;
};

/** What a template may set on `<clickhouse-connect-guide>`. */
export interface ClickhouseConnectGuideAttributes {
  readonly 'organization-id'?: string | null | undefined;
}

/** The events of `<clickhouse-connect>`, by name. */
export type ClickhouseConnectEvents = Pick<ClickhouseConnectEventMap, 'connected' | 'statuschange'>;

/** A listener to one of them, or none. */
export type ClickhouseConnectListener<type extends keyof ClickhouseConnectEvents> =
  ((event: ClickhouseConnectEvents[type]) => unknown) | undefined;

/** Listeners as JSX has them, all in lower case: `onconnected`. */
export type ClickhouseConnectListeners = {
  readonly [type in keyof ClickhouseConnectEvents as `on${type}`]?: ClickhouseConnectListener<type>;
};

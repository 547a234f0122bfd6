// What custom-elements.json documents of the element.
import manifest from '../../custom-elements.json';

export interface Documented {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

interface Declaration {
  readonly tagName?: string;
  readonly slots: readonly Documented[];
  readonly cssParts: readonly Documented[];
  readonly cssProperties: readonly Documented[];
}

const declarations = (
  manifest.modules as readonly {readonly declarations: readonly unknown[]}[]
).flatMap((module) => module.declarations as readonly Declaration[]);

export const {slots, cssParts, cssProperties} = declarations.find(
  ({tagName}) => tagName === 'clickhouse-connect',
)!;

/** The default of a custom property; where that is another property, that one's. */
export function defaultOf({default: value = ''}: Documented): string {
  const other = cssProperties.find(({name}) => name === value);
  return other ? defaultOf(other) : value;
}

export const descriptionOf = (part: string): string =>
  cssParts.find(({name}) => name === part)?.description ?? '';

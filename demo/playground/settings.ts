// What the playground can be set to, and how the address holds it: one flat record, by the names of
// the URL's parameters. Pure.

/** Values by name. What is not in it has its default. */
export type Settings = Readonly<Record<string, string>>;

export const THEMES = {
  'material-3': 'Material 3',
  'bootstrap-5': 'Bootstrap 5',
  primer: 'Primer',
  stripe: 'Stripe',
  carbon: 'Carbon',
  'fluent-2': 'Fluent 2',
  shadcn: 'shadcn/ui',
  'console-dark': 'Console, dark',
} as const satisfies Record<string, string>;

/** Shows all themes side by side. */
export const ALL_THEMES = 'all';

/** The attributes of the element that can be set here, with the values they have on their own. */
export const ATTRIBUTES: Settings = {
  'callback-url': '/integrations/clickhouse',
  delivery: 'frame',
  timeout: '30000',
  'key-id': '',
  'organization-id': '',
  'connected-key': '',
  'guide-open': '',
  disabled: '',
};

/** Attributes that are there or not: `true` or empty. */
export const BOOLEANS = ['guide-open', 'disabled'];

export const defaults: Settings = {
  theme: '',
  scheme: '',
  lang: 'en',
  dir: '',
  width: '440',
  state: 'idle',
  ...ATTRIBUTES,
};

export const LABEL = 'label.';
export const SLOT = 'slot.';
export const PROPERTY = '--';

/** `--accent` here is `--clickhouse-connect-accent` of the element. */
export const propertyOf = (name: string): string => name.replace(/^--/, '--clickhouse-connect-');

const LONGEST = 300;

/**
 * Whether a value may be in an address. A run of 30 letters and digits may be a secret in the wrong
 * field, as may a word of 20 characters with a digit in a label; what ends a declaration or a tag
 * would be code of whoever made the link.
 */
export const isShareable = (name: string, value: string): boolean =>
  value.length <= LONGEST &&
  !/[a-z\d]{30}/i.test(value) &&
  !(name.startsWith(LABEL) && /(?=\S*\d)(?=\S*[a-z])[\w+/=-]{20}/i.test(value)) &&
  !(name === 'key-id' && !/^[\w-]{0,25}$/.test(value)) &&
  !(name.startsWith(PROPERTY) && /[<>{};\\]|\/\*/.test(value));

const isKnown = (name: string): boolean =>
  Object.hasOwn(defaults, name) || /^(?:label\.|slot\.|--)[\w-]+$/.test(name);

/** The settings of an address: those that are known and may be there. */
export function parse(query: string): Settings {
  const given = [...new URLSearchParams(query)].filter(
    ([name, value]) => isKnown(name) && isShareable(name, value),
  );
  return Object.fromEntries(given);
}

/** The settings that differ from the defaults, without those that may be a secret. */
export function serialize(settings: Settings): string {
  const shared = Object.entries(settings).filter(
    ([name, value]) => value !== (defaults[name] ?? '') && isShareable(name, value),
  );
  return new URLSearchParams(shared).toString();
}

/** The names of the settings that `serialize()` leaves out on purpose. */
export const unshared = (settings: Settings): readonly string[] =>
  Object.entries(settings)
    .filter(([name, value]) => !isShareable(name, value))
    .map(([name]) => name);

export const valueOf = (settings: Settings, name: string): string =>
  settings[name] ?? defaults[name] ?? '';

/** The settings whose name begins with the prefix, and have a value, by the rest of the name. */
export const groupOf = (settings: Settings, prefix: string): Settings =>
  Object.fromEntries(
    Object.entries(settings)
      .filter(([name, value]) => name.startsWith(prefix) && value)
      .map(([name, value]) => [name.slice(prefix.length), value]),
  );

/** The attributes of the element: those that are not as they would be without. */
export function attributesOf(settings: Settings): Settings {
  const set = Object.keys(ATTRIBUTES)
    .map((name) => [name, valueOf(settings, name)] as const)
    .filter(([name, value]) => value && (name === 'callback-url' || value !== ATTRIBUTES[name]));
  return Object.fromEntries(set);
}

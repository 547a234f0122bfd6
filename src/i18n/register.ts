import type {Labels, Translation} from './labels.js';

/** Dispatched on the window when a language was registered. */
export const LOCALE_EVENT = 'clickhouse-connect:locale';

const LOCALES = Symbol.for('clickhouse-connect:locales');
const page: {[LOCALES]?: Map<string, Partial<Labels>>; dispatchEvent?: (event: Event) => unknown} =
  globalThis;

/**
 * The texts of each registered language, by its tag in lower case. Shared by all scripts of a page,
 * in whichever order they load: a language is a script of its own.
 */
export const registered = (): ReadonlyMap<string, Partial<Labels>> | undefined => page[LOCALES];

/** Makes a language known under its tags, as `lang` has them but in lower case. */
export function register(labels: Translation, ...tags: readonly string[]): Translation {
  page[LOCALES] ??= new Map();
  for (const tag of tags) page[LOCALES].set(tag, labels);
  // There is no window where a page is rendered on a server.
  page.dispatchEvent?.(new Event(LOCALE_EVENT));
  return labels;
}

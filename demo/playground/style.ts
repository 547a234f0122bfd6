// The style sheet of the settings. Pure.
import {groupOf, PROPERTY, propertyOf, valueOf, type Settings} from './settings.js';

/** The rule for what was set on top of a theme; empty where nothing was. */
export function ownRule(settings: Settings): string {
  const scheme = valueOf(settings, 'scheme');
  const declarations = [
    ...(scheme ? [`color-scheme: ${scheme};`] : []),
    ...Object.entries(groupOf(settings, PROPERTY)).map(
      ([name, value]) => `${propertyOf(`--${name}`)}: ${value};`,
    ),
  ];
  return declarations.length
    ? `clickhouse-connect {\n${declarations.map((line) => `  ${line}\n`).join('')}}\n`
    : '';
}

export const styleSheet = (settings: Settings, theme: string): string => theme + ownRule(settings);

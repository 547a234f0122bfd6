// Writes the tables of the docs from custom-elements.json and from the English texts, between `<!--
// table: NAME -->` and `<!-- end -->`.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {english} from '../src/i18n/labels.js';

interface Documented {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: {readonly text: string};
}

interface Declaration {
  readonly tagName?: string;
  readonly members: readonly (Documented & {readonly kind: string; readonly static?: boolean})[];
  readonly attributes: readonly (Documented & {readonly fieldName: string})[];
  readonly events: readonly Documented[];
  readonly slots: readonly Documented[];
  readonly cssParts: readonly Documented[];
  readonly cssProperties: readonly Documented[];
  readonly cssStates: readonly Documented[];
}

const {modules} = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  readonly modules: readonly {readonly declarations: readonly Declaration[]}[];
};
const element = modules
  .flatMap(({declarations}) => declarations)
  .find(({tagName}) => tagName === 'clickhouse-connect')!;

const code = (text?: string) => (text ? `\`${text}\`` : '');
const words = (text = '') => text.replaceAll('\n', ' ').replaceAll('|', '\\|');
const table = (headings: readonly string[], rows: readonly (readonly string[])[]) =>
  [headings, headings.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const {members, attributes, events, slots, cssParts, cssProperties, cssStates} = element;
const fields = members.filter(({kind, static: isStatic}) => kind === 'field' && !isStatic);

// What the demo's themes set: in turn, so that each of them is an example of something.
const THEMES = 'demo/themes';
const themes = readdirSync(THEMES).map((file) => ({
  file,
  css: readFileSync(`${THEMES}/${file}`, 'utf8'),
}));
const exampleOf = ({name}: Documented, index: number) => {
  const values = themes.flatMap(({file, css}) => {
    const value = new RegExp(`${name}: ([^;]+);`).exec(css)?.[1];
    return value ? [`${code(value)} ([${file.replace('.css', '')}](../${THEMES}/${file}))`] : [];
  });
  return values[index % values.length] ?? '';
};
const syntaxOf = ({name, default: value = ''}: Documented): string => {
  const other = cssProperties.find((each) => each.name === value);
  if (other) return syntaxOf(other);
  if (name.includes('font-mono')) return 'font-family';
  return value.includes('px') ? '<length>' : '<color>';
};

const tables: Readonly<Record<string, string>> = {
  properties: table(
    ['Attribute', 'Property', 'Type', ''],
    fields.map(({name, type, description}) => {
      const attribute = attributes.find(({fieldName}) => fieldName === name);
      return [code(attribute?.name), code(name), code(words(type?.text)), words(description)];
    }),
  ),
  methods: table(
    ['Method', ''],
    members
      .filter(({kind}) => kind === 'method')
      .map(({name, description}) => [code(`${name}()`), words(description)]),
  ),
  events: table(
    ['Event', 'Class', ''],
    events.map(({name, type, description}) => [code(name), code(type?.text), words(description)]),
  ),
  slots: table(
    ['Slot', ''],
    slots.map(({name, description}) => [code(name), words(description)]),
  ),
  parts: table(
    ['Part', ''],
    cssParts.map(({name, description}) => [code(name), words(description)]),
  ),
  'custom properties': table(
    ['Custom property', 'Default', ''],
    cssProperties.map((property) => [
      code(property.name),
      code(property.default),
      words(property.description),
    ]),
  ),
  examples: table(
    ['Custom property', 'Syntax', 'Default', 'Example', ''],
    cssProperties.map((property, index) => [
      code(property.name),
      code(syntaxOf(property)),
      code(property.default),
      exampleOf(property, index),
      words(property.description),
    ]),
  ),
  labels: table(
    ['Key', 'In English'],
    Object.entries(english).map(([key, text]) => [code(key), words(text).replaceAll('*', '\\*')]),
  ),
  states: table(
    ['State', ''],
    cssStates.map(({name, description}) => [code(`:state(${name})`), words(description)]),
  ),
};

for (const file of ['docs/reference.md', 'docs/theming.md']) {
  const text = readFileSync(file, 'utf8').replace(
    /(<!-- table: ([\w ]+) -->)[^]*?(<!-- end -->)/g,
    (_, start: string, name: string, end: string) => `${start}\n\n${tables[name]!}\n\n${end}`,
  );
  writeFileSync(file, text);
}

// Writes the tables of the docs from custom-elements.json and from the English texts, between `<!-- table: NAME -->` and `<!-- end -->`.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {buildSync} from 'esbuild';

const {modules} = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const element = modules
  .flatMap(({declarations}) => declarations)
  .find(({tagName}) => tagName === 'clickhouse-connect');

const {outputFiles} = buildSync({
  entryPoints: ['src/i18n/labels.ts'],
  bundle: true,
  format: 'esm',
  write: false,
});
const {english} = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);

const code = (text) => (text ? `\`${text}\`` : '');
const words = (text = '') => text.replaceAll('\n', ' ').replaceAll('|', '\\|');
const table = (headings, rows) =>
  [headings, headings.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const {members, attributes, events, slots, cssParts, cssProperties, cssStates} = element;
const fields = members.filter(({kind, static: isStatic}) => kind === 'field' && !isStatic);

// What the demo's themes set: in turn, so that each of them is an example of something.
const THEMES = 'demo/themes';
const themes = readdirSync(THEMES).map((file) => ({
  file,
  css: readFileSync(`${THEMES}/${file}`, 'utf8'),
}));
const exampleOf = ({name}, index) => {
  const values = themes.flatMap(({file, css}) => {
    const value = new RegExp(`${name}: ([^;]+);`).exec(css)?.[1];
    return value ? [`${code(value)} ([${file.replace('.css', '')}](../${THEMES}/${file}))`] : [];
  });
  return values[index % values.length];
};
const syntaxOf = ({default: value}) => (/px$/.test(value) ? '<length>' : '<color>');

const tables = {
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
    events.map(({name, type, description}) => [code(name), code(type.text), words(description)]),
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

for (const file of ['README.md', 'docs/labels.md', 'docs/theming.md']) {
  const text = readFileSync(file, 'utf8').replace(
    /(<!-- table: ([\w ]+) -->)[^]*?(<!-- end -->)/g,
    (_, start, name, end) => `${start}\n\n${tables[name]}\n\n${end}`,
  );
  writeFileSync(file, text);
}

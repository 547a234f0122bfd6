// What editors complete, out of custom-elements.json. Not by the plugins for it: for VS Code,
// custom-element-vs-code-integration 1.8 leaves out custom states, and lists a part that both
// elements have twice.
import {readFileSync, writeFileSync} from 'node:fs';

interface Item {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: {readonly text: string};
}

interface Member extends Item {
  readonly kind: 'field' | 'method';
  readonly static?: boolean;
  readonly readonly?: boolean;
}

/** A class of custom-elements.json. */
interface Element extends Item {
  readonly tagName?: string;
  readonly attributes?: readonly Item[];
  readonly members?: readonly Member[];
  readonly events?: readonly Item[];
  readonly slots?: readonly Item[];
  readonly cssProperties?: readonly Item[];
  readonly cssParts?: readonly Item[];
  readonly cssStates?: readonly Item[];
}

interface Manifest {
  readonly modules: readonly {readonly declarations: readonly Element[]}[];
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const isBoolean = ({type}: Item): boolean => type?.text === 'boolean';

/** The values of a type like `'frame' | 'redirect'`. */
const valuesOf = ({type}: Item): readonly {name: string}[] =>
  [...(type?.text.matchAll(/'([^']+)'/g) ?? [])].map(([, name]) => ({name: name!}));

const described = ({name, description}: Item) => ({name, description});

/** VS Code has no place for a default. */
const withDefault = ({name, description, default: value}: Item) => ({
  name,
  description: {kind: 'markdown', value: `${description} Default: \`${value}\``},
});

const list = (heading: string, items: readonly Item[] = []): string =>
  items.length
    ? `\n\n**${heading}**\n${items.map(({name, description}) => `- \`${name}\`: ${description}`).join('\n')}`
    : '';

/** Parts that both elements have are the same. */
const unique = (items: readonly Item[]): readonly Item[] =>
  items.filter(({name}, index) => items.findIndex((item) => item.name === name) === index);

/** https://github.com/microsoft/vscode-html-languageservice/blob/main/docs/customData.md */
const vscodeHtml = (elements: readonly Element[]) => ({
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tagName,
    // There is no other place for events, slots, properties and methods.
    description: {
      kind: 'markdown',
      value: [
        element.description,
        list('Events', element.events),
        list('Slots', element.slots),
        list(
          'Properties',
          element.members?.filter((member) => member.kind === 'field' && !member.static),
        ),
        list(
          'Methods',
          element.members?.filter((member) => member.kind === 'method'),
        ),
      ].join(''),
    },
    attributes: element.attributes?.map((attribute) => ({
      ...described(attribute),
      // `v` stands for an attribute without a value.
      ...(isBoolean(attribute) ? {valueSet: 'v'} : {values: valuesOf(attribute)}),
    })),
  })),
});

/** https://github.com/microsoft/vscode-css-languageservice/blob/main/docs/customData.md */
const vscodeCss = (elements: readonly Element[]) => ({
  version: 1.1,
  properties: elements.flatMap(({cssProperties = []}) => cssProperties).map(withDefault),
  pseudoElements: unique(elements.flatMap(({cssParts = []}) => cssParts)).map((part) => ({
    ...described(part),
    name: `::part(${part.name})`,
  })),
  pseudoClasses: elements
    .flatMap(({cssStates = []}) => cssStates)
    .map((state) => ({...described(state), name: `:state(${state.name})`})),
});

/** https://github.com/JetBrains/web-types */
const webTypes = (
  elements: readonly Element[],
  {name, version}: {name: string; version: string},
) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name,
  version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map((element) => ({
        name: element.tagName,
        description: element.description,
        source: {module: `${name}/element`, symbol: element.name},
        attributes: element.attributes?.map((attribute) => ({
          ...described(attribute),
          default: attribute.default,
          value: isBoolean(attribute) ? {kind: 'no-value'} : {type: attribute.type?.text},
        })),
        slots: element.slots?.map(described),
        js: {
          properties: element.members
            ?.filter((member) => member.kind === 'field' && !member.static)
            .map((field) => ({
              ...described(field),
              type: field.type?.text,
              'read-only': field.readonly,
            })),
          events: element.events?.map((event) => ({...described(event), type: event.type?.text})),
        },
        css: {
          properties: element.cssProperties?.map((property) => ({
            ...described(property),
            default: property.default,
          })),
          parts: element.cssParts?.map(described),
          'pseudo-classes': element.cssStates?.map((state) => ({
            ...described(state),
            name: `state(${state.name})`,
          })),
        },
      })),
    },
  },
});

/**
 * Writes what editors complete and explain: custom data for VS Code, and web-types for JetBrains'
 * editors.
 */
export function writeEditorData(directory: string): void {
  const {modules} = read('custom-elements.json') as Manifest;
  const elements = modules.flatMap(({declarations}) => declarations).filter(({tagName}) => tagName);
  const files = {
    'vscode.html-custom-data.json': vscodeHtml(elements),
    'vscode.css-custom-data.json': vscodeCss(elements),
    'web-types.json': webTypes(elements, read('package.json') as {name: string; version: string}),
  };
  for (const [file, data] of Object.entries(files))
    writeFileSync(`${directory}/${file}`, `${JSON.stringify(data, null, 2)}\n`);
}

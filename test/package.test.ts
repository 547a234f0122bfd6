// What is published, apart from what it does in a page. It is the same in every engine.
import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {version} from '../src/version.js';
import {isChromium} from './support/engine.js';

interface Item {
  readonly name: string;
  readonly description?: string;
}

interface Member extends Item {
  readonly kind: string;
  readonly static?: boolean;
}

interface ElementData extends Item {
  readonly tagName: string;
  readonly attributes: readonly (Item & {type: {text: string}})[];
  readonly members: readonly Member[];
  readonly events?: readonly Item[];
  readonly slots?: readonly Item[];
  readonly cssParts?: readonly Item[];
  readonly cssProperties?: readonly Item[];
  readonly cssStates?: readonly Item[];
}

interface Described {
  readonly name: string;
  readonly description: {readonly value: string};
}

type Kinds = Readonly<Record<string, readonly Item[] | undefined>>;

interface WebTypes {
  readonly name: string;
  readonly version: string;
  readonly contributions: {
    readonly html: {
      readonly elements: readonly (Item & {
        readonly source: {readonly module: string; readonly symbol: string};
        readonly attributes: readonly Item[];
        readonly slots?: readonly Item[];
        readonly js: Kinds;
        readonly css: Kinds;
      })[];
    };
  };
}

const json = async (file: string): Promise<unknown> => (await fetch(file)).json();

const pick = (items: readonly Item[] = [], nameOf = (name: string) => name) =>
  items.map(({name, description}) => ({name: nameOf(name), description}));

const manifest = async (): Promise<readonly ElementData[]> => {
  const {modules} = (await json('/custom-elements.json')) as {
    modules: {declarations: ElementData[]}[];
  };
  return modules
    .flatMap(({declarations}) => declarations)
    .filter(({customElement}: ElementData & {customElement?: boolean}) => customElement);
};

const fieldsOf = ({members}: ElementData) =>
  members.filter((member) => member.kind === 'field' && !member.static);

if (isChromium) {
  describe('the package', () => {
    it('has the version that its elements have', async () => {
      expect(await json('/package.json')).to.have.property('version', version);
    });

    describe('for an editor', () => {
      it('describes two elements, with everything that a manifest can hold', async () => {
        const elements = await manifest();
        expect(elements.map(({tagName}) => tagName)).to.deep.equal([
          'clickhouse-connect',
          'clickhouse-connect-guide',
        ]);
        const {attributes, members, events, slots, cssParts, cssProperties, cssStates} =
          elements[0]!;
        for (const items of [
          attributes,
          members,
          events,
          slots,
          cssParts,
          cssProperties,
          cssStates,
        ])
          expect(items).not.to.be.empty;
      });

      it('has everything for JetBrains', async () => {
        const elements = await manifest();
        const {
          name,
          version,
          'web-types': file,
        } = (await json('/package.json')) as Record<string, string>;
        const webTypes = (await json(`/${file}`)) as WebTypes;
        expect([webTypes.name, webTypes.version]).to.deep.equal([name, version]);
        const told = webTypes.contributions.html.elements;
        expect(told).to.have.length(elements.length);
        for (const [index, element] of elements.entries()) {
          const {css, js, ...html} = told[index]!;
          expect(html.name).to.equal(element.tagName);
          expect(html.description).to.equal(element.description);
          expect(html.source).to.deep.equal({module: `${name}/element`, symbol: element.name});
          expect(pick(html.attributes)).to.deep.equal(pick(element.attributes));
          expect(pick(html.slots)).to.deep.equal(pick(element.slots));
          expect(pick(js.properties)).to.deep.equal(pick(fieldsOf(element)));
          expect(pick(js.events)).to.deep.equal(pick(element.events));
          expect(pick(css.parts)).to.deep.equal(pick(element.cssParts));
          expect(pick(css.properties)).to.deep.equal(pick(element.cssProperties));
          expect(pick(css['pseudo-classes'])).to.deep.equal(
            pick(element.cssStates, (state) => `state(${state})`),
          );
        }
      });

      it('has for VS Code elements, attributes and their values, events, slots, properties and methods', async () => {
        const elements = await manifest();
        const {tags} = (await json('/dist/vscode.html-custom-data.json')) as {
          tags: (Described & {
            attributes: (Item & {valueSet?: string; values?: readonly Item[]})[];
          })[];
        };
        expect(tags.map(({name}) => name)).to.deep.equal(elements.map(({tagName}) => tagName));
        for (const [index, element] of elements.entries()) {
          const {description, attributes} = tags[index]!;
          const methods = element.members.filter(({kind}) => kind === 'method');
          const items = [element.events, element.slots, fieldsOf(element), methods];
          for (const item of items.flatMap((items = []) => items))
            expect(description.value).to.contain(`- \`${item.name}\`: ${item.description}`);
          expect(pick(attributes)).to.deep.equal(pick(element.attributes));
          for (const [index, {type}] of element.attributes.entries()) {
            const {name, valueSet, values} = attributes[index]!;
            expect(valueSet === 'v', name).to.equal(type.text === 'boolean');
            const quoted = (values ?? []).map((value) => `'${value.name}'`).join(' | ');
            expect(quoted, name).to.equal(type.text.startsWith("'") ? type.text : '');
          }
        }
      });

      it('has for VS Code custom properties, parts and states, each once', async () => {
        const elements = await manifest();
        const css = (await json('/dist/vscode.css-custom-data.json')) as {
          properties: Described[];
          pseudoElements: Item[];
          pseudoClasses: Item[];
        };
        const names = (items: readonly {readonly name: string}[]) => items.map(({name}) => name);
        const all = <Kind extends 'cssParts' | 'cssProperties' | 'cssStates'>(kind: Kind) => [
          ...new Set(elements.flatMap((element) => names(element[kind] ?? []))),
        ];
        expect(names(css.properties)).to.deep.equal(all('cssProperties'));
        expect(names(css.pseudoElements)).to.deep.equal(
          all('cssParts').map((part) => `::part(${part})`),
        );
        expect(names(css.pseudoClasses)).to.deep.equal(
          all('cssStates').map((state) => `:state(${state})`),
        );
        for (const {name, description} of [...css.pseudoElements, ...css.pseudoClasses])
          expect(description, name).to.be.a('string').that.is.not.empty;
        for (const {name, description} of css.properties)
          expect(description.value, name).to.match(/^\S.*\. Default: `.+`$/);
      });
    });

    for (const bundler of ['esbuild', 'vite'] as const) {
      describe(`in a bundle by ${bundler}`, function () {
        // A bundler beside two browsers has little of the machine.
        this.timeout(60_000);

        const bundle = async (code: string) => {
          const payload = {code, bundler};
          return (await executeServerCommand<{code: string}, object>('bundle', payload)).code;
        };

        const UNUSED = {
          element: 'ClickhouseConnectElement',
          events: 'ConnectError',
          context: 'connectionContext',
        };
        for (const [entry, name] of Object.entries(UNUSED)) {
          it(`leaves nothing of ${entry} where nothing is used`, async () => {
            const from = `'clickhouse-connect-element/${entry}';`;
            const code = await bundle(`import ${from} import {${name}} from ${from} tag();`);
            expect(code.slice(0, 99).trim()).to.equal('tag();');
          });
        }

        it('leaves one event of the events, in 450 bytes', async () => {
          const code = await bundle(
            `import {ConnectedEvent} from 'clickhouse-connect-element/events'; tag(ConnectedEvent);`,
          );
          expect(code)
            .to.contain('respondWith')
            .and.not.to.match(/statuschange|ConnectError/);
          expect(code.length).to.be.below(450);
        });

        it('leaves the context without the elements, in 1000 bytes', async () => {
          const code = await bundle(
            `import {connectionContext} from 'clickhouse-connect-element/context'; tag(connectionContext);`,
          );
          expect(code)
            .to.contain('Symbol.for')
            .and.not.to.match(/customElements|callback-url/);
          expect(code.length).to.be.below(1000);
        });

        // Its subclasses define the guide, once they show it.
        it('defines no form for the class of an element', async () => {
          const code = await bundle(
            `import {ClickhouseConnectElement} from 'clickhouse-connect-element/element'; tag(ClickhouseConnectElement);`,
          );
          expect(code)
            .to.contain('callback-url')
            .and.not.to.match(/customElements\.define\([`"']clickhouse-connect[`"'],/);
        });

        it('keeps the definition of the elements', async () => {
          const code = await bundle(`import 'clickhouse-connect-element';`);
          expect(code).to.match(/customElements\.define\([`"']clickhouse-connect[`"'],/);
          expect(code).to.match(/customElements\.define\([`"']clickhouse-connect-guide[`"'],/);
        });

        for (const entry of ['receiver', 'emulator'])
          it(`has nothing of the elements in the ${entry}, and nothing of Node`, async () => {
            const code = await bundle(
              `import * as all from 'clickhouse-connect-element/${entry}'; tag(all);`,
            );
            expect(code).to.contain('organizations');
            expect(code).not.to.match(
              /customElements|HTMLElement|\bdocument\.|\bwindow\b|litElement|from\s*['"]|require\(|process\.|Buffer/,
            );
          });

        it('has nothing of the receiver in what a browser loads', async () => {
          for (const entry of ['', '/element', '/context', '/events']) {
            const code = await bundle(
              `import * as all from 'clickhouse-connect-element${entry}'; tag(all);`,
            );
            expect(code, entry).not.to.match(/clickhouse_token|Sec-Fetch-Site|requestId/);
          }
        });

        it('keeps a language, without the elements', async () => {
          const code = await bundle(`import 'clickhouse-connect-element/locales/de.js';`);
          expect(code).to.contain('clickhouse-connect:locale').and.to.contain('Verbinden');
          expect(code).not.to.contain('customElements');
        });
      });
    }
  });
}

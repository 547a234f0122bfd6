// `npm run manifest` writes custom-elements.json from the sources' comments.

interface Member {
  readonly name: string;
  readonly privacy?: string;
  readonly default?: string;
  parameters?: unknown;
}

interface Declaration {
  readonly kind: string;
  readonly name: string;
  readonly customElement?: boolean;
  events?: readonly {readonly name?: string}[];
  members?: Member[];
  readonly attributes?: readonly {readonly fieldName?: string; default?: string | undefined}[];
}

interface Export {
  readonly kind: string;
  readonly name: string;
  readonly declaration?: {module?: string};
}

interface Module {
  readonly path: string;
  declarations?: Declaration[];
  exports?: Export[];
}

interface Manifest {
  modules: Module[];
}

/** Where the sources' modules are in the package. */
const published = (path: string): string =>
  path
    .replace(/^\/?src\/(?:guide\/)?clickhouse-connect(?:-guide)?-element\.ts$/, 'dist/element.js')
    .replace(/^\/?src\/(\w+)\.ts$/, 'dist/$1.js');

/** What is public, under the paths of the package. */
const tidy = () => ({
  name: 'tidy',
  packageLinkPhase({customElementsManifest: manifest}: {customElementsManifest: Manifest}) {
    const modules = new Map<string, Required<Module>>();
    for (const module of manifest.modules) {
      const path = published(module.path);
      const kept = modules.get(path) ?? {...module, path, declarations: [], exports: []};
      modules.set(path, kept);
      const declarations = (module.declarations ?? []).filter(
        ({kind, customElement}) => kind === 'class' || customElement,
      );
      for (const declaration of declarations) {
        // Without `dispatchEvent(new …)`, which adds events without a name, and what is private.
        if (declaration.events) declaration.events = declaration.events.filter(({name}) => name);
        declaration.members = declaration.members?.filter(
          ({name, privacy}) =>
            (privacy ?? 'public') === 'public' &&
            !/^(?:#|handleEvent|properties|styles|\w+Callback)/.test(name),
        );
        for (const member of declaration.members ?? []) delete member.parameters;
        // What the property says, instead of a constant's name.
        for (const attribute of declaration.attributes ?? []) {
          const field = declaration.members?.find(({name}) => name === attribute.fieldName);
          attribute.default = field?.default;
        }
      }
      kept.declarations.push(...declarations);
      kept.exports.push(
        ...(module.exports ?? []).filter(
          ({kind, name}) =>
            kind === 'custom-element-definition' || declarations.some((d) => d.name === name),
        ),
      );
      for (const item of kept.exports) {
        if (item.declaration?.module) item.declaration.module = published(item.declaration.module);
      }
    }
    manifest.modules = [...modules.values()].filter(({declarations}) => declarations.length);
  },
});

export default {
  globs: ['src/**/*-element.ts', 'src/define.ts', 'src/events.ts'],
  outdir: '.',
  litelement: true,
  plugins: [tidy()],
};

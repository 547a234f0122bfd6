// The code blocks of the docs, each made into a page by what its heading and its language say. Run as a program, it builds them:
//   node snippets.js <folder with node_modules> <where the pages go>
import {copyFileSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {argv} from 'node:process';
import {fileURLToPath} from 'node:url';
import {tsImport} from 'tsx/esm/api';

const root = fileURLToPath(new URL('../..', import.meta.url));
const DOCS = ['README.md', 'docs/reference.md', 'docs/frameworks.md', 'docs/questions.md'];

/** All code blocks, as they are written, in or out of lists. */
export function snippetsOf(file) {
  const snippets = [];
  let heading = '';
  let block;
  for (const line of readFileSync(join(root, file), 'utf8').split('\n')) {
    const [, indent, language] = /^( *)```(\w*)/.exec(line) ?? [];
    if (block && language !== undefined) block = undefined;
    else if (block) block.code += `${line.replace(block.indent, '')}\n`;
    else if (language) snippets.push((block = {file, heading, language, indent, code: ''}));
    else if (/^#+ /.test(line)) heading = line.replace(/^#+ /, '');
  }
  return snippets.map(({indent, ...snippet}) => snippet);
}

const playground = await tsImport('../../demo/playground/snippets.ts', import.meta.url);
const {parse} = await tsImport('../../demo/playground/settings.ts', import.meta.url);

/** Addresses of the playground, by what is special about them. */
const ADDRESSES = {
  defaults: '',
  'every setting': new URLSearchParams({
    lang: 'de',
    scheme: 'dark',
    timeout: '20000',
    'guide-open': 'true',
    'label.heading': 'Link your warehouse',
    'label.keyIdHint': `It's "20" </script> {letters}`,
    'slot.footer': 'Ask {{us}} & "them" </script> <b>',
    '--accent': 'light-dark(#0f62fe, #78a9ff)',
  }).toString(),
  'no callback': 'callback-url=&label.heading=Link+your+warehouse',
};

const LANGUAGES = {html: 'html', react: 'tsx', next: 'tsx', vue: 'vue'};

/** What the playground offers to copy. */
function playgroundSnippets() {
  const theme = readFileSync(join(root, 'demo/themes/carbon.css'), 'utf8');
  return Object.entries(ADDRESSES).flatMap(([title, query]) =>
    Object.entries(LANGUAGES).map(([kind, language]) => {
      const isThemed = title === 'every setting';
      const [{code}] = playground.snippetsOf(kind, parse(query), isThemed ? theme : '');
      return {file: 'playground', heading: `${kind}, ${title}`, language, code};
    }),
  );
}

/** How each framework shows the component that a file exports. */
const FRAMEWORKS = {
  react: {
    extension: 'tsx',
    folder: 'demo/react',
    main: (file) => `
      import {Connect} from '${file}';
      import {createElement, StrictMode} from 'react';
      import {createRoot} from 'react-dom/client';
      createRoot(root).render(createElement(StrictMode, null, createElement(Connect)));`,
  },
  vue: {
    extension: 'vue',
    folder: 'demo/vue',
    main: (file) => `
      import Connect from '${file}';
      import {createApp} from 'vue';
      createApp(Connect).mount(root);`,
  },
  svelte: {
    extension: 'svelte',
    plugins: async () => [
      (await import('@sveltejs/vite-plugin-svelte')).svelte({configFile: false}),
    ],
    main: (file) => `
      import Connect from '${file}';
      import {mount} from 'svelte';
      mount(Connect, {target: root});`,
  },
  solid: {
    extension: 'tsx',
    plugins: async () => [(await import('vite-plugin-solid')).default({hot: false})],
    main: (file) => `
      import {Connect} from '${file}';
      import {createComponent, render} from 'solid-js/web';
      render(() => createComponent(Connect, {}), root);`,
  },
  preact: {
    extension: 'tsx',
    oxc: {jsx: {importSource: 'preact'}},
    main: (file) => `
      import {Connect} from '${file}';
      import {h, render} from 'preact';
      render(h(Connect), root);`,
  },
  none: {
    extension: 'ts',
    body: '<clickhouse-connect lang="de" callback-url="/integrations/clickhouse"></clickhouse-connect>',
    main: (file) => `import '${file}';`,
  },
  testing: {
    extension: 'ts',
    main: (file) => `
      window.test = (name, run) => (window.tested = run());
      await import('${file}');`,
  },
};

const page = (content) =>
  `<!doctype html><html lang="en"><title>A host</title><script src="/test/apps/said.js"></script>${content}`;

/** A block of HTML, or a script of a page without a bundler, with what it leaves out. */
function completed({language, code}) {
  const has = (text) => code.includes(text);
  const element = has('respondWith')
    ? '<clickhouse-connect></clickhouse-connect>'
    : `<clickhouse-connect lang="de" callback-url="/integrations/clickhouse">${
        has('[name=csrf_token]') ? '<input type="hidden" name="csrf_token" value="1" />' : ''
      }</clickhouse-connect>`;
  const parts = [
    has('clickhouse-connect.js"') ? '' : '<script src="/clickhouse-connect.js" defer></script>',
    has('<clickhouse-connect') ? '' : element,
  ];
  if (language === 'html') return page([...parts, code].join(''));
  const find = has('const element')
    ? ''
    : "const element = document.querySelector('clickhouse-connect');";
  return page([...parts, `<script type="module">${find}${code}</script>`].join(''));
}

const frameworkOf = ({heading, language, code}) => {
  if (['vue', 'svelte'].includes(language)) return language;
  if (language === 'tsx') return /^(?:solid|preact)/.exec(heading.toLowerCase())?.[0] ?? 'react';
  if (code.includes('@testing-library')) return 'testing';
  if (language === 'js' && code.includes('import ')) return 'none';
};

const slug = (text) => text.toLowerCase().replace(/\W+/g, '-');

/** Every example, with the page that runs it where there is one. */
export function readSnippets() {
  const all = [...DOCS.flatMap(snippetsOf), ...playgroundSnippets()];
  return all.map((snippet, index) => {
    const framework = frameworkOf(snippet);
    const isPage = framework || (/^(?:html|js)$/.test(snippet.language) && !isNoPage(snippet));
    const name = `${slug(snippet.file)}-${slug(snippet.heading)}-${index}`;
    return {
      ...snippet,
      name,
      framework,
      page: isPage ? `docs-${framework ?? 'plain'}/${name}.html` : undefined,
    };
  });
}

/** What a callback answers, and what Cypress runs. */
const isNoPage = ({code}) => /parent\.postMessage|\bcy\./.test(code);

if (argv[1] === fileURLToPath(import.meta.url)) {
  const {build} = await import('vite');
  const [, , scratch, built] = argv;
  const snippets = readSnippets();
  for (const [framework, options] of Object.entries(FRAMEWORKS)) {
    const {extension, main, body = '', folder = `docs/${framework}`, plugins, oxc} = options;
    const project = join(scratch, folder);
    // In src/, where the type checks of the apps see them too.
    mkdirSync(join(project, 'src'), {recursive: true});
    // The style sheet of a snippet of the playground, which its component imports.
    writeFileSync(join(project, 'src/clickhouse-connect.css'), 'clickhouse-connect {}');
    writeFileSync(join(project, 'src/css.d.ts'), "declare module '*.css';");
    const input = snippets
      .filter((snippet) => snippet.framework === framework)
      .map(({name, code}) => {
        writeFileSync(join(project, `src/${name}.${extension}`), code);
        const script = `const root = document.querySelector('#root');${main(`./src/${name}.${extension}`)}`;
        writeFileSync(join(project, `${name}.js`), script);
        const html = page(
          `${body}<div id="root"></div><script type="module" src="./${name}.js"></script>`,
        );
        writeFileSync(join(project, `${name}.html`), html);
        return join(project, `${name}.html`);
      });
    await build({
      root: project,
      base: `/apps/docs-${framework}/`,
      mode: 'development',
      logLevel: 'warn',
      ...(plugins && {configFile: false, plugins: await plugins()}),
      ...(oxc && {configFile: false, oxc}),
      build: {outDir: join(built, `docs-${framework}`), rolldownOptions: {input}},
    });
  }
  const plain = join(built, 'docs-plain');
  const script = 'node_modules/clickhouse-connect-element/dist/clickhouse-connect.js';
  mkdirSync(plain);
  // Beside the page, as the README says.
  copyFileSync(join(scratch, script), join(plain, 'clickhouse-connect.js'));
  for (const snippet of snippets)
    if (snippet.page && !snippet.framework)
      writeFileSync(join(built, snippet.page), completed(snippet));
}

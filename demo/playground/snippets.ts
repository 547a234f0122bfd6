// The code that makes what the playground shows, for each kind of host page. Pure.
import {attributesOf, BOOLEANS, groupOf, LABEL, SLOT, valueOf, type Settings} from './settings.js';
import {styleSheet} from './style.js';

/** One file to copy. */
export interface Snippet {
  readonly file: string;
  readonly code: string;
}

export const KINDS = {
  html: 'Plain HTML',
  react: 'React',
  vue: 'Vue',
  next: 'Next.js',
} as const satisfies Record<string, string>;

export type Kind = keyof typeof KINDS;

/** The element around a slot's text. */
const SLOT_TAGS: Readonly<Record<string, string>> = {
  logo: 'strong',
  heading: 'h2',
  submit: 'span',
  'connected-text': 'span',
  actions: 'button type="button"',
  footer: 'small',
};

export const slotTag = (slot: string): string => SLOT_TAGS[slot] ?? 'p';

const STYLE_FILE = 'clickhouse-connect.css';

/** The files of one kind; `theme` is the theme's style sheet. */
export function snippetsOf(kind: Kind, settings: Settings, theme = ''): readonly Snippet[] {
  const css = styleSheet(settings, theme);
  const model: Model = {
    css,
    lang: valueOf(settings, 'lang'),
    attributes: {...locationOf(settings), ...attributesOf(settings)},
    labels: groupOf(settings, LABEL),
    slots: groupOf(settings, SLOT),
    sendsItself: !valueOf(settings, 'callback-url'),
  };
  if (kind === 'html') return [{file: 'index.html', code: htmlPage(model)}];
  if (kind === 'vue') return [{file: 'Connect.vue', code: vueComponent(model)}];
  const component = {
    file: kind === 'next' ? 'app/connect.tsx' : 'Connect.tsx',
    code: kind === 'next' ? nextComponent(model) : reactComponent(model),
  };
  const folder = kind === 'next' ? 'app/' : '';
  return css ? [component, {file: folder + STYLE_FILE, code: css}] : [component];
}

interface Model {
  readonly css: string;
  readonly lang: string;
  readonly attributes: Settings;
  readonly labels: Settings;
  readonly slots: Settings;
  /** Whether the page sends the pair, as there is no callback. */
  readonly sendsItself: boolean;
}

/** The language and the direction, which a page has from its `<html>` as a rule. */
function locationOf(settings: Settings): Settings {
  const lang = valueOf(settings, 'lang');
  const dir = valueOf(settings, 'dir');
  return {...(lang !== 'en' && {lang}), ...(dir && {dir})};
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const indent = (text: string, spaces: number) =>
  text.replace(/^(?=.)/gm, ' '.repeat(spaces)).trimEnd();

/** An object as a person writes it, which no `</script>` in a text can end. */
function literal(values: Settings): string {
  const lines = Object.entries(values).map(
    ([name, text]) => `  ${/^[a-z_]\w*$/i.test(name) ? name : quoted(name)}: ${quoted(text)},\n`,
  );
  return `{\n${lines.join('')}}`;
}

const quoted = (text: string) =>
  `'${JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", "\\'")
    .replaceAll('<', '\\u003c')}'`;

/** `<clickhouse-connect …>…</clickhouse-connect>`, on one line where that is short. */
function elementWith(attributes: readonly string[], slots: readonly string[], end: string): string {
  const line = ['<clickhouse-connect', ...attributes].join(' ');
  const isShort = line.length < 80;
  const start = isShort
    ? line
    : `<clickhouse-connect${attributes.map((a) => `\n  ${a}`).join('')}\n`;
  if (!slots.length) return start + (isShort ? end : end.trimStart());
  return `${start}>\n${slots.map((slot) => `  ${slot}\n`).join('')}</clickhouse-connect>`;
}

const slotted = (slots: Settings, text: (text: string) => string): readonly string[] =>
  Object.entries(slots).map(([slot, content]) => {
    const tag = slotTag(slot);
    return `<${tag} slot="${slot}">${text(content)}</${tag.split(' ')[0]!}>`;
  });

const markupAttributes = (attributes: Settings): string[] =>
  Object.entries(attributes).map(([name, value]) =>
    BOOLEANS.includes(name) ? name : `${name}="${escape(value)}"`,
  );

const hasEntries = (values: Settings) => Object.keys(values).length > 0;

const SEND = `const send = (detail) =>
  fetch('/api/clickhouse', {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify(detail),
  });
`;

const TYPED_SEND = SEND.replace('(detail)', '(detail: ConnectedDetail)');

function htmlPage({css, lang, attributes, labels, slots, sendsItself}: Model): string {
  const element = elementWith(
    markupAttributes(attributes),
    slotted(slots, escape),
    '></clickhouse-connect>',
  );
  const script = [
    ...(hasEntries(labels) ? [`element.labels = ${literal(labels)};\n`] : []),
    ...(sendsItself
      ? [
          `element.addEventListener('connected', (event) => event.respondWith(send(event.detail)));\n\n${SEND}`,
        ]
      : []),
  ].join('');
  return [
    '<!doctype html>\n<html lang="en">\n<meta charset="utf-8" />\n',
    '<meta name="viewport" content="width=device-width, initial-scale=1" />\n',
    '<title>Connect ClickHouse Cloud</title>\n',
    lang === 'en' ? '' : `<script src="/locales/${lang}.js" type="module"></script>\n`,
    '<script src="/clickhouse-connect.js" defer></script>\n',
    css && `<style>\n${indent(css, 2)}\n</style>\n`,
    `\n${element}\n`,
    script &&
      `\n<script type="module">\n${indent(`const element = document.querySelector('clickhouse-connect');\n${script}`, 2)}\n</script>\n`,
  ].join('');
}

const imports = ({css, lang}: Model, framework: string, styles = true): string =>
  [
    "import 'clickhouse-connect-element';\n",
    lang === 'en' ? '' : `import 'clickhouse-connect-element/locales/${lang}.js';\n`,
    `import type {} from 'clickhouse-connect-element/${framework}';\n`,
    styles && css ? `import './${STYLE_FILE}';\n` : '',
  ].join('');

const jsxText = (text: string) => (/[{}<>&]/.test(text) ? `{${quoted(text)}}` : text);

const jsxAttributes = (attributes: Settings): string[] =>
  Object.entries(attributes).map(([name, value]) => {
    if (BOOLEANS.includes(name)) return name;
    if (name === 'timeout') return `timeout={${Number(value) || 0}}`;
    return /["{}&\\]/.test(value) ? `${name}={${quoted(value)}}` : `${name}="${value}"`;
  });

function reactComponent(model: Model): string {
  const {attributes, labels, slots, sendsItself} = model;
  const element = elementWith(
    [
      ...jsxAttributes(attributes),
      ...(hasEntries(labels) ? ['labels={labels}'] : []),
      ...(sendsItself ? ['onconnected={(event) => event.respondWith(send(event.detail))}'] : []),
    ],
    slotted(slots, jsxText),
    ' />',
  );
  return [
    sendsItself ? "import type {ConnectedDetail} from 'clickhouse-connect-element';\n" : '',
    imports(model, 'react'),
    `\nexport const Connect = () => (\n${indent(element, 2)}\n);\n`,
    hasEntries(labels) ? `\nconst labels = ${literal(labels)};\n` : '',
    sendsItself ? `\n${TYPED_SEND}` : '',
  ].join('');
}

/** With a ref: React sets neither properties nor listeners of a custom element that it hydrates. */
function nextComponent(model: Model): string {
  const {attributes, labels, slots, sendsItself} = model;
  const usesRef = hasEntries(labels) || sendsItself;
  const element = elementWith(
    [...(usesRef ? ['ref={ref}'] : []), ...jsxAttributes(attributes)],
    slotted(slots, jsxText),
    ' />',
  );
  const effect = [
    '    const element = ref.current!;\n',
    hasEntries(labels) ? '    element.labels = labels;\n' : '',
    sendsItself
      ? `    const listen = (event: ConnectedEvent) => event.respondWith(send(event.detail));
    element.addEventListener('connected', listen);
    return () => element.removeEventListener('connected', listen);\n`
      : '',
  ].join('');
  const types = [
    ...(usesRef ? ['ClickhouseConnectElement'] : []),
    ...(sendsItself ? ['ConnectedDetail', 'ConnectedEvent'] : []),
  ];
  return [
    "'use client';\n\n",
    types.length ? `import type {${types.join(', ')}} from 'clickhouse-connect-element';\n` : '',
    imports(model, 'react'),
    usesRef ? "import {useEffect, useRef} from 'react';\n" : '',
    usesRef
      ? `\nexport function Connect() {
  const ref = useRef<ClickhouseConnectElement>(null);

  // React sets no property and no listener of a custom element that its server has rendered.
  useEffect(() => {
${effect}  }, []);

  return (
${indent(element, 4)}
  );
}
`
      : `\nexport const Connect = () => (\n${indent(element, 2)}\n);\n`,
    hasEntries(labels) ? `\nconst labels = ${literal(labels)};\n` : '',
    sendsItself ? `\n${TYPED_SEND}` : '',
  ].join('');
}

const vueText = (text: string) => escape(text).replaceAll('{{', '&#123;&#123;');

function vueComponent(model: Model): string {
  const {css, attributes, labels, slots, sendsItself} = model;
  const {timeout, ...others} = attributes;
  const element = elementWith(
    [
      ...markupAttributes(others),
      ...(timeout ? [`:timeout="${Number(timeout) || 0}"`] : []),
      ...(hasEntries(labels) ? [':labels="labels"'] : []),
      ...(sendsItself ? ['@connected="(event) => event.respondWith(send(event.detail))"'] : []),
    ],
    slotted(slots, vueText),
    ' />',
  );
  return [
    '<script setup lang="ts">\n',
    sendsItself ? "import type {ConnectedDetail} from 'clickhouse-connect-element';\n" : '',
    imports(model, 'vue', false),
    hasEntries(labels) ? `\nconst labels = ${literal(labels)};\n` : '',
    sendsItself ? `\n${TYPED_SEND}` : '',
    `</script>\n\n<template>\n${indent(element, 2)}\n</template>\n`,
    css && `\n<style>\n${css}</style>\n`,
  ].join('');
}

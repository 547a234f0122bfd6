// The playground: the live form, what a host page decides about it, and the code that makes the
// same.
import {html, nothing, render, type TemplateResult} from 'lit';
import {samples, type Sample} from '../../src/emulator/samples.js';
import {english} from '../../src/i18n/labels.js';
import {connectedEntry, copyOnClick, log, statusEntry} from '../page/log.js';
import {
  cssParts,
  cssProperties,
  defaultOf,
  descriptionOf,
  slots,
  type Documented,
} from './documented.js';
import {boxOf, partsAt, ruleFor} from './parts.js';
import {
  ALL_THEMES,
  ATTRIBUTES,
  BOOLEANS,
  LABEL,
  parse,
  serialize,
  SLOT,
  THEMES,
  unshared,
  valueOf,
  type Settings,
} from './settings.js';
import {KINDS, snippetsOf, type Kind} from './snippets.js';
import {Stage, themeCss} from './stage.js';
import {answer, states} from './states.js';

/** The languages of the package, by the names of their files: put in by the build. */
declare const LANGUAGES: readonly string[];

const byId = (id: string) => document.getElementById(id)!;

/** The demo's server puts a token into the page. */
const token = document.querySelector<HTMLMetaElement>('meta[name=callback-token]')?.content;

let settings = parse(location.search);
let kind: Kind = 'html';
let part = '';
let isServer = token !== undefined;

const stage = new Stage(
  byId('stage'),
  (element) => {
    element.addEventListener('connected', (event) => {
      log(byId('events'), connectedEntry(event));
      answer(event, element, isServer);
    });
    element.addEventListener('statuschange', (event) => {
      log(byId('events'), statusEntry(event));
    });
    element.addEventListener('pointerdown', inspect);
    element.addEventListener('keyup', (event) => {
      if (event.key === 'Tab') inspect(event);
    });
  },
  token,
);

function inspect(event: Event): void {
  const [name, ...outer] = partsAt(event);
  if (!name || valueOf(settings, 'theme') === ALL_THEMES) return;
  showPart(name, outer);
}

/** Outlines the part, and shows a rule for it. */
function showPart(name: string, outer: readonly string[] = []): void {
  part = name;
  stage.form.outline(name);
  const root = stage.form.shadow;
  const box = root && name ? boxOf(root, name) : undefined;
  render(partPanel(name, outer, box), byId('part'));
}

const partPanel = (name: string, outer: readonly string[], box: Element | undefined) => html`
  <label class="inline">
    Part
    <select id="part-select" .value=${name} @change=${choosePart}>
      <option value="">none</option>
      ${cssParts.map((each) => html`<option ?selected=${each.name === name}>${each.name}</option>`)}
    </select>
  </label>
  ${
    name
      ? html`
          <p class="note">
            ${descriptionOf(name)}
            ${outer.length ? html`It is in ${outer.map((each, index) => html`${index ? ', in ' : ''}<code>${each}</code>`)}.` : nothing}
            ${box ? nothing : 'It is not in this state of the form.'}
          </p>
          ${code('rule', ruleFor(name, box), 'Rule copied.', 'Rule')}
        `
      : html`<p class="note">Click a box of the form, or choose a part, to get a rule for it.</p>`
  }
`;

const choosePart = ({target}: Event) => showPart((target as HTMLSelectElement).value);

const code = (id: string, text: string, copied: string, name: string) => html`
  <div class="code">
    <div class="code-head">
      <span>${name}</span>
      <button type="button" class="quiet" data-copy="#${id}" data-copied=${copied}>
        Copy<span class="visually-hidden"> ${name}</span>
      </button>
    </div>
    <pre tabindex="0" aria-label=${name}><code id=${id}>${text}</code></pre>
  </div>
`;

async function change(changed: Settings, isFresh = false): Promise<void> {
  settings = {...settings, ...changed};
  await loadLanguage(valueOf(settings, 'lang'));
  const query = serialize(settings);
  history.replaceState(null, '', query ? `?${query}` : location.pathname);
  renderAll();
  await stage.show(settings, isFresh);
  showPart(valueOf(settings, 'theme') === ALL_THEMES ? '' : part);
}

const loaded = new Set(['en']);

/** Each language is a file beside this one. */
async function loadLanguage(language: string): Promise<void> {
  if (loaded.has(language) || !LANGUAGES.includes(language)) return;
  loaded.add(language);
  await import(/* @vite-ignore */ new URL(`locales/${language}.js`, document.baseURI).href);
}

/** A control's name is that of its setting. */
function read({target}: Event): void {
  const control = target as HTMLInputElement;
  const {name, type, value} = control;
  const pair = control.closest<HTMLElement>('[data-colors]');
  if (pair) {
    const [light, dark] = [...pair.querySelectorAll('input')].map((input) => input.value);
    void change({
      [pair.dataset.colors!]: light === dark ? light! : `light-dark(${light!}, ${dark!})`,
    });
  } else if (!name) return;
  else if (type === 'checkbox') void change({[name]: control.checked ? 'true' : ''});
  else if (type === 'range' && name.startsWith('--')) void change({[name]: `${value}px`});
  else void change({[name]: value});
}

const option = (name: string, value: string, text: string) =>
  html`<option value=${value} ?selected=${valueOf(settings, name) === value}>${text}</option>`;

const select = (name: string, label: string, options: unknown) => html`
  <label
    >${label}<select name=${name} @change=${read}>
      ${options}
    </select></label
  >
`;

const languageName = (language: string): string => {
  const name = new Intl.DisplayNames([language], {type: 'language'}).of(language);
  return name ?? language;
};

const stateOptions = () => {
  const groups = new Set(Object.values(states).map(({group}) => group));
  return [...groups].map(
    (group) => html`
      <optgroup label=${group}>
        ${Object.entries(states)
          .filter(([, state]) => state.group === group)
          .map(([name, {title}]) => option('state', name, title))}
      </optgroup>
    `,
  );
};

const preview = () => html`
  <div class="toolbar">
    ${select('state', 'State', stateOptions())}
    ${select('theme', 'Theme', [
      option('theme', '', 'Default'),
      ...Object.entries(THEMES).map(([name, title]) => option('theme', name, title)),
      option('theme', ALL_THEMES, 'All, side by side'),
    ])}
    ${select('scheme', 'Colour scheme', [
      option('scheme', '', 'As the system'),
      option('scheme', 'light', 'Light'),
      option('scheme', 'dark', 'Dark'),
    ])}
    <label>
      Column: ${valueOf(settings, 'width')} px
      <input
        type="range"
        name="width"
        min="240"
        max="720"
        step="10"
        .value=${valueOf(settings, 'width')}
        @input=${read}
      />
    </label>
  </div>
`;

const DESCRIPTIONS: Settings = {
  'callback-url': 'Where the pair is sent. Empty: your page sends it.',
  delivery: 'Whether the page stays.',
  timeout: 'How long to wait for an answer, in ms.',
  'key-id': 'Prefills the Key ID.',
  'organization-id': 'A UUID: the guide links to that organization.',
  'connected-key': 'The last 4 characters of a key linked earlier.',
  'guide-open': 'Whether the guide is open.',
  disabled: 'Whether nothing can be entered.',
};

const attribute = (name: string) => {
  const note = html`<span class="note">${DESCRIPTIONS[name]}</span>`;
  const value = valueOf(settings, name);
  if (BOOLEANS.includes(name))
    return html`
      <label class="check">
        <input type="checkbox" name=${name} .checked=${value !== ''} @change=${read} />
        <span><code>${name}</code> ${note}</span>
      </label>
    `;
  return html`
    <label>
      <span><code>${name}</code> ${note}</span>
      ${
        name === 'delivery'
          ? html`<select name="delivery" @change=${read}>
              ${option('delivery', 'frame', 'frame')} ${option('delivery', 'redirect', 'redirect')}
            </select>`
          : html`<input
              name=${name}
              type=${name === 'timeout' ? 'number' : 'text'}
              .value=${value}
              @input=${read}
            />`
      }
    </label>
  `;
};

const text = (name: string, label: string, placeholder: string, note = '') => html`
  <label>
    <span><code>${label}</code> ${note ? html`<span class="note">${note}</span>` : nothing}</span>
    <input
      name=${name}
      .value=${valueOf(settings, name)}
      placeholder=${placeholder}
      @input=${read}
    />
  </label>
`;

const RANGES: Readonly<Record<string, readonly [min: number, max: number]>> = {
  '--radius': [0, 28],
  '--gap': [4, 40],
  '--font-size': [12, 20],
  '--control-height': [24, 64],
};

function property(documented: Documented): TemplateResult {
  const name = documented.name.replace('--clickhouse-connect-', '--');
  const fallback = defaultOf(documented);
  const value = valueOf(settings, name);
  const label = html`<code>${name.slice(2)}</code>
    <span class="note">${documented.description}</span>`;
  const colors = /^(?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}))$/;
  const found = colors.exec(value || fallback);
  if (colors.test(fallback) && found) {
    const [, light = found[3]!, dark = found[3]!] = found;
    return html`
      <fieldset data-colors=${name}>
        <legend>${label}</legend>
        <label>light <input type="color" .value=${light} @input=${read} /></label>
        <label>dark <input type="color" .value=${dark} @input=${read} /></label>
        ${value ? html`<button type="button" class="quiet" @click=${() => change({[name]: ''})}>Reset<span class="visually-hidden"> ${name.slice(2)}</span></button>` : nothing}
      </fieldset>
    `;
  }
  const range = RANGES[name];
  if (!range || !/^\d+px$/.test(value || fallback))
    return text(name, name.slice(2), fallback, documented.description);
  const size = value || fallback;
  return html`
    <label>
      <span>${label}</span>
      <span class="range">
        <input
          type="range"
          name=${name}
          min=${range[0]}
          max=${range[1]}
          .value=${String(parseFloat(size))}
          @input=${read}
        />
        <output>${size}</output>
      </span>
    </label>
  `;
}

const group = (title: string, prefix: string | readonly string[], content: unknown, note = '') => {
  const count = Object.entries(settings).filter(
    ([name, value]) =>
      value !== (ATTRIBUTES[name] ?? '') &&
      (typeof prefix === 'string' ? name.startsWith(prefix) : prefix.includes(name)),
  ).length;
  return html`
    <details class="group" ?open=${title === 'Attributes' && innerWidth >= 900}>
      <summary>${title} ${count ? html`<span class="count">${count} set</span>` : nothing}</summary>
      ${note ? html`<p class="note">${note}</p>` : nothing}
      <div class="controls">${content}</div>
    </details>
  `;
};

const settingsPanel = () => html`
  ${group('Attributes', Object.keys(ATTRIBUTES), Object.keys(ATTRIBUTES).map(attribute))}
  ${group(
    'Custom properties',
    '--',
    cssProperties.map(property),
    'Colours and sizes, on top of the theme.',
  )}
  ${group(
    'Language and direction',
    ['lang', 'dir'],
    html`
      ${select('lang', 'Language', [
        option('lang', 'en', 'English'),
        ...LANGUAGES.map((language) => option('lang', language, languageName(language))),
      ])}
      ${select('dir', 'Direction', [
        option('dir', '', 'As the page'),
        option('dir', 'ltr', 'Left to right'),
        option('dir', 'rtl', 'Right to left'),
      ])}
    `,
  )}
  ${group(
    'Labels',
    LABEL,
    Object.entries(english).map(([name, fallback]) => text(LABEL + name, name, fallback)),
    'Each replaces a text, in every language.',
  )}
  ${group(
    'Slots',
    SLOT,
    slots.map(({name, description}) => text(SLOT + name, name, '', description)),
    'Content of your page inside the form. Here it is plain text.',
  )}
`;

const snippetPanel = () => {
  const theme = valueOf(settings, 'theme');
  const isGallery = theme === ALL_THEMES;
  return html`
    <fieldset class="tabs">
      <legend class="visually-hidden">Kind of page</legend>
      ${(Object.entries(KINDS) as [Kind, string][]).map(
        ([name, title]) => html`
          <label>
            <input
              type="radio"
              name="kind"
              value=${name}
              .checked=${name === kind}
              @change=${() => {
                kind = name;
                renderAll();
              }}
            />
            ${title}
          </label>
        `,
      )}
    </fieldset>
    ${isGallery ? html`<p class="note">Choose one theme to get its style sheet, too.</p>` : nothing}
    ${snippetsOf(kind, settings, isGallery ? '' : themeCss(theme)).map(
      ({file, code: content}, index) => code(`snippet-${index}`, content, `${file} copied.`, file),
    )}
  `;
};

const sample = ({name, description, keyId, keySecret}: Sample) => html`
  <li>
    <span><strong>${name}</strong> <span class="note">${description}</span></span>
    <button
      type="button"
      class="quiet"
      data-copy=${`Key ID: ${keyId}\nKey Secret: ${keySecret}`}
      data-copied="Key ID and Key Secret copied."
    >
      Copy both<span class="visually-hidden">: ${name}</span>
    </button>
  </li>
`;

const samplesPanel = () => html`
  <p class="note">
    Copy both values, then paste them into either field: the form fills in both.
    ${isServer ? "The demo's server answers; it asks an emulated ClickHouse Cloud." : 'This page answers. Nothing is sent.'}
  </p>
  <ul>
    ${samples.map(sample)}
  </ul>
  ${
    token === undefined
      ? nothing
      : html`
          <label class="check">
            <input
              type="checkbox"
              .checked=${isServer}
              @change=${({target}: Event) => {
                isServer = (target as HTMLInputElement).checked;
                renderAll();
              }}
            />
            <span>The demo's server answers</span>
          </label>
        `
  }
`;

function renderAll(): void {
  render(preview(), byId('preview'));
  render(settingsPanel(), byId('settings'));
  render(snippetPanel(), byId('snippets'));
  render(samplesPanel(), byId('samples'));
  const left = unshared(settings);
  byId('unshared').textContent = left.length
    ? `The address leaves out ${left.join(', ')}: the value may be a secret.`
    : '';
}

byId('start-over').addEventListener('click', () => {
  void change({}, true);
});
byId('reset-all').addEventListener('click', () => {
  settings = {};
  void change({}, true);
});
byId('share').addEventListener('click', () => {
  byId('share').dataset.copy = location.href;
});
copyOnClick();
document.documentElement.classList.toggle('has-server', token !== undefined);

// The focus is on something that shows no ring: an outcome would take it from the body.
byId('title').focus({preventScroll: true});
await customElements.whenDefined('clickhouse-connect');
await change({});
document.documentElement.dataset.ready = '';

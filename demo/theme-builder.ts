import {readFileSync} from 'node:fs';
import {html} from 'hono/html';
import {shell, type Html} from './shell.js';
import {radios} from './themes.js';

interface Documented {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

interface Declaration {
  readonly tagName?: string;
  readonly cssProperties?: readonly Documented[];
  readonly cssParts?: readonly Documented[];
}

const {modules} = JSON.parse(
  readFileSync(new URL('../custom-elements.json', import.meta.url), 'utf8'),
) as {readonly modules: readonly {readonly declarations: readonly Declaration[]}[]};

const {cssProperties = [], cssParts = []} = modules
  .flatMap(({declarations}) => declarations)
  .find(({tagName}) => tagName === 'clickhouse-connect')!;

/** How far a size can be changed: from and to, in px. */
const RANGES: Readonly<Record<string, readonly [min: number, max: number]>> = {
  radius: [0, 28],
  gap: [4, 40],
  'font-size': [12, 20],
  'control-height': [24, 64],
  padding: [0, 48],
  'reveal-width': [24, 96],
};

export const themeBuilderPage = (): Html =>
  shell({
    path: '/theme-builder',
    title: 'Theme builder',
    lede: html`Change a custom property and see it at once. Click a box of the form to learn the
    name of its part. Then copy the style sheet.`,
    files: ['/demo.css', '/theme-builder.css', '/theme-builder.js'],
    content: html`
      <section class="preview" aria-label="The form">
        <form id="view" autocomplete="off">${radios('scheme', {choices: ['light', 'dark']})}</form>
        <div id="stage"><clickhouse-connect></clickhouse-connect></div>
        <p id="part" role="status">No part was clicked yet.</p>
        <dl id="parts" hidden>
          ${cssParts.map(
            ({name, description = ''}) => html`
              <dt>${name}</dt>
              <dd>${description}</dd>
            `,
          )}
        </dl>
      </section>
      <section class="builder">
        <form id="properties" autocomplete="off" aria-label="Custom properties">
          ${cssProperties.map(control)}
        </form>
        <div class="panel">
          <div class="output">
            <h2>Style sheet</h2>
            <button type="button" class="quiet" id="copy">Copy</button>
            <button type="reset" class="quiet" form="properties">Start over</button>
          </div>
          <pre><code id="css"></code></pre>
        </div>
      </section>
    `,
  });

function control(property: Documented): Html {
  const {name, description = ''} = property;
  const short = name.replace('--clickhouse-connect-', '');
  return html`
    <fieldset data-property="${name}">
      <legend>${short} <span>${description}</span></legend>
      ${input(defaultOf(property), RANGES[short])}
    </fieldset>
  `;
}

function input(value: string, range?: readonly [number, number]): Html {
  if (range) return slider(value, range);
  return value.includes('#')
    ? pickers(value)
    : html`<input type="text" aria-label="value" value="${value}" />`;
}

/** The default; where that is another property, that one's. */
function defaultOf({default: value = ''}: Documented): string {
  const other = cssProperties.find(({name}) => name === value);
  return other ? defaultOf(other) : value;
}

const slider = (value: string, [min, max]: readonly [number, number]): Html => {
  const [, size] = /(\d+)px/.exec(value)!;
  return html`
    <input type="range" aria-label="px" min="${min}" max="${max}" value="${size}" />
    <output>${size}px</output>
  `;
};

const pickers = (value: string): Html => {
  const [light, dark] = value.match(/#\w+/g)!;
  return html`
    <label>light <input type="color" value="${light}" /></label>
    <label>dark <input type="color" value="${dark}" /></label>
  `;
};

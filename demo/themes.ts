import {html} from 'hono/html';
import {file, shell, type Html} from './shell.js';

/** The style sheets in `themes/`, by name. */
export const themes: Readonly<Record<string, string>> = {
  'material-3': 'Material 3',
  'bootstrap-5': 'Bootstrap 5',
  primer: 'Primer',
  stripe: 'Stripe',
  carbon: 'Carbon',
  'fluent-2': 'Fluent 2',
  shadcn: 'shadcn/ui',
  'console-dark': 'Console, dark',
};

/** What the gallery can show. */
const switches: Readonly<Record<string, Switch>> = {
  scheme: {choices: ['light', 'dark']},
  direction: {choices: ['ltr', 'rtl']},
  width: {choices: ['240', '320', '440', '640'], chosen: '320'},
  state: {
    choices: [
      'idle',
      'filled',
      'errors',
      'warning',
      'pasted',
      'connecting',
      'rejected',
      'connected',
      'connected key',
      'guide open',
    ],
  },
};

export const galleryPage = (): Html =>
  shell({
    path: '/themes',
    title: 'Themes',
    lede: html`The same markup eight times, each with one style sheet of at most 80 lines: custom
    properties, parts and states, as anyone can write them.`,
    files: ['/demo.css', '/themes.css', '/themes.js'],
    content: html`
      <form id="switches" autocomplete="off">
        ${Object.entries(switches).map(([name, choice]) => radios(name, choice))}
      </form>
      <div id="gallery">
        ${Object.entries(themes).map(
          ([name, title]) => html`
            <figure>
              <figcaption>${title} <a href="/themes/${name}.css">${name}.css</a></figcaption>
              <iframe src="/themes/${name}" title="${title}"></iframe>
            </figure>
          `,
        )}
      </div>
    `,
  });

/** A theme in a document of its own, as its selectors are those of a whole page. */
export const themePage = (name: string): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${themes[name]} – clickhouse-connect demo</title>
        <link rel="icon" href="data:," />
        ${['/theme-frame.css', `/themes/${name}.css`, '/clickhouse-connect.js'].map(file)}
        <script src="/locales/ar.js" type="module"></script>
      </head>
      <body>
        <clickhouse-connect></clickhouse-connect>
      </body>
    </html>`;

interface Switch {
  readonly choices: readonly string[];
  /** The first one, if not said otherwise. */
  readonly chosen?: string;
}

export const radios = (name: string, {choices, chosen = choices[0]}: Switch): Html => html`
  <fieldset>
    <legend>${name}</legend>
    ${choices.map(
      (choice) => html`
        <label>
          <input
            type="radio"
            name="${name}"
            value="${choice}"
            ${choice === chosen ? 'checked' : ''}
          />
          ${choice}
        </label>
      `,
    )}
  </fieldset>
`;

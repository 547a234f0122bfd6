import {html} from 'hono/html';

export type Html = ReturnType<typeof html>;

interface Shell {
  readonly path: string;
  readonly title: string;
  readonly lede: Html;
  /** The page's style sheets and scripts, besides the element's. */
  readonly files: readonly string[];
  readonly content: Html;
}

/** What is around each page. */
export const shell = ({path, title, lede, files, content}: Shell): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – clickhouse-connect demo</title>
        <link rel="icon" href="data:," />
        <script src="/clickhouse-connect.js" defer></script>
        ${files.map(file)}
      </head>
      <body>
        <header>
          <p class="brand">clickhouse-connect <span>demo</span></p>
          ${navigation(path)}
        </header>
        <main>
          <div class="intro">
            <h1>${title}</h1>
            <p>${lede}</p>
          </div>
          ${content}
        </main>
        <footer>
          <p>Not affiliated with ClickHouse, Inc.</p>
        </footer>
        <p id="announcement" class="visually-hidden" role="status"></p>
      </body>
    </html>`;

export const navigation = (path: string): Html =>
  html`<nav aria-label="Pages">
    ${link('/', 'Playground', path)} ${link('/same-origin', 'Same origin', path)}
    ${link('/cross-origin', 'Cross origin', path)}
  </nav>`;

const file = (path: string): Html =>
  path.endsWith('.css')
    ? html`<link rel="stylesheet" href="${path}" />`
    : html`<script src="${path}" type="module"></script>`;

const link = (href: string, text: string, path: string): Html =>
  html`<a href="${href}" ${href === path ? html`aria-current="page"` : ''}>${text}</a>`;

import {samples, type Sample} from 'clickhouse-connect-element/emulator';
import {html} from 'hono/html';
import {shell, type Html} from './shell.js';

interface Model {
  /** The API that keys are verified with; `undefined` is the emulator. */
  readonly api: string | undefined;
  readonly token: string;
  readonly callback: string;
}

/**
 * What the element needs: its script, and the callback's origin in `form-action` and `frame-src`.
 * `connect-src` is for the demo's own script, which asks what was received; the element makes no
 * request.
 */
export function contentSecurityPolicy(callbackOrigin = ''): string {
  const target = `'self' ${callbackOrigin}`.trim();
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    `form-action ${target}`,
    `frame-src ${target}`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
}

export const sameOriginPage = (model: Model): Html =>
  layout({
    path: '/same-origin',
    title: 'The callback is on the same origin',
    lede: html`The usual set-up: the form posts a key to the server of its own page. The server
    verifies the key with the ClickHouse Cloud API, and answers with JSON.`,
    model,
  });

export const crossOriginPage = (
  model: Model & {readonly origin: string; readonly twin: string},
): Html =>
  layout({
    path: '/cross-origin',
    title: 'The callback is on another origin',
    lede: html`For a form on the pages of your customers. This page is on
      <strong>${model.origin}</strong>, and the form posts to <strong>${model.twin}</strong>: two
      sites to a browser. So the server answers with a page that sends a message.
      <a href="${model.twin}/cross-origin">Open the page on the other origin</a>.`,
    model,
  });

interface Layout {
  readonly path: string;
  readonly title: string;
  readonly lede: Html;
  readonly model: Model;
}

const layout = ({path, title, lede, model}: Layout): Html =>
  shell({
    path,
    title,
    lede,
    files: ['/demo.css', '/callback.js'],
    content: html`
      <section class="widget" aria-label="The form">
        <clickhouse-connect callback-url="${model.callback}">
          <input type="hidden" name="clickhouse_token" value="${model.token}" />
          <p>The form needs JavaScript.</p>
        </clickhouse-connect>
        <button type="button" id="reset" class="quiet">Start over</button>
      </section>
      ${model.api === undefined ? sampleKeys : realKeys(model.api)} ${panels}
    `,
  });

const sampleRow = ({name, description, keyId, keySecret}: Sample): Html => html`
  <li>
    <h3>${name}</h3>
    <p>${description}</p>
    <dl>${copyable('Key ID', keyId, name)} ${copyable('Key Secret', keySecret, name)}</dl>
    <button
      type="button"
      class="quiet both"
      data-copy="${`Key ID: ${keyId}\nKey Secret: ${keySecret}`}"
      data-copied="Key ID and Key Secret copied."
    >
      Copy both<span class="visually-hidden">: ${name}</span>
    </button>
  </li>
`;

const copyable = (label: string, value: string, name: string): Html => html`
  <div>
    <dt>${label}</dt>
    <dd>
      <code>${value}</code>
      <button type="button" class="quiet" data-copy="${value}" data-copied="${label} copied.">
        Copy<span class="visually-hidden"> ${label}: ${name}</span>
      </button>
    </dd>
  </div>
`;

const sampleKeys = html`
  <section class="keys" aria-labelledby="keys">
    <h2 id="keys">Sample keys</h2>
    <p class="note">
      One for each outcome. Copy both values, then paste them into either field: the form fills in
      both. The ClickHouse Cloud API is emulated: nothing leaves your computer.
    </p>
    <ul>
      ${samples.map(sampleRow)}
    </ul>
  </section>
`;

const realKeys = (api: string): Html => html`
  <section class="keys" aria-labelledby="keys">
    <h2 id="keys">Real keys</h2>
    <p class="note">
      Keys are verified with <strong>${api}</strong>. Use one that you can delete afterwards. This
      server stores no key.
    </p>
  </section>
`;

const panels = html`
  <div class="panels">
    <section class="panel" aria-labelledby="received-heading">
      <h2 id="received-heading">What the server received</h2>
      <p class="note">Each POST, the latest first. Secrets are masked on arrival.</p>
      <ol id="received"></ol>
      <p class="empty">No POST yet.</p>
    </section>
    <section class="panel" aria-labelledby="events-heading">
      <h2 id="events-heading">Events of the element</h2>
      <p class="note">
        The latest first. <code>connected</code> hands the pair to the page,
        <code>statuschange</code> reports each change.
      </p>
      <ol id="events"></ol>
      <p class="empty">No event yet.</p>
    </section>
  </div>
`;

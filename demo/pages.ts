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
 * What the element needs: its script, and the callback's origin in `form-action` and `frame-src`. `connect-src` is for the
 * demo's own script, which asks what was received; the element makes no request.
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
    path: '/',
    title: 'Connect a key',
    lede: html`This form is <code>&lt;clickhouse-connect&gt;</code>. It sends a key to the server
      behind this page, which verifies it and answers.`,
    model,
  });

export const crossOriginPage = (
  model: Model & {readonly origin: string; readonly twin: string},
): Html =>
  layout({
    path: '/cross-origin',
    title: 'Connect a key across origins',
    lede: html`You are on <strong>${model.origin}</strong>, and the form posts to
      <strong>${model.twin}</strong>. To a browser these are two sites, so the answer comes as a
      message. <a href="${model.twin}/cross-origin">Try it the other way round</a>.`,
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
    files: ['/demo.css', '/demo.js'],
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
      One for each outcome. The ClickHouse Cloud API is emulated, so nothing leaves your computer.
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
      <p class="empty">Nothing yet.</p>
    </section>
    <section class="panel" aria-labelledby="events-heading">
      <h2 id="events-heading">What the page heard</h2>
      <p class="note">
        The element’s events, the latest first: <code>connected</code> hands over a pair,
        <code>statuschange</code> tells how it went.
      </p>
      <ol id="events"></ol>
      <p class="empty">Nothing yet.</p>
    </section>
  </div>
`;

import {html, nothing, type TemplateResult} from 'lit';
import type {Field} from './credentials/credentials.js';
import type {Messages} from './credentials/fields-controller.js';
import {mends} from './credentials/checks.js';
import type {Labels} from './i18n/labels.js';
import type {State} from './connection/state.js';
import {reasons, type Reason} from './connection/verdict.js';

/** Everything that the view depends on. What the person typed is in the inputs alone. */
export interface Model {
  readonly state: State;
  readonly texts: Labels;
  /** The label of the error of each field that has one. */
  readonly errors: Messages;
  /** The label of what else is to be said of a field: what looks wrong, or what was done. */
  readonly advice: Messages;
  /** The host of the callback, where that is another origin. */
  readonly destination: string | undefined;
  /** Whether the pair was sent in place of a key that was linked before. */
  readonly isReplacement: boolean;
  /** The prefilled Key ID. */
  readonly keyId: string | null;
  readonly isDisabled: boolean;
  readonly isRevealed: boolean;
  /** Whether the guide was opened at least once. */
  readonly isGuideOpened: boolean;
}

/** The element's tree. */
export function view(model: Model): TemplateResult {
  const {state, texts} = model;
  const isConnected = state.status === 'connected';
  return html`
    <div part="form">
      <slot name="logo"></slot>
      ${isConnected ? nothing : form(model)}
      <div part="status" id="status" role="status" tabindex="-1">
        ${isConnected ? connected(model) : message(state, texts)}
      </div>
      <slot name="footer"></slot>
    </div>
  `;
}

const connected = ({state, texts, isReplacement, isDisabled}: Model) => {
  const key = state.status === 'connected' && state.key;
  const button =
    key &&
    html`<button part="replace" id="replace" ?disabled=${isDisabled}>${texts.replace}</button>`;
  return html`
    <slot name="connected">
      ${key ? texts.connectedKey.replace('{key}', () => key) : texts.connected}
      ${!key && isReplacement ? texts.replaced : nothing} ${button}
    </slot>
  `;
};

/** Also of a field in error: its label and its hint can look otherwise. */
const fieldPart = (error: unknown) => (error ? 'field field-invalid' : 'field');

/**
 * The form itself. Were it ever submitted, by whatever script, `method="dialog"` requests nothing, and the inputs have no name, so
 * that nothing of them can get into a URL. It comes with its children: Chromium takes the longer to make any node, the more forms
 * were given a child later (25 times as long after 10,000).
 */
const form = (model: Model) => {
  const {state, texts, errors} = model;
  const isConnecting = state.status === 'connecting';
  return html`
    <form method="dialog" novalidate>
      <slot name="heading"><h2 part="heading">${texts.heading}</h2></slot>
      <slot name="description"><p part="description">${texts.description}</p></slot>
      <slot name="guide">
        <details part="guide">
          <summary part="guide-summary" id="guide">${texts.guide}</summary>
          ${model.isGuideOpened ? guide() : nothing}
        </details>
      </slot>
      <div part=${fieldPart(errors.keyId)}>
        <label part="label" for="keyId">${texts.keyId}</label>
        <input
          part=${`input key-id-input ${errors.keyId ? 'invalid' : ''}`}
          id="keyId"
          aria-describedby="keyId-said keyId-hint"
          aria-invalid=${errors.keyId ? 'true' : nothing}
          ?readonly=${isConnecting}
          ?disabled=${model.isDisabled}
          autocapitalize="none"
          spellcheck="false"
          data-1p-ignore
          data-lpignore="true"
          data-bwignore
          data-form-type="other"
          autocomplete="off"
          value=${model.keyId ?? nothing}
        />
        <p part="hint" id="keyId-hint">${texts.keyIdHint}</p>
        ${said('keyId', model)}
      </div>
      <div part=${fieldPart(errors.keySecret)}>
        <label part="label" for="keySecret">${texts.keySecret}</label>
        <div
          part="control"
          class="rr-block rr-ignore ph-no-capture sentry-mask fs-exclude"
          data-rr-is-password
          data-dd-privacy="mask"
          data-sentry-mask
          data-private
          data-hj-suppress
          data-clarity-mask
        >
          <input
            part=${`input key-secret-input ${errors.keySecret ? 'invalid' : ''}`}
            id="keySecret"
            aria-describedby="keySecret-said keySecret-hint"
            aria-invalid=${errors.keySecret ? 'true' : nothing}
            ?readonly=${isConnecting}
            ?disabled=${model.isDisabled}
            autocapitalize="none"
            spellcheck="false"
            data-1p-ignore
            data-lpignore="true"
            data-bwignore
            data-form-type="other"
            autocomplete="one-time-code"
            type=${model.isRevealed ? 'text' : 'password'}
            class="rr-block rr-ignore ph-no-capture sentry-mask fs-exclude"
            data-rr-is-password
            data-dd-privacy="mask"
            data-sentry-mask
            data-private
            data-hj-suppress
            data-clarity-mask
          />
          <button
            part="reveal"
            id="reveal"
            aria-label=${texts.showSecret}
            aria-pressed=${model.isRevealed}
            ?disabled=${model.isDisabled}
            type="button"
          >
            <svg part="reveal-icon" viewBox="0 0 24 24">
              <path d="M2 12q10-14 20 0-10 14-20 0" />
              <circle cx="12" cy="12" r="3" />
              <path d="m4 4 16 16" />
            </svg>
          </button>
        </div>
        <p part="hint" id="keySecret-hint">${texts.keySecretHint}</p>
        ${said('keySecret', model)}
      </div>
      ${model.destination ? destination(texts, model.destination) : nothing}
      <button
        part="submit"
        id="connect"
        aria-disabled=${isConnecting}
        ?disabled=${model.isDisabled}
      >
        <slot name="submit">${isConnecting ? texts.connecting : texts.submit}</slot>
      </button>
    </form>
  `;
};

/** What is said of a field, with the button that mends it. */
const said = (field: Field, {texts, errors, advice, isDisabled}: Model) => {
  const error = errors[field];
  const label = error ?? advice[field];
  const mend = label && mends[label];
  const text = mend && texts[mend];
  const id = `${field}-mend`;
  const button =
    text &&
    html`<button part="mend" id=${id} type="button" ?disabled=${isDisabled}>${text}</button>`;
  return html`<p
    part=${error ? 'error' : label === 'pasted' ? 'notice' : 'warning'}
    id=${`${field}-said`}
    aria-live="polite"
  >
    ${label && texts[label]} ${button}
  </p>`;
};

// Only made when it is opened: most people who come have their key.
const guide = () => html`
  <clickhouse-connect-guide
    part="guide-body"
    exportparts="guide-steps, guide-step, guide-step-current, guide-quote, guide-picture, guide-link, guide-copied, guide-checked"
  >
    <slot name="guide-access" slot="guide-access"></slot>
  </clickhouse-connect-guide>
`;

const destination = (texts: Labels, host: string) => {
  const [before, after] = texts.destination.split('{host}');
  return html`
    <p part="destination">
      ${before}<strong part="destination-host" dir="ltr">${host}</strong>${after}
    </p>
  `;
};

/** What the status line says. */
function message(state: State, texts: Labels): string {
  if (state.status === 'connecting') return texts.connecting;
  if (state.status !== 'failed') return '';
  const {code, reason, message, directive = ''} = state.failure;
  const known = reasons.includes(reason as Reason) ? (reason as Reason) : code;
  return message ?? texts[known].replace('{directive}', directive);
}

import {html, nothing, type TemplateResult} from 'lit';
import type {State} from './connection/state.js';
import {reasons, type Reason} from './connection/verdict.js';
import type {Field} from './credentials/credentials.js';
import type {FieldMessages} from './credentials/fields.js';
import {helpfulStep} from './guide/guide-steps.js';
import type {Labels} from './i18n/labels.js';

/** Everything that the view depends on. What the person typed is in the inputs only. */
export interface Model {
  readonly state: State;
  readonly labels: Labels;
  readonly messages: FieldMessages;
  /** The host of the callback, where that is another origin. */
  readonly destination: string | undefined;
  /** The prefilled Key ID. */
  readonly keyId: string | null;
  readonly isDisabled: boolean;
  readonly isRevealed: boolean;
  readonly isGuideOpen: boolean;
  readonly handlers: Handlers;
}

/** The element's event listeners. Lit calls each with the element as `this`. */
export interface Handlers {
  /** The person presses Connect. */
  readonly submit: (event: Event) => void;
  readonly reveal: (event: Event) => void;
  readonly toggleGuide: (event: Event) => void;
  readonly replace: (event: Event) => void;
  /** The person presses the button in the message below a field. */
  readonly fix: (event: Event) => void;
  /** The person ends the wait for an attempt. */
  readonly cancel: (event: Event) => void;
  readonly beforeInput: (event: InputEvent) => void;
  readonly input: (event: InputEvent) => void;
  readonly blur: (event: Event) => void;
  readonly paste: (event: ClipboardEvent) => void;
  readonly key: (event: KeyboardEvent) => void;
}

/** The element's shadow tree. */
export function view(model: Model): TemplateResult {
  const {state, handlers} = model;
  const isConnected = state.status === 'connected';
  // Without white space around the box: where the page hands down white-space: pre it would be
  // lines.
  return html`<div
    part="form"
    @paste=${handlers.paste}
    @keydown=${handlers.key}
    @keypress=${handlers.key}
    @keyup=${handlers.key}
  >
    <slot name="logo"></slot>
    ${isConnected ? nothing : form(model)}
    <div part="status" id="status" role="status" tabindex="-1">
      ${isConnected ? connected(model) : statusMessage(model)}
    </div>
    <slot name="footer"></slot>
  </div>`;
}

const connected = ({state, labels, isDisabled, handlers}: Model) => {
  const {linkedKey, isReplacement, organization, message} = state as Extract<
    State,
    {status: 'connected'}
  >;
  const sentence = organization
    ? filled(labels.connectedTo, html`<b part="organization" dir="auto">${organization}</b>`)
    : linkedKey
      ? filled(labels.connectedKey, html`<bdi part="connected-key">${linkedKey}</bdi>`)
      : labels.connected;
  const replace = html`
    <button part="replace" ?disabled=${isDisabled} @click=${handlers.replace}>
      ${labels.replace}
    </button>
  `;
  return html`
    <slot name="connected">
      <div part="outcome">
        ${mark('notice')}
        <div part="status-text">
          <slot name="connected-text">
            ${sentence}${message ? html`<p part="message" dir="auto">${message}</p>` : nothing}
            ${isReplacement ? html`<p part="replaced">${labels.replaced}</p>` : nothing}
          </slot>
        </div>
        ${linkedKey ? replace : nothing}
      </div>
    </slot>
  `;
};

// A shape for each kind of message, not a colour alone. The sign in it is a hole, which needs no
// second colour.
const DISC = 'M8 0a8 8 0 1 0 .1 0';
const MARKS = {
  notice: `${DISC}M7 11.6 3.6 8.2l1.2-1.2L7 9.2l4.2-4.2 1.2 1.2`,
  warning: 'M8 .5 0 15h16M7 5.6h2v4.6H7M7 11.5h2v2H7',
  error: `${DISC}M7 3.4h2v5.8H7M7 10.7h2v2H7`,
};

/** Drawn here, as a page's policy may forbid the `url()` of a picture. */
const mark = (kind: keyof typeof MARKS) => html`
  <svg part="mark" viewBox="0 0 16 16"><path d=${MARKS[kind]} /></svg>
`;

/** A text with an element in the place of its placeholder. */
const filled = (text: string, element: TemplateResult) => {
  const [before, after] = text.split(/\{\w+\}/);
  return html`${before}${element}${after}`;
};

/**
 * The form itself. A script of the page may submit it: `method="dialog"` makes no request, and the
 * inputs have no name, so that no value gets into a URL. Lit adds the fields and the listeners to
 * the `<div>`, as Chromium makes every node of a page more slowly for each form that was given a
 * child or a listener of its own later (25 times as slowly after 10,000).
 */
const form = (model: Model) => {
  const {state, labels, handlers, destination, isDisabled} = model;
  const isConnecting = state.status === 'connecting';
  return html`
    <form method="dialog" novalidate>
      <div @beforeinput=${handlers.beforeInput} @input=${handlers.input} @focusout=${handlers.blur}>
        <slot name="heading"><h2 part="heading">${labels.heading}</h2></slot>
        <slot name="description"><p part="description">${labels.description}</p></slot>
        <slot name="guide">
          <details
            part="guide ${model.isGuideOpen ? 'guide-open' : ''}"
            ?open=${model.isGuideOpen}
            @toggle=${handlers.toggleGuide}
          >
            <summary part="guide-summary" id="guide" @click=${handlers.toggleGuide}>
              ${labels.guide}
            </summary>
            ${model.isGuideOpen ? guide('guide-body') : nothing}
          </details>
        </slot>
        ${keyIdField(model)} ${keySecretField(model)}
        ${destination ? destinationNote(labels, destination) : nothing}
        <slot name="before-submit"></slot>
        <div part="actions">
          <button
            part="submit"
            id="connect"
            aria-disabled=${isConnecting}
            ?disabled=${isDisabled}
            @click=${handlers.submit}
          >
            <slot name="submit"
              >${isConnecting ? html`${labels.connecting}` : html`${labels.submit}`}</slot
            >
          </button>
          <slot name="actions"></slot>
        </div>
        ${state.status === 'connecting' && state.isSlow ? cancelButton(model) : nothing}
      </div>
    </form>
  `;
};

const cancelButton = ({labels, handlers}: Model) => html`
  <button part="cancel" id="cancel" type="button" @click=${handlers.cancel}>
    ${labels.cancel}
  </button>
`;

const isInvalid = (field: Field, {messages}: Model) => messages[field]?.kind === 'error';

/** The part that tells a box of a field with an error or a warning from one without. */
const condition = (field: Field, model: Model, prefix = '') =>
  isInvalid(field, model)
    ? `${prefix}invalid`
    : model.messages[field]?.kind === 'warning'
      ? `${prefix}warned`
      : '';

// Either field: its label, its control, its message and its hint. A message of one line takes the
// place of the hint, so that nothing moves; a hidden hint still describes the input. The element
// adds the part `field-filled`, but for a prefilled Key ID, which a server knows, too.
// Both are written out: one template less, and nothing to set that is known beforehand.
//
// Some attributes keep browsers and password managers from changing a value or saving it as a
// login, others (on the secret and the box around it) keep session recorders from recording it,
// revealed too: see SECURITY.md.
const keyIdField = (model: Model) => html`
  <div
    part="field key-id-field ${condition('keyId', model, 'field-')} ${
      model.keyId ? 'field-filled' : ''
    }"
  >
    <label part="label" for="keyId">${model.labels.keyId}</label>
    <div part="control">
      <input
        part="input key-id-input ${condition('keyId', model)}"
        id="keyId"
        aria-describedby="keyId-message keyId-hint"
        aria-invalid=${isInvalid('keyId', model) ? 'true' : nothing}
        ?readonly=${model.state.status === 'connecting'}
        ?disabled=${model.isDisabled}
        placeholder=${model.labels.keyIdPlaceholder || ' '}
        autocapitalize="none"
        autocorrect="off"
        spellcheck="false"
        writingsuggestions="false"
        data-1p-ignore
        data-lpignore="true"
        data-bwignore
        data-form-type="other"
        autocomplete="off"
        value=${model.keyId ?? nothing}
      />
    </div>
    ${fieldMessage('keyId', model)}
    <p part="hint" id="keyId-hint" ?hidden=${!!model.messages.keyId}>${model.labels.keyIdHint}</p>
  </div>
`;

const keySecretField = (model: Model) => html`
  <div part="field key-secret-field ${condition('keySecret', model, 'field-')}">
    <label part="label" for="keySecret">${model.labels.keySecret}</label>
    <div
      part="control"
      class="rr-block rr-ignore ph-no-capture sentry-mask fs-exclude"
      data-rr-is-password
      data-dd-privacy="mask"
      data-sentry-mask
      data-private
      data-hj-suppress
      data-clarity-mask
      data-openreplay-obscured
    >
      <input
        part="input key-secret-input ${condition('keySecret', model)}"
        id="keySecret"
        aria-describedby="keySecret-message keySecret-hint"
        aria-invalid=${isInvalid('keySecret', model) ? 'true' : nothing}
        ?readonly=${model.state.status === 'connecting'}
        ?disabled=${model.isDisabled}
        placeholder=${model.labels.keySecretPlaceholder || ' '}
        autocapitalize="none"
        autocorrect="off"
        spellcheck="false"
        writingsuggestions="false"
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
        data-openreplay-obscured
      />
      <button
        part="reveal ${model.isRevealed ? 'revealed' : ''}"
        id="reveal"
        aria-label=${model.labels.showSecret}
        aria-pressed=${model.isRevealed}
        ?disabled=${model.isDisabled}
        type="button"
        @click=${model.handlers.reveal}
      >
        <svg part="reveal-icon" viewBox="0 0 24 24">
          <path d="M2 12q10-14 20 0-10 14-20 0z" />
          <circle cx="12" cy="12" r="3" />
          <path d="m4 4 16 16" />
        </svg>
      </button>
    </div>
    ${fieldMessage('keySecret', model)}
    <p part="hint" id="keySecret-hint" ?hidden=${!!model.messages.keySecret}>
      ${model.labels.keySecretHint}
    </p>
  </div>
`;

/**
 * The message below a field, with its quick fix. Its parts are there only while it says something;
 * its live region always is, as what comes together with its text is not announced. An error is
 * announced as the description of the field that gets the focus. The text is a property, as a
 * translator may have replaced its node: https://github.com/facebook/react/issues/11538
 */
const fieldMessage = (field: Field, {labels, messages, isDisabled, handlers}: Model) => {
  const message = messages[field];
  const fix = message?.fix;
  const text = message
    ? labels[message.text]
        .replace('{field}', labels[field])
        .replace('{character}', message.character ?? '')
    : '';
  const button =
    fix &&
    html`<button
      part="quick-fix"
      id="${field}-fix"
      type="button"
      ?disabled=${isDisabled}
      @click=${handlers.fix}
    >
      ${labels[fix]}
    </button>`;
  return html`<div part=${message?.kind ?? nothing}>
    ${message ? mark(message.kind) : nothing}
    <span
      part=${message ? 'message-text' : nothing}
      id="${field}-message"
      aria-live=${message?.kind === 'error' ? 'off' : 'polite'}
      .textContent=${text}
    ></span>
    ${button}
  </div>`;
};

// Most people who come have their key: the guide is made when it is opened.
const guide = (part: string) => html`
  <clickhouse-connect-guide
    part=${part}
    exportparts="guide-steps, guide-step, guide-step-current, guide-quote, guide-picture, guide-link, guide-copy, guide-copied, guide-checked"
  >
    <slot name="guide-access" slot="guide-access"></slot>
  </clickhouse-connect-guide>
`;

const destinationNote = (labels: Labels, host: string) => html`
  <p part="destination">
    ${filled(labels.destination, html`<strong part="destination-host" dir="ltr">${host}</strong>`)}
  </p>
`;

/** The status line, while not connected. */
function statusMessage({state, labels}: Model): unknown {
  if (state.status === 'connecting') return labels.connecting;
  if (state.status !== 'failed') return nothing;
  const {code, reason, message, reference, directive = ''} = state.failure;
  const label = reasons.includes(reason as Reason) ? (reason as Reason) : code;
  return html`
    <div part="outcome">
      ${mark('error')}
      <div part="status-text">
        ${message ?? labels[label].replace('{directive}', directive)}
        ${
          reference
            ? html`<p part="reference">
                ${filled(labels.reference, html`<bdi>${reference}</bdi>`)}
              </p>`
            : nothing
        }
      </div>
    </div>
    ${helpfulStep(state.failure) ? guide('help') : nothing}
  `;
}

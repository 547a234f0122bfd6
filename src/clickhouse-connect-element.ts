import {ContextProvider} from '@lit/context';
import {LitElement, type PropertyValues} from 'lit';
import {adoptStyles, createStyledRoot} from './rendering/adopt-styles.js';
import {parseCallbackUrl} from './connection/callback-url.js';
import {styles} from './clickhouse-connect.styles.js';
import {connectionContext, consoleUrlOf, type Connection} from './context.js';
import {helpfulStep} from './guide/clickhouse-connect-guide-element.js';
import {fields, isField, type Field} from './credentials/credentials.js';
import {after, deliver, deliverByHost} from './connection/delivery.js';
import {
  ConnectedEvent,
  ConnectError,
  responseTo,
  StatusChangeEvent,
  type ClickhouseConnectEventMap,
} from './events.js';
import {english, withOverrides, type Labels} from './i18n/labels.js';
import {Fields} from './credentials/fields-controller.js';
import {canHydrate, isHydrating, isOnServer, isServed} from './rendering/hydration.js';
import {followLanguage, labelsOf, unfollowLanguage} from './i18n/language-controller.js';
import {registered} from './i18n/register.js';
import {
  idle,
  transition,
  type Action,
  type Failure,
  type State,
  type Status,
} from './connection/state.js';
import {createSubmission, randomHex, readTarget} from './connection/submission.js';
import {version} from './version.js';
import {view} from './view.js';

/** What is listened to in the shadow root: one listener for all, as one for each button would cost every instance. */
const EVENTS = ['click', 'focusout', 'input', 'keydown', 'paste'];

/** When the page is left, and when it comes back from the back/forward cache. */
const PAGE_EVENTS = ['pagehide', 'pageshow'];

/** How long to wait for a verdict if not told otherwise, in ms. */
const TIMEOUT = 30_000;

/**
 * A form for the API key of a ClickHouse Cloud organization. It hands the pair to the page by the `connected` event and,
 * where `callback-url` is set, to the page's server by a form submission. It makes no request of its own.
 *
 * @tagname clickhouse-connect
 *
 * @fires {ConnectedEvent} connected - A valid pair was submitted. Cancelable; does not bubble, is not composed.
 * @fires {StatusChangeEvent} statuschange - `status` or `failure` changed. Bubbles and is composed; holds no secret.
 *
 * @slot logo - A picture above the heading. Empty by default.
 * @slot heading - Replaces the heading.
 * @slot description - Replaces the sentence below the heading.
 * @slot guide - Replaces the guide to an API key.
 * @slot guide-access - Which role, name, expiry and IP addresses the key needs; shown in the guide. Empty by default.
 * @slot submit - Replaces the text of the submit button.
 * @slot connected - Replaces what is shown once connected.
 * @slot footer - Below everything else. Empty by default.
 *
 * @csspart form - The box around everything.
 * @csspart heading - The heading.
 * @csspart description - The sentence below the heading.
 * @csspart guide - The guide's disclosure.
 * @csspart guide-summary - What opens the guide.
 * @csspart guide-body - What the guide shows once it is open.
 * @csspart guide-steps - The list of the guide's steps.
 * @csspart guide-step - One step of the guide.
 * @csspart guide-step-current - The step that helps with what went wrong.
 * @csspart guide-picture - The drawing of what to click in a step.
 * @csspart guide-quote - A label of the console.
 * @csspart guide-copied - Says that something of the slot `guide-access` was copied.
 * @csspart guide-checked - When the guide was last compared with the console.
 * @csspart guide-link - The link to the ClickHouse Cloud console.
 * @csspart field - A label with its input, hint and error.
 * @csspart field-invalid - A field in error.
 * @csspart label - The label of a field.
 * @csspart control - The box around the secret's input and its reveal button.
 * @csspart input - Either input. Has the part `invalid` too while its field has an error.
 * @csspart key-id-input - The input of the Key ID.
 * @csspart key-secret-input - The input of the Key Secret.
 * @csspart invalid - An input in error.
 * @csspart reveal - The button that shows the secret.
 * @csspart reveal-icon - The eye in that button.
 * @csspart hint - The hint below an input.
 * @csspart error - The error below an input.
 * @csspart warning - What looks wrong with a value, though it may be sent.
 * @csspart notice - What a paste has done.
 * @csspart mend - The button in an error, a warning or a notice: Swap, Split, Clear, Undo.
 * @csspart destination - Where the pair will be sent, if that is another origin.
 * @csspart destination-host - That origin's host.
 * @csspart submit - The submit button.
 * @csspart status - The message on the outcome.
 * @csspart replace - The button that replaces a key that was linked before.
 *
 * @cssprop [--clickhouse-connect-accent=light-dark(#302e32, #faff69)] - The submit button.
 * @cssprop [--clickhouse-connect-accent-text=light-dark(#ffffff, #1f1f1c)] - The submit button's text.
 * @cssprop [--clickhouse-connect-surface=light-dark(#ffffff, #1f1f1c)] - The form's background.
 * @cssprop [--clickhouse-connect-field=light-dark(#fbfcff, #2d2d2d)] - The background of the inputs.
 * @cssprop [--clickhouse-connect-text=light-dark(#161517, #ffffff)] - Text.
 * @cssprop [--clickhouse-connect-muted=light-dark(#5f646f, #b3b6bd)] - Text of less weight: description, hints.
 * @cssprop [--clickhouse-connect-border=light-dark(#868b96, #83868d)] - The border of the inputs.
 * @cssprop [--clickhouse-connect-danger=light-dark(#c10000, #ffbaba)] - Errors and failures.
 * @cssprop [--clickhouse-connect-success=light-dark(#007a0a, #ccffd0)] - Once connected.
 * @cssprop [--clickhouse-connect-focus=--clickhouse-connect-accent] - The focus ring.
 * @cssprop [--clickhouse-connect-radius=4px] - The corners of inputs and buttons; those of the form are twice as round.
 * @cssprop [--clickhouse-connect-gap=16px] - The distance between the fields.
 * @cssprop [--clickhouse-connect-font-size=14px] - The size that all others follow.
 * @cssprop [--clickhouse-connect-control-height=44px] - The height of inputs and of the submit button.
 *
 * @cssState idle - Nothing was sent, or all was reset.
 * @cssState connecting - Waiting for a verdict.
 * @cssState connected - The host has the pair, and accepted it where it said so.
 * @cssState failed - It did not work; one of the following is set as well.
 * @cssState config - The page is set up in a way that nothing can be sent.
 * @cssState blocked - A policy of the page stopped the POST.
 * @cssState rejected - The host's server said no.
 * @cssState unconfirmed - An answer came without a verdict: the outcome is unknown.
 * @cssState timeout - No answer came in time: the outcome is unknown.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- as lib.dom.d.ts types events
export class ClickhouseConnectElement extends LitElement {
  static readonly version: string = version;

  /** The error that rejects a promise given to `respondWith()`, for pages without a bundler. */
  static readonly ConnectError = ConnectError;

  static override readonly styles = styles;

  static override readonly properties = {
    callbackUrl: {attribute: 'callback-url'},
    delivery: {},
    timeout: {type: Number},
    keyId: {attribute: 'key-id'},
    organizationId: {attribute: 'organization-id'},
    connectedKey: {attribute: 'connected-key'},
    disabled: {type: Boolean},
    labels: {attribute: false},
  };

  /** Where the pair is sent. `null`: the `connected` event alone delivers it. Checked when submitting. */
  declare callbackUrl: string | null;

  /** `frame`: the page stays, the default. `redirect`: a POST of the page itself, to which the server answers 303. */
  declare delivery: 'frame' | 'redirect';

  /** How long to wait for a verdict, in ms; 30000 by default, and for anything that is not above 0. */
  declare timeout: number;

  /** Prefills the Key ID. There is no such thing for the secret. */
  declare keyId: string | null;

  /** A UUID: the guide links straight to the API keys of that organization. */
  declare organizationId: string | null;

  /** The last 4 characters of the Key ID of a key linked earlier: the element is `connected` with it, and can replace it. */
  declare connectedKey: string | null;

  /** Whether nothing can be entered or sent. */
  declare disabled: boolean;

  /** Texts by key, each instead of the built-in one. */
  declare labels: Partial<Labels> | null;

  readonly #internals = this.attachInternals();
  readonly #fields = new Fields(
    (field) => this.#input(field),
    () => this.requestUpdate(),
    () => this.#advance({type: 'edit'}),
  );
  readonly #provider = new ContextProvider(this, {context: connectionContext});
  #state: State = idle;
  #language: Labels = english;
  #texts: Labels = english;
  #destination: string | undefined;
  #isReplacement = false;
  #isRevealed = false;
  #isGuideOpened = false;
  /** The window of the document that the element is in, or was: after an adoption it has another. */
  #page: Window | null = null;
  /** Ends what the running attempt has set up. */
  #flight: AbortController | undefined;

  constructor() {
    super();
    this.callbackUrl = this.keyId = this.organizationId = this.connectedKey = this.labels = null;
    this.delivery = 'frame';
    this.timeout = TIMEOUT;
    this.disabled = false;
    this.#provider.setValue(this.#connection);
    this.#showState();
  }

  /** `idle`, `connecting`, `connected` or `failed`. */
  get status(): Status {
    return this.#state.status;
  }

  /** Why the status is `failed`, `null` otherwise. Frozen. */
  get failure(): Failure | null {
    return this.#state.status === 'failed' ? this.#state.failure : null;
  }

  /**
   * Submits what is entered, as the button does: invalid fields show their errors, and nothing happens while an attempt
   * is running or after it has connected.
   */
  submit(): void {
    if (this.#isLocked || !this.isConnected) return;
    const invalid = this.#fields.validate();
    if (invalid) return this.#element(invalid)!.focus();

    const target = readTarget(this, this.callbackUrl);
    if (typeof target === 'string') {
      console.error(`<${this.localName}>: ${target}`);
      return this.#advance({type: 'refuse', failure: {code: 'config'}});
    }
    const {signal} = (this.#flight = new AbortController());
    // Now: once connected the page may name the new key.
    this.#isReplacement = !!this.connectedKey;
    this.#advance({type: 'submit', attempt: randomHex()});
    // Here and below: a listener may have reset or removed the element.
    if (signal.aborted) return;

    const {url} = target;
    const {attempt} = this.#state as Extract<State, {status: 'connecting'}>;
    const settle = (failure: Failure | null) => {
      // What comes late may be of the same attempt, where that is repeated.
      if (!signal.aborted) this.#advance({type: 'settle', attempt, failure});
    };
    const credentials = this.#fields.values;
    const event = new ConnectedEvent({...credentials, callbackUrl: url && url.href, attempt});
    this.dispatchEvent(event);
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- a listener may have aborted it
    if (signal.aborted) return;

    const response = responseTo(event);
    if (!response && (event.defaultPrevented || !url)) return settle(null);
    // A delay above 31 bits would end at once.
    const delay = this.timeout > 0 ? Math.min(this.timeout, 2 ** 31 - 1) : TIMEOUT;
    after(delay, () => settle({code: 'timeout'}), signal);
    if (response) deliverByHost(response, settle);
    else {
      const submission = createSubmission(target, credentials, attempt);
      deliver(submission, this.delivery === 'redirect', this.shadowRoot!, signal, settle);
    }
  }

  /** Cancels a running attempt, empties the fields (the Key ID to its prefilled value) and leads back to `idle`. */
  reset(): void {
    this.#clear();
    this.#advance({type: 'reset'});
  }

  /** Focuses the first empty field, the Key ID if none is; once connected, what is shown instead. */
  override focus(options?: FocusOptions): void {
    const inputs = fields.map((field) => this.#input(field));
    const next = inputs.find((input) => !input?.value) ?? inputs[0] ?? this.#element('status');
    next?.focus(options);
  }

  override connectedCallback(): void {
    // What a person has done by now in a form that a server has rendered, which is about to be rendered anew.
    const root = this.hasUpdated || canHydrate ? null : this.shadowRoot;
    const inputs = root?.querySelectorAll('input');
    const focused = root?.activeElement;
    const isOpened = root?.querySelector('[open]');
    super.connectedCallback();
    if (inputs) {
      if (isOpened) this.#openGuide();
      for (const {id, value} of inputs) this.#fields.write({[id]: value});
      if (focused) this.#element(focused.id)?.focus();
    }
    if (isOnServer) return;
    followLanguage(this);
    this.#page = this.ownerDocument.defaultView;
    for (const type of PAGE_EVENTS) this.#page?.addEventListener(type, this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unfollowLanguage(this);
    for (const type of PAGE_EVENTS) this.#page?.removeEventListener(type, this);
    this.#leave();
  }

  adoptedCallback(): void {
    adoptStyles(this, styles);
  }

  /** @internal */
  handleEvent(event: Event): void {
    const {type} = event;
    const target = event.target as Element;
    // Not at the first `pageshow`, which may come after a person has started to type.
    if (type === 'pagehide' || (event as PageTransitionEvent).persisted) {
      // A frame that is removed takes its elements along and tells them nothing else.
      if (type === 'pagehide') unfollowLanguage(this);
      else followLanguage(this);
      this.#leave();
    } else if (type === 'click') this.#press(event);
    // Once connected a field is only left as it is taken away. And an input in a slot is the page's.
    else if (this.#isLocked || (this.contains(target) && isInput(event))) return;
    else if (type === 'paste') this.#paste(event as ClipboardEvent, target.id);
    else if (type === 'keydown') this.#undo(event as KeyboardEvent);
    else if (isField(target.id)) {
      const {id} = target;
      if (type === 'input') this.#fields.type(id);
      // Not while anything of the page is pressed: what is said would move it away from under the pointer. Firefox only knows after
      // this event.
      else
        setTimeout(() => {
          const leave = () => this.#isLocked || this.#fields.leave(id);
          if (this.ownerDocument.querySelector(':active'))
            this.#page!.addEventListener('click', leave, {once: true});
          else leave();
        });
    }
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = createStyledRoot(this, styles, () => super.createRenderRoot());
    for (const type of EVENTS) root.addEventListener(type, this);
    if (isHydrating(this))
      void this.updateComplete.then(() => {
        if (this.shadowRoot!.querySelector('[open]')) this.#openGuide();
      });
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Instead of `reflect`, which costs the script-tag file 110 bytes.
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-conversion -- `undefined`, of a framework, would toggle it
    this.toggleAttribute('disabled', !!this.disabled);
    const texts = labelsOf(this);
    if (changed.has('labels') || texts !== this.#language)
      this.#texts = withOverrides((this.#language = texts), this.labels);
    if (changed.has('connectedKey')) {
      this.#state = transition(this.#state, {type: 'restore', key: this.connectedKey});
      this.#showState();
    }
    if (changed.has('callbackUrl') || changed.has('keyId')) {
      this.#destination = foreignHostOf(this, isServed(this) ? '' : origin);
      // What would be sent is another thing now.
      this.#advance({type: 'edit'});
    }
    this.#provider.setValue(this.#connection);
  }

  protected override render() {
    return view({
      state: this.#state,
      texts: this.#texts,
      errors: this.#fields.errors,
      advice: this.#fields.advice,
      isReplacement: this.#isReplacement,
      destination: this.#destination,
      keyId: this.keyId,
      isDisabled: this.disabled,
      isRevealed: this.#isRevealed,
      isGuideOpened: this.#isGuideOpened,
    });
  }

  get #connection(): Connection {
    return {
      status: this.status,
      failure: this.failure,
      labels: this.#texts,
      consoleUrl: consoleUrlOf(this.organizationId),
      submit: () => this.submit(),
      reset: () => this.reset(),
    };
  }

  /** An element of the view as it is to be now, by its id. */
  #element(id: string): HTMLElement | null {
    if (this.isUpdatePending) this.performUpdate();
    return this.shadowRoot!.getElementById(id);
  }

  #input(field: Field): HTMLInputElement | null {
    return this.#element(field) as HTMLInputElement | null;
  }

  /** The only place where the state changes. */
  #advance(action: Action): void {
    const {status, failure} = this;
    const state = transition(this.#state, action);
    if (state === this.#state) return;
    // Whether to move the focus takes it from nobody: it is in here, or nowhere, or on what is around it, such as a
    // `<main tabindex="-1">`. On a click on a button Safari focuses one of the latter.
    const {activeElement, body} = this.ownerDocument;
    const mayFocus =
      this.matches(':focus-within') || activeElement === body || activeElement?.contains(this);
    let next: string | undefined;
    if (state.status === 'connected') {
      next = 'status';
      this.#clear();
    } else if (state.status === 'failed' && state.failure.code === 'rejected') {
      next = /^key_/.test(state.failure.reason ?? '') ? 'keyId' : 'status';
      this.#forgetSecret();
      if (helpfulStep(state.failure)) this.#openGuide();
    }
    this.#state = state;
    this.requestUpdate();
    if (status === this.status && failure === this.failure) return;
    if (status === 'connecting') this.#flight!.abort();
    if (next && mayFocus) this.#element(next)!.focus();
    // Below the button, it may be out of sight; and a guide that opens is drawn in a moment, and would push it there.
    if (mayFocus && state.status === 'failed')
      requestAnimationFrame(() => this.#element('status')!.scrollIntoView({block: 'nearest'}));
    this.#showState();
    this.dispatchEvent(new StatusChangeEvent(this.status, this.failure));
  }

  /** Whether what is in the fields must stay: an attempt whose outcome is unknown is repeated with the very same pair. */
  get #isLocked(): boolean {
    return this.disabled || /^connect/.test(this.status);
  }

  /** Makes the state selectable: `:state(connecting)`. */
  #showState(): void {
    const {states} = this.#internals;
    states.clear();
    states.add(this.status);
    if (this.failure) states.add(this.failure.code);
  }

  #press(event: Event): void {
    const path = event.composedPath();
    const isOn = (id: string) => path.includes(this.#element(id)!);
    if (isOn('connect')) {
      event.preventDefault();
      this.submit();
    }
    if (isOn('reveal')) this.#isRevealed = !this.#isRevealed;
    if (isOn('guide')) this.#isGuideOpened = true;
    if (isOn('replace')) {
      this.reset();
      this.focus();
    }
    this.requestUpdate();
    if (this.#isLocked) return;
    const mended = fields.find((field) => isOn(`${field}-mend`));
    if (mended) {
      this.#fields.mend(mended);
      this.focus();
    }
  }

  #paste(event: ClipboardEvent, id: string): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const languages = registered()?.values() ?? [];
    if (this.#fields.paste(text, id, [this.#texts, ...languages])) event.preventDefault();
  }

  #undo(event: KeyboardEvent): void {
    // Not by `key`, which is another letter in other alphabets, and an upper-case one under Caps Lock.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const {keyCode, shiftKey, ctrlKey, metaKey} = event;
    if (keyCode === 90 && !shiftKey && (ctrlKey || metaKey) && this.#fields.undo())
      event.preventDefault();
  }

  #openGuide(): void {
    this.#isGuideOpened = true;
    const summary = this.#element('guide');
    if (summary) (summary.parentElement as HTMLDetailsElement).open = true;
  }

  /** The page is left, or the element leaves it: nothing stays but the name of a key that was linked before. */
  #leave(): void {
    // Not by `in`: a page may have written into Object.prototype.
    if (this.#state.status !== 'connected' || !this.#state.key) this.reset();
  }

  #clear(): void {
    const inputs = fields.map((field) => this.#input(field));
    // Not needlessly: in Chromium it slows the page down as a late child does, see view.ts.
    if (inputs.some((input) => input?.value !== input?.defaultValue)) inputs[0]!.form!.reset();
    this.#forgetSecret();
  }

  #forgetSecret(): void {
    this.#fields.forgetSecret();
    this.#isRevealed = false;
  }
}

/** Whether an event comes from an input, also from one in the shadow root of what is in a slot. */
const isInput = (event: Event) => (event.composedPath()[0] as Element).matches('input, textarea');

/** The host that the pair will be sent to, where it is of another origin: on a server, which does not know its own, any. */
function foreignHostOf(
  {callbackUrl, baseURI}: ClickhouseConnectElement,
  own: string,
): string | undefined {
  const url = callbackUrl && parseCallbackUrl(callbackUrl, baseURI, own);
  return url instanceof URL && url.origin !== own ? url.host : undefined;
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- see above
export interface ClickhouseConnectElement {
  addEventListener<K extends keyof ClickhouseConnectEventMap>(
    type: K,
    listener: (this: ClickhouseConnectElement, event: ClickhouseConnectEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof ClickhouseConnectEventMap>(
    type: K,
    listener: (this: ClickhouseConnectElement, event: ClickhouseConnectEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'clickhouse-connect': ClickhouseConnectElement;
  }
}

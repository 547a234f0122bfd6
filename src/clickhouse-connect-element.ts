import {ContextProvider} from '@lit/context';
import {LitElement, type PropertyValues} from 'lit';
import {parseCallbackUrl} from './callback-url.js';
import {styles} from './clickhouse-connect.styles.js';
import {connectionContext, consoleUrlOf, type Connection} from './context.js';
import {clean, problemOf, type Credentials} from './credentials.js';
import {deliverByFrame, deliverByHost} from './delivery.js';
import {
  ConnectedEvent,
  ConnectError,
  responseTo,
  StatusChangeEvent,
  type ClickhouseConnectEventMap,
} from './events.js';
import {english, withOverrides, type Labels} from './labels.js';
import {pasteCleaned} from './paste.js';
import {idle, transition, type Action, type Failure, type State, type Status} from './state.js';
import {createSubmission, randomHex, readTarget} from './submission.js';
import {version} from './version.js';
import {ids, view, type Model} from './view.js';

type Field = keyof Credentials;

/** What is listened to in the shadow root: few listeners, as each of the template's own would cost every instance. */
const EVENTS = ['click', 'focusout', 'input', 'paste', 'submit'];

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
 * @csspart guide-steps - The list of the guide's steps.
 * @csspart guide-step - One step of the guide.
 * @csspart guide-link - The link to the ClickHouse Cloud console.
 * @csspart field - A label with its input, hint and error.
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
 * @csspart destination - Where the pair will be sent, if that is another origin.
 * @csspart destination-host - That origin's host.
 * @csspart submit - The submit button.
 * @csspart status - The message on the outcome.
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
 * @cssprop [--clickhouse-connect-focus=light-dark(#161517, #faff69)] - The focus ring.
 * @cssprop [--clickhouse-connect-radius=4px] - The corners of inputs and buttons; those of the form are twice as round.
 * @cssprop [--clickhouse-connect-gap=16px] - The distance between the fields.
 * @cssprop [--clickhouse-connect-font-size=14px] - The size that all others follow.
 * @cssprop [--clickhouse-connect-control-height=40px] - The height of inputs and of the submit button.
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
export class ClickhouseConnectElement extends LitElement {
  static readonly version: string = version;

  /** The error that rejects a promise given to `respondWith()`, for pages without a bundler. */
  static readonly ConnectError = ConnectError;

  static override readonly styles = styles;

  static override readonly properties = {
    callbackUrl: {attribute: 'callback-url'},
    timeout: {type: Number},
    keyId: {attribute: 'key-id'},
    organizationId: {attribute: 'organization-id'},
    disabled: {type: Boolean, reflect: true},
    labels: {attribute: false},
  };

  /** Where the pair is sent. `null`: the `connected` event alone delivers it. Checked when submitting. */
  declare callbackUrl: string | null;

  /** How long to wait for a verdict, in ms; 30000 by default, and for anything that is not above 0. */
  declare timeout: number;

  /** Prefills the Key ID. There is no such thing for the secret. */
  declare keyId: string | null;

  /** A UUID: the guide links straight to the API keys of that organization. */
  declare organizationId: string | null;

  /** Whether nothing can be entered or sent. */
  declare disabled: boolean;

  /** Texts by key, each instead of the built-in one. */
  declare labels: Partial<Labels> | null;

  readonly #internals = this.attachInternals();
  readonly #provider = new ContextProvider(this, {context: connectionContext});
  #state: State = idle;
  #texts: Labels = english;
  #errors: Model['errors'] = {};
  #destination: string | undefined;
  #isRevealed = false;
  #isGuideOpened = false;
  /** Ends what the running attempt has set up. */
  #flight: AbortController | undefined;

  constructor() {
    super();
    this.callbackUrl = this.keyId = this.organizationId = this.labels = null;
    this.timeout = 30_000;
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
    const {status, disabled, isConnected} = this;
    if (disabled || !isConnected || status === 'connecting' || status === 'connected') return;
    const credentials = this.#readCredentials();
    if (!credentials) return;
    const target = readTarget(this, this.callbackUrl);
    if (typeof target === 'string') {
      console.error(`<${this.localName}>: ${target}`);
      this.#advance({type: 'refuse', failure: {code: 'config'}});
      return;
    }
    const {signal} = (this.#flight = new AbortController());
    this.#advance({type: 'submit', attempt: randomHex()});
    // Here and below: a listener may have reset or removed the element.
    if (signal.aborted) return;
    const {attempt} = this.#state as Extract<State, {status: 'connecting'}>;
    const {url, hiddenInputs} = target;
    const settle = (failure: Failure | null) => this.#advance({type: 'settle', attempt, failure});
    const event = new ConnectedEvent({...credentials, callbackUrl: url && url.href, attempt});
    this.dispatchEvent(event);
    if (signal.aborted) return;
    const response = responseTo(event);
    if (!response && (event.defaultPrevented || !url)) return settle(null);
    // A delay above 31 bits overflows, and ends at once.
    const delay = this.timeout > 0 ? Math.min(this.timeout, 2 ** 31 - 1) : 30_000;
    const timer = setTimeout(() => settle({code: 'timeout'}), delay);
    signal.addEventListener('abort', () => clearTimeout(timer));
    if (response) {
      deliverByHost(response, settle);
    } else {
      const submission = createSubmission(url!, credentials, attempt, hiddenInputs);
      deliverByFrame(submission, this.shadowRoot!, signal, settle);
    }
  }

  /** Cancels a running attempt, empties the fields (the Key ID to its prefilled value) and leads back to `idle`. */
  reset(): void {
    this.#clear();
    this.#advance({type: 'reset'});
  }

  /** Focuses the first empty field, the Key ID if none is; once connected, what is shown instead. */
  override focus(options?: FocusOptions): void {
    const inputs = [this.#input('keyId'), this.#input('keySecret')];
    const next = inputs.find((input) => !input?.value) ?? inputs[0] ?? this.#element('status');
    next?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.ownerDocument.defaultView?.addEventListener('pagehide', this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.defaultView?.removeEventListener('pagehide', this);
    this.reset();
  }

  /** @internal */
  handleEvent(event: Event): void {
    const {type} = event;
    const field = (Object.keys(ids) as Field[]).find((field) => ids[field] === (event.target as Element).id);
    if (type === 'pagehide') this.reset();
    else if (type === 'click') this.#press(event);
    else if (type === 'submit') {
      // Of a script, such as a password manager's: the button's own click is stopped before.
      event.preventDefault();
      this.submit();
    } else if (field) {
      if (type === 'paste') pasteCleaned(event as ClipboardEvent, this.#input(field)!);
      else if (type === 'focusout') this.#tidy(field);
      if (type !== 'focusout') this.#advance({type: 'edit'});
      this.#recheck(field);
    }
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    for (const type of EVENTS) root.addEventListener(type, this);
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('labels')) this.#texts = withOverrides(english, this.labels);
    if (changed.has('callbackUrl')) this.#destination = this.#foreignHost;
    // What would be sent is another thing, and so no repetition.
    if (changed.has('callbackUrl') || changed.has('keyId')) this.#advance({type: 'edit'});
    this.#provider.setValue(this.#connection);
  }

  protected override render() {
    return view({
      state: this.#state,
      texts: this.#texts,
      errors: this.#errors,
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

  /** The host of the callback, where it is of another origin. */
  get #foreignHost(): string | undefined {
    const url = this.callbackUrl && parseCallbackUrl(this.callbackUrl, this.baseURI, origin);
    return url instanceof URL && url.origin !== origin ? url.host : undefined;
  }

  #element(id: string): HTMLElement | null {
    if (this.isUpdatePending) this.performUpdate();
    return this.shadowRoot!.getElementById(id);
  }

  #input(field: Field): HTMLInputElement | null {
    return this.#element(ids[field]) as HTMLInputElement | null;
  }

  /** The only place where the state changes. */
  #advance(action: Action): void {
    const {status, failure} = this;
    const state = transition(this.#state, action);
    if (state === this.#state) return;
    let focus: string | undefined;
    if (state.status === 'connected') {
      this.#clear();
      focus = 'status';
    } else if (state.status === 'failed' && state.failure.code === 'rejected') {
      this.#input('keySecret')!.value = '';
      this.#isRevealed = false;
      focus = /^key_/.test(state.failure.reason ?? '') ? ids.keyId : 'status';
    }
    const mayFocus = this.#mayFocus;
    this.#state = state;
    this.requestUpdate();
    if (focus && mayFocus) this.#element(focus)!.focus();
    if (status === this.status && failure === this.failure) return;
    if (status === 'connecting') this.#flight!.abort();
    this.#showState();
    this.dispatchEvent(new StatusChangeEvent(this.status, this.failure));
  }

  /** Makes the state selectable: `:state(connecting)`. */
  #showState(): void {
    const {states} = this.#internals;
    states.clear();
    states.add(this.status);
    if (this.failure) states.add(this.failure.code);
  }

  /** Whether moving the focus takes it from no one: it is in here, or was lost with a button that Safari never focuses. */
  get #mayFocus(): boolean {
    const {activeElement, body} = this.ownerDocument;
    return this.matches(':focus-within') || !activeElement || activeElement === body;
  }

  #press(event: Event): void {
    const path = event.composedPath();
    const isOn = (id: string) => path.includes(this.#element(id)!);
    if (isOn('submit')) {
      event.preventDefault();
      this.submit();
    } else if (isOn('reveal')) {
      this.#isRevealed = !this.#isRevealed;
      this.requestUpdate();
    } else if (isOn('guide')) {
      this.#isGuideOpened = true;
      this.requestUpdate();
    }
  }

  /** Takes away what surrounds a value, where the person can see it. */
  #tidy(field: Field): string {
    const input = this.#input(field)!;
    const value = clean(input.value);
    if (value !== input.value) input.value = value;
    return value;
  }

  /** The pair, if it can be sent; otherwise the errors are shown and the first one gets the focus. */
  #readCredentials(): Credentials | undefined {
    const credentials = {keyId: this.#tidy('keyId'), keySecret: this.#tidy('keySecret')};
    const fields = Object.keys(ids) as Field[];
    this.#errors = Object.fromEntries(fields.map((field) => [field, problemOf(field, credentials[field])]));
    const invalid = fields.find((field) => this.#errors[field]);
    this.requestUpdate();
    if (!invalid) return credentials;
    this.#input(invalid)!.focus();
    return undefined;
  }

  /** Once a field was found in error, it says at each change whether it still is. */
  #recheck(field: Field): void {
    if (!this.#errors[field]) return;
    this.#errors = {...this.#errors, [field]: problemOf(field, clean(this.#input(field)!.value))};
    this.requestUpdate();
  }

  #clear(): void {
    (this.shadowRoot?.querySelector('form') as HTMLFormElement | null)?.reset();
    this.#errors = {};
    this.#isRevealed = false;
    this.requestUpdate();
  }
}

/* eslint-disable @typescript-eslint/no-unsafe-declaration-merging -- the way to type events, as lib.dom.d.ts does */
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
/* eslint-enable @typescript-eslint/no-unsafe-declaration-merging */

declare global {
  interface HTMLElementTagNameMap {
    'clickhouse-connect': ClickhouseConnectElement;
  }
}

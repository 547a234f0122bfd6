import {ContextProvider} from '@lit/context';
import {LitElement, type PropertyValues} from 'lit';
import {styles} from './clickhouse-connect.styles.js';
import {isLoopback, parseCallbackUrl} from './connection/callback-url.js';
import {after, deliver, type Settle} from './connection/delivery.js';
import {outcomeOf} from './connection/host-delivery.js';
import {log} from './connection/log.js';
import {
  idle,
  transition,
  type Action,
  type Failure,
  type Linked,
  type State,
  type Status,
} from './connection/state.js';
import {createSubmission, randomHex, readTarget} from './connection/submission.js';
import {connectionContext, consoleUrlOf, type Connection} from './context.js';
import {fields, isField, type Field} from './credentials/credentials.js';
import {Fields} from './credentials/fields.js';
import {ConnectedEvent, ConnectError, responseTo, StatusChangeEvent} from './events.js';
import {defineGuide} from './guide/define-guide.js';
import {helpfulStep} from './guide/guide-steps.js';
import {english, type Labels} from './i18n/labels.js';
import {LanguageController} from './i18n/language-controller.js';
import {registered} from './i18n/register.js';
import {adoptStyles, createStyledRoot} from './rendering/adopt-styles.js';
import {memberOf} from './rendering/document.js';
import {customStatesOf, scrollIntoView, togglePart} from './rendering/incomplete-platform.js';
import {canHydrate, isHydrating, isOnServer, isServed} from './rendering/hydration.js';
import {version} from './version.js';
import {view, type Handlers} from './view.js';

/** When the page is left, and when it comes back from the back/forward cache. */
const PAGE_EVENTS = ['pagehide', 'pageshow'];

/** How long to wait for a verdict by default, in ms. */
const TIMEOUT = 30_000;

/** After how long an attempt can be canceled by a button, in ms. */
const SLOW = 5000;

/**
 * A form for the API key of a ClickHouse Cloud organization. It hands the pair to the page by the
 * `connected` event and, where `callback-url` is set, to the page's server by a form submission. It
 * makes no request of its own.
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
 * @slot before-submit - Between the fields and the buttons, such as a consent. Empty by default.
 * @slot submit - Replaces the text of the submit button.
 * @slot actions - Buttons of the page beside the submit button. Empty by default.
 * @slot connected - Replaces what is shown once connected, the Replace button too.
 * @slot connected-text - Replaces the text that is shown once connected.
 * @slot footer - Below everything else. Empty by default.
 *
 * @csspart form - The box around everything.
 * @csspart heading - The heading.
 * @csspart description - The sentence below the heading.
 * @csspart guide - The guide's disclosure.
 * @csspart guide-open - The guide's disclosure while it is open.
 * @csspart guide-summary - What opens the guide.
 * @csspart guide-body - What the guide shows once it is open.
 * @csspart guide-steps - The list of the guide's steps.
 * @csspart guide-step - One step of the guide.
 * @csspart guide-step-current - The step that helps after a rejection.
 * @csspart guide-picture - The drawing of what to click in a step.
 * @csspart guide-quote - A label of the console.
 * @csspart guide-copy - The button that copies the steps as plain text.
 * @csspart guide-copied - Says that the steps, or something of the slot `guide-access`, were copied.
 * @csspart guide-checked - When the guide was last compared with the console.
 * @csspart guide-link - The link to the ClickHouse Cloud console.
 * @csspart field - A label with its control, hint and message.
 * @csspart key-id-field - The field of the Key ID.
 * @csspart key-secret-field - The field of the Key Secret.
 * @csspart field-filled - A field that is not empty.
 * @csspart field-invalid - A field in error.
 * @csspart field-warned - A field with a warning.
 * @csspart label - The label of a field.
 * @csspart control - The box around an input, and around the reveal button.
 * @csspart input - Either input.
 * @csspart key-id-input - The input of the Key ID.
 * @csspart key-secret-input - The input of the Key Secret.
 * @csspart invalid - An input in error.
 * @csspart warned - An input with a warning.
 * @csspart reveal - The button that shows the secret.
 * @csspart revealed - That button while the secret is shown.
 * @csspart reveal-icon - The eye in that button.
 * @csspart hint - The hint below an input. Hidden while there is a message in its place.
 * @csspart error - The error below an input.
 * @csspart warning - What looks wrong with a value, though it may be sent.
 * @csspart notice - What a paste has done.
 * @csspart message-text - The text of an error, a warning or a notice.
 * @csspart mark - The sign in front of an error, a warning, a notice and an outcome.
 * @csspart quick-fix - The button in an error, a warning or a notice: Swap, Split, Clear, Undo.
 * @csspart destination - Where the pair will be sent, if that is another origin.
 * @csspart destination-host - That origin's host.
 * @csspart actions - The row of the submit button.
 * @csspart submit - The submit button.
 * @csspart cancel - The button that ends the wait for an answer, after some seconds.
 * @csspart status - The box of the outcome.
 * @csspart outcome - The row of a mark, a text and the Replace button.
 * @csspart status-text - The text of the outcome.
 * @csspart connected-key - The last characters of the Key ID of the key that is linked.
 * @csspart help - The step of the guide that helps after a rejection, below the text of the outcome.
 * @csspart organization - The name of the organization that is linked.
 * @csspart message - What else the host's server says about the connection.
 * @csspart reference - What to quote to the host's support after a rejection.
 * @csspart replaced - What to do with the key that was replaced.
 * @csspart replace - The button that replaces a key that was linked before.
 *
 * @cssprop [--clickhouse-connect-accent=light-dark(#302e32, #faff69)] - The submit button.
 * @cssprop [--clickhouse-connect-accent-text=light-dark(#ffffff, #1f1f1c)] - The submit button's text.
 * @cssprop [--clickhouse-connect-surface=light-dark(#ffffff, #1f1f1c)] - The form's background.
 * @cssprop [--clickhouse-connect-field=light-dark(#ffffff, #262624)] - The background of the inputs.
 * @cssprop [--clickhouse-connect-text=light-dark(#161517, #ffffff)] - Text.
 * @cssprop [--clickhouse-connect-muted=light-dark(#5f646f, #b3b6bd)] - Text of less weight: description, hints.
 * @cssprop [--clickhouse-connect-border=light-dark(#868b96, #83868d)] - The border of the inputs.
 * @cssprop [--clickhouse-connect-danger=light-dark(#c10000, #ffbaba)] - Errors and failures.
 * @cssprop [--clickhouse-connect-warning=light-dark(#8a5300, #ffce7a)] - Warnings.
 * @cssprop [--clickhouse-connect-success=light-dark(#007a0a, #8ee69a)] - Notices, and the mark once connected.
 * @cssprop [--clickhouse-connect-focus=--clickhouse-connect-accent] - The focus ring.
 * @cssprop [--clickhouse-connect-radius=8px] - The corners of inputs and buttons; those of the form are 1.5 times as round.
 * @cssprop [--clickhouse-connect-gap=16px] - The distance between the fields.
 * @cssprop [--clickhouse-connect-padding=min(24px, 6%)] - The form's padding.
 * @cssprop [--clickhouse-connect-font-size=14px] - The size that all others follow: `1em` is that of the text around, `1rem` that of the page.
 * @cssprop [--clickhouse-connect-font-mono=ui-monospace, Menlo, Consolas, monospace] - The font of the inputs.
 * @cssprop [--clickhouse-connect-control-height=40px] - The height of inputs and of the submit button; 44px at least where the pointer is a finger.
 * @cssprop [--clickhouse-connect-reveal-width=--clickhouse-connect-control-height] - The width of the reveal button.
 *
 * @cssState idle - Nothing was sent, or all was reset.
 * @cssState connecting - Waiting for a verdict.
 * @cssState connected - The host page or its server has accepted the pair, or `connected-key` names a key.
 * @cssState failed - It did not work; one of the following is set as well.
 * @cssState config - The page is not set up to connect a key. The console names the fix.
 * @cssState offline - The browser is offline: nothing was sent.
 * @cssState blocked - A policy or a sandbox of the page blocked the POST.
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
    delivery: {},
    timeout: {type: Number},
    keyId: {attribute: 'key-id'},
    organizationId: {attribute: 'organization-id'},
    connectedKey: {attribute: 'connected-key'},
    guideOpen: {type: Boolean, reflect: true, attribute: 'guide-open'},
    disabled: {type: Boolean, reflect: true},
    labels: {attribute: false},
  };

  /** Lit calls each with the element that rendered it as `this`: one set serves all elements. */
  static readonly #handlers: Handlers & ThisType<ClickhouseConnectElement> = {
    submit(event) {
      event.preventDefault();
      this.submit();
    },
    reveal() {
      this.#fields.toggleReveal();
    },
    toggleGuide(event) {
      // A browser opens it without a click as well, to show what it found there.
      const {open} = event.currentTarget as Partial<HTMLDetailsElement>;
      event.preventDefault();
      this.guideOpen = open ?? !this.guideOpen;
    },
    replace() {
      this.reset();
      this.focus();
    },
    fix({currentTarget}) {
      const [field] = (currentTarget as Element).id.split('-');
      this.#fields.applyFix(field as Field);
      this.focus();
    },
    cancel() {
      this.#cancel();
    },
    beforeInput(event) {
      const {id} = event.target as Element;
      if (isField(id)) this.#fields.handleBeforeInput(event, id);
    },
    input(event) {
      const {id} = event.target as Element;
      if (!isField(id)) return;
      this.#fields.handleInput(event, id);
      this.#showFilled([id]);
    },
    blur({target}) {
      const {id} = target as Element;
      if (isField(id)) this.#fields.handleBlur(id);
    },
    paste(event) {
      if (!this.#isForSlot(event)) this.#fields.handlePaste(event);
    },
    key(event) {
      if (this.#isForSlot(event)) return;
      const {type, key, ctrlKey, metaKey, altKey, target} = event;
      if (type === 'keydown') {
        if (key === 'Escape') this.#cancel();
        this.#fields.handleKeydown(event);
      }
      // A letter of a key is no shortcut of the page. Alt Graph, which some letters need, is
      // Control and Alt in Windows.
      const isPrintable = key.length === 1 && !metaKey && ctrlKey === altKey;
      if (isPrintable && isField((target as Element).id)) event.stopPropagation();
    },
  };

  readonly #states = customStatesOf(this);
  readonly #language = new LanguageController(this);
  readonly #fields = new Fields(
    this,
    () => this.#isLocked,
    () => [this.#labels, ...(registered()?.values() ?? [])],
    () => this.#dispatch({type: 'edit'}),
  );
  readonly #provider = new ContextProvider(this, {context: connectionContext});

  /**
   * Where the pair is sent. `null`: only the `connected` event delivers it. Checked when
   * submitting.
   */
  declare callbackUrl: string | null;

  /**
   * `frame`: the page stays, the default. `redirect`: a POST of the page itself, to which the
   * server answers 303.
   */
  declare delivery: 'frame' | 'redirect';

  /**
   * How long to wait for a verdict, in ms; 30000 by default, and for anything that is not above 0.
   */
  declare timeout: number;

  /** Prefills the Key ID. There is no such property for the secret. */
  declare keyId: string | null;

  /** A UUID: the guide links straight to the API keys of that organization. */
  declare organizationId: string | null;

  /**
   * The last 4 characters of the Key ID of a key linked earlier: the element is `connected` with
   * it, and can replace it.
   */
  declare connectedKey: string | null;

  /** Whether the guide is open. Changes as the person opens and closes it. */
  declare guideOpen: boolean;

  /** Whether nothing can be entered or sent. */
  declare disabled: boolean;

  /** Texts by key, each instead of the built-in one. */
  declare labels: Partial<Labels> | null;

  #state: State = idle;
  #labels: Labels = english;
  #destination: string | undefined;
  /**
   * The window of the document that the element is in, or was: after an adoption it has another.
   */
  #page: Window | null = null;
  /** Aborted when the running attempt ends: everything that the attempt has set up goes with it. */
  #flight: AbortController | undefined;

  constructor() {
    super();
    this.callbackUrl = this.keyId = this.organizationId = this.connectedKey = this.labels = null;
    this.delivery = 'frame';
    this.timeout = TIMEOUT;
    this.guideOpen = this.disabled = false;
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
   * Submits what is entered, as the button does: invalid fields show their errors, and nothing
   * happens while an attempt is running or after it has connected.
   */
  submit(): void {
    if (this.#isLocked || !this.isConnected) return;
    this.#renderNow();
    const invalid = this.#fields.validate();
    if (invalid) {
      // The error is the description of the field that gets the focus: it has to be there.
      this.#renderNow();
      const input = this.#fields.input(invalid)!;
      // Screen readers announce the error with the focus, also where it is there already.
      input.blur();
      return input.focus();
    }

    const target = readTarget(this, this.callbackUrl);
    if (typeof target === 'string') {
      log('error', target);
      return this.#dispatch({type: 'refuse', failure: {code: 'config'}});
    }
    const {signal} = (this.#flight = new globalThis.AbortController());
    // Read before submitting: the host may set `connectedKey` to the new key once connected.
    this.#dispatch({type: 'submit', attempt: randomHex(), isReplacement: !!this.connectedKey});
    // Here and below: a listener may have reset or removed the element.
    if (signal.aborted) return;

    const {url} = target;
    const {attempt} = this.#state as Extract<State, {status: 'connecting'}>;
    const settle: Settle = (outcome) => {
      // A late answer may name the running attempt, where that repeats an earlier one.
      if (!signal.aborted) this.#dispatch({type: 'settle', attempt, outcome});
    };
    const credentials = this.#fields.values;
    const event = new ConnectedEvent({...credentials, callbackUrl: url && url.href, attempt});
    this.dispatchEvent(event);
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- a listener may have aborted it
    if (signal.aborted) return;

    const response = responseTo(event);
    if (!response && event.defaultPrevented) return settle({failure: null});
    if (!response && !url) {
      log(
        'error',
        'nobody took the pair. Set callback-url, or call respondWith() in a listener of "connected" (synchronously, before the first await), or preventDefault()',
      );
      return settle({failure: {code: 'config'}});
    }
    let isKnown = () => false;
    if (response) void outcomeOf(response, attempt).then(settle);
    else if (!globalThis.navigator.onLine && !isLoopback(url!.hostname))
      settle({failure: {code: 'offline'}});
    else {
      const submission = createSubmission(target, credentials, attempt);
      try {
        const isRedirect = this.delivery === 'redirect';
        isKnown = deliver(submission, isRedirect, this.shadowRoot!, signal, settle);
      } catch (error) {
        // Such as a document whose members are hidden by elements of the page. Not its message,
        // which may quote anything.
        const {name} = Object(error) as Partial<Error>;
        log('error', `the form cannot be submitted: ${name}`);
        settle({failure: {code: 'config'}});
      }
    }
    this.#startTimeout(signal, settle, isKnown);
  }

  /**
   * Cancels a running attempt, empties the fields (the Key ID to its prefilled value) and leads
   * back to `idle`.
   */
  reset(): void {
    this.#fields.clear();
    this.#dispatch({type: 'reset'});
  }

  /**
   * Focuses the first empty field, the Key ID if none is; once connected, what is shown instead.
   */
  override focus(options?: FocusOptions): void {
    this.#renderNow();
    const inputs = fields.map((field) => this.#fields.input(field));
    const next = inputs.find((input) => !input?.value) ?? inputs[0] ?? this.#query('status');
    next?.focus(options);
  }

  override connectedCallback(): void {
    // What a person has done so far in a form that a server has rendered, which is about to be
    // rendered anew, or in a plain form of the page, which is about to be hidden.
    const root = this.hasUpdated || canHydrate ? null : this.shadowRoot;
    const isFirst = !this.hasUpdated && !isOnServer;
    const inputs = isFirst ? fields.map((field) => this.#fields.earlyInput(field, root)) : [];
    const focused = isFirst && (root?.activeElement ?? this.querySelector(':focus'));
    if (root?.querySelector('[open]')) this.guideOpen = true;
    super.connectedCallback();
    if (focused || inputs.some((input) => input?.value !== input?.defaultValue)) {
      this.#renderNow();
      this.#fields.takeOver(inputs);
      this.#showFilled();
      // Not from what is in a slot, which is still shown.
      if (focused && !focused.getClientRects().length)
        (
          this.#query(fields[inputs.indexOf(focused as HTMLInputElement)] ?? focused.id) ?? this
        ).focus();
    }
    if (isOnServer) return;
    this.#page = memberOf(this.ownerDocument, 'defaultView');
    for (const type of PAGE_EVENTS) this.#page?.addEventListener(type, this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of PAGE_EVENTS) this.#page?.removeEventListener(type, this);
    this.#forgetEntries();
  }

  /**
   * Moved by `moveBefore()`: nothing is lost.
   * https://developer.mozilla.org/docs/Web/API/Element/moveBefore
   */
  connectedMoveCallback(): void {
    // Another `lang` may be around it.
    this.requestUpdate();
  }

  adoptedCallback(): void {
    adoptStyles(this, styles);
  }

  /** @internal The page is hidden, or shown again. */
  handleEvent({type, persisted}: PageTransitionEvent): void {
    // A frame that is removed takes its elements along without disconnecting them.
    if (type === 'pagehide') this.#language.hostDisconnected();
    // The first `pageshow` may come after a person has started to type.
    else if (!persisted) return;
    else this.#language.hostConnected();
    this.#forgetEntries();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = createStyledRoot(this, styles, () => super.createRenderRoot());
    if (isHydrating(this))
      void this.updateComplete.then(() => {
        this.guideOpen = !!this.shadowRoot!.querySelector('[open]');
      });
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#labels = this.#language.labels(this.labels);
    // No event: the host page knows the key that it names.
    if (changed.has('connectedKey')) this.#reduce({type: 'restore', key: this.connectedKey});
    if (changed.has('callbackUrl') || changed.has('keyId')) {
      this.#destination = foreignHostOf(this, isServed(this) ? '' : location.origin);
      this.#dispatch({type: 'edit'});
    }
    this.#provider.setValue(this.#connection);
    if (this.guideOpen || helpfulStep(this.failure)) defineGuide();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#showFilled();
  }

  protected override render() {
    return view({
      state: this.#state,
      labels: this.#labels,
      messages: this.#fields.messages,
      destination: this.#destination,
      keyId: this.keyId,
      isDisabled: this.disabled,
      isRevealed: this.#fields.isRevealed,
      isGuideOpen: this.guideOpen,
      handlers: ClickhouseConnectElement.#handlers,
    });
  }

  /** Tells a filled field from an empty one, for labels that rest in it. */
  #showFilled(changed: readonly Field[] = fields): void {
    for (const field of changed) {
      const input = this.#fields.input(field);
      if (input) togglePart(input.closest('[part~=field]')!, 'field-filled', !!input.value);
    }
  }

  get #connection(): Connection {
    return {
      status: this.status,
      failure: this.failure,
      organization: this.#linked?.organization ?? null,
      message: this.#linked?.message ?? null,
      labels: this.#labels,
      consoleUrl: consoleUrlOf(this.organizationId),
      submit: () => this.submit(),
      reset: () => this.reset(),
    };
  }

  get #linked(): Linked | undefined {
    return this.#state.status === 'connected' ? this.#state : undefined;
  }

  /** True while the fields must not change: disabled, connecting or connected. */
  get #isLocked(): boolean {
    return this.disabled || this.status === 'connecting' || this.status === 'connected';
  }

  /** Whether an event comes from an input of the host page, in one of the slots. */
  #isForSlot(event: Event): boolean {
    return (
      this.contains(event.target as Node) &&
      // Also from one in the shadow root of a slotted component.
      (event.composedPath()[0] as Element).matches('input, textarea')
    );
  }

  #query(id: string): HTMLElement | null {
    return this.shadowRoot!.getElementById(id);
  }

  /** Renders a pending update, so that the shadow tree shows the present state. */
  #renderNow(): void {
    if (this.isUpdatePending) this.performUpdate();
  }

  /**
   * Changes the state, and where its status or failure changes, ends the attempt, moves the focus
   * and tells the host page: in this order, as a listener of `statuschange` may call `reset()` or
   * `submit()`.
   */
  #dispatch(action: Action): void {
    const {status, failure} = this;
    if (!this.#reduce(action) || (status === this.status && failure === this.failure)) return;
    if (status === 'connecting') this.#flight!.abort();
    this.#showOutcome();
    this.dispatchEvent(new StatusChangeEvent(this.status, this.failure));
  }

  /**
   * Changes the state without an event. Returns whether it has changed. All changes of the state go
   * through here.
   */
  #reduce(action: Action): boolean {
    const state = transition(this.#state, action);
    if (state === this.#state) return false;
    // Before the update, which removes the inputs once connected.
    if (state.status === 'connected') this.#fields.clear();
    // The fields keep their values after a failure, but not in sight.
    if (state.status === 'connecting') this.#fields.isRevealed = false;
    this.#state = state;
    this.#showState();
    this.requestUpdate();
    return true;
  }

  /** Makes the state selectable: `:state(connecting)`. */
  #showState(): void {
    this.#states.clear();
    this.#states.add(this.status);
    if (this.failure) this.#states.add(this.failure.code);
  }

  /**
   * Whether moving the focus takes it from nothing else: it is inside, on the body, or on an
   * ancestor, such as a `<main tabindex="-1">`, which Safari focuses when a button in it is
   * clicked.
   */
  get #mayTakeFocus(): boolean {
    const activeElement = memberOf(this.ownerDocument, 'activeElement');
    const body = memberOf(this.ownerDocument, 'body');
    return (
      this.matches(':focus-within') || activeElement === body || !!activeElement?.contains(this)
    );
  }

  /**
   * Moves the focus to the outcome, and scrolls a failure into view, unless the person has gone
   * elsewhere in the page.
   */
  #showOutcome(): void {
    const {status, failure} = this;
    const outcome = this.#query('status');
    const isAboutKeyId = ['key_not_found', 'key_inactive'].includes(failure?.reason ?? '');
    const takesFocus =
      this.#mayTakeFocus && (status === 'connected' || failure?.code === 'rejected');
    // The focus announces the outcome: its live region must not repeat it.
    outcome?.setAttribute('aria-live', takesFocus && !isAboutKeyId ? 'off' : 'polite');
    if (!this.#mayTakeFocus) return;
    // The Cancel button goes.
    if (this.shadowRoot!.activeElement?.id === 'cancel') this.#query('connect')!.focus();
    if (takesFocus) {
      this.#renderNow();
      this.#query(isAboutKeyId ? 'keyId' : 'status')!.focus();
    }
    // In the next frame: a guide that opens is drawn by then, and has moved the message.
    if (failure) globalThis.requestAnimationFrame(() => scrollIntoView(this.#query('status')));
  }

  #startTimeout(signal: AbortSignal, settle: Settle, isKnown: () => boolean): void {
    after(SLOW, () => this.#dispatch({type: 'wait'}), signal);
    // A delay above 31 bits would end at once.
    const delay = this.timeout > 0 ? Math.min(this.timeout, 2 ** 31 - 1) : TIMEOUT;
    const giveUp = () => {
      if (isKnown()) return;
      log(
        'warn',
        `no answer within ${delay} ms. A reply of status 204 or a download shows no document`,
      );
      settle({failure: {code: 'timeout'}});
    };
    after(delay, giveUp, signal);
  }

  /**
   * Ends the wait for a running attempt. Its outcome is unknown, so that the next submission
   * repeats it.
   */
  #cancel(): void {
    if (this.#state.status !== 'connecting') return;
    const {attempt} = this.#state;
    this.#dispatch({type: 'settle', attempt, outcome: {failure: {code: 'timeout'}}});
  }

  /** The page or the element goes: resets, unless a key that was linked earlier is shown. */
  #forgetEntries(): void {
    // Not by `in`: a page may have written into Object.prototype.
    if (this.#state.status !== 'connected' || !this.#state.linkedKey) this.reset();
  }
}

/**
 * The host that the pair is sent to, where it is of another origin: on a server, which does not
 * know its own, any.
 */
function foreignHostOf(
  {callbackUrl, baseURI}: ClickhouseConnectElement,
  own: string,
): string | undefined {
  const url = callbackUrl && parseCallbackUrl(callbackUrl, baseURI, own);
  return url instanceof globalThis.URL && url.origin !== own ? url.host : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'clickhouse-connect': ClickhouseConnectElement;
  }
}

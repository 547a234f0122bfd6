import type {LitElement} from 'lit';
import type {Labels} from '../i18n/labels.js';
import {memberOf} from '../rendering/document.js';
import {isOnServer} from '../rendering/hydration.js';
import {warningFor} from './checks.js';
import {
  clean,
  fields,
  isField,
  names,
  validate,
  type Credentials,
  type Field,
} from './credentials.js';
import type {FieldMessage} from './field-message.js';
import {LONGEST, parsePaste} from './paste.js';
import {splitPair} from './shapes.js';

/** The message below each field that has one. */
export type FieldMessages = {readonly [field in Field]?: FieldMessage | undefined};

/**
 * A text of fewer characters that arrives at once is a word or a part of a value, and is not read
 * as a paste.
 */
const SHORTEST_PASTE = 16;

/**
 * The two fields: their values, the messages below them, and the edits that pasting and quick fixes
 * make.
 *
 * The values are in the inputs only. The one copy is kept while a paste can be undone or redone.
 * Not a reactive controller, as the page could read the values from the element's list of
 * controllers.
 */
export class Fields {
  messages: FieldMessages = {};

  /** Whether the secret is shown. */
  isRevealed = false;

  /** What the last paste has filled in, and what was there before. Until the next edit. */
  #paste: {readonly before: Credentials; readonly after: Credentials} | undefined;
  readonly #host: LitElement;
  readonly #isLocked: () => boolean;
  readonly #labels: () => readonly Partial<Labels>[];
  readonly #edited: () => void;

  /**
   * @param host the element that renders an input with the id of each field
   * @param isLocked whether the values must not change
   * @param labels the texts of the languages in which a pasted text may name the fields
   * @param edited called when the values to submit have changed
   */
  constructor(
    host: LitElement,
    isLocked: () => boolean,
    labels: () => readonly Partial<Labels>[],
    edited: () => void,
  ) {
    this.#host = host;
    this.#isLocked = isLocked;
    this.#labels = labels;
    this.#edited = edited;
  }

  /**
   * The input of a field, where it is rendered: not before the first update, and not while
   * connected.
   */
  input(field: Field): HTMLInputElement | null {
    return (this.#host.shadowRoot?.getElementById(field) ?? null) as HTMLInputElement | null;
  }

  /**
   * The input of a field before the element is defined: in the form that a server has rendered, or
   * in a plain form of the page that works without a script.
   */
  earlyInput(field: Field, root?: ShadowRoot | null): HTMLInputElement | null {
    if (isOnServer) return null;
    const input = root?.getElementById(field) as HTMLInputElement | null | undefined;
    return input ?? this.#host.querySelector(`[name=${names[field]}]`);
  }

  /**
   * Takes over what was typed into the early inputs, in the order of the fields, and empties them.
   */
  takeOver(inputs: readonly (HTMLInputElement | null)[]): void {
    for (const [index, input] of inputs.entries()) {
      if (!input || input.value === input.defaultValue) continue;
      this.write({[fields[index]!]: input.value});
      input.value = '';
    }
  }

  /** The values to submit: without what surrounds them. */
  get values(): Credentials {
    const [keyId, keySecret] = fields.map((field) => clean(this.input(field)?.value ?? ''));
    return {keyId: keyId!, keySecret: keySecret!};
  }

  /** Puts values into the inputs that are rendered. */
  write(values: Partial<Credentials>): void {
    for (const field of fields) {
      const input = this.input(field);
      const value = values[field];
      // Setting an equal value would move the cursor.
      if (input && value !== undefined && value !== input.value) input.value = value;
    }
  }

  /**
   * Validates both fields and shows their errors.
   *
   * @returns the first field in error, or one with an e-mail address that was not warned about yet:
   * a password manager may have filled in the sign-in to a website
   */
  validate(): Field | undefined {
    this.write(this.values);
    const wasWarned = (field: Field) => this.messages[field]?.text === 'email';
    const isNew = fields.map((field) => !wasWarned(field));
    for (const field of fields) {
      const error = this.#errorOf(field);
      const warning = this.#warningFor(field);
      if (error ?? this.#hasError(field)) this.#show(field, error);
      else if (warning?.text === 'email') this.#show(field, warning);
    }
    return (
      fields.find((field) => this.#hasError(field)) ??
      fields.find((field, index) => isNew[index] && wasWarned(field))
    );
  }

  toggleReveal(): void {
    this.isRevealed = !this.isRevealed;
    this.#host.requestUpdate();
  }

  /**
   * Many characters arrive at once without a `paste` event: from the clipboard of a phone's
   * keyboard, by drag and drop, by dictation. They are read as a paste.
   * https://w3c.github.io/input-events/#interface-InputEvent-Attributes
   */
  handleBeforeInput(event: InputEvent, field: Field): void {
    const {data, inputType, cancelable} = event;
    // What cannot be canceled is read once it is there: see `handleInput()`.
    if (this.#isLocked() || !cancelable) return;
    const [, history] = /^history(.*)/.exec(inputType) ?? [];
    if (history ? this.#restore(history === 'Undo' ? 'before' : 'after') : this.#fill(data, field))
      event.preventDefault();
  }

  /**
   * The browser has edited the value of a field: an error is validated anew, any other message is
   * over.
   */
  handleInput({data, inputType}: InputEvent, field: Field): void {
    // Where a browser takes back what it has inserted itself, the paste can still be undone.
    if (this.#paste && /^history/.test(inputType)) return;
    if (this.#fill(data, field, {[field]: ''})) return;
    this.#show(field, this.#hasError(field) ? this.#errorOf(field) : undefined);
    this.#endUndo();
    this.#edited();
  }

  /**
   * A field was left: once the pointer is released, the value is cleaned and a warning may show.
   * Earlier, the message would move a button away from under the pointer before it is clicked.
   */
  handleBlur(field: Field): void {
    // Firefox sets `:active` after `focusout`.
    globalThis.setTimeout(() => {
      const {ownerDocument} = this.#host;
      const blur = () => {
        if (!this.#isLocked()) this.blur(field);
      };
      if (memberOf(ownerDocument, 'querySelector')(':active'))
        memberOf(ownerDocument, 'defaultView')!.addEventListener('click', blur, {
          once: true,
          capture: false,
        });
      else blur();
    });
  }

  /** Cleans the value of a field that was left, and shows what looks wrong with it. */
  blur(field: Field): void {
    this.write({[field]: this.values[field]});
    // The way to the Undo button leads out of the field: keep the notice until the next edit.
    if (this.#paste) return;
    const {values} = this;
    const messageOf = (each: Field) => {
      const message = this.messages[each];
      if (message?.kind === 'error') return message;
      // A warning about both values may be over once one of them has changed.
      return values[each] && (each === field || message) ? this.#warningFor(each) : undefined;
    };
    for (const each of fields) this.#show(each, messageOf(each));
    // Also where no message changes: the cleaned value may be empty.
    this.#host.requestUpdate();
  }

  /**
   * Takes a paste over from the browser where the text holds both values, or more than one value.
   */
  handlePaste(event: ClipboardEvent): void {
    if (this.#isLocked()) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const {id} = event.target as Element;
    if (!this.#fill(text, id) && !(isField(id) && this.#insert(text, id))) return;
    event.preventDefault();
    // A page may have a handler for pastes anywhere in it: this one is taken.
    event.stopPropagation();
  }

  /** Undoes and redoes a paste that has filled in fields, by the keyboard. */
  handleKeydown(event: KeyboardEvent): void {
    // Not `key`, which is another letter in other alphabets, and an upper-case one under Caps Lock.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const {keyCode, shiftKey, ctrlKey, metaKey} = event;
    if (!(ctrlKey || metaKey) || this.#isLocked()) return;
    const isRedo = keyCode === 89 || (keyCode === 90 && shiftKey);
    if ((isRedo || keyCode === 90) && this.#restore(isRedo ? 'after' : 'before'))
      event.preventDefault();
  }

  /** Applies the quick fix of a field's message. */
  applyFix(field: Field): void {
    if (this.#isLocked()) return;
    const {keyId, keySecret} = this.values;
    switch (this.messages[field]?.fix) {
      case 'undo':
        this.#restore('before');
        break;
      case 'swap':
        this.#change({keyId: keySecret, keySecret: keyId});
        break;
      case 'split':
        this.#fillIn(splitPair(this.values[field])!);
        break;
      default:
        this.#change({[field]: ''});
    }
  }

  /**
   * Forgets both values, the copies that a paste has left, and all messages. The Key ID goes back
   * to its prefilled value. Called when connected, on `reset()`, on disconnect and when the page is
   * hidden.
   */
  clear(): void {
    const inputs = fields.map((field) => this.input(field));
    // Only where needed: resetting a form slows Chromium down as appending a child to it does, see
    // view.ts.
    if (inputs.some((input) => input?.value !== input?.defaultValue)) inputs[0]!.form!.reset();
    // In a document without a window `reset()` does nothing.
    for (const input of [this.input('keySecret'), this.earlyInput('keySecret')])
      if (input) input.value = '';
    this.#paste = undefined;
    this.messages = {};
    this.isRevealed = false;
    this.#host.requestUpdate();
    // `RegExp.input` and its like keep the text that matched last.
    /^/.test('');
  }

  #hasError(field: Field): boolean {
    return this.messages[field]?.kind === 'error';
  }

  #errorOf(field: Field): FieldMessage | undefined {
    return validate(field, this.values[field], this.values[otherThan(field)]);
  }

  #warningFor(field: Field): FieldMessage | undefined {
    const value = this.values[field];
    return value ? warningFor(field, value, this.values[otherThan(field)]) : undefined;
  }

  #show(field: Field, message: FieldMessage | undefined): void {
    // Most keystrokes change no message, and need no update.
    if (message === this.messages[field]) return;
    this.messages = {...this.messages, [field]: message};
    this.#host.requestUpdate();
  }

  /**
   * Fills in the values that a text holds besides other things.
   *
   * @param others what the fields hold from then on where the text has no value for them
   * @returns whether there were any
   */
  #fill(text: string | null, id: string, others: Partial<Credentials> = {}): boolean {
    if (!text || text.length < SHORTEST_PASTE) return false;
    const found = parsePaste(text, this.#labels());
    const [field, other] = fields.filter((each) => found?.[each]);
    if (!field) return false;
    // The browser inserts a value and nothing else. No other value is overwritten by one value.
    if (!other && (field === id ? found![field] === clean(text) : this.values[field])) return false;
    this.#fillIn({...others, ...found});
    return true;
  }

  /** Inserts a text without what surrounds the value. Returns whether it did. */
  #insert(text: string, field: Field): boolean {
    // An empty text, such as that of a picture, replaces nothing.
    if (!text) return false;
    if (text.length > LONGEST) {
      this.#endUndo();
      this.#show(field, {kind: 'warning', text: 'tooLong'});
      return true;
    }
    // The one way to insert a text that keeps the undo history of a field; it has no successor.
    // https://developer.mozilla.org/docs/Web/API/Document/execCommand
    // It inserts at the cursor of its document, and the script's document may be another one.
    const insert = memberOf(this.input(field)!.ownerDocument, 'execCommand');
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const isDone = insert('insertText', false, clean(text));
    if (isDone) this.blur(field);
    return isDone;
  }

  /** Changes values, and ends what was shown about the previous ones. */
  #change(values: Partial<Credentials>): void {
    this.write(values);
    this.messages = {};
    this.#paste = undefined;
    this.#host.requestUpdate();
    this.#edited();
  }

  #fillIn(values: Partial<Credentials>): void {
    const before = this.values;
    this.#change(values);
    this.#paste = {before, after: this.values};
    this.#showPaste();
  }

  /** Shows what a paste has filled in, and what looks wrong with a value. */
  #showPaste(): void {
    const {before, after} = this.#paste!;
    const filled = fields.filter((field) => after[field] && after[field] !== before[field]);
    const text = filled.length > 1 ? 'pasted' : 'pastedOne';
    const [keyId, keySecret] = fields.map((field) => this.#warningFor(field));
    this.messages = {keyId, keySecret};
    // The notice takes the place of no warning: one that has no quick fix gets the Undo button.
    const field =
      filled.findLast((each) => !this.messages[each]) ??
      filled.findLast((each) => !this.messages[each]!.fix);
    if (field) this.#show(field, {kind: 'notice', text, ...this.messages[field], fix: 'undo'});
  }

  /**
   * Restores what the fields held before or after a paste. Returns whether that is something else
   * than they hold now.
   */
  #restore(state: 'before' | 'after'): boolean {
    const paste = this.#paste;
    const {values} = this;
    if (!paste || fields.every((field) => paste[state][field] === values[field])) return false;
    this.#change(paste[state]);
    this.#paste = paste;
    if (state === 'after') this.#showPaste();
    return true;
  }

  #endUndo(): void {
    for (const field of fields) {
      const message = this.messages[field];
      if (message?.fix === 'undo')
        this.#show(field, message.kind === 'notice' ? undefined : {...message, fix: undefined});
    }
    this.#paste = undefined;
  }
}

const otherThan = (field: Field): Field => (field === 'keyId' ? 'keySecret' : 'keyId');

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
import {LONGEST, parsePair} from './paste.js';

/** The message below each field that has one. */
export type FieldMessages = {readonly [field in Field]?: FieldMessage | undefined};

const PASTED: FieldMessages = {keySecret: {kind: 'notice', text: 'pasted', fix: 'undo'}};

/**
 * The two fields: their values, the messages below them, and the edits that pasting and quick fixes make.
 *
 * The values are in the inputs only. The one copy is kept while a paste can be undone: what the fields held before it. Not a
 * reactive controller, as the page could read the values from the element's list of controllers.
 */
export class Fields {
  messages: FieldMessages = {};

  /** Whether the secret is shown. */
  isRevealed = false;

  #beforePaste: Credentials | undefined;
  readonly #host: LitElement;
  readonly #isLocked: () => boolean;
  readonly #edited: () => void;

  /**
   * @param host the element that renders an input with the id of each field
   * @param isLocked whether the values must not change
   * @param edited called when the values to submit have changed
   */
  constructor(host: LitElement, isLocked: () => boolean, edited: () => void) {
    this.#host = host;
    this.#isLocked = isLocked;
    this.#edited = edited;
  }

  /** The input of a field, where it is rendered: not before the first update, and not while connected. */
  input(field: Field): HTMLInputElement | null {
    return (this.#host.shadowRoot?.getElementById(field) ?? null) as HTMLInputElement | null;
  }

  /**
   * The input of a field before the element is defined: in the form that a server has rendered, or in a plain form of the page
   * that works without a script.
   */
  earlyInput(field: Field, root?: ShadowRoot | null): HTMLInputElement | null {
    if (isOnServer) return null;
    const input = root?.getElementById(field) as HTMLInputElement | null | undefined;
    return input ?? this.#host.querySelector(`[name=${names[field]}]`);
  }

  /** Takes over what was typed into the early inputs, in the order of the fields, and empties them. */
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

  /** Validates both fields and shows their errors. Returns the first field in error. */
  validate(): Field | undefined {
    const {values} = this;
    this.write(values);
    for (const field of fields) {
      const error = validate(field, values[field]);
      if (error ?? this.#hasError(field)) this.#show(field, error);
    }
    return fields.find((field) => this.#hasError(field));
  }

  toggleReveal(): void {
    this.isRevealed = !this.isRevealed;
    this.#host.requestUpdate();
  }

  /** The value of a field was edited: an error is validated anew, any other message is over. */
  handleInput(field: Field): void {
    this.#show(field, this.#hasError(field) ? validate(field, this.values[field]) : undefined);
    this.#endUndo();
    this.#edited();
  }

  /**
   * A field was left: once the pointer is released, the value is cleaned and a warning may show. Earlier, the message would move a
   * button away from under the pointer before it is clicked.
   */
  handleBlur(field: Field): void {
    // Firefox sets `:active` after `focusout`.
    setTimeout(() => {
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
    const {values} = this;
    this.write({[field]: values[field]});
    // The way to the Undo button leads out of the field: keep the notice until the next edit.
    if (this.#beforePaste) return;
    const messageOf = (each: Field, other: Field) => {
      const message = this.messages[each];
      if (message?.kind === 'error') return message;
      // A warning about both values may be over once one of them has changed.
      return values[each] && (each === field || message)
        ? warningFor(each, values[each], values[other])
        : undefined;
    };
    this.messages = {
      keyId: messageOf('keyId', 'keySecret'),
      keySecret: messageOf('keySecret', 'keyId'),
    };
    this.#host.requestUpdate();
  }

  /**
   * Takes a paste over from the browser where the text holds both values, or more than one value.
   *
   * @param labels the texts of the languages in which the text may name the fields
   */
  handlePaste(event: ClipboardEvent, labels: readonly Partial<Labels>[]): void {
    if (this.#isLocked()) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (this.#paste(text, (event.target as Element).id, labels)) event.preventDefault();
  }

  #paste(text: string, id: string, labels: readonly Partial<Labels>[]): boolean {
    const pair = parsePair(text, labels);
    if (pair) {
      this.#fillBoth(pair);
      return true;
    }
    // An empty text, such as that of a picture, replaces nothing.
    if (!isField(id) || !text) return false;
    if (text.length > LONGEST) {
      this.#endUndo();
      this.#show(id, {kind: 'warning', text: 'tooLong'});
      return true;
    }
    // The one way to insert a text that keeps the undo history of a field; it has no successor.
    // https://developer.mozilla.org/docs/Web/API/Document/execCommand
    // It inserts at the cursor of its document, and the script's document may be another one.
    const insert = memberOf(this.input(id)!.ownerDocument, 'execCommand');
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const isDone = insert('insertText', false, clean(text));
    if (isDone) this.blur(id);
    return isDone;
  }

  /** Undoes a paste that filled both fields, by Ctrl+Z or Cmd+Z. */
  handleKeydown(event: KeyboardEvent): void {
    // Not `key`, which is another letter in other alphabets, and an upper-case one under Caps Lock.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const {keyCode, shiftKey, ctrlKey, metaKey} = event;
    const isUndo = keyCode === 90 && !shiftKey && (ctrlKey || metaKey);
    if (isUndo && !this.#isLocked() && this.#undo()) event.preventDefault();
  }

  /** Applies the quick fix of a field's message. */
  applyFix(field: Field): void {
    if (this.#isLocked()) return;
    const {values} = this;
    const {keyId, keySecret} = values;
    const [before, after] = values[field].split(/:(.*)/s);
    switch (this.messages[field]?.fix) {
      case 'undo':
        this.#undo();
        break;
      case 'swap':
        this.#fill({keyId: keySecret, keySecret: keyId});
        break;
      case 'split':
        this.#fillBoth({keyId: before!, keySecret: after! || keySecret});
        break;
      default:
        this.#fill({[field]: ''});
    }
  }

  /**
   * Forgets both values, the copy of the ones before a paste, and all messages. The Key ID goes back to its prefilled value.
   * Called when connected, on `reset()`, on disconnect and when the page is hidden.
   */
  clear(): void {
    const inputs = fields.map((field) => this.input(field));
    // Only where needed: resetting a form slows Chromium down as appending a child to it does, see view.ts.
    if (inputs.some((input) => input?.value !== input?.defaultValue)) inputs[0]!.form!.reset();
    // In a document without a window `reset()` does nothing.
    for (const input of [this.input('keySecret'), this.earlyInput('keySecret')])
      if (input) input.value = '';
    this.#beforePaste = undefined;
    this.messages = {};
    this.isRevealed = false;
    this.#host.requestUpdate();
    // `RegExp.input` and its like keep the text that matched last.
    /^/.test('');
  }

  #hasError(field: Field): boolean {
    return this.messages[field]?.kind === 'error';
  }

  #show(field: Field, message: FieldMessage | undefined): void {
    // Most keystrokes change no message, and need no update.
    if (message === this.messages[field]) return;
    this.messages = {...this.messages, [field]: message};
    this.#host.requestUpdate();
  }

  #fill(values: Partial<Credentials>): void {
    this.write(values);
    this.messages = {};
    this.#beforePaste = undefined;
    this.#host.requestUpdate();
    this.#edited();
  }

  #fillBoth(pair: Credentials): void {
    const before = this.values;
    this.#fill(pair);
    this.#beforePaste = before;
    this.messages = PASTED;
  }

  /** Fills in what the fields held before a paste. Returns whether there was one. */
  #undo(): boolean {
    const before = this.#beforePaste;
    if (before) this.#fill(before);
    return !!before;
  }

  #endUndo(): void {
    if (this.#beforePaste) this.#show('keySecret', undefined);
    this.#beforePaste = undefined;
  }
}

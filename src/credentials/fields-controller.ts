import {clean, fields, isField, problemOf, type Credentials, type Field} from './credentials.js';
import type {Labels} from '../i18n/labels.js';
import {LONGEST, parsePair} from './paste.js';
import {lookOf, mends, suspicionOf} from './checks.js';

/** A label for each field of which something is to be said. */
export type Messages = {readonly [field in Field]?: keyof Labels | undefined};

/**
 * The two fields: what is said of them, and what a paste or a mend does to them. What a person typed is in the inputs alone.
 * `input` finds an input, `update` shows what is said, and `edit` is called when something else would be sent than before.
 */
export class Fields {
  /** What makes a field unusable. */
  errors: Messages = {};

  /** What else is to be said of a field: what looks wrong, though it may be legal, or what was done. */
  advice: Messages = {};

  /** What was in the fields before a paste filled in both. */
  #before: Credentials | undefined;
  readonly #input: (field: Field) => HTMLInputElement | null;
  readonly #update: () => void;
  readonly #edit: () => void;

  constructor(
    input: (field: Field) => HTMLInputElement | null,
    update: () => void,
    edit: () => void,
  ) {
    this.#input = input;
    this.#update = update;
    this.#edit = edit;
  }

  /** What would be sent: without what surrounds a value. */
  get values(): Credentials {
    const [keyId, keySecret] = fields.map((field) => clean(this.#input(field)?.value ?? ''));
    return {keyId: keyId!, keySecret: keySecret!};
  }

  /** Checks both fields. Returns the first one in error. */
  validate(): Field | undefined {
    this.write(this.values);
    for (const field of fields) this.#check(field);
    this.#update();
    return fields.find((field) => this.errors[field]);
  }

  /** Something was typed. Once a field was found in error, it says at each change whether it still is. */
  type(field: Field): void {
    const {errors, advice} = this;
    if (errors[field]) this.#check(field);
    // Most keys change nothing of what is said.
    if (errors[field] ?? advice.keyId ?? advice.keySecret) this.#change({[field]: undefined});
    else this.#edit();
  }

  /** A field was left. Takes away what surrounds its value, where the person can see it, and says what looks wrong. */
  leave(field: Field): void {
    const {values} = this;
    this.write({[field]: values[field]});
    // Not as long as a paste can be undone: the way to that button leads out of the field.
    if (this.#before) return;
    const adviceOf = (each: Field, other: Field) =>
      // What was said of the other one may be over.
      values[each] && (each === field || this.advice[each])
        ? suspicionOf(each, values[each], values[other])
        : undefined;
    this.advice = {
      keyId: adviceOf('keyId', 'keySecret'),
      keySecret: adviceOf('keySecret', 'keyId'),
    };
    this.#update();
  }

  /** Takes a paste over from the browser where it holds both values, or more than the value alone. Returns whether it did. */
  paste(text: string, id: string, labels: readonly Partial<Labels>[]): boolean {
    const pair = parsePair(text, labels);
    if (pair) {
      this.#fillBoth(pair);
      return true;
    }
    // Such as a picture, which takes the place of nothing.
    if (!isField(id) || !text) return false;
    if (text.length > LONGEST) {
      this.#change({[id]: 'tooLong'});
      return true;
    }
    // The one way to insert a text that keeps the history of a field; it has no successor.
    // https://developer.mozilla.org/docs/Web/API/Document/execCommand
    // Of the input's document: the script's may be another, and would insert it where that one has its cursor.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const isDone = this.#input(id)!.ownerDocument.execCommand('insertText', false, clean(text));
    if (isDone) this.leave(id);
    return isDone;
  }

  /** Does what the button in a field's message says. */
  mend(field: Field): void {
    const {values} = this;
    const {keyId, keySecret} = values;
    const [before, after] = values[field].split(/:(.*)/s);
    switch (mends[(this.errors[field] ?? this.advice[field])!]) {
      case 'undo':
        this.undo();
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

  /** Takes back that a paste has filled in both fields. Returns whether there was one. */
  undo(): boolean {
    const before = this.#before;
    if (before) this.#fill(before);
    return !!before;
  }

  /** Puts values into the inputs that are there. */
  write(values: Partial<Credentials>): void {
    for (const field of fields) {
      const input = this.#input(field);
      const value = values[field];
      // A browser tells that a field is left when it is taken away, too.
      if (input && value !== undefined && value !== input.value) input.value = value;
    }
  }

  forgetSecret(): void {
    const input = this.#input('keySecret');
    // Set, too: a document without a window resets no form.
    if (input) input.value = '';
    this.#before = undefined;
    this.errors = this.advice = {};
    this.#update();
  }

  #check(field: Field): void {
    const value = this.values[field];
    const problem = problemOf(field, value);
    // A URL has a colon, too, and is not to be split there.
    const look = problem === 'keyIdColon' && lookOf(value);
    this.errors = {...this.errors, [field]: look || problem};
  }

  #fill(values: Partial<Credentials>): void {
    this.write(values);
    this.errors = {};
    this.#change({});
  }

  #fillBoth(pair: Credentials): void {
    const before = this.values;
    this.#fill(pair);
    this.#before = before;
    this.advice = {keySecret: 'pasted'};
  }

  /** What was said of the values that are no more is over. */
  #change(advice: Messages): void {
    this.advice = this.#before ? {} : {...this.advice, ...advice};
    this.#before = undefined;
    this.#edit();
    this.#update();
  }
}

// The same form in React, in an element, so that it is mounted and removed like the others.
import {createElement as h, useRef, useState} from 'react';
import {flushSync} from 'react-dom';
import {createRoot} from 'react-dom/client';
import css from '../form.css?inline';
import {fields, problemOf, steps, words} from '../form.js';

function Field({field, type, error, isDisabled, onInput, children}) {
  const {id, label, hint} = field;
  const input = h('input', {
    id,
    name: id,
    type,
    autoComplete: 'off',
    spellCheck: false,
    disabled: isDisabled,
    'aria-describedby': `${id}-said ${id}-hint`,
    'aria-invalid': error ? 'true' : undefined,
    onInput,
  });
  return h(
    'div',
    {className: 'field'},
    h('label', {htmlFor: id}, label),
    children ? h('div', {className: 'control'}, input, children) : input,
    h('p', {className: 'hint', id: `${id}-hint`}, hint),
    h('p', {className: 'error', id: `${id}-said`, 'aria-live': 'polite'}, error),
  );
}

function Form({isDisabled, onConnected}) {
  const form = useRef(null);
  const [errors, setErrors] = useState({});
  const [isRevealed, setRevealed] = useState(false);
  const [isOpened, setOpened] = useState(false);
  const valueOf = ({id}) => form.current.elements[id].value.trim();
  const submit = (event) => {
    event.preventDefault();
    const found = Object.fromEntries(
      fields.map((field) => [field.id, problemOf(field, valueOf(field))]),
    );
    setErrors(found);
    const invalid = fields.find(({id}) => found[id]);
    if (invalid) form.current.elements[invalid.id].focus();
    else onConnected(Object.fromEntries(fields.map((field) => [field.id, valueOf(field)])));
  };
  const propsOf = (field) => ({
    field,
    isDisabled,
    error: errors[field.id],
    onInput: () =>
      setErrors((errors) =>
        errors[field.id] ? {...errors, [field.id]: problemOf(field, valueOf(field))} : errors,
      ),
  });
  const [keyId, keySecret] = fields;
  const eye = h(
    'svg',
    {viewBox: '0 0 24 24', width: 18},
    h('path', {d: 'M2 12q10-14 20 0-10 14-20 0'}),
  );
  return h(
    'form',
    {ref: form, noValidate: true, onSubmit: submit},
    h('h2', null, words.heading),
    h('p', null, words.description),
    h(
      'details',
      null,
      h('summary', {onClick: () => setOpened(true)}, words.guide),
      isOpened &&
        h(
          'ol',
          null,
          steps.map((step) => h('li', {key: step}, step)),
        ),
    ),
    h(Field, {...propsOf(keyId), type: 'text'}),
    h(
      Field,
      {...propsOf(keySecret), type: isRevealed ? 'text' : 'password'},
      h(
        'button',
        {
          type: 'button',
          disabled: isDisabled,
          'aria-label': words.reveal,
          'aria-pressed': isRevealed,
          onClick: () => setRevealed(!isRevealed),
        },
        eye,
      ),
    ),
    h('button', {part: 'submit', disabled: isDisabled}, words.submit),
    h('p', {role: 'status'}),
  );
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets.push(sheet);

class ReactForm extends HTMLElement {
  #root;
  #isDisabled = false;

  connectedCallback() {
    this.#root = createRoot(this);
    this.#render();
  }

  disconnectedCallback() {
    this.#root.unmount();
  }

  set disabled(isDisabled) {
    this.#isDisabled = isDisabled;
    this.#render();
  }

  #render() {
    const onConnected = (detail) => this.dispatchEvent(new CustomEvent('connected', {detail}));
    flushSync(() => this.#root.render(h(Form, {isDisabled: this.#isDisabled, onConnected})));
  }
}
customElements.define('react-form', ReactForm);

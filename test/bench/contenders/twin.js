// The lower limit: what the same form costs without a library. It sends nothing, knows one language, and has no slots.
import css from '../form.css?inline';
import {fields, problemOf, steps, words} from '../form.js';

const template = document.createElement('template');
const field = ({id, label, hint}, control) =>
  `<div class="field"><label for="${id}">${label}</label>${control}<p class="hint" id="${id}-hint">${hint}</p><p class="error" id="${id}-said" aria-live="polite"></p></div>`;
const input = ({id}, type) =>
  `<input id="${id}" type="${type}" autocomplete="off" spellcheck="false" aria-describedby="${id}-said ${id}-hint">`;
const [keyId, keySecret] = fields;
template.innerHTML = `<form novalidate><h2>${words.heading}</h2><p>${words.description}</p><details><summary>${words.guide}</summary></details>${field(keyId, input(keyId, 'text'))}${field(
  keySecret,
  `<div class="control">${input(keySecret, 'password')}<button id="reveal" type="button" aria-label="${words.reveal}" aria-pressed="false"><svg viewBox="0 0 24 24" width="18"><path d="M2 12q10-14 20 0-10 14-20 0"/></svg></button></div>`,
)}<button part="submit">${words.submit}</button><p role="status"></p></form>`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

class VanillaTwin extends HTMLElement {
  #root = this.attachShadow({mode: 'open'});

  connectedCallback() {
    if (this.#root.firstChild) return;
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.append(template.content.cloneNode(true));
    for (const type of ['click', 'input', 'submit']) this.#root.addEventListener(type, this);
  }

  set disabled(isDisabled) {
    for (const control of this.#root.querySelectorAll('input, button'))
      control.disabled = isDisabled;
  }

  handleEvent(event) {
    const {type, target} = event;
    if (type === 'input') {
      if (target.ariaInvalid) this.#check(fields.find(({id}) => id === target.id));
    } else if (type === 'submit') {
      event.preventDefault();
      this.#submit();
    } else if (target.closest('#reveal')) this.#reveal(target.closest('#reveal'));
    else if (target.localName === 'summary' && !target.nextSibling)
      target.insertAdjacentHTML(
        'afterend',
        `<ol>${steps.map((step) => `<li>${step}</li>`).join('')}</ol>`,
      );
  }

  #input({id}) {
    return this.#root.getElementById(id);
  }

  #check(field) {
    const input = this.#input(field);
    const problem = problemOf(field, input.value.trim());
    input.ariaInvalid = problem ? 'true' : null;
    this.#root.getElementById(`${field.id}-said`).textContent = problem;
    return problem;
  }

  #submit() {
    const [invalid] = fields.filter((field) => this.#check(field));
    if (invalid) return this.#input(invalid).focus();
    const detail = Object.fromEntries(
      fields.map((field) => [field.id, this.#input(field).value.trim()]),
    );
    this.dispatchEvent(new CustomEvent('connected', {detail}));
  }

  #reveal(button) {
    const isRevealed = button.ariaPressed === 'false';
    button.ariaPressed = isRevealed;
    this.#input(keySecret).type = isRevealed ? 'text' : 'password';
  }
}
customElements.define('vanilla-twin', VanillaTwin);

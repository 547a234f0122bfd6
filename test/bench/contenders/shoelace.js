// The same form of a library's ready-made elements.
import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/details/details.js';
import '@shoelace-style/shoelace/dist/components/input/input.js';
import theme from '@shoelace-style/shoelace/dist/themes/light.css?inline';
import {fields, problemOf, steps, words} from '../form.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(theme);
document.adoptedStyleSheets.push(sheet);

const field = ({id, label, hint}, more) =>
  `<div><sl-input id="${id}" label="${label}" help-text="${hint}" autocomplete="off" ${more}></sl-input><p aria-live="polite"></p></div>`;
const template = document.createElement('template');
template.innerHTML = `<form novalidate><h2>${words.heading}</h2><p>${words.description}</p><sl-details summary="${words.guide}"></sl-details>${field(fields[0], '')}${field(fields[1], 'type="password" password-toggle')}<sl-button part="submit" type="submit" variant="primary">${words.submit}</sl-button><p role="status"></p></form>`;

class ShoelaceForm extends HTMLElement {
  connectedCallback() {
    if (this.firstChild) return;
    this.append(template.content.cloneNode(true));
    for (const type of ['sl-input', 'sl-show', 'submit']) this.addEventListener(type, this);
  }

  set disabled(isDisabled) {
    for (const control of this.querySelectorAll('sl-input, sl-button'))
      control.disabled = isDisabled;
  }

  handleEvent(event) {
    const {type, target} = event;
    if (type === 'sl-show') {
      if (!target.firstChild)
        target.innerHTML = `<ol>${steps.map((step) => `<li>${step}</li>`).join('')}</ol>`;
    } else if (type === 'sl-input') {
      const field = fields.find(({id}) => id === target.id);
      if (target.nextSibling.textContent) this.#check(field);
    } else {
      event.preventDefault();
      const [invalid] = fields.filter((field) => this.#check(field));
      if (invalid) return this.#input(invalid).focus();
      const detail = Object.fromEntries(
        fields.map((field) => [field.id, this.#input(field).value.trim()]),
      );
      this.dispatchEvent(new CustomEvent('connected', {detail}));
    }
  }

  #input({id}) {
    return this.querySelector(`#${id}`);
  }

  #check(field) {
    const input = this.#input(field);
    return (input.nextSibling.textContent = problemOf(field, input.value.trim()));
  }
}
customElements.define('shoelace-form', ShoelaceForm);

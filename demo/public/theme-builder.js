// @ts-check
// One style sheet is made of what was changed: it is what the form wears, what is shown, and what is copied.

const element = /** @type {HTMLElement} */ (document.querySelector('clickhouse-connect'));
const stage = /** @type {HTMLElement} */ (document.getElementById('stage'));
const view = /** @type {HTMLFormElement} */ (document.getElementById('view'));
const properties = /** @type {HTMLFormElement} */ (document.getElementById('properties'));
const output = /** @type {HTMLElement} */ (document.getElementById('css'));
const told = /** @type {HTMLElement} */ (document.getElementById('part'));
const announcement = /** @type {HTMLElement} */ (document.getElementById('announcement'));

const theme = new CSSStyleSheet();
const outline = new CSSStyleSheet();
document.adoptedStyleSheets.push(theme, outline);

const descriptions = new Map(
  [...document.querySelectorAll('#parts dt')].map((term) => [
    term.textContent,
    term.nextElementSibling?.textContent,
  ]),
);

properties.addEventListener('input', update);
properties.addEventListener('reset', () => setTimeout(update));

view.addEventListener('change', () => {
  stage.style.colorScheme = String(new FormData(view).get('scheme'));
});

// Its path is what leads into the shadow tree. Not a click: that on a label comes again from its input.
element.addEventListener('pointerdown', (event) => {
  const parts = event
    .composedPath()
    .flatMap((target) => (target instanceof Element ? [...target.part].slice(-1) : []));
  const [name] = parts;
  if (!name) return;
  outline.replaceSync(`clickhouse-connect::part(${name}) { outline: 2px dashed #e11d8f; }`);
  told.replaceChildren(
    code(`clickhouse-connect::part(${name})`),
    ...parts.slice(1).flatMap((outer) => [' in ', code(outer)]),
    `: ${descriptions.get(name) ?? ''}`,
  );
});

const copy = /** @type {HTMLElement} */ (document.getElementById('copy'));
copy.addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(css());
    announcement.textContent = 'Style sheet copied.';
    copy.classList.add('done');
    setTimeout(() => copy.classList.remove('done'), 1500);
  } catch {
    announcement.textContent = 'Could not copy. Select the text instead.';
  }
});

// As the page around it, until the other one is chosen.
if (matchMedia('(prefers-color-scheme: dark)').matches)
  /** @type {HTMLInputElement} */ (view.querySelector('[value=dark]')).checked = true;
view.dispatchEvent(new Event('change'));
update();

function update() {
  for (const field of properties.querySelectorAll('fieldset')) {
    const size = field.querySelector('output');
    if (size) size.value = valueOf(field);
  }
  theme.replaceSync(css());
  output.textContent = css();
}

/** Only what is not as it was. */
function css() {
  const lines = [...properties.querySelectorAll('fieldset')]
    .filter((field) => inputsOf(field).some(({value, defaultValue}) => value !== defaultValue))
    .map((field) => `  ${field.dataset.property}: ${valueOf(field)};\n`);
  return `clickhouse-connect {\n${lines.join('')}}\n`;
}

/** @param {HTMLFieldSetElement} field */
function valueOf(field) {
  const [{type, value}, dark] = /** @type {[HTMLInputElement, HTMLInputElement?]} */ (
    inputsOf(field)
  );
  if (!dark) return type === 'text' ? value : `${value}px`;
  return value === dark.value ? value : `light-dark(${value}, ${dark.value})`;
}

/** @param {HTMLFieldSetElement} field */
function inputsOf(field) {
  return [...field.querySelectorAll('input')];
}

/** @param {string} text */
function code(text) {
  const created = document.createElement('code');
  created.textContent = text;
  return created;
}

// The live form, or one in each theme: each in a shadow tree of its own, whose style sheet is what
// the page of a host would have. The style sheet of the playground does not reach in there.
import type {ClickhouseConnectElement} from '../../src/index.js';
import {
  ALL_THEMES,
  ATTRIBUTES,
  BOOLEANS,
  groupOf,
  LABEL,
  SLOT,
  THEMES,
  valueOf,
  type Settings,
} from './settings.js';
import {slotTag} from './snippets.js';
import {states} from './states.js';
import {styleSheet} from './style.js';

type Element = ClickhouseConnectElement;

const files = import.meta.glob<string>('../themes/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The style sheet of a theme; empty for none. */
export const themeCss = (theme: string): string => files[`../themes/${theme}.css`] ?? '';

/** One form, with its caption where there are several. */
class Form {
  readonly figure = document.createElement('figure');
  readonly sheet = new CSSStyleSheet();
  readonly #outline = new CSSStyleSheet();
  readonly #host = document.createElement('div');
  readonly #root = this.#host.attachShadow({mode: 'open'});
  readonly #listen: (element: Element) => void;
  element!: Element;

  constructor(
    readonly theme: string | undefined,
    listen: (element: Element) => void,
  ) {
    this.#listen = listen;
    this.#root.adoptedStyleSheets = [this.sheet, this.#outline];
    if (theme !== undefined) {
      const caption = document.createElement('figcaption');
      caption.textContent = THEMES[theme as keyof typeof THEMES];
      this.figure.append(caption);
    }
    this.#host.className = 'ground';
    this.figure.append(this.#host);
  }

  /** A fresh element, which has no history. */
  renew(): void {
    this.element = document.createElement('clickhouse-connect');
    this.#root.replaceChildren(this.element);
    this.#listen(this.element);
  }

  show(settings: Settings): void {
    this.sheet.replaceSync(
      styleSheet(settings, themeCss(this.theme ?? valueOf(settings, 'theme'))),
    );
    const {style} = this.#host;
    style.colorScheme = valueOf(settings, 'scheme');
    style.width = `${Number(valueOf(settings, 'width'))}px`;
    this.#host.lang = valueOf(settings, 'lang');
    this.#host.dir = valueOf(settings, 'dir');
  }

  outline(part: string): void {
    this.#outline.replaceSync(
      part && `clickhouse-connect::part(${part}) { outline: 2px dashed #e11d8f; }`,
    );
  }

  get shadow(): ShadowRoot | null {
    return this.element.shadowRoot;
  }
}

export class Stage {
  readonly #container: HTMLElement;
  readonly #listen: (element: Element) => void;
  readonly #token: string | undefined;
  #forms: readonly Form[] = [];
  #shown: Settings = {};

  /**
   * @param listen called with each new element
   * @param token what the demo's server expects of a form; `undefined` where there is no server
   */
  constructor(container: HTMLElement, listen: (element: Element) => void, token?: string) {
    this.#container = container;
    this.#listen = listen;
    this.#token = token;
  }

  /** The form that can be inspected: the first one. */
  get form(): Form {
    return this.#forms[0]!;
  }

  /** Shows the settings: with fresh elements where the state is another one, or `isFresh`. */
  async show(settings: Settings, isFresh = false): Promise<void> {
    const before = this.#shown;
    const isChanged = (name: string) => valueOf(settings, name) !== valueOf(before, name);
    const isGallery = valueOf(settings, 'theme') === ALL_THEMES;
    const isOther = !this.#forms.length || isGallery !== this.#forms.length > 1;
    this.#shown = settings;
    if (isOther) {
      this.#forms = isGallery
        ? Object.keys(THEMES).map((theme) => new Form(theme, this.#listen))
        : [new Form(undefined, this.#listen)];
      this.#container.replaceChildren(...this.#forms.map(({figure}) => figure));
    }
    const isNew = isOther || isFresh || isChanged('state');
    if (isNew) for (const form of this.#forms) form.renew();
    for (const form of this.#forms) {
      form.show(settings);
      this.#configure(form.element, settings, isNew ? undefined : before);
    }
    if (isNew) await this.#play(valueOf(settings, 'state'));
  }

  /** Sets what has changed, on a new element all of it. */
  #configure(element: Element, settings: Settings, before: Settings | undefined): void {
    for (const name of Object.keys(ATTRIBUTES)) {
      const value = valueOf(settings, name);
      if (before && value === valueOf(before, name)) continue;
      if (BOOLEANS.includes(name)) element.toggleAttribute(name, value !== '');
      else if (value) element.setAttribute(name, value);
      else element.removeAttribute(name);
    }
    element.labels = groupOf(settings, LABEL);
    const slots = Object.entries(groupOf(settings, SLOT)).map(([slot, text]) => {
      const [tag, type] = slotTag(slot).split(' ');
      const content = document.createElement(tag!);
      if (type) content.setAttribute('type', 'button');
      content.slot = slot;
      content.textContent = text;
      return content;
    });
    if (this.#token !== undefined) {
      const token = document.createElement('input');
      Object.assign(token, {type: 'hidden', name: 'clickhouse_token', value: this.#token});
      slots.push(token);
    }
    element.replaceChildren(...slots);
  }

  /** Brings all forms into the state, and leaves the focus where it is. */
  async #play(name: string): Promise<void> {
    const focused = document.activeElement as HTMLElement | null;
    await Promise.all(
      this.#forms.map(async ({element}) => {
        await element.updateComplete;
        await (states[name] ?? states.idle!).play(element);
        await element.updateComplete;
      }),
    );
    if (focused !== document.activeElement) {
      if (focused && focused !== document.body) focused.focus({preventScroll: true});
      else (document.activeElement as HTMLElement | null)?.blur();
    }
  }
}

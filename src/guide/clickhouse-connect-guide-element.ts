import {ContextConsumer} from '@lit/context';
import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {adoptStyles, createStyledRoot} from '../rendering/adopt-styles.js';
import {guideStyles} from './clickhouse-connect-guide.styles.js';
import {connectionContext, consoleUrlOf} from '../context.js';
import {isOnServer, isServed} from '../rendering/hydration.js';
import {copyPicture, generatePicture, keysPicture, settingsPicture} from './guide-pictures.js';
import type {Labels} from '../i18n/labels.js';
import {LanguageController} from '../i18n/language-controller.js';
import {helpfulStep} from './guide-steps.js';

// When the labels and the way were last compared with the console. With a slash, as no line ends
// there, and a text from right to left keeps its parts in their order.
const CHECKED = '2026/04';

const STEPS = [
  'guideSignIn',
  'guideSettings',
  'guideNew',
  'guideGenerate',
  'guideCopy',
] as const satisfies readonly (keyof Labels)[];

/**
 * The way to an API key in the ClickHouse Cloud console, step by step. Inside
 * `<clickhouse-connect>` it shows that element's texts and link; it can stand alone, on a help page
 * or in a side panel.
 *
 * @tagname clickhouse-connect-guide
 *
 * @slot guide-access - Which role, name, expiry and IP addresses the key needs. A click on an element in it that has the attribute `data-copy` copies that attribute's value. Empty by default.
 *
 * @csspart guide-steps - The list of steps.
 * @csspart guide-step - One step.
 * @csspart guide-step-current - The step that helps after a rejection.
 * @csspart guide-picture - The drawing of what to click in a step.
 * @csspart guide-quote - A label of the console.
 * @csspart guide-link - The link to the ClickHouse Cloud console.
 * @csspart guide-copy - The button that copies the steps as plain text.
 * @csspart guide-copied - Says that something was copied.
 * @csspart guide-checked - When the guide was last compared with the console.
 */
export class ClickhouseConnectGuideElement extends LitElement {
  static override readonly styles = guideStyles;

  static override readonly properties = {
    organizationId: {attribute: 'organization-id'},
  };

  /**
   * A UUID: the link leads straight to the API keys of that organization. Inside
   * `<clickhouse-connect>`, its own counts.
   */
  declare organizationId: string | null;

  readonly #connection = new ContextConsumer(this, {context: connectionContext, subscribe: true});
  readonly #language = new LanguageController(this);
  #hasCopied = false;

  constructor() {
    super();
    this.organizationId = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!isOnServer) this.addEventListener('click', this);
  }

  adoptedCallback(): void {
    adoptStyles(this, guideStyles);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return createStyledRoot(this, guideStyles, () => super.createRenderRoot());
  }

  /** @internal */
  handleEvent({target}: Event): void {
    const text = (target as Element).closest<HTMLElement>('[data-copy]')?.dataset.copy;
    if (text) void this.#copy(text);
  }

  async #copy(text: string): Promise<void> {
    // A live region is read out again only after its text was cleared.
    this.#hasCopied = false;
    this.requestUpdate();
    try {
      await globalThis.navigator.clipboard.writeText(text);
    } catch {
      // A policy of the page forbids it. The text is there to be selected.
      return;
    }
    this.#hasCopied = true;
    this.requestUpdate();
  }

  protected override render() {
    const connection = isServed(this) ? undefined : this.#connection.value;
    const texts = connection?.labels ?? this.#language.labels();
    const current = helpfulStep(connection?.failure);
    const url = connection?.consoleUrl ?? consoleUrlOf(this.organizationId);
    const link = html`
      <a part="guide-link" href=${url} target="_blank" rel="noopener">${texts.guideLink}</a>
    `;
    const step = (number: number, more: unknown) => html`
      <li
        part=${number === current ? 'guide-step guide-step-current' : 'guide-step'}
        aria-current=${number === current ? 'step' : nothing}
      >
        ${quoting(texts[STEPS[number - 1]!].split('*'))} ${more}
        ${number === current ? link : nothing}
      </li>
    `;
    const access = html` ${generatePicture}<slot name="guide-access"></slot> `;
    // For a person who may not create a key: the steps, and what the page says on the access that
    // the key needs.
    const copySteps = () => {
      const access = this.shadowRoot!.querySelector('slot')!.assignedElements({flatten: true});
      const steps = STEPS.map((text, index) => `${index + 1}. ${texts[text].replaceAll('*', '')}`);
      void this.#copy([url, ...steps, ...access.map(textOf)].filter(Boolean).join('\n'));
    };
    return html`
      <ol part="guide-steps">
        ${step(1, link)}${step(2, current === 2 ? keysPicture(true) : settingsPicture)}
        ${step(3, keysPicture(false))}${step(4, access)} ${step(5, copyPicture)}
      </ol>
      <button part="guide-copy" type="button" @click=${copySteps}>${texts.copySteps}</button>
      <span part="guide-copied" role="status">${this.#hasCopied ? texts.copied : nothing}</span>
      <p part="guide-checked">${texts.guideChecked.replace('{date}', CHECKED)}</p>
    `;
  }
}

/** A text in which every second piece is a label of the console, in its language. */
const quoting = ([text, label, ...rest]: readonly string[]): TemplateResult | string =>
  label === undefined
    ? text!
    : html`${text}<b part="guide-quote" lang="en" dir="ltr">${label}</b>${quoting(rest)}`;

/** The text of what the page says on the access, without its buttons. */
const textOf = (element: Element): string => {
  const copy = element.cloneNode(true) as Element;
  for (const button of copy.querySelectorAll('button')) button.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
};

declare global {
  interface HTMLElementTagNameMap {
    'clickhouse-connect-guide': ClickhouseConnectGuideElement;
  }
}

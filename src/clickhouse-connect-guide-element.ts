import {ContextConsumer} from '@lit/context';
import {html, LitElement} from 'lit';
import {adoptStyles} from './adopt-styles.js';
import {guideStyles} from './clickhouse-connect-guide.styles.js';
import {connectionContext, consoleUrlOf} from './context.js';
import {english} from './labels.js';

/**
 * The way to an API key in the ClickHouse Cloud console, step by step. Inside `<clickhouse-connect>` it shows that
 * element's texts and link; it can stand alone, on a help page or in a side panel.
 *
 * @tagname clickhouse-connect-guide
 *
 * @slot guide-access - Which role, name, expiry and IP addresses the key needs. Empty by default.
 *
 * @csspart guide-steps - The list of steps.
 * @csspart guide-step - One step.
 * @csspart guide-link - The link to the ClickHouse Cloud console.
 */
export class ClickhouseConnectGuideElement extends LitElement {
  static override readonly styles = guideStyles;

  readonly #connection = new ContextConsumer(this, {context: connectionContext, subscribe: true});

  adoptedCallback(): void {
    adoptStyles(this, guideStyles);
  }

  protected override render() {
    const {labels = english, consoleUrl = consoleUrlOf(null)} = this.#connection.value ?? {};
    return html`
      <ol part="guide-steps">
        <li part="guide-step">${labels.guideSignIn}</li>
        <li part="guide-step">${labels.guideSettings}</li>
        <li part="guide-step">${labels.guideNew}</li>
        <li part="guide-step">${labels.guideGenerate}<slot name="guide-access"></slot></li>
        <li part="guide-step">${labels.guideCopy}</li>
      </ol>
      <a part="guide-link" href=${consoleUrl} target="_blank" rel="noopener">${labels.guideLink}</a>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clickhouse-connect-guide': ClickhouseConnectGuideElement;
  }
}

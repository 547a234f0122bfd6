import {ClickhouseConnectGuideElement} from './clickhouse-connect-guide-element.js';

/**
 * Defines the guide for the shadow tree of an element that came without it: a subclass with a tag
 * of its own, or an element of a scoped registry. Lit creates what it renders by
 * `document.importNode()`, in the registry of the document.
 * https://html.spec.whatwg.org/multipage/custom-elements.html#scoped-custom-element-registries
 */
export function defineGuide(): void {
  if (!customElements.get('clickhouse-connect-guide'))
    // A class of its own: a registry takes each class once, and the page may define this one later.
    customElements.define(
      'clickhouse-connect-guide',
      class extends ClickhouseConnectGuideElement {},
    );
}

import type {CSSResult, LitElement} from 'lit';
import {memberOf} from './document.js';
import {isHydrating, rendersTwice} from './hydration.js';

/**
 * Styles an element anew in a document other than the script's: a constructed sheet belongs to the
 * document of its making.
 * https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets
 */
export function adoptStyles({shadowRoot, ownerDocument}: LitElement, {cssText}: CSSResult): void {
  const defaultView = memberOf(ownerDocument, 'defaultView');
  if (!shadowRoot || !defaultView) return;
  const sheet = new defaultView.CSSStyleSheet();
  sheet.replaceSync(cssText);
  shadowRoot.adoptedStyleSheets = [sheet];
}

/**
 * What `create` returns, with no more and no less than its styles: also if the element is first
 * shown in another document than the script's, and if a server has rendered into it.
 */
export function createStyledRoot<Root>(
  element: LitElement,
  styles: CSSResult,
  create: () => Root,
): Root | ShadowRoot {
  if (rendersTwice) element.shadowRoot?.replaceChildren();
  try {
    const root = create();
    if (!isHydrating(element)) return root;
    // A policy of the page may have stopped the styles that the server has sent.
    element.shadowRoot!.querySelector('style')?.remove();
    // What the server could not know comes next: the page's origin and language.
    void element.updateComplete.then(() => {
      element.requestUpdate('callbackUrl');
      element.requestUpdate();
    });
  } catch {
    // A sheet of the script's document is not for this one.
  }
  adoptStyles(element, styles);
  return element.shadowRoot!;
}

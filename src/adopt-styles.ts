import type {CSSResult, LitElement} from 'lit';

/**
 * Styles an element anew in a document other than the script's: a constructed sheet belongs to the document of its making.
 * https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets
 */
export function adoptStyles({shadowRoot, ownerDocument}: LitElement, {cssText}: CSSResult): void {
  const {defaultView} = ownerDocument;
  if (!shadowRoot || !defaultView) return;
  const sheet = new defaultView.CSSStyleSheet();
  sheet.replaceSync(cssText);
  shadowRoot.adoptedStyleSheets = [sheet];
}

/** What `create` returns, styled too if the element is first shown in another document than the script's. */
export function createStyledRoot<Root>(
  element: LitElement,
  styles: CSSResult,
  create: () => Root,
): Root | ShadowRoot {
  try {
    return create();
  } catch {
    adoptStyles(element, styles);
    return element.shadowRoot!;
  }
}

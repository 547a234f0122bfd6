import type {LitElement} from 'lit';
import {isServed} from '../rendering/hydration.js';
import {labelsFor, type Labels} from './labels.js';
import {LOCALE_EVENT} from './register.js';

const followers = new Set<LitElement>();
let observer: MutationObserver | undefined;

const update = () => {
  for (const element of followers) element.requestUpdate();
};

/** Updates an element whenever a `lang` around it changes or a language is registered, until `unfollowLanguage()`. */
export function followLanguage(element: LitElement): void {
  followers.add(element);
  window.addEventListener(LOCALE_EVENT, update);
  // One for all elements, as one for each would cost every instance.
  observer ??= new MutationObserver(update);
  for (let node: Element | undefined = element; node; node = hostOf(node))
    observer.observe(node.getRootNode(), {subtree: true, attributeFilter: ['lang']});
  // It may have been elsewhere, or nowhere, since its last update.
  element.requestUpdate();
}

export function unfollowLanguage(element: LitElement): void {
  followers.delete(element);
  if (followers.size) return;
  window.removeEventListener(LOCALE_EVENT, update);
  observer!.disconnect();
}

/** The texts in the language of an element: that of the nearest `lang`, out of shadow roots too. */
export function labelsOf(element: LitElement): Labels {
  // A server sees no more of the page.
  if (isServed(element)) return labelsFor(element.getAttribute('lang') ?? '');
  let language: Element | null | undefined;
  for (let node: Element | undefined = element; node && !language; node = hostOf(node))
    language = node.closest('[lang]');
  return labelsFor(language?.getAttribute('lang') ?? '');
}

const hostOf = (node: Element) => {
  const root = node.getRootNode() as ShadowRoot;
  // Not of a document, where it is whatever the page has given that name.
  return root.nodeType > 9 ? root.host : undefined;
};

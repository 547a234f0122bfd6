import type {LitElement, ReactiveController} from 'lit';
import {isOnServer, isServed} from '../rendering/hydration.js';
import {english, labelsForTag, withOverrides, type Labels} from './labels.js';
import {LOCALE_EVENT} from './register.js';

/**
 * The elements that are in a page, which share one observer: one for each would cost every
 * instance.
 */
const hosts = new Set<LitElement>();
let observer: MutationObserver | undefined;

const updateHosts = () => {
  for (const host of hosts) host.requestUpdate();
};

/**
 * The texts in the language of its element. Updates it when a `lang` around it changes or a
 * language is registered.
 */
export class LanguageController implements ReactiveController {
  readonly #host: LitElement;
  #language = english;
  #overrides: Partial<Labels> | null = null;
  #labels = english;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * The texts of the nearest `lang`, with some of them replaced. The same object until one of the
   * two changes.
   */
  labels(overrides: Partial<Labels> | null = null): Labels {
    const language = labelsForTag(languageTagOf(this.#host));
    if (language !== this.#language || overrides !== this.#overrides) {
      this.#language = language;
      this.#overrides = overrides;
      this.#labels = withOverrides(language, overrides);
    }
    return this.#labels;
  }

  hostConnected(): void {
    if (isOnServer) return;
    hosts.add(this.#host);
    window.addEventListener(LOCALE_EVENT, updateHosts);
    observer ??= new globalThis.MutationObserver(updateHosts);
    for (let node: Element | undefined = this.#host; node; node = shadowHostOf(node))
      observer.observe(node.getRootNode(), {subtree: true, attributeFilter: ['lang']});
    // The host may have been elsewhere, or nowhere, since its last update.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (hosts.size) return;
    window.removeEventListener(LOCALE_EVENT, updateHosts);
    observer?.disconnect();
  }
}

/** The nearest `lang`, across shadow roots. */
function languageTagOf(element: LitElement): string {
  // A server sees the element's own attribute only.
  if (isServed(element)) return element.getAttribute('lang') ?? '';
  let language: Element | null | undefined;
  for (let node: Element | undefined = element; node && !language; node = shadowHostOf(node))
    language = node.closest('[lang]');
  return language?.getAttribute('lang') ?? '';
}

const shadowHostOf = (node: Element): Element | undefined => {
  const root = node.getRootNode();
  // Not by `host`, which a document has where the page gave an image that name, and not by
  // `instanceof`, which fails for a shadow root of another document.
  return root.nodeType === root.DOCUMENT_FRAGMENT_NODE ? (root as ShadowRoot).host : undefined;
};

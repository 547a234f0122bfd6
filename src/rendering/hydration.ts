import {isServer, LitElement} from 'lit';

/**
 * Whether this is a server. Lit takes Node for one, but jsdom and happy-dom have a page there; the
 * document of Lit's own server rendering has none.
 */
export const isOnServer =
  (isServer as boolean) && !(globalThis.document as Document | undefined)?.defaultView;

/** Lit's support for hydration, if a page has loaded it. */
const support = (globalThis as {litElementHydrateSupport?: unknown}).litElementHydrateSupport;

/**
 * Whether Lit goes on with what a server has rendered: the support patches it, unless it comes
 * after Lit.
 */
export const canHydrate = !!support && Object.hasOwn(LitElement, 'observedAttributes');

/** Whether Lit would render a second time next to what a server has rendered. */
export const rendersTwice = !canHydrate;

/** Whether an element has yet to go on with what a server has rendered. */
export const isHydrating = (element: LitElement): boolean =>
  canHydrate && !!(element as {_$needsHydration?: boolean})._$needsHydration;

/**
 * Whether an element must get by with its own attributes and properties: on a server, and when it
 * first goes on with what a server has rendered, as both must come to the same.
 */
export const isServed = (element: LitElement): boolean => isOnServer || isHydrating(element);

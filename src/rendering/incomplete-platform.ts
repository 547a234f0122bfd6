// What jsdom and happy-dom lack. Tests of host pages run there, where nothing is laid out or
// painted.

/** The custom states of an element: a set that no style sees where there are none. */
export function customStatesOf(element: HTMLElement): Set<string> {
  const {attachInternals} = element as Partial<HTMLElement>;
  const internals: Partial<ElementInternals> | undefined = attachInternals?.call(element);
  return internals?.states ?? new Set();
}

/** Scrolls as little as it takes to show an element. */
export const scrollIntoView = (element: Partial<Element> | null): void =>
  element?.scrollIntoView?.({block: 'nearest'});

/** Adds a part to those of an element, or removes it. */
export const togglePart = ({part}: Partial<Element>, name: string, isThere: boolean): void =>
  void part?.toggle(name, isThere);

// Which part a box of the form is, and a rule for it to paste.

/** The names of the parts from the box that was clicked outwards. */
export const partsAt = (event: Event): readonly string[] =>
  // Its path is what leads into the shadow tree. The last name of a box is the most specific one.
  event.composedPath().flatMap((target) => {
    const names = target instanceof Element ? [...target.part] : [];
    return names.length ? [names.at(-1)!] : [];
  });

/** The properties that a rule begins with, and the values that say nothing. */
const PROPERTIES: Readonly<Record<string, RegExp>> = {
  color: /^$/,
  'background-color': /^(?:transparent|rgba\(0, 0, 0, 0\))$/,
  'font-size': /^$/,
  'font-weight': /^400$/,
  padding: /^0px$/,
  'border-radius': /^0px$/,
};

/** The box of this part, in the element or in the guide inside of it. */
export function boxOf(root: ParentNode, part: string): Element | undefined {
  for (const element of root.querySelectorAll('*')) {
    if (element.part.contains(part)) return element;
    const box = element.shadowRoot && boxOf(element.shadowRoot, part);
    if (box) return box;
  }
  return undefined;
}

/** A rule with the values that the box has now, to change. */
export function ruleFor(part: string, box: Element | undefined): string {
  const style = box && getComputedStyle(box);
  const lines = Object.entries(PROPERTIES).flatMap(([name, isEmpty]) => {
    const value = style?.getPropertyValue(name) ?? '';
    return !value || isEmpty.test(value) ? [] : [`  ${name}: ${value};\n`];
  });
  return `clickhouse-connect::part(${part}) {\n${lines.join('')}}\n`;
}

/** Red, green, blue and alpha, each of 0 to 1, multiplied by alpha. */
type Paint = readonly [red: number, green: number, blue: number, alpha: number];

const NONE: Paint = [0, 0, 0, 0];
const WHITE: Paint = [1, 1, 1, 1];

const context = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true})!;

/** Any colour that a computed style can hold: the canvas parses it. */
function paint(color: string): Paint {
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = [...context.getImageData(0, 0, 1, 1).data].map(
    (byte) => byte / 255,
  );
  return [red! * alpha!, green! * alpha!, blue! * alpha!, alpha!];
}

const over = (top: Paint, below: Paint) =>
  top.map((value, index) => value + below[index]! * (1 - top[3])) as unknown as Paint;

const faded = (color: Paint, opacity: number) =>
  color.map((value) => value * opacity) as unknown as Paint;

/** As it is laid out: a slotted element is in its slot, a shadow tree in its host. */
const parentOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return (
    element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
  );
};

/**
 * What a person sees of a colour on an element, through all that is translucent down to a white
 * page.
 */
function seen(color: Paint, element: Element | null): Paint {
  if (!element) return over(color, WHITE);
  const {backgroundColor, opacity} = getComputedStyle(element);
  return seen(faded(over(color, paint(backgroundColor)), Number(opacity)), parentOf(element));
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: Paint): number {
  const [red, green, blue] = color.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: Paint, other: Paint): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** The contrast of an element's text, or of its icon, to what is behind it. */
export const contrastOfText = (element: Element, behind = element): number =>
  contrast(seen(paint(getComputedStyle(element).color), behind), seen(NONE, behind));

/**
 * The contrast of an element's boundary, be it a border or its background, to what it stands on.
 */
export function contrastOfBoundary(element: Element): number {
  const {borderTopColor, borderTopStyle, borderTopWidth} = getComputedStyle(element);
  const surface = seen(NONE, parentOf(element));
  const isBordered = borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1;
  return Math.max(
    contrast(seen(NONE, element), surface),
    isBordered ? contrast(seen(paint(borderTopColor), parentOf(element)), surface) : 1,
  );
}

/** The contrast of the focus ring, which is outside of the element; 1 without one. */
export function contrastOfOutline(element: Element): number {
  const {outlineColor, outlineStyle, outlineWidth} = getComputedStyle(element);
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return 1;
  const surface = parentOf(element);
  return contrast(seen(paint(outlineColor), surface), seen(NONE, surface));
}

/** A text as a tool prints it, or as a public report has it, and where it comes from. */
export type PastedText = readonly [
  origin: string,
  text: (keyId: string, keySecret: string) => string,
];

/** The same for a text that holds no value, or no value of the console. */
export type FixedText = readonly [origin: string, text: string];

export const base64 = (text: string) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** As `fold -w` and a terminal do it. */
export const wrap = (text: string, width: number, separator = '\n') =>
  text.match(new RegExp(`[^]{1,${width}}`, 'g'))!.join(separator);

/** With a separator after so many characters. */
export const cutAt = (text: string, index: number, separator: string) =>
  text.slice(0, index) + separator + text.slice(index);

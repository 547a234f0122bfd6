// The Latin letters that look like those from U+0391 (Greek) and from U+0405 (Cyrillic) on, with a
// space for each letter that looks like none.
// https://www.unicode.org/reports/tr39/#Confusable_Detection
const LATIN =
  'AB  EZH IK MN O P  TY X         a           v o p'.padEnd(0x405 - 0x391) +
  'SI J       A B  E    K MHO PCTY X          a    e        o pc y x               si j';

/** The text with Latin letters in the place of those that look like them. */
export const toLatin = (text: string): string =>
  text.replace(/[Α-ј]/g, (letter) => LATIN[letter.charCodeAt(0) - 0x391]!.trim() || letter);

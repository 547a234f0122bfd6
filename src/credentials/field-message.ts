import type {Labels} from '../i18n/labels.js';

/** What the button in a message does to the fields. Its text is the label of the same name. */
export type QuickFix = 'clear' | 'split' | 'swap' | 'undo';

/**
 * The message below a field. An error blocks the submission, a warning does not, and a notice says
 * what a paste did.
 */
export interface FieldMessage {
  readonly kind: 'error' | 'warning' | 'notice';
  /** The label that holds the message's text. */
  readonly text: keyof Labels;
  /** What the text names. */
  readonly character?: string | undefined;
  readonly fix?: QuickFix | undefined;
}

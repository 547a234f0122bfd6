import {clean} from './credentials.js';

/**
 * Takes a paste over where its text is surrounded by what a copy drags along, and inserts the rest instead, as one step
 * that the person can undo.
 */
export function pasteCleaned(event: ClipboardEvent, input: HTMLInputElement): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const cleaned = clean(text);
  if (cleaned === text || input.readOnly) return;
  event.preventDefault();
  // The one way to insert text that keeps the undo history. Deprecated, without a successor:
  // https://github.com/w3c/input-events/issues/134
  if (cleaned && !input.ownerDocument.execCommand('insertText', false, cleaned))
    input.setRangeText(cleaned, input.selectionStart!, input.selectionEnd!, 'end');
}

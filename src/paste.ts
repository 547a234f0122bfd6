import {clean} from './credentials.js';

/** Pastes a text without what a copy drags along, as one step that can be undone. */
export function pasteCleaned(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const cleaned = clean(text);
  // The one way to insert text that keeps the history of a field. Deprecated, without a successor:
  // https://github.com/w3c/editing/issues/160
  if (cleaned !== text && document.execCommand('insertText', false, cleaned)) event.preventDefault();
}

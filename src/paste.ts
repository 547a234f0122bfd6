import {clean} from './credentials.js';

/** Pastes a text without what a copy drags along, as one step that can be undone. */
export function pasteCleaned(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const cleaned = clean(text);
  if (cleaned === text) return;
  // The one way to insert a text that keeps the history of a field; it has no successor.
  // https://developer.mozilla.org/docs/Web/API/Document/execCommand
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (document.execCommand('insertText', false, cleaned)) event.preventDefault();
}

// The list of what happened, and the buttons that copy: on every page of the demo.
import type {ConnectedEvent, StatusChangeEvent} from '../../src/index.js';

export interface Entry {
  readonly title: string;
  readonly summary?: string;
  readonly lines?: readonly (readonly [name: string, value: string])[];
  readonly date?: Date;
  readonly tone?: 'good' | 'bad' | undefined;
}

export const mask = (value: string): string => `•••••••• (${value.length} characters)`;

/** The pair is masked: a long Key ID may be a secret in the wrong field. */
export const connectedEntry = ({detail}: ConnectedEvent): Entry => ({
  title: 'connected',
  lines: [
    ['keyId', /^[\w-]{1,24}$/.test(detail.keyId) ? detail.keyId : mask(detail.keyId)],
    ['keySecret', mask(detail.keySecret)],
    ['callbackUrl', String(detail.callbackUrl)],
    ['attempt', detail.attempt],
  ],
});

export function statusEntry({detail: {status, failure}}: StatusChangeEvent): Entry {
  const {code, reason, directive} = failure ?? {};
  return {
    title: 'statuschange',
    summary: [status, code, reason ?? directive].filter(Boolean).join(' · '),
    tone: status === 'connected' ? 'good' : status === 'failed' ? 'bad' : undefined,
  };
}

/** Adds an entry at the top. */
export function log(list: Element, entry: Entry): void {
  list.prepend(entryElement(entry));
  while (list.children.length > 12) list.lastElementChild!.remove();
  openFirst(list);
}

/** Only the latest entry with details is open: the list stays short. */
export function openFirst(list: Element): void {
  list.querySelectorAll('details').forEach((details, index) => (details.open = index === 0));
}

export function entryElement({
  title,
  summary = '',
  lines = [],
  date = new Date(),
  tone,
}: Entry): HTMLElement {
  const item = create('li');
  const head = create(lines.length ? 'summary' : 'p');
  const time = create('time', date.toLocaleTimeString());
  head.className = `entry ${tone ?? ''}`;
  time.dateTime = date.toISOString();
  const what = create('span', summary);
  what.prepend(create('strong', title), ' ');
  head.append(what, ' ', time);
  if (!lines.length) {
    item.append(head);
    return item;
  }
  const details = create('details');
  const list = create('dl');
  list.append(
    ...lines.map(([name, value]) => {
      const pair = create('div');
      pair.append(create('dt', name), create('dd', value));
      return pair;
    }),
  );
  details.append(head, list);
  item.append(details);
  return item;
}

/** As text, never as markup: what is shown came from a form. */
function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = '',
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  created.textContent = text;
  return created;
}

/**
 * Makes each `button[data-copy]` copy that value, or the text of the element that it names by
 * `#id`.
 */
export function copyOnClick(): void {
  document.addEventListener('click', ({target}) => {
    const button = target instanceof Element && target.closest('button[data-copy]');
    if (button instanceof HTMLButtonElement) void copy(button);
  });
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const {copy: value = '', copied = 'Copied.'} = button.dataset;
  const text = value.startsWith('#') ? document.querySelector(value)!.textContent : value;
  try {
    await navigator.clipboard.writeText(text);
    announce(copied);
    button.classList.add('done');
    setTimeout(() => button.classList.remove('done'), 1500);
  } catch {
    announce('The browser did not allow copying. Select the text instead.');
  }
}

/** Says it to a screen reader. */
function announce(text: string): void {
  const announcement = document.getElementById('announcement')!;
  // Emptied first: the same text twice would be announced once.
  announcement.textContent = '';
  setTimeout(() => (announcement.textContent = text), 50);
}

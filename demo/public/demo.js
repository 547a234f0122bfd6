// @ts-check
// What a page may do with the element: listen to its events, and reset it. Plain JavaScript, as it is served.

const element = /** @type {import('../../src/index.js').ClickhouseConnectElement} */ (
  document.querySelector('clickhouse-connect')
);
const events = /** @type {HTMLElement} */ (document.getElementById('events'));
const received = /** @type {HTMLElement} */ (document.getElementById('received'));
const announcement = /** @type {HTMLElement} */ (document.getElementById('announcement'));

// Neither stops the delivery: nothing is prevented, and nothing is responded with.
element.addEventListener('connected', ({detail}) => {
  const {keyId, keySecret, callbackUrl, attempt} = detail;
  showEvent({
    title: 'connected',
    lines: [
      // A longer one may be a secret in the wrong field.
      line('keyId', /^[\w-]{1,24}$/.test(keyId) ? keyId : mask(keyId)),
      line('keySecret', mask(keySecret)),
      line('callbackUrl', String(callbackUrl)),
      line('attempt', attempt),
    ],
  });
});

element.addEventListener('statuschange', ({detail}) => {
  const {status, failure} = detail;
  const {code, reason, directive} = failure ?? {};
  showEvent({
    title: 'statuschange',
    summary: [status, code, reason ?? directive].filter(Boolean).join(' · '),
    tone: status === 'connected' ? 'good' : status === 'failed' ? 'bad' : '',
  });
  if (status !== 'connecting') void showReceived();
});

document.getElementById('reset')?.addEventListener('click', () => {
  // A token for another origin connects once: the page has to bring another one.
  const {origin} = new URL(element.callbackUrl ?? '', location.href);
  if (element.status === 'connected' && origin !== location.origin) return location.reload();
  element.reset();
  element.focus();
});

document.addEventListener('click', async ({target}) => {
  const button = target instanceof Element && target.closest('button[data-copy]');
  if (!(button instanceof HTMLButtonElement)) return;
  const {copy = '', copied = ''} = button.dataset;
  try {
    await navigator.clipboard.writeText(copy);
    announce(copied);
    button.classList.add('done');
    setTimeout(() => button.classList.remove('done'), 1500);
  } catch {
    announce('Could not copy. Select the text instead.');
  }
});

void showReceived();

async function showReceived() {
  const response = await fetch('/received');
  if (!response.ok) return;
  /** @type {import('../receipts.js').Receipt[]} */
  const receipts = await response.json();
  const entries = receipts.map(({time, from, fields, answer: {status, verdict, isRepeated}}) =>
    entry({
      title: verdict.ok ? 'ok' : (verdict.code ?? `refused (${status})`),
      summary: isRepeated ? 'answered from memory' : '',
      lines: [
        ...fields.map(({name, value}) => line(name, value)),
        line('from', from),
        line('answer', JSON.stringify(verdict)),
      ],
      date: new Date(time),
      tone: verdict.ok ? 'good' : 'bad',
    }),
  );
  received.replaceChildren(...entries);
  openFirst(received);
}

/** @param {Omit<Entry, 'date'>} shown */
function showEvent(shown) {
  events.prepend(entry({...shown, date: new Date()}));
  while (events.children.length > 12) events.lastElementChild?.remove();
  openFirst(events);
}

/**
 * Only the latest entry with details is open: the panels stay short.
 * @param {HTMLElement} list
 */
function openFirst(list) {
  list.querySelectorAll('details').forEach((details, index) => (details.open = index === 0));
}

/**
 * @typedef {object} Entry
 * @property {string} title
 * @property {string} [summary]
 * @property {readonly HTMLElement[]} [lines]
 * @property {Date} date
 * @property {'good' | 'bad' | ''} [tone]
 */

/** @param {Entry} entry */
function entry({title, summary = '', lines = [], date, tone = ''}) {
  const item = create('li');
  const head = create(lines.length ? 'summary' : 'p');
  const time = create('time', date.toLocaleTimeString());
  head.className = `entry ${tone}`;
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
  list.append(...lines);
  details.append(head, list);
  item.append(details);
  return item;
}

/**
 * @param {string} name
 * @param {string} value
 */
function line(name, value) {
  const pair = create('div');
  pair.append(create('dt', name), create('dd', value));
  return pair;
}

/**
 * Text alone, never markup: what is shown came from a form.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} name
 */
function create(name, text = '') {
  const created = document.createElement(name);
  created.textContent = text;
  return created;
}

/** @param {string} value */
function mask(value) {
  return `•••••••• (${value.length} characters)`;
}

/** @param {string} text */
function announce(text) {
  // Emptied first, or the same text twice is said once.
  announcement.textContent = '';
  setTimeout(() => (announcement.textContent = text), 50);
}

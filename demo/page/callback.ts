// The script of the pages with the real callback: it shows the events, and what the server
// received.
import type {ClickhouseConnectElement} from '../../src/index.js';
import type {Receipt} from '../receipts.js';
import {connectedEntry, copyOnClick, entryElement, log, openFirst, statusEntry} from './log.js';

const element = document.querySelector('clickhouse-connect') as ClickhouseConnectElement;
const events = document.getElementById('events')!;
const received = document.getElementById('received')!;

// Neither stops the delivery: nothing is prevented, and nothing is responded with.
element.addEventListener('connected', (event) => log(events, connectedEntry(event)));
element.addEventListener('statuschange', (event) => {
  log(events, statusEntry(event));
  if (event.detail.status !== 'connecting') void showReceived();
});

document.getElementById('reset')!.addEventListener('click', () => {
  // A token for another origin connects once: the page has to bring another one.
  const {origin} = new URL(element.callbackUrl ?? '', location.href);
  if (element.status === 'connected' && origin !== location.origin) location.reload();
  else {
    element.reset();
    element.focus();
  }
});

copyOnClick();
void showReceived();

async function showReceived(): Promise<void> {
  const response = await fetch('/received');
  if (!response.ok) return;
  const receipts = (await response.json()) as readonly Receipt[];
  const entries = receipts.map(({time, from, fields, answer: {status, verdict, isRepeated}}) =>
    entryElement({
      title: verdict.ok ? 'ok' : (verdict.code ?? `refused (${status})`),
      summary: isRepeated ? 'answered from memory' : '',
      lines: [
        ...fields.map(({name, value}) => [name, value] as const),
        ['from', from],
        ['answer', JSON.stringify(verdict)],
      ],
      date: new Date(time),
      tone: verdict.ok ? 'good' : 'bad',
    }),
  );
  received.replaceChildren(...entries);
  openFirst(received);
}

import {aTimeout, fixture, html, waitUntil} from '@open-wc/testing';
import type {ClickhouseConnectElement, ConnectedEvent, Failure, Status} from '../../src/index.js';
import '../../src/index.js';
import {KEY_ID, KEY_SECRET} from './key.js';
import {sendKeys} from './keyboard.js';

export {KEY_ID, KEY_SECRET};

/** What a person finds in the form, by what they see or hear of it. */
export const partsOf = (element: Element) => {
  const root = element.shadowRoot!;
  const part = <T extends HTMLElement = HTMLElement>(name: string) =>
    root.querySelector<T>(`[part~='${name}']`)!;
  return {
    part,
    keyId: part<HTMLInputElement>('key-id-input'),
    keySecret: part<HTMLInputElement>('key-secret-input'),
    reveal: part<HTMLButtonElement>('reveal'),
    submit: part<HTMLButtonElement>('submit'),
    status: part('status'),
    /** Where is said what is wrong with each field. */
    errors: [...root.querySelectorAll('input')].map((input) =>
      root.getElementById(input.getAttribute('aria-describedby')!.split(' ')[0]!)!,
    ),
    focused: () => root.activeElement,
  };
};

/** Whether its lower edge is in the window. */
export function isInSight(element: Element): boolean {
  const {bottom} = element.getBoundingClientRect();
  return bottom > 0 && bottom <= innerHeight + 1;
}

export async function connect(
  properties: Partial<
    Pick<ClickhouseConnectElement, 'callbackUrl' | 'timeout' | 'labels' | 'keyId'>
  > = {},
  content: unknown = '',
): Promise<ClickhouseConnectElement> {
  const element = await fixture<ClickhouseConnectElement>(
    html`<clickhouse-connect>${content}</clickhouse-connect>`,
  );
  Object.assign(element, properties);
  await element.updateComplete;
  return element;
}

/** A listener of `connected` for a page that has taken the pair. */
export const take = (event: ConnectedEvent) => event.preventDefault();

/**
 * Waits for what comes in its own time: on a busy machine one second, as `waitUntil()` has it, is
 * not enough.
 */
export const until = (condition: () => unknown, message?: string) =>
  waitUntil(() => !!condition(), message, {timeout: 8000});

/**
 * Waits for what is said of a field that was left: that comes once it is known whether anything is
 * pressed.
 */
export async function advised(element: ClickhouseConnectElement): Promise<void> {
  await aTimeout(0);
  await element.updateComplete;
}

/** Types with real keys. */
export async function type(input: HTMLElement, text: string): Promise<void> {
  input.focus();
  await sendKeys({type: text});
}

/** Fills in a pair as fast as a test wants it. */
export function fill(element: Element, keyId = KEY_ID, keySecret = KEY_SECRET): void {
  const parts = partsOf(element);
  parts.keyId.value = keyId;
  parts.keySecret.value = keySecret;
  for (const input of [parts.keyId, parts.keySecret])
    input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

/** The first status after `connecting`. */
export const outcome = (element: ClickhouseConnectElement) =>
  new Promise<{status: Status; failure: Failure | null}>((resolve) => {
    element.addEventListener('statuschange', async function settle({detail}) {
      if (detail.status === 'connecting') return;
      element.removeEventListener('statuschange', settle);
      await element.updateComplete;
      resolve(detail);
    });
  });

/** Presses Connect and waits for the outcome. */
export function press(element: ClickhouseConnectElement) {
  const settled = outcome(element);
  partsOf(element).submit.click();
  return settled;
}

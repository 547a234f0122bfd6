import {ConnectError, type ClickhouseConnectElement} from '../../src/index.js';
import {advised, fill, KEY_ID, KEY_SECRET, partsOf, press} from './form.js';

export type Act = (element: ClickhouseConnectElement) => unknown;

const respond =
  (response: () => Promise<unknown>): Act =>
  (element) => {
    element.addEventListener('connected', (event) => event.respondWith(response()));
    fill(element);
    return press(element);
  };

const leave: Act = (element) => {
  const {keyId, keySecret, submit} = partsOf(element);
  for (const part of [keyId, keySecret, submit]) part.focus();
};

/** What brings the element there, by what is then seen. */
export const states: Readonly<Record<string, Act>> = {
  idle: () => {},
  'guide open': (element) => partsOf(element).part('guide-summary').click(),
  errors: (element) => element.submit(),
  warnings: (element) => {
    fill(element, KEY_SECRET, KEY_ID);
    leave(element);
  },
  'another origin': (element) => {
    element.callbackUrl = 'https://api.acme.example/clickhouse';
  },
  connecting: (element) => {
    element.addEventListener('connected', (event) => event.respondWith(new Promise(() => {})));
    fill(element);
    element.submit();
  },
  connected: respond(() => Promise.resolve()),
  rejected: respond(() => Promise.reject(new ConnectError('forbidden'))),
  unconfirmed: respond(() => Promise.reject(new TypeError())),
  'connected with an earlier key': (element) => {
    element.connectedKey = 'YtKF';
  },
};

export async function show(act: Act, element: ClickhouseConnectElement) {
  await act(element);
  await advised(element);
  await element.shadowRoot!.querySelector('clickhouse-connect-guide')?.updateComplete;
  await motionEnded(element);
  return element;
}

/** Resolves once the transitions and the animations that end have ended: the spinner does not. */
export async function motionEnded(element: Element): Promise<void> {
  const ending = element
    .shadowRoot!.getAnimations()
    .filter(({effect}) => effect!.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map(({finished}) => finished));
}

/** All elements in there, those of shadow trees too. */
export const boxesIn = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? boxesIn(element.shadowRoot) : []),
  ]);

/** What is seen: a slot has no box, and what a picture is drawn of belongs to it. */
export const seenIn = (element: Element) =>
  boxesIn(element.shadowRoot!).filter((box) => {
    const {width, height} = box.getBoundingClientRect();
    return !box.matches('slot, svg *') && width && height;
  });

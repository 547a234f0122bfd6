import {fixture, html, oneEvent} from '@open-wc/testing';
import type {ClickhouseConnectElement} from '../../src/index.js';
import {callback, json, type Reply} from './callback.js';
import {KEY_ID, KEY_SECRET, outcome, partsOf, type, until} from './form.js';
import {sendKeys} from './keyboard.js';

/** An example of the docs. */
export interface Snippet {
  readonly file: string;
  readonly heading: string;
  readonly language: string;
  readonly code: string;
  /** The page that runs it, in /apps/. */
  readonly page?: string;
}

export interface Report {
  /** What is in the package. */
  readonly files: readonly string[];
  /** What is in src/. */
  readonly sources: readonly string[];
  readonly snippets: readonly Snippet[];
}

/** Packs and builds, where it is the first. */
export const buildApps = async (): Promise<Report> => (await fetch('/apps')).json();

/** Opens an app in a frame until the test ends; its callback answers as told. */
export async function openApp<Host>(path: string, reply: Reply = json({ok: true})) {
  const {url, received} = callback(reply);
  const frame = document.createElement('iframe');
  frame.src = `/apps/${path}${new URL(url, location.href).search}`;
  const loaded = oneEvent(frame, 'load');
  (await fixture(html`<div></div>`)).append(frame);
  await loaded;
  const window = frame.contentWindow as Window &
    typeof globalThis & {host: Host; said: readonly string[]};
  const {document: page} = window;
  const find = () => page.querySelector('clickhouse-connect')!;
  /** The element, once the framework has rendered it and it is defined. */
  const element = async () => {
    await until(() => !!find()?.shadowRoot, 'The app renders the element');
    await find().updateComplete;
    return find();
  };
  /** Errors, and what React or Vue warns of. */
  const complaints = () => window.said.filter((text) => !text.includes('lit.dev/msg'));
  return {window, page, find, element, complaints, received};
}

/** Types a pair with real keys, and presses Enter. */
export async function send(element: ClickhouseConnectElement) {
  const {keyId, keySecret} = partsOf(element);
  await type(keyId, KEY_ID);
  await type(keySecret, KEY_SECRET);
  const settled = outcome(element);
  await sendKeys({press: 'Enter'});
  return settled;
}

import {fixture, html} from '@open-wc/testing';
import type {ClickhouseConnectElement} from '../../src/index.js';

/** A page of a host, as its server sends it. */
export interface HostPage {
  readonly headers?: Readonly<Record<string, string>>;
  /** What comes before the element; the script tag alone if not told otherwise. */
  readonly head?: string;
  readonly callbackUrl?: string;
  /** Other attributes of the element. */
  readonly attributes?: string;
  /** Whether the element is rendered on the server, and with which labels. */
  readonly isServed?: boolean;
  readonly labels?: ClickhouseConnectElement['labels'];
  /** What is in the element. */
  readonly content?: string;
  /** The sandbox of the frame that the page is opened in. */
  readonly sandbox?: string;
}

export interface OpenedPage {
  readonly frame: HTMLIFrameElement;
  readonly window: Window & typeof globalThis;
  readonly element: ClickhouseConnectElement;
  /** Filled by observe.js. */
  readonly observed: {
    readonly violations: readonly {effectiveDirective: string; disposition: string}[];
    readonly said: readonly unknown[];
  };
}

const OBSERVE = '/test/support/observe.js';

/** The nonce that a page's policy may name. */
export const NONCE = 'bm9uY2U';

/** The tag of the built script. */
export const script = (attributes = '') =>
  `<script src="/dist/clickhouse-connect.js" ${attributes}></script>`;

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Where the page is. */
export function urlOf({head = script(), callbackUrl, content = '', ...page}: HostPage): string {
  const {headers, attributes = '', isServed, labels} = page;
  const attribute = callbackUrl === undefined ? '' : `callback-url="${escape(callbackUrl)}"`;
  const text = `<!doctype html><html lang="en"><title>A host</title>
    <script src="${OBSERVE}" nonce="${NONCE}"></script>${head}
    <clickhouse-connect ${attribute} ${attributes}>${content}</clickhouse-connect>`;
  return `/page?${new URLSearchParams({page: JSON.stringify({headers, html: text, isServed, labels})})}`;
}

/**
 * Opens the page in a frame of the tests' origin, so that a test can look inside, until the test
 * ends.
 */
export async function open(page: HostPage): Promise<OpenedPage> {
  const {sandbox} = page;
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.src = urlOf(page);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  (await fixture(html`<div></div>`)).append(frame);
  await loaded;
  const window = frame.contentWindow as OpenedPage['window'] & Pick<OpenedPage, 'observed'>;
  const element = Document.prototype.querySelector.call(
    window.document,
    'clickhouse-connect',
  ) as ClickhouseConnectElement;
  return {frame, window, element, observed: window.observed};
}

/** The URLs that the page has requested, each once, but for what observes it. */
export const requestsOf = ({window}: OpenedPage): string[] => {
  const urls = new Set(window.performance.getEntriesByType('resource').map(({name}) => name));
  return [...urls].filter((url) => !url.endsWith(OBSERVE));
};

import type {Verdict} from '../../src/index.js';

/**
 * How a host's server answers a POST. In the body, `$attempt` and `$secret` become what that POST
 * holds, `$long` 64 kB of text.
 */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** How the body is written, instead of UTF-8. */
  readonly encoding?: 'gzip' | 'utf16le';
  /**
   * The whole answer as it goes over the wire, status line first; a number is a pause in ms. Then
   * the connection ends.
   */
  readonly raw?: readonly (string | number)[];
  /** How many ms the answer takes. */
  readonly delay?: number;
  /** The request is taken and never answered. */
  readonly hang?: boolean;
  /** The connection is cut. */
  readonly destroy?: boolean;
}

export interface Received {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Callback {
  readonly url: string;
  /** The POSTs so far, in the order of their arrival. */
  received(): Promise<Received[]>;
}

/** The same server by its other name: another origin, and another site. */
export const otherOrigin = `http://127.0.0.1:${location.port}`;

let count = 0;

/** An endpoint of a host's own server that answers as told. `path` is what its path ends in. */
export function callback(reply: Reply, origin = '', path = ''): Callback {
  const id = `${Date.now()}-${count++}`;
  const url = `${origin}/callback${path && `/${path}`}?${new URLSearchParams({id, reply: JSON.stringify(reply)})}`;
  return {
    url,
    received: async () =>
      (await fetch(`/callback/received?id=${id}`)).json() as Promise<Received[]>,
  };
}

type Answer = Partial<Verdict> & Readonly<Record<string, unknown>>;

/** A verdict as JSON, for pages of the same origin. */
export const json = (verdict: Answer, status = 200): Reply => ({
  status,
  headers: {'content-type': 'application/json'},
  body: JSON.stringify({attempt: '$attempt', ...verdict}),
});

/** A page that posts a verdict to its parent, for pages of other origins. */
export const messagePage = (verdict: Answer, script = 'parent.postMessage(data, "*")'): Reply => ({
  headers: {'content-type': 'text/html; charset=utf-8'},
  body: `<!doctype html><script>const data = ${JSON.stringify({
    type: 'clickhouse-connect:result',
    version: 1,
    attempt: '$attempt',
    ...verdict,
  })}; ${script}</script>`,
});

/** The POSTs' fields by name, in order. */
export const fieldsOf = ({body}: Received): [string, string][] => [...new URLSearchParams(body)];

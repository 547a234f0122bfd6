// On the sources only: its pages load the script-tag file.
import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {callback, json, messagePage, otherOrigin, type Reply} from './support/callback.js';
import {isChromium} from './support/engine.js';
import {script, urlOf} from './support/host-page.js';

interface Case {
  readonly reply?: Reply;
  /** Where the callback is, if not on the page's origin. */
  readonly origin?: string;
  readonly attributes?: string;
  /** What else the page does. */
  readonly head?: string;
  readonly isRevealed?: boolean;
  /** The pair is not sent, and the tab goes elsewhere. */
  readonly isLeft?: boolean;
  /**
   * What the frame shows cannot be reached: a browser that writes its session just then, every few
   * seconds, writes the POST. See SECURITY.md.
   */
  readonly isOutOfReach?: boolean;
}

interface Seen {
  readonly found: readonly string[];
  readonly control: boolean;
  readonly isRunning?: true;
  readonly unsupported?: true;
}

const accepted = json({ok: true});
const {body = ''} = accepted;
const half = body.length / 2;

/** Leads to a GET that answers with the verdict, as the receiver's `seeOther` does. */
function seeOther(verdict: Reply, origin = ''): Reply {
  const page = JSON.stringify({headers: verdict.headers, html: verdict.body});
  // What it becomes is of hex digits alone.
  const query = String(new URLSearchParams({page})).replaceAll('%24attempt', '$attempt');
  return {
    raw: [
      `HTTP/1.1 303 See Other\r\nlocation: ${origin}/page?${query}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`,
    ],
  };
}

const CASES: Readonly<Record<string, Case>> = {
  connected: {},
  'connected, revealed before': {isRevealed: true},
  'connected, and removed by the page at once': {
    head: `<script>addEventListener('statuschange', ({target}) => {
      if (target.status !== 'connected') return;
      target.replaceWith(Object.assign(document.createElement('clickhouse-connect'), {connectedKey: 'wYtK'}));
    })</script>`,
  },
  'connected by a reply that takes three seconds': {
    reply: {
      raw: [
        `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n${body.slice(0, half)}`,
        3000,
        body.slice(half),
      ],
    },
  },
  'connected by another origin': {
    reply: messagePage({ok: true}),
    origin: otherOrigin,
    isOutOfReach: true,
  },
  'connected by a 303 to a GET': {reply: seeOther(accepted)},
  'connected by a 303 to a GET of another origin': {
    reply: seeOther(messagePage({ok: true}), otherOrigin),
    origin: otherOrigin,
  },
  rejected: {reply: json({ok: false, code: 'forbidden'})},
  'rejected by another origin': {
    reply: messagePage({ok: false}),
    origin: otherOrigin,
    isOutOfReach: true,
  },
  unconfirmed: {reply: {headers: {'content-type': 'text/html'}, body: 'Thanks'}},
  // Firefox reports nothing of it.
  'cut off': {reply: {destroy: true}, attributes: 'timeout="2000"', isOutOfReach: true},
  'not answered in time': {reply: {hang: true}, attributes: 'timeout="500"'},
  'entered, revealed and left': {isRevealed: true, isLeft: true},
  'redirected to a page': {
    reply: {
      headers: {'content-type': 'text/html'},
      body: 'Thanks',
    },
    attributes: 'delivery="redirect"',
  },
  'redirected by a 303': {
    reply: {status: 303, headers: {location: urlOf({attributes: 'connected-key="wYtK"'})}},
    attributes: 'delivery="redirect"',
  },
};

/** Of the shape of a secret, and another one at each call. */
const newSecret = () =>
  `4b1d${Array.from(crypto.getRandomValues(new Uint8Array(19)), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;

describe('the secret of <clickhouse-connect> in the profile of a browser', function () {
  this.timeout(180_000);
  for (const engine of ['chromium', 'firefox'])
    it(`is in none of its files, where an ordinary field is in some: ${engine}`, async () => {
      // Once is enough, and WebKitGTK leaves it to the application what is kept.
      if (!isChromium) return;
      const cases = Object.entries(CASES).map(([name, page]) => {
        const {reply = accepted, origin = '', head = '', attributes, ...acts} = page;
        // Of this origin: a relative URL is one of the host page's, too.
        const callbackUrl = callback(reply, origin).url;
        const url = new URL(urlOf({head: head + script(), callbackUrl, attributes}), location.href);
        return {name, url: url.href, secret: newSecret(), ...acts};
      });
      const control = {
        url: new URL(urlOf({head: '<input>'}), location.href).href,
        text: newSecret(),
      };
      const search = async (cases: object) => {
        let seen: Seen;
        do seen = await executeServerCommand<Seen, object>('profile', {engine, cases, control});
        while (seen.isRunning);
        return seen;
      };
      const {found, ...seen} = await search(cases);
      if (seen.unsupported) return console.log('not tried: there is no Firefox');
      expect(seen.control).to.equal(true);
      const isOutOfReach = (name: string) => CASES[name]!.isOutOfReach;
      expect(found.filter((name) => !isOutOfReach(name))).to.deep.equal([]);
      // Where it was written just then, it is not the next time.
      const again = cases.filter(({name}) => found.includes(name));
      if (again.length) expect((await search(again)).found).to.deep.equal([]);
    });
});

import {expect, html, oneEvent} from '@open-wc/testing';
import {
  callback,
  fieldsOf,
  json,
  messagePage,
  otherOrigin,
  type Callback,
  type Reply,
} from './support/callback.js';
import {connect, fill, KEY_ID, KEY_SECRET, outcome, partsOf, press} from './support/form.js';
import {patch} from './support/patch.js';

const deliver = async ({url}: Callback, content: unknown = '', timeout = 3000) => {
  const element = await connect({callbackUrl: url, timeout}, content);
  fill(element);
  return {element, ...(await press(element))};
};

/** What the one POST that arrived has carried, by name. */
const posted = async ({received}: Callback) => {
  const posts = await received();
  expect(posts).to.have.length(1);
  return fieldsOf(posts[0]!);
};

describe('<clickhouse-connect> delivery by a frame', () => {
  describe('posts', () => {
    it('the pair and the attempt, as a form does', async () => {
      const server = callback(json({ok: true}));
      const {element} = await deliver(server);
      const [{method, headers, body}] = (await server.received()) as [
        Awaited<ReturnType<Callback['received']>>[0],
      ];
      expect(element.status).to.equal('connected');
      expect(method).to.equal('POST');
      expect(headers).to.include({
        'content-type': 'application/x-www-form-urlencoded',
        origin: location.origin,
      });
      expect(headers['referer']).not.to.contain(KEY_SECRET);
      const fields = fieldsOf({method, headers, body});
      expect(fields.map(([name]) => name)).to.deep.equal(['key_id', 'key_secret', 'attempt']);
      expect(Object.fromEntries(fields)).to.include({key_id: KEY_ID, key_secret: KEY_SECRET});
    });

    it('every value byte for byte', async () => {
      const secret = `%41+&=?#/\\"'<>;,:@ äß漢字🔑\u00a0é~\`|{}[]^$*()!`;
      const server = callback(json({ok: true}));
      const element = await connect({callbackUrl: server.url});
      fill(element, 'ä+b%20&c=d', secret);
      await press(element);
      expect(Object.fromEntries(await posted(server))).to.include({
        key_id: 'ä+b%20&c=d',
        key_secret: secret,
      });
    });

    it("the page's hidden inputs, as a form adds them", async () => {
      const server = callback(json({ok: true}));
      await deliver(
        server,
        html`
          <input type="hidden" name="csrf_token" value="a&b=c" />
          <input type="hidden" name="empty" />
          <input type="hidden" name="disabled" value="no" disabled />
          <input type="hidden" value="nameless" />
          <input type="hidden" name="" value="nameless" />
          <input type="text" name="visible" value="no" />
          <template><input type="hidden" name="template" value="no" /></template>
          <fieldset disabled><input type="hidden" name="fieldset" value="no" /></fieldset>
          <form><input type="hidden" name="fallback" value="yes" /></form>
          <input type="hidden" name="list" value="1" /><input type="hidden" name="list" value="2" />
        `,
      );
      expect((await posted(server)).slice(3)).to.deep.equal([
        ['csrf_token', 'a&b=c'],
        ['empty', ''],
        ['fallback', 'yes'],
        ['list', '1'],
        ['list', '2'],
      ]);
    });

    it('them as they are when submitting', async () => {
      const server = callback(json({ok: true}));
      const element = await connect(
        {callbackUrl: server.url},
        html`<input type="hidden" name="token" value="old" />`,
      );
      element.querySelector('input')!.value = 'new';
      fill(element);
      await press(element);
      expect(Object.fromEntries(await posted(server))).to.include({token: 'new'});
    });

    it('names that hide the members of a form', async () => {
      const names = [
        'submit',
        'action',
        'append',
        'remove',
        'target',
        'method',
        'requestSubmit',
        'elements',
        'parentNode',
        'nodeName',
      ];
      const server = callback(json({ok: true}));
      const {status} = await deliver(
        server,
        names.map((name) => html`<input type="hidden" name=${name} value="x" />`),
      );
      expect(status).to.equal('connected');
      expect((await posted(server)).slice(3).map(([name]) => name)).to.deep.equal(names);
    });

    it('once for many clicks', async () => {
      const server = callback(json({ok: true}));
      const element = await connect({callbackUrl: server.url});
      fill(element);
      const settled = outcome(element);
      for (let click = 0; click < 50; click++) partsOf(element).submit.click();
      await settled;
      expect(await server.received()).to.have.length(1);
    });

    it('into its own frame, and opens no window', async () => {
      let count = 0;
      patch(window, 'open', {value: () => (count++, null)});
      const {status} = await deliver(callback(json({ok: true})));
      expect([status, count]).to.deep.equal(['connected', 0]);
    });

    it('without an entry in the history', async () => {
      const {length} = history;
      await deliver(callback(json({ok: true})));
      await deliver(callback(json({ok: false, code: 'forbidden'})));
      // Firefox takes the entries of earlier frames away, once it gets to it.
      expect(history.length).to.be.at.most(length);
    });

    it('the same attempt again while the outcome is unknown, another after a verdict', async () => {
      const attempts: string[] = [];
      const unknown = callback({body: 'thanks'});
      const element = await connect({callbackUrl: unknown.url});
      element.addEventListener('connected', ({detail}) => attempts.push(detail.attempt));
      fill(element);
      await press(element);
      await press(element);
      expect(attempts[1]).to.equal(attempts[0]);
      expect(
        new Set(
          (await unknown.received()).map((post) => Object.fromEntries(fieldsOf(post))['attempt']),
        ).size,
      ).to.equal(1);
      element.callbackUrl = callback(json({ok: false})).url;
      await press(element);
      expect(attempts[2]).not.to.equal(attempts[0]);
      fill(element);
      await press(element);
      expect(attempts[3]).not.to.equal(attempts[2]);
    });
  });

  describe('of the same origin answers by JSON', () => {
    for (const status of [200, 201, 401, 422, 500]) {
      it(`whatever the status: ${status}`, async () => {
        expect((await deliver(callback(json({ok: true}, status)))).status).to.equal('connected');
        const {failure} = await deliver(
          callback(json({ok: false, code: 'forbidden', message: 'No.'}, status)),
        );
        expect(failure).to.deep.equal({
          code: 'rejected',
          reason: 'forbidden',
          message: 'No.',
          reference: undefined,
        });
      });
    }

    it('or by a message, which may come after the load', async () => {
      const script = 'setTimeout(() => parent.postMessage(data, location.origin), 100)';
      expect((await deliver(callback(messagePage({ok: true}, script)))).status).to.equal(
        'connected',
      );
    });

    it('which counts where the time is over while the frame is emptied', async () => {
      const {url} = callback(
        messagePage(
          {ok: true},
          `while (parent.performance.now() < parent.almostOver);
          parent.postMessage(data, "*");`,
        ),
      );
      const element = await connect({callbackUrl: url, timeout: 1500});
      fill(element);
      // A frame that does not get empty, from the verdict on.
      const other = Object.assign(document.createElement('iframe'), {srcdoc: '-'});
      const loaded = new Promise((resolve) => other.addEventListener('load', resolve));
      document.body.append(other);
      await loaded;
      const full = other.contentDocument!;
      addEventListener(
        'message',
        () => patch(HTMLIFrameElement.prototype, 'contentDocument', {get: () => full}),
        {once: true},
      );
      patch(window as {almostOver?: number}, 'almostOver', {value: performance.now() + 1200});
      const warnings: unknown[] = [];
      patch(console, 'warn', {value: (text: unknown) => warnings.push(text)});
      expect((await press(element)).failure).to.equal(null);
      expect(warnings).to.deep.equal([]);
      other.remove();
    });

    it('also where elements of the reply hide members of its document', async () => {
      const names = ['replaceChildren', 'URL', 'contentType'].map((name) => `<img name=${name}>`);
      const body = `${names.join('')}<script>parent.postMessage({type: 'clickhouse-connect:result',
        version: 1, attempt: '$attempt', ok: true}, '*')</script>`;
      const reply = {headers: {'content-type': 'text/html'}, body};
      expect((await deliver(callback(reply))).status).to.equal('connected');
    });

    it('after a redirect, too', async () => {
      const {url} = callback(json({ok: true, attempt: 'x'}));
      const {failure} = await deliver(callback({status: 303, headers: {location: url}}));
      expect(failure).to.deep.equal({code: 'unconfirmed'});
    });
  });

  describe('of another origin answers by a message', () => {
    it('with its verdict', async () => {
      expect((await deliver(callback(messagePage({ok: true}), otherOrigin))).status).to.equal(
        'connected',
      );
      const {failure} = await deliver(
        callback(messagePage({ok: false, code: 'key_inactive'}), otherOrigin),
      );
      expect(failure).to.include({code: 'rejected', reason: 'key_inactive'});
    });

    it('only of that origin', async () => {
      const elsewhere = callback(messagePage({ok: true}), location.origin);
      const {failure} = await deliver(
        callback({status: 307, headers: {location: elsewhere.url}}, otherOrigin),
      );
      expect(failure).to.deep.equal({code: 'unconfirmed'});
    });

    it('not by its JSON, which cannot be read', async () => {
      expect((await deliver(callback(json({ok: true}), otherOrigin))).failure).to.deep.equal({
        code: 'unconfirmed',
      });
    });
  });

  describe('takes for no verdict', () => {
    const REPLIES: Readonly<Record<string, Reply>> = {
      'an empty page': {body: '', headers: {'content-type': 'text/html'}},
      'a page that thanks': {body: '<p>Connected!', headers: {'content-type': 'text/html'}},
      'a text of JSON': {...json({ok: true}), headers: {'content-type': 'text/plain'}},
      'a page of JSON': {...json({ok: true}), headers: {'content-type': 'text/html'}},
      'JSON of another attempt': json({ok: true, attempt: '0'.repeat(32)}),
      'JSON without an attempt': json({ok: true, attempt: undefined}),
      'JSON whose ok is a text': json({ok: 'true' as unknown as boolean}),
      'malformed JSON': {...json({ok: true}), body: '{"ok":true,"attempt":"$attempt"'},
      'an error page': {status: 500, body: '<h1>Error', headers: {'content-type': 'text/html'}},
      'not found': {status: 404, body: 'Not found'},
      'a message of another type': messagePage({ok: true, type: 'other'}),
      'a message of another version': messagePage({ok: true, version: 2}),
      'a message of another attempt': messagePage({ok: true, attempt: 'f'.repeat(32)}),
      'a message as text': messagePage({ok: true}, 'parent.postMessage(JSON.stringify(data), "*")'),
      'a message to nobody here': messagePage(
        {ok: true},
        'parent.postMessage(data, "https://other.example")',
      ),
      'a message to itself': messagePage({ok: true}, 'postMessage(data, "*")'),
      'a reply that must not be framed': {
        ...json({ok: true}),
        headers: {'content-type': 'application/json', 'x-frame-options': 'DENY'},
      },
    };
    // All at once, as each takes the second that a message may take: one element for each reply.
    const page = document.createElement('div');
    const start = async (reply: Reply) => {
      const server = callback(reply);
      const element = document.createElement('clickhouse-connect');
      page.append(element);
      element.callbackUrl = server.url;
      await element.updateComplete;
      fill(element);
      return {server, element, ...(await press(element))};
    };
    const running: Record<string, ReturnType<typeof start>> = {};
    before(() => {
      document.body.append(page);
      for (const [what, reply] of Object.entries(REPLIES)) running[what] = start(reply);
    });
    after(() => page.remove());

    for (const what of Object.keys(REPLIES)) {
      it(what, async () => {
        const {server, element, failure} = await running[what]!;
        expect(failure).to.deep.equal({code: 'unconfirmed'});
        expect(await server.received()).to.have.length(1);
        const {keyId, keySecret} = partsOf(element);
        expect([keyId.value, keySecret.value]).to.deep.equal([KEY_ID, KEY_SECRET]);
      });
    }

    for (const [what, reply] of Object.entries({
      'no reply': {hang: true},
      'an empty reply': {status: 204},
      'a download': {body: 'x', headers: {'content-disposition': 'attachment'}},
    })) {
      it(`${what}, until the time is over`, async () => {
        expect((await deliver(callback(reply), '', 600)).failure).to.deep.equal({code: 'timeout'});
      });
    }

    // Chromium shows a page for it at once; Firefox and WebKit show none that could be noticed.
    for (const [what, server] of Object.entries({
      'a connection that breaks': callback({destroy: true}),
      'a connection that is refused': {url: 'http://127.0.0.1:65530/', received: async () => []},
    })) {
      it(`${what}: the outcome is unknown`, async () => {
        const {failure} = await deliver(server, '', 2500);
        expect(failure!.code).to.be.oneOf(['unconfirmed', 'timeout']);
      });
    }

    it("another window's message", async () => {
      const {url} = callback({hang: true});
      const element = await connect({callbackUrl: url, timeout: 500});
      fill(element);
      const connected = oneEvent(element, 'connected');
      const settled = press(element);
      const {detail} = await connected;
      const forged = {
        type: 'clickhouse-connect:result',
        version: 1,
        attempt: detail.attempt,
        ok: true,
      };
      postMessage(forged, '*');
      const source = element.shadowRoot!.querySelector('iframe')!.contentWindow;
      window.dispatchEvent(
        new MessageEvent('message', {data: forged, origin: location.origin, source}),
      );
      expect((await settled).failure).to.deep.equal({code: 'timeout'});
    });

    it('a violation that a script made up', async () => {
      const {url} = callback({hang: true});
      const element = await connect({callbackUrl: url, timeout: 500});
      fill(element);
      const settled = press(element);
      document.dispatchEvent(
        new SecurityPolicyViolationEvent('securitypolicyviolation', {
          blockedURI: new URL(url, location.href).href,
          documentURI: location.href,
          effectiveDirective: 'form-action',
          violatedDirective: 'form-action',
          originalPolicy: '',
          disposition: 'enforce',
          statusCode: 200,
        }),
      );
      expect((await settled).failure).to.deep.equal({code: 'timeout'});
    });
  });

  describe('sends nothing, and says why on the console,', () => {
    const refuse = async (properties: Parameters<typeof connect>[0], content: unknown = '') => {
      const errors: string[] = [];
      const restore = patch(console, 'error', {
        value: (...words: unknown[]) => errors.push(words.join(' ')),
      });
      const element = await connect(properties, content);
      let events = 0;
      element.addEventListener('connected', () => events++);
      fill(element);
      partsOf(element).submit.click();
      restore();
      await element.updateComplete;
      expect(events).to.equal(0);
      expect(element.shadowRoot!.querySelector('iframe')).to.equal(null);
      expect([element.status, element.failure]).to.deep.equal(['failed', {code: 'config'}]);
      const {keyId, keySecret, status} = partsOf(element);
      expect([keyId.value, keySecret.value]).to.deep.equal([KEY_ID, KEY_SECRET]);
      expect(status.textContent).to.match(/isn't set up to connect a key/);
      expect(errors).to.have.length(1);
      return errors[0]!;
    };

    for (const [callbackUrl, problem] of Object.entries({
      '': 'is empty',
      '//evil.example/': 'has an unsupported form',
      'javascript:alert(1)': 'has an unsupported form',
      'https://user@x.example/': 'has a user name',
      '/callback#x': 'has a space',
      'http://x.example/': 'is not encrypted',
    })) {
      it(`for the callback URL ${JSON.stringify(callbackUrl)}`, async () => {
        expect(await refuse({callbackUrl})).to.contain(
          `<clickhouse-connect>: callback-url ${problem}`,
        );
      });
    }

    for (const name of ['key_id', 'key_secret', 'attempt']) {
      it(`for a hidden input of the name ${name}`, async () => {
        const error = await refuse({}, html`<input type="hidden" name=${name} value="x" />`);
        expect(error).to.contain(`hidden input "${name}"`);
      });
    }

    it('for a relative URL that a <base> takes elsewhere', async () => {
      const base = Object.assign(document.createElement('base'), {href: 'https://evil.example/'});
      document.head.append(base);
      const error = await refuse({callbackUrl: '/callback'});
      base.remove();
      expect(error).to.contain('<base>');
    });

    it('until it is fixed', async () => {
      const element = await connect({callbackUrl: ''});
      patch(console, 'error', {value: () => {}});
      fill(element);
      element.submit();
      element.callbackUrl = callback(json({ok: true})).url;
      expect((await press(element)).status).to.equal('connected');
    });
  });

  describe('leaves nothing behind', () => {
    for (const [what, reply] of Object.entries({
      connected: json({ok: true}),
      rejected: json({ok: false}),
      unconfirmed: {body: 'x'},
    })) {
      it(`when ${what}`, async () => {
        const {element} = await deliver(callback(reply));
        expect(element.shadowRoot!.querySelectorAll('iframe, form[hidden]').length).to.equal(0);
      });
    }

    it('when removed while connecting', async () => {
      const server = callback({hang: true});
      const element = await connect({callbackUrl: server.url, timeout: 50});
      fill(element);
      const heard: string[] = [];
      partsOf(element).submit.click();
      element.remove();
      element.addEventListener('statuschange', ({detail}) => heard.push(detail.status));
      expect(element.shadowRoot!.querySelectorAll('iframe, form[hidden]').length).to.equal(0);
      // As long as another one takes to time out.
      await deliver(callback({hang: true}), '', 100);
      expect([element.status, ...heard]).to.deep.equal(['idle']);
    });
  });
});

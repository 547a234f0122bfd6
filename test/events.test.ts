import {aTimeout, expect, oneEvent} from '@open-wc/testing';
import {ConnectedEvent, ConnectError, type ClickhouseConnectElement} from '../src/index.js';
import {connect, fill, KEY_ID, KEY_SECRET, outcome, partsOf, press, take} from './support/form.js';

/** An element that is filled in, with a listener on `connected`. */
async function connectWith(
  listener: (event: ConnectedEvent) => void,
  properties: Parameters<typeof connect>[0] = {},
): Promise<ClickhouseConnectElement> {
  const element = await connect(properties);
  element.addEventListener('connected', listener);
  fill(element);
  return element;
}

describe('<clickhouse-connect> events', () => {
  describe('connected', () => {
    it('carries the pair, where it goes, and the attempt', async () => {
      const element = await connect({callbackUrl: './callback'});
      fill(element);
      const connected = oneEvent(element, 'connected');
      element.submit();
      const {detail} = await connected;
      element.reset();
      expect(detail).to.be.frozen;
      expect({...detail, attempt: ''}).to.deep.equal({
        keyId: KEY_ID,
        keySecret: KEY_SECRET,
        callbackUrl: new URL('./callback', document.baseURI).href,
        attempt: '',
      });
      expect(detail.attempt).to.match(/^[\da-f]{32}$/);
    });

    it('is cancelable, and stays at the element', async () => {
      const heard: string[] = [];
      const hear = ({currentTarget}: Event) => heard.push(String(currentTarget));
      for (const target of [document.body, document, window])
        target.addEventListener('connected', hear);
      const element = await connectWith((event) => {
        take(event);
        expect(event).to.be.instanceOf(ConnectedEvent).and.to.be.instanceOf(CustomEvent);
        expect([event.cancelable, event.bubbles, event.composed]).to.deep.equal([
          true,
          false,
          false,
        ]);
      });
      await press(element);
      for (const target of [document.body, document, window])
        target.removeEventListener('connected', hear);
      expect(heard).to.be.empty;
    });

    it('is enough where there is no callback, and the page takes it', async () => {
      const element = await connectWith(take);
      expect(await press(element)).to.deep.equal({status: 'connected', failure: null});
    });

    it('has the callback URL as null where there is none', async () => {
      let callbackUrl: unknown;
      const element = await connectWith((event) => {
        ({callbackUrl} = event.detail);
        take(event);
      });
      await press(element);
      expect(callbackUrl).to.equal(null);
    });

    it('is prevented by a host that has taken the pair', async () => {
      const element = await connectWith(take, {callbackUrl: '/never'});
      expect((await press(element)).status).to.equal('connected');
    });

    it('comes once for many clicks', async () => {
      let count = 0;
      const element = await connectWith((event) => {
        count++;
        event.respondWith(new Promise(() => {}));
      });
      for (let click = 0; click < 50; click++) partsOf(element).submit.click();
      expect(count).to.equal(1);
      element.reset();
    });

    it('comes not again once connected', async () => {
      let count = 0;
      const element = await connectWith((event) => {
        count++;
        take(event);
      });
      await press(element);
      element.submit();
      expect(count).to.equal(1);
    });

    for (const [what, act] of Object.entries({
      'removes the element': (element: ClickhouseConnectElement) => element.remove(),
      'resets it': (element: ClickhouseConnectElement) => element.reset(),
    })) {
      it(`delivers nothing when a listener ${what}`, async () => {
        const element = await connectWith(() => act(element), {callbackUrl: '/callback?id=never'});
        element.submit();
        expect(element.status).to.equal('idle');
        expect(element.shadowRoot!.querySelector('iframe')).to.equal(null);
      });
      it(`comes not at all when a statuschange listener ${what}`, async () => {
        let count = 0;
        const element = await connectWith(() => count++);
        element.addEventListener('statuschange', () => act(element), {once: true});
        element.submit();
        expect([count, element.status]).to.deep.equal([0, 'idle']);
      });
    }
  });

  describe('respondWith()', () => {
    it('is connecting until the promise settles', async () => {
      let resolve!: () => void;
      const element = await connectWith((event) =>
        event.respondWith(new Promise<void>((r) => (resolve = r))),
      );
      partsOf(element).submit.click();
      expect(element.status).to.equal('connecting');
      const settled = outcome(element);
      resolve();
      expect((await settled).status).to.equal('connected');
    });

    it('takes the place of the callback', async () => {
      const element = await connectWith((event) => event.respondWith(Promise.resolve()), {
        callbackUrl: '/never',
      });
      const settled = press(element);
      expect(element.shadowRoot!.querySelector('iframe')).to.equal(null);
      await settled;
    });

    it('is rejected by a ConnectError, with its code and its message', async () => {
      const element = await connectWith((event) =>
        event.respondWith(
          Promise.reject(new ConnectError('quota', 'Your plan has one connection.')),
        ),
      );
      const {status, failure} = await press(element);
      expect(status).to.equal('failed');
      expect(failure).to.deep.equal({
        code: 'rejected',
        reason: 'quota',
        message: 'Your plan has one connection.',
        reference: undefined,
      });
      expect(failure).to.be.frozen;
      expect(partsOf(element).status).to.have.trimmed.text('Your plan has one connection.');
    });

    it("is rejected by another copy's ConnectError", async () => {
      const error = Object.assign(new Error(''), {name: 'ConnectError', code: 'forbidden'});
      const element = await connectWith((event) => event.respondWith(Promise.reject(error)));
      const {failure} = await press(element);
      expect([failure!.code, failure!.reason, failure!.message]).to.deep.equal([
        'rejected',
        'forbidden',
        undefined,
      ]);
    });

    it('leaves the outcome unknown for any other error, and says nothing of it', async () => {
      for (const error of [
        new TypeError('Failed to fetch'),
        undefined,
        null,
        'no',
        {code: 'forbidden'},
        0,
      ]) {
        const element = await connectWith((event) => event.respondWith(Promise.reject(error)));
        const {failure} = await press(element);
        expect(failure).to.deep.equal({code: 'unconfirmed'});
        expect(partsOf(element).status.textContent)
          .to.match(/couldn't be confirmed/)
          .and.not.to.match(/fetch/);
      }
    });

    it('is called once, and while the event is dispatched', async () => {
      const errors: unknown[] = [];
      const attempt = (event: ConnectedEvent) => {
        try {
          event.respondWith(new Promise(() => {}));
        } catch (error) {
          errors.push(error);
        }
      };
      let event!: ConnectedEvent;
      const element = await connectWith((dispatched) => {
        event = dispatched;
        event.respondWith(Promise.resolve());
        attempt(event);
      });
      const {status} = await press(element);
      attempt(event);
      expect(status).to.equal('connected');
      expect(errors).to.have.length(2);
      for (const error of errors) {
        expect(error).to.be.instanceOf(DOMException).with.property('name', 'InvalidStateError');
      }
    });

    it('times out', async () => {
      const element = await connectWith((event) => event.respondWith(new Promise(() => {})), {
        timeout: 1,
      });
      expect((await press(element)).failure).to.deep.equal({code: 'timeout'});
    });

    it('is forgotten when it settles after the time-out', async () => {
      let resolve!: () => void;
      const response = new Promise<void>((r) => (resolve = r));
      const element = await connectWith((event) => event.respondWith(response), {timeout: 1});
      await press(element);
      resolve();
      await response;
      expect(element.failure).to.deep.equal({code: 'timeout'});
    });

    // A host may give its first request up when it hears of the second.
    it('is forgotten then, also while the same attempt is made again', async () => {
      const rejections: ((error: Error) => void)[] = [];
      const element = await connectWith(
        (event) => event.respondWith(new Promise((_, reject) => rejections.push(reject))),
        {timeout: 1},
      );
      await press(element);
      element.timeout = 10_000;
      const settled = press(element);
      const [first, second] = rejections;
      first!(new TypeError());
      await aTimeout(0);
      expect(element.status).to.equal('connecting');
      second!(new ConnectError('forbidden'));
      expect((await settled).failure!.reason).to.equal('forbidden');
    });

    it('waits as long as it takes, where the time-out is no number above 0', async () => {
      for (const timeout of [0, -1, NaN, Infinity, 2 ** 40]) {
        const response = new Promise<void>((resolve) => setTimeout(resolve, 5));
        const element = await connectWith((event) => event.respondWith(response), {timeout});
        expect((await press(element)).status, String(timeout)).to.equal('connected');
      }
    });
  });

  describe('statuschange', () => {
    it('reports every change, without the secret', async () => {
      const element = await connectWith((event) =>
        event.respondWith(Promise.reject(new ConnectError('forbidden'))),
      );
      const heard: unknown[] = [];
      const hear = (event: Event) => heard.push((event as CustomEvent).detail);
      document.addEventListener('statuschange', hear);
      await press(element);
      element.reset();
      document.removeEventListener('statuschange', hear);
      expect(heard).to.deep.equal([
        {status: 'connecting', failure: null},
        {
          status: 'failed',
          failure: {
            code: 'rejected',
            reason: 'forbidden',
            message: undefined,
            reference: undefined,
          },
        },
        {status: 'idle', failure: null},
      ]);
      expect(JSON.stringify(heard)).not.to.contain(KEY_SECRET);
    });

    it('comes when the property says the same', async () => {
      const element = await connectWith(take);
      const seen: string[] = [];
      element.addEventListener('statuschange', ({detail}) =>
        seen.push(`${detail.status} ${element.status}`),
      );
      await press(element);
      expect(seen).to.deep.equal(['connecting connecting', 'connected connected']);
    });
  });

  describe('states', () => {
    const matches = (element: Element, state: string) => element.matches(`:state(${state})`);

    it('are custom states, one of the status and one of the failure', async () => {
      const element = await connectWith((event) =>
        event.respondWith(Promise.reject(new ConnectError('forbidden'))),
      );
      expect(matches(element, 'idle')).to.equal(true);
      await press(element);
      expect(['failed', 'rejected'].every((state) => matches(element, state))).to.equal(true);
      expect(
        ['idle', 'connecting', 'connected', 'timeout'].some((state) => matches(element, state)),
      ).to.equal(false);
    });
  });

  describe('outcomes', () => {
    const rejectWith = (code: string, message?: string) =>
      connectWith((event) => event.respondWith(Promise.reject(new ConnectError(code, message))));

    const WORDS: Readonly<Record<string, RegExp>> = {
      key_not_found: /doesn't recognize this key/,
      key_inactive: /has expired or is disabled/,
      forbidden: /doesn't have the permissions it needs/,
      ip_blocked: /isn't allowed from this site's servers/,
      rate_limited: /Wait a minute/,
      unreachable: /can't reach ClickHouse Cloud/,
      'some-other': /wasn't accepted/,
      constructor: /wasn't accepted/,
      submit: /wasn't accepted/,
    };
    for (const [reason, words] of Object.entries(WORDS)) {
      it(`say ${reason} in words, and keep both fields`, async () => {
        const element = await rejectWith(reason);
        await press(element);
        const {status, keyId, keySecret} = partsOf(element);
        expect(status.textContent).to.match(words);
        expect([keyId.value, keySecret.value]).to.deep.equal([KEY_ID, KEY_SECRET]);
      });
    }

    it("say the server's own words as text, before ours", async () => {
      const element = await rejectWith('key_not_found', '<img src=x onerror=alert(1)> No.');
      await press(element);
      expect(partsOf(element).status).to.have.trimmed.text('<img src=x onerror=alert(1)> No.');
    });

    it('lead the focus to the field that the reason belongs to', async () => {
      for (const reason of ['key_not_found', 'key_inactive']) {
        const element = await rejectWith(reason);
        partsOf(element).submit.focus();
        await press(element);
        expect(partsOf(element).focused()).to.equal(partsOf(element).keyId);
      }
    });

    it('lead it to the status line for any other reason', async () => {
      const element = await rejectWith('forbidden');
      partsOf(element).submit.focus();
      await press(element);
      expect(partsOf(element).focused()).to.equal(partsOf(element).status);
    });

    it('lead it to what is shown once connected', async () => {
      const element = await connectWith(take);
      partsOf(element).submit.focus();
      await press(element);
      const {status, focused} = partsOf(element);
      expect(focused()).to.equal(status);
      expect(status).to.have.trimmed.text('ClickHouse Cloud is connected.');
    });

    it('take it from nothing else in the page', async () => {
      const button = document.createElement('button');
      document.body.append(button);
      let resolve!: () => void;
      const element = await connectWith((event) =>
        event.respondWith(new Promise<void>((r) => (resolve = r))),
      );
      const settled = press(element);
      button.focus();
      resolve();
      await settled;
      expect(document.activeElement).to.equal(button);
      button.remove();
    });

    it('keep both fields where they are unknown, for another try of the same attempt', async () => {
      const attempts: string[] = [];
      const element = await connectWith((event) => {
        attempts.push(event.detail.attempt);
        event.respondWith(Promise.reject(new TypeError()));
      });
      await press(element);
      const {keyId, keySecret} = partsOf(element);
      expect([keyId.value, keySecret.value]).to.deep.equal([KEY_ID, KEY_SECRET]);
      // A person who looks around changes nothing.
      keyId.focus();
      partsOf(element).reveal.click();
      keySecret.focus();
      keySecret.blur();
      await press(element);
      fill(element, KEY_ID, `${KEY_SECRET}x`);
      await press(element);
      expect(attempts[1]).to.equal(attempts[0]);
      expect(attempts[2]).not.to.equal(attempts[0]);
    });
  });

  describe('reset()', () => {
    it('leads from connected back to an empty form', async () => {
      const element = await connectWith(take);
      await press(element);
      expect(partsOf(element).keyId).to.equal(null);
      element.reset();
      await element.updateComplete;
      const {keyId, keySecret, status} = partsOf(element);
      expect([
        keyId.value,
        keySecret.value,
        keySecret.type,
        status.textContent!.trim(),
      ]).to.deep.equal(['', '', 'password', '']);
    });
  });

  describe('removal', () => {
    it('leads to idle, without a late event', async () => {
      let reject!: (error: unknown) => void;
      const response = new Promise<void>((_, r) => (reject = r));
      const element = await connectWith((event) => event.respondWith(response));
      partsOf(element).submit.click();
      const heard: string[] = [];
      element.remove();
      expect(element.status).to.equal('idle');
      element.addEventListener('statuschange', ({detail}) => heard.push(detail.status));
      reject(new ConnectError('forbidden'));
      await response.catch(() => {});
      await element.updateComplete;
      expect(heard).to.be.empty;
    });

    it('empties the fields, also when the element is only moved', async () => {
      const element = await connect();
      fill(element);
      const {keyId, keySecret} = partsOf(element);
      const parent = document.createElement('div');
      document.body.append(parent);
      parent.append(element);
      expect([keyId.value, keySecret.value]).to.deep.equal(['', '']);
      parent.remove();
    });
  });

  describe('types', () => {
    it('know the events of the element', async () => {
      const element = await connect();
      element.addEventListener('connected', (event) => event.detail.keySecret satisfies string);
      element.addEventListener('statuschange', (event) => event.detail.status satisfies string);
      element.addEventListener('click', (event) => event.clientX satisfies number);
      // @ts-expect-error -- the status holds no secret
      element.addEventListener('statuschange', (event) => event.detail.keySecret);
      // @ts-expect-error -- read-only
      expect(() => (element.status = 'connected')).to.throw(TypeError);
      expect('keySecret' in element).to.equal(false);
    });
  });
});

// What a verdict says besides yes or no: the organization, a message, a reference.
import {ContextConsumer} from '@lit/context';
import {expect} from '@open-wc/testing';
import {LitElement} from 'lit';
import {connectionContext, type ClickhouseConnectElement, type Verdict} from '../src/index.js';
import {callback, json, messagePage, otherOrigin} from './support/callback.js';
import {connect, fill, partsOf, press} from './support/form.js';

/** The server of the tests does so in its replies. */
const expand = (text: string) => text.replaceAll('$long', 'x'.repeat(2 ** 16));

type Texts = Omit<Partial<Verdict>, 'attempt'>;

/** The three ways in which a verdict comes. */
const WAYS: Readonly<Record<string, (verdict: Texts) => Promise<ClickhouseConnectElement>>> = {
  'by JSON': (verdict) => connect({callbackUrl: callback(json(verdict)).url}),
  'by a message': (verdict) =>
    connect({callbackUrl: callback(messagePage(verdict), otherOrigin).url}),
  'by respondWith()': async (verdict) => {
    const element = await connect();
    const response = Promise.resolve(JSON.parse(expand(JSON.stringify(verdict))));
    element.addEventListener('connected', (event) => event.respondWith(response));
    return element;
  },
};

const textOf = (element: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim();
const linesOf = (element: Element) => partsOf(element).status.innerText.replace(/\s+/g, ' ').trim();

const HOSTILE: Readonly<Record<string, string>> = {
  markup: '<img src=x onerror=alert(1)><b>&amp;</b>{{x}}${x}',
  'a placeholder': '{organization} {reference} {directive} $& $1',
  'thousands of characters without a space': '$long',
  'many words': 'word '.repeat(80),
  'characters of two halves': `x${'🔑'.repeat(60)}`,
  'half a key': 'a\ud83d b \udd11',
  'an override of the direction': 'Acme \u202etxt.exe\u202e \u2067',
  'control characters': 'a\u0000b\u0007c\u200b',
};

/** The first characters, as they are rendered: a key is not cut in two. */
const cut = (text: string, length: number) => text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
const isIsolated = (element: Element) =>
  /isolate|plaintext/.test(getComputedStyle(element).unicodeBidi) ||
  getComputedStyle(element).display === 'block';

for (const [way, prepare] of Object.entries(WAYS)) {
  describe(`A verdict ${way}`, () => {
    const show = async (verdict: Texts) => {
      const element = await prepare(verdict);
      fill(element);
      await press(element);
      return element;
    };

    it('says what is linked, and what else the person should know', async () => {
      const message = 'This key expires on 3 December.';
      const element = await show({ok: true, organization: 'Acme', message});
      expect(linesOf(element)).to.equal(`Connected to Acme. ${message}`);
      expect(textOf(partsOf(element).part('organization'))).to.equal('Acme');
      expect(textOf(partsOf(element).part('message'))).to.equal(message);
    });
    it('says only what it has', async () => {
      const plain = await show({ok: true});
      expect(linesOf(plain)).to.equal('ClickHouse Cloud is connected.');
      expect(partsOf(plain).part('message')).to.equal(null);
      const named = await show({ok: true, organization: 'Acme', message: null});
      expect(linesOf(named)).to.equal('Connected to Acme.');
    });
    it('gives a reference to quote, below what went wrong', async () => {
      const element = await show({ok: false, code: 'unreachable', reference: 'r-17'});
      expect(linesOf(element)).to.match(/can't reach ClickHouse Cloud.* Reference: r-17$/);
      expect(textOf(partsOf(element).part('reference'))).to.equal('Reference: r-17');
      expect(element.failure).to.include({reference: 'r-17'});
      const own = await show({ok: false, message: 'Your plan is full.', reference: 'r-18'});
      expect(linesOf(own)).to.equal('Your plan is full. Reference: r-18');
    });
    it('is forgotten with the connection', async () => {
      const element = await show({ok: true, organization: 'Acme', message: 'Soon.'});
      element.reset();
      await element.updateComplete;
      expect(linesOf(element)).to.equal('');
    });

    for (const [what, text] of Object.entries(HOSTILE)) {
      it(`shows ${what} as text, and no more of it than fits`, async () => {
        const sent = cut(expand(text), 1000);
        const yes = await show({ok: true, organization: text, message: text});
        const {part, status} = partsOf(yes);
        for (const [name, length] of [
          ['organization', 100],
          ['message', 300],
        ] as const) {
          const element = part(name);
          expect(element.textContent).to.equal(cut(sent, length));
          expect(element.children).to.have.length(0);
          expect(isIsolated(element), name).to.be.true;
        }
        expect(status.querySelector('img')).to.equal(null);
        expect(status.scrollWidth).to.be.at.most(status.clientWidth);

        const no = await show({ok: false, message: text, reference: text});
        const failed = partsOf(no);
        const reference = failed.part('reference').querySelector('bdi')!;
        expect(reference.textContent).to.equal(cut(sent, 100));
        expect(isIsolated(reference)).to.be.true;
        expect(isIsolated(failed.part('reference'))).to.be.true;
        expect(failed.status.textContent).to.include(cut(sent, 300));
        expect(failed.status.querySelector('img, b')).to.equal(null);
        expect(failed.status.scrollWidth).to.be.at.most(failed.status.clientWidth);
      });
    }
  });
}

describe('The context', () => {
  class Reader extends LitElement {
    readonly connection = new ContextConsumer(this, {context: connectionContext, subscribe: true});
  }
  customElements.define('x-linked-reader', Reader);

  it('has the organization and the message for slotted content', async () => {
    const element = await WAYS['by respondWith()']!({
      ok: true,
      organization: 'Acme',
      message: 'Soon.',
    });
    const reader = new Reader();
    reader.slot = 'connected';
    element.append(reader);
    fill(element);
    await press(element);
    expect(reader.connection.value).to.include({organization: 'Acme', message: 'Soon.'});
    element.reset();
    await element.updateComplete;
    expect(reader.connection.value).to.include({organization: null, message: null});
  });
});

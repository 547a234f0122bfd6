import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import type {ClickhouseConnectElement} from '../src/index.js';
import {
  advised,
  connect,
  fill,
  isInSight,
  KEY_ID,
  KEY_SECRET,
  outcome,
  partsOf,
  press,
  take,
  type,
  until,
} from './support/form.js';
import {copy, pressShortcut, sendKeys} from './support/keyboard.js';

/** What a screen reader says about a field besides its label. */
const descriptionOf = (input: HTMLElement) =>
  input
    .getAttribute('aria-describedby')!
    .split(' ')
    .map((id) => (input.getRootNode() as ShadowRoot).getElementById(id)!.textContent!.trim())
    .filter(Boolean)
    .join(' ');

const texts = (elements: readonly HTMLElement[]) =>
  elements.map(({textContent}) => textContent!.replace(/\s+/g, ' ').trim());

describe('<clickhouse-connect> form', () => {
  it('is idle, with two empty fields and a button', async () => {
    const element = await connect();
    const {keyId, keySecret, submit} = partsOf(element);
    expect(element.status).to.equal('idle');
    expect(element.failure).to.equal(null);
    expect([keyId.value, keySecret.value, keySecret.type]).to.deep.equal(['', '', 'password']);
    expect(submit).to.have.trimmed.text('Connect');
    expect(texts([...element.shadowRoot!.querySelectorAll('label')])).to.deep.equal([
      'Key ID',
      'Key Secret',
    ]);
  });

  it('submits what is typed, by Enter', async () => {
    const element = await connect();
    const {keyId, keySecret} = partsOf(element);
    await type(keyId, KEY_ID);
    await type(keySecret, KEY_SECRET);
    const connected = oneEvent(element, 'connected');
    await sendKeys({press: 'Enter'});
    const {detail} = await connected;
    expect([detail.keyId, detail.keySecret]).to.deep.equal([KEY_ID, KEY_SECRET]);
  });

  it('submits by its button', async () => {
    const element = await connect();
    fill(element);
    const connected = oneEvent(element, 'connected');
    partsOf(element).submit.click();
    await connected;
  });

  it('submits by its method', async () => {
    const element = await connect();
    fill(element);
    const connected = oneEvent(element, 'connected');
    element.submit();
    await connected;
  });

  it('is done with its update once it is connected, though the field with the focus went', async () => {
    const element = await connect();
    element.addEventListener('connected', take);
    fill(element);
    partsOf(element).keySecret.focus();
    const pending = new Promise((resolve) => {
      element.addEventListener('statuschange', ({detail: {status}}) => {
        if (status === 'connected') resolve(element.isUpdatePending);
      });
    });
    element.submit();
    expect(await pending).to.be.false;
  });

  it('gives the fields no name, and its form nowhere to go', async () => {
    const element = await connect();
    const {keyId, keySecret} = partsOf(element);
    expect(keyId.hasAttribute('name') || keySecret.hasAttribute('name')).to.equal(false);
    const form = keyId.form!;
    const before = location.href;
    try {
      form.submit();
    } catch {
      // Firefox throws where there is no dialog to close.
    }
    form.requestSubmit();
    expect([form.method, location.href]).to.deep.equal(['dialog', before]);
  });

  describe('with invalid fields', () => {
    it('says so at each, and focuses the first', async () => {
      const element = await connect();
      const {submit, keyId, keySecret, errors, focused} = partsOf(element);
      submit.click();
      await element.updateComplete;
      expect(texts(errors)).to.deep.equal(['Enter the Key ID.', 'Enter the Key Secret.']);
      expect(descriptionOf(keyId)).to.contain('Enter the Key ID.');
      expect([keyId, keySecret].map((input) => input.getAttribute('aria-invalid'))).to.deep.equal([
        'true',
        'true',
      ]);
      expect(focused()).to.equal(keyId);
      expect(element.status).to.equal('idle');
    });

    it('focuses the second when only that one is empty', async () => {
      const element = await connect();
      fill(element, KEY_ID, '');
      const {submit, keySecret, errors, focused} = partsOf(element);
      submit.click();
      await element.updateComplete;
      expect(texts(errors)).to.deep.equal(['', 'Enter the Key Secret.']);
      expect(focused()).to.equal(keySecret);
    });

    it('dispatches no event', async () => {
      const element = await connect();
      const heard: string[] = [];
      for (const name of ['connected', 'statuschange'])
        element.addEventListener(name, () => heard.push(name));
      for (const [id, secret] of [
        ['', ''],
        ['a', ''],
        ['', 'a'],
        ['a:b', 'c'],
        ['a\u0001', 'b'],
        ['a', 'b\u0000c'],
      ]) {
        fill(element, id, secret);
        element.submit();
      }
      expect(heard).to.be.empty;
    });

    it('refuses a colon in the Key ID and what cannot be sent', async () => {
      const element = await connect();
      const {errors} = partsOf(element);
      fill(element, 'abc:def', 'a\u0007b');
      element.submit();
      await element.updateComplete;
      expect(texts(errors)).to.deep.equal([
        "A Key ID can't contain a colon. Paste only the Key ID.",
        "Key Secret contains a character that can't be sent. Copy it again.",
      ]);
    });

    it('follows what is typed, once a field was in error', async () => {
      const element = await connect();
      const {keyId, errors} = partsOf(element);
      await type(keyId, 'a:b');
      expect(texts(errors)).to.deep.equal(['', '']);
      element.submit();
      await element.updateComplete;
      expect(errors[0]!.textContent).to.contain('colon');
      await sendKeys({press: 'Backspace'});
      await sendKeys({press: 'Backspace'});
      await element.updateComplete;
      expect(texts(errors)).to.deep.equal(['', 'Enter the Key Secret.']);
      expect(keyId.hasAttribute('aria-invalid')).to.equal(false);
    });

    it('loses nothing of what was typed', async () => {
      const element = await connect();
      fill(element, 'a:b', KEY_SECRET);
      element.submit();
      await element.updateComplete;
      const {keyId, keySecret} = partsOf(element);
      expect([keyId.value, keySecret.value]).to.deep.equal(['a:b', KEY_SECRET]);
    });
  });

  describe('cleans', () => {
    it('what is typed, when the field is left', async () => {
      const element = await connect();
      const {keyId} = partsOf(element);
      await type(keyId, ` "${KEY_ID}" `);
      expect(keyId.value).to.equal(` "${KEY_ID}" `);
      await sendKeys({press: 'Tab'});
      expect(keyId.value).to.equal(KEY_ID);
    });

    it('what is pasted, at once, as one step that can be undone', async () => {
      const element = await connect();
      const {keyId} = partsOf(element);
      await copy(`\u00a0 ${KEY_ID}\u200b \n`);
      keyId.focus();
      await pressShortcut('v');
      expect(keyId.value).to.equal(KEY_ID);
      document.execCommand('undo');
      expect(keyId.value).to.equal('');
    });

    it('what is pasted into the secret, where the cursor is', async () => {
      const element = await connect();
      const {keySecret} = partsOf(element);
      await type(keySecret, 'ab');
      keySecret.setSelectionRange(1, 1);
      await copy(' "x" ');
      keySecret.focus();
      keySecret.setSelectionRange(1, 1);
      await pressShortcut('v');
      expect(keySecret.value).to.equal('axb');
    });

    it('what is submitted', async () => {
      const element = await connect();
      fill(element, `\t${KEY_ID} `, `“${KEY_SECRET}”`);
      const connected = oneEvent(element, 'connected');
      element.submit();
      const {detail} = await connected;
      expect([detail.keyId, detail.keySecret]).to.deep.equal([KEY_ID, KEY_SECRET]);
    });

    it('a field of white space to an empty one', async () => {
      const element = await connect();
      fill(element, ' \u00a0 ', '\u200b');
      element.submit();
      await element.updateComplete;
      expect(texts(partsOf(element).errors)).to.deep.equal([
        'Enter the Key ID.',
        'Enter the Key Secret.',
      ]);
    });

    it('a field of white space that is left, which then counts as empty', async () => {
      const element = await connect();
      const {keyId, keySecret} = partsOf(element);
      const isFilled = () => !!element.shadowRoot!.querySelector('[part~=field-filled]');
      await type(keyId, '   ');
      expect(isFilled()).to.be.true;
      keySecret.focus();
      await advised(element);
      expect([keyId.value, isFilled()]).to.deep.equal(['', false]);
    });
  });

  it('shows an error of one line in the place of the hint, so that nothing moves', async () => {
    const element = await connect();
    const {submit, errors} = partsOf(element);
    const tops = () =>
      [...element.shadowRoot!.querySelectorAll('input, button')].map(
        (control) => control.getBoundingClientRect().top,
      );
    const before = tops();
    submit.click();
    await element.updateComplete;
    expect(texts(errors)).to.deep.equal(['Enter the Key ID.', 'Enter the Key Secret.']);
    for (const [index, top] of tops().entries()) expect(top).to.be.closeTo(before[index]!, 0.5);
  });

  describe('reveals the secret', () => {
    it('by a button of one name that has its state', async () => {
      const element = await connect();
      const {reveal, keySecret} = partsOf(element);
      const states = () => [
        keySecret.type,
        reveal.getAttribute('aria-pressed'),
        reveal.getAttribute('aria-label'),
      ];
      expect(states()).to.deep.equal(['password', 'false', 'Show secret']);
      reveal.focus();
      await sendKeys({press: ' '});
      await element.updateComplete;
      expect(states()).to.deep.equal(['text', 'true', 'Show secret']);
      await sendKeys({press: ' '});
      await element.updateComplete;
      expect(states()).to.deep.equal(['password', 'false', 'Show secret']);
    });

    it('and keeps what was typed', async () => {
      const element = await connect();
      const {reveal, keySecret} = partsOf(element);
      await type(keySecret, KEY_SECRET);
      reveal.click();
      await element.updateComplete;
      expect(keySecret.value).to.equal(KEY_SECRET);
    });
  });

  describe('prefills the Key ID', () => {
    it('from its attribute', async () => {
      const element = await fixture<ClickhouseConnectElement>(
        html`<clickhouse-connect key-id=${KEY_ID}></clickhouse-connect>`,
      );
      expect(partsOf(element).keyId.value).to.equal(KEY_ID);
      expect(element.keyId).to.equal(KEY_ID);
    });

    it('but never over what a person typed', async () => {
      const element = await connect();
      const {keyId} = partsOf(element);
      await type(keyId, 'typed');
      element.keyId = KEY_ID;
      await element.updateComplete;
      expect(keyId.value).to.equal('typed');
    });

    it('with what the page has set while the element was out of it', async () => {
      const element = await connect({keyId: 'Prefilled'});
      const {parentNode} = element;
      element.remove();
      element.keyId = 'Another';
      parentNode!.append(element);
      await element.updateComplete;
      expect(partsOf(element).keyId.value).to.equal('Another');
    });

    it('again after a reset', async () => {
      const element = await connect({keyId: KEY_ID});
      const {keyId, keySecret} = partsOf(element);
      fill(element, 'other', KEY_SECRET);
      element.reset();
      expect([keyId.value, keySecret.value]).to.deep.equal([KEY_ID, '']);
    });
  });

  describe('focuses', () => {
    it('the first empty field', async () => {
      const element = await connect();
      const {keyId, keySecret, focused} = partsOf(element);
      element.focus();
      expect(focused()).to.equal(keyId);
      keyId.value = 'a';
      element.focus();
      expect(focused()).to.equal(keySecret);
      keySecret.value = 'b';
      element.focus();
      expect(focused()).to.equal(keyId);
    });

    it('before its first update, too', () => {
      const element = document.createElement('clickhouse-connect');
      document.body.append(element);
      element.focus();
      expect(element.shadowRoot!.activeElement).to.have.property('id', 'keyId');
      element.remove();
    });
  });

  describe('when disabled', () => {
    it('lets nothing be entered or sent', async () => {
      const element = await connect();
      fill(element);
      element.disabled = true;
      await element.updateComplete;
      const {keyId, keySecret, reveal, submit} = partsOf(element);
      expect([keyId, keySecret, reveal, submit].every(({disabled}) => disabled)).to.equal(true);
      const heard: Event[] = [];
      element.addEventListener('connected', (event) => heard.push(event));
      submit.click();
      element.submit();
      expect(heard).to.be.empty;
      expect(element.hasAttribute('disabled')).to.equal(true);
    });
  });

  // React 19 does so where a prop is gone, and the types allow it.
  describe('when a framework sets a property to undefined', () => {
    it('is as without it', async () => {
      const element = await connect();
      const names = ['callbackUrl', 'delivery', 'timeout', 'keyId', 'organizationId'] as const;
      for (const name of [...names, 'connectedKey', 'disabled', 'labels'] as const)
        Object.assign(element, {[name]: undefined});
      await element.updateComplete;
      expect(element.hasAttribute('disabled')).to.be.false;
      expect(element.status).to.equal('idle');
      element.addEventListener('connected', take);
      fill(element);
      const handedOver = oneEvent(element, 'connected');
      expect((await press(element)).status).to.equal('connected');
      expect((await handedOver).detail.callbackUrl).to.equal(null);
    });
  });

  describe('while connecting', () => {
    it('keeps the fields readable and the focus where it is', async () => {
      const element = await connect();
      element.addEventListener('connected', (event) => event.respondWith(new Promise(() => {})));
      fill(element);
      const {keyId, keySecret, submit, status, focused} = partsOf(element);
      submit.focus();
      submit.click();
      await element.updateComplete;
      expect([keyId.readOnly, keySecret.readOnly, submit.disabled]).to.deep.equal([
        true,
        true,
        false,
      ]);
      expect(submit.getAttribute('aria-disabled')).to.equal('true');
      expect(submit).to.have.trimmed.text('Connecting…');
      expect(status).to.have.trimmed.text('Connecting…');
      expect(focused()).to.equal(submit);
      element.reset();
    });
  });

  it('brings a failure into sight, which appears below the button', async () => {
    const element = await connect();
    element.addEventListener('connected', (event) =>
      event.respondWith(Promise.reject(new TypeError('Failed to fetch'))),
    );
    fill(element);
    const {submit, status} = partsOf(element);
    element.style.marginTop = `${innerHeight}px`;
    submit.scrollIntoView({block: 'end'});
    submit.focus();
    submit.click();
    await until(() => element.failure && isInSight(status));
  });

  // As it is in Safari, where a click on a button focuses what can have the focus around it.
  it('moves the focus to the outcome from what is around it, too', async () => {
    const element = await connect();
    const around = element.parentElement!;
    around.tabIndex = -1;
    element.addEventListener('connected', (event) => event.respondWith(Promise.resolve()));
    fill(element);
    around.focus();
    await press(element);
    expect(partsOf(element).focused()?.id).to.equal('status');
  });

  it('is not shown as a popover that is closed', async () => {
    const element = await connect();
    element.popover = 'auto';
    expect(element.checkVisibility()).to.be.false;
    element.showPopover();
    expect(element.checkVisibility()).to.be.true;
  });

  describe('shows where the pair goes', () => {
    const destinationOf = async (callbackUrl: string | null) => {
      const element = await connect({callbackUrl});
      return partsOf(element).part('destination')?.textContent!.trim();
    };
    it('if that is another origin', async () => {
      expect(await destinationOf('https://api.example:8443/a')).to.equal(
        'Will be sent to api.example:8443',
      );
      expect(await destinationOf('https://bücher.example')).to.equal(
        'Will be sent to xn--bcher-kva.example',
      );
    });
    it('only then', async () => {
      for (const url of [
        null,
        '',
        '/a',
        './a',
        `${location.origin}/a`,
        'javascript:alert(1)',
        'https://user@x.example/',
      ])
        expect(await destinationOf(url), String(url)).to.equal(undefined);
    });
  });

  describe('speaks', () => {
    it("the page's words, where there are some", async () => {
      const element = await connect({
        labels: {submit: 'Connect warehouse', keyIdMissing: 'Which key?'},
      });
      const {submit, errors} = partsOf(element);
      expect(submit).to.have.trimmed.text('Connect warehouse');
      submit.click();
      await element.updateComplete;
      expect(texts(errors)).to.deep.equal(['Which key?', 'Enter the Key Secret.']);
    });
    it('English again, where they are gone', async () => {
      const element = await connect({labels: {submit: 'Connect warehouse'}});
      element.labels = null;
      await element.updateComplete;
      expect(partsOf(element).submit).to.have.trimmed.text('Connect');
    });
    it('English for what is no text', async () => {
      const labels = {
        submit: undefined,
        keyId: null,
        unknown: 'x',
      } as unknown as ClickhouseConnectElement['labels'];
      const element = await connect({labels});
      expect(partsOf(element).submit).to.have.trimmed.text('Connect');
      expect(texts([...element.shadowRoot!.querySelectorAll('label')])).to.deep.equal([
        'Key ID',
        'Key Secret',
      ]);
    });
    it('texts, not markup', async () => {
      const element = await connect({
        labels: {heading: '<b>Bold</b>', destination: '{host} <i>'},
        callbackUrl: 'https://x.example/',
      });
      expect(partsOf(element).part('heading')).to.have.trimmed.text('<b>Bold</b>');
      expect(partsOf(element).part('destination')).to.have.trimmed.text('x.example <i>');
    });
  });

  describe('slots', () => {
    for (const name of ['logo', 'heading', 'description', 'guide', 'submit', 'footer']) {
      it(`${name} takes the page's content`, async () => {
        const element = await connect({}, html`<span slot=${name}>Mine</span>`);
        const slot = element.shadowRoot!.querySelector<HTMLSlotElement>(`slot[name=${name}]`)!;
        expect(slot.assignedElements().map(({textContent}) => textContent)).to.deep.equal(['Mine']);
        expect(element.querySelector('span')!.getClientRects()).not.to.be.empty;
      });
    }
    it('connected takes it once connected', async () => {
      const element = await connect({}, html`<span slot="connected">Mine</span>`);
      element.addEventListener('connected', (event) => event.preventDefault());
      fill(element);
      const settled = outcome(element);
      element.submit();
      await settled;
      expect(element.querySelector('span')!.getClientRects().length).to.equal(1);
    });
    it('none shows the rest of its content', async () => {
      const element = await connect({}, html`<form>Without JavaScript</form>`);
      expect(element.querySelector('form')!.getClientRects()).to.be.empty;
    });
    it("submit lets a click on the page's content submit", async () => {
      const element = await connect({}, html`<b slot="submit">Go, Connect</b>`);
      fill(element);
      const connected = oneEvent(element, 'connected');
      element.querySelector('b')!.click();
      await connected;
    });
  });
});

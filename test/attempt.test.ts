// What a person hears of an attempt, and how they end it.
import {expect} from '@open-wc/testing';
import {connect, fill, outcome, partsOf, press, take, until} from './support/form.js';
import {sendKeys} from './support/keyboard.js';

/** A page that never answers. */
const hang = async () => {
  const element = await connect();
  const attempts: string[] = [];
  element.addEventListener('connected', (event) => {
    attempts.push(event.detail.attempt);
    event.respondWith(new Promise(() => {}));
  });
  fill(element);
  partsOf(element).submit.focus();
  partsOf(element).submit.click();
  await element.updateComplete;
  return {element, attempts, parts: partsOf(element)};
};

describe('<clickhouse-connect> that waits for an answer', () => {
  it('ends the wait by Escape, keeps the values, and repeats the attempt', async () => {
    const {element, attempts, parts} = await hang();
    const settled = outcome(element);
    await sendKeys({press: 'Escape'});
    expect((await settled).failure).to.include({code: 'timeout'});
    expect(parts.status.textContent).to.include('No answer has come');
    expect(parts.keySecret.value).to.not.equal('');
    parts.submit.click();
    expect(attempts).to.have.length(2);
    expect(attempts[0]).to.equal(attempts[1]);
  });

  it('ends it by a button, which comes after some seconds, and loses no focus', async function () {
    this.timeout(20_000);
    const {element, parts} = await hang();
    expect(parts.part('cancel')).to.equal(null);
    await until(() => parts.part('cancel'));
    await sendKeys({press: 'Tab'});
    expect(parts.focused()?.textContent?.trim()).to.equal('Cancel');
    const settled = outcome(element);
    await sendKeys({press: 'Enter'});
    expect((await settled).failure).to.include({code: 'timeout'});
    expect(parts.part('cancel')).to.equal(null);
    expect(parts.focused()).to.equal(parts.submit);
  });

  it('lets Escape be where nothing is waited for', async () => {
    const element = await connect();
    partsOf(element).keyId.focus();
    await sendKeys({press: 'Escape'});
    expect(element.status).to.equal('idle');
  });
});

describe('<clickhouse-connect> for a screen reader', () => {
  it('announces an error by the focus only, and again at the next Connect', async () => {
    const element = await connect();
    const {keyId, errors, focused} = partsOf(element);
    keyId.focus();
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect(errors[0]!.textContent).to.equal('Enter the Key ID.');
    expect(errors[0]!.getAttribute('aria-live')).to.equal('off');
    let focuses = 0;
    keyId.addEventListener('focus', () => focuses++);
    await sendKeys({press: 'Enter'});
    expect(focuses).to.equal(1);
    expect(focused()).to.equal(keyId);
  });

  it('announces an outcome by the focus only, where it gets the focus', async () => {
    const element = await connect();
    element.addEventListener('connected', take, {once: true});
    fill(element);
    const {status, focused, submit} = partsOf(element);
    submit.focus();
    await press(element);
    expect(focused()).to.equal(status);
    expect(status.getAttribute('aria-live')).to.equal('off');
  });

  it('announces an outcome by its live region, where the focus is elsewhere', async () => {
    const element = await connect();
    const own = document.createElement('input');
    element.after(own);
    element.addEventListener('connected', take);
    fill(element);
    own.focus();
    await press(element);
    own.remove();
    expect(partsOf(element).status.getAttribute('aria-live')).to.equal('polite');
  });

  it('describes a field without the name of a button', async () => {
    const element = await connect();
    const {submit, errors} = partsOf(element);
    fill(element, 'https://host.example', '');
    submit.click();
    await element.updateComplete;
    expect(errors[0]!.textContent).to.match(/^Key ID looks like .*\.$/);
  });
});

describe('<clickhouse-connect> that a browser translates', () => {
  /** As translators of pages do it. */
  const translate = (root: ShadowRoot) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest('style, font')) continue;
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(text.data.toUpperCase());
    }
  };

  it('shows each state in its own words', async () => {
    const element = await connect();
    let refuse: () => void;
    element.addEventListener('connected', (event) => {
      event.respondWith(new Promise((resolve) => (refuse = () => resolve(false))));
    });
    const {submit, status, errors, keyId} = partsOf(element);
    const update = async () => {
      await element.updateComplete;
      translate(element.shadowRoot!);
    };
    await update();
    submit.click();
    await update();
    expect(errors[0]!.textContent).to.equal('ENTER THE KEY ID.');
    fill(element, 'a:b', 'secret');
    submit.click();
    await update();
    expect(errors[0]!.textContent).to.include('COLON');
    fill(element);
    const settled = outcome(element);
    submit.click();
    await update();
    expect(submit.textContent).to.include('CONNECTING…');
    refuse!();
    await settled;
    await update();
    expect(submit.textContent?.trim()).to.equal('CONNECT');
    expect(status.textContent).to.include('ACCEPTED').and.not.include('CONNECTING');
    expect(errors[0]!.textContent).to.equal('');
    expect(keyId.value).to.not.equal('');
  });
});

describe('<clickhouse-connect> that is moved', () => {
  it('keeps what was typed', async function () {
    const element = await connect();
    fill(element);
    const box = document.createElement('div');
    element.parentElement!.append(box);
    const {moveBefore} = box as {moveBefore?: (node: Node, child: Node | null) => void};
    // Without it, moving is removing.
    if (!moveBefore) return;
    moveBefore.call(box, element, null);
    await element.updateComplete;
    expect(partsOf(element).keySecret.value).to.not.equal('');
  });
});

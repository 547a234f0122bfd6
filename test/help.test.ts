// What helps the person with the key: pastes that hold both values, mistakes that are recognised,
// mends.
import {aTimeout, expect, nextFrame} from '@open-wc/testing';
import {resetMouse, sendMouse} from '@web/test-runner-commands';
import {isChromium} from './support/engine.js';
import {
  advised,
  connect,
  fill,
  KEY_ID,
  KEY_SECRET,
  partsOf,
  press,
  take,
  type,
} from './support/form.js';
import {clickOn, copy, pressShortcut, sendKeys} from './support/keyboard.js';

const BOTH = `Key ID: ${KEY_ID}\nKey Secret: ${KEY_SECRET}`;

const pasteInto = async (target: HTMLElement, text: string) => {
  await copy(text);
  target.focus();
  await pressShortcut('v');
};

const textOf = (element: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim();

/** What is said of a field, and its button. */
const saidOf = (input: HTMLInputElement) => {
  const [id] = input.getAttribute('aria-describedby')!.split(' ');
  const message = (input.getRootNode() as ShadowRoot).getElementById(id!)!;
  const said = message.parentElement!;
  const mend = said.querySelector<HTMLButtonElement>(`[part='quick-fix']`);
  return {said, message, mend, name: textOf(mend), text: textOf(message)!};
};

const valuesOf = (element: Element) => {
  const {keyId, keySecret} = partsOf(element);
  return [keyId.value, keySecret.value];
};

describe('<clickhouse-connect> that is pasted both values', () => {
  const places = {
    'into the Key ID': 'keyId',
    'into the Key Secret': 'keySecret',
    'while a button has the focus': 'submit',
  } as const;
  for (const [where, part] of Object.entries(places)) {
    it(`${where}, fills in both fields, says so, and connects`, async () => {
      const element = await connect();
      element.addEventListener('connected', take);
      const parts = partsOf(element);
      const told: boolean[] = [];
      const tell = (event: ClipboardEvent) =>
        told.push(
          event.composedPath().includes(element.shadowRoot!) &&
            !!event.clipboardData?.getData('text/plain'),
        );
      document.addEventListener('paste', tell, {capture: true});
      await pasteInto(parts[part], BOTH);
      document.removeEventListener('paste', tell, {capture: true});
      // Where nothing can be edited, Firefox and WebKit do not tell the form of a paste.
      if (!told.includes(true)) return expect(part).to.equal('submit');
      await element.updateComplete;
      expect(valuesOf(element)).to.deep.equal([KEY_ID, KEY_SECRET]);
      const {said, message, text, name} = saidOf(parts.keySecret);
      expect(text).to.equal('Key ID and Key Secret were filled in.');
      expect(said.part.contains('notice')).to.be.true;
      expect(message.getAttribute('aria-live')).to.equal('polite');
      expect(name).to.equal('Undo');
      expect((await press(element)).status).to.equal('connected');
    });
  }

  it('takes it back by a button, and loses no focus', async () => {
    const element = await connect();
    const {keyId, keySecret, focused} = partsOf(element);
    fill(element, 'what was', '');
    await pasteInto(keySecret, BOTH);
    // By keyboard: the way to the button leads out of the field.
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Tab'});
    expect(textOf(focused() as Element)).to.equal('Undo');
    await sendKeys({press: 'Enter'});
    expect(valuesOf(element)).to.deep.equal(['what was', '']);
    expect(focused() === keySecret).to.be.true;
    expect(saidOf(keySecret).text).to.equal('');
    expect(keyId.value).to.equal('what was');
  });

  it('takes it back by Ctrl+Z', async () => {
    const element = await connect();
    fill(element, 'what was', 'there');
    await pasteInto(partsOf(element).keyId, BOTH);
    expect(valuesOf(element)).to.deep.equal([KEY_ID, KEY_SECRET]);
    await pressShortcut('z');
    expect(valuesOf(element)).to.deep.equal(['what was', 'there']);
  });

  // What a browser tells of the key that has Z on it. The letter is another one in other alphabets.
  const layouts = {'under Caps Lock': 'Z', 'of a Ukrainian keyboard': 'я', 'of a Hebrew one': 'ז'};
  for (const [where, key] of Object.entries(layouts)) {
    it(`takes it back by the Ctrl+Z ${where}`, async () => {
      const element = await connect();
      const {keyId} = partsOf(element);
      await pasteInto(keyId, BOTH);
      const init = {key, code: 'KeyZ', keyCode: 90, ctrlKey: true, bubbles: true, cancelable: true};
      expect(keyId.dispatchEvent(new KeyboardEvent('keydown', init))).to.be.false;
      expect(valuesOf(element)).to.deep.equal(['', '']);
    });
  }

  it('has nothing to take back once something was typed', async () => {
    const element = await connect();
    const {keySecret} = partsOf(element);
    await pasteInto(keySecret, BOTH);
    await type(keySecret, 'x');
    await element.updateComplete;
    expect(saidOf(keySecret).mend === null).to.be.true;
    expect(keySecret.value).to.include(KEY_SECRET).and.include('x');
  });

  it('does nothing while it is disabled or connecting', async () => {
    const element = await connect();
    element.addEventListener('connected', (event) => event.respondWith(new Promise(() => {})));
    fill(element);
    partsOf(element).submit.click();
    await pasteInto(partsOf(element).submit, `other-key-id:${KEY_SECRET.toLowerCase()}`);
    expect(valuesOf(element)).to.deep.equal([KEY_ID, KEY_SECRET]);
  });

  // The same attempt with another pair: a server that has seen it answers for the first one.
  it('takes nothing back while connecting: an unknown outcome is asked for with the very same pair', async () => {
    const element = await connect();
    const sent: string[] = [];
    let lose: (error: Error) => void;
    element.addEventListener('connected', (event) => {
      const {keyId, keySecret, attempt} = event.detail;
      sent.push([keyId, keySecret, attempt].join());
      event.respondWith(new Promise((_, reject) => (lose = reject)));
    });
    const {keySecret, submit} = partsOf(element);
    fill(element, 'what-was', 'there');
    await pasteInto(keySecret, BOTH);
    await element.updateComplete;
    const undo = saidOf(keySecret).mend!;
    const settled = press(element);
    undo.click();
    keySecret.focus();
    await pressShortcut('z');
    expect(valuesOf(element)).to.deep.equal([KEY_ID, KEY_SECRET]);
    lose!(new TypeError());
    expect((await settled).failure!.code).to.equal('unconfirmed');
    submit.click();
    expect(sent).to.have.length(2);
    expect(sent[0]).to.equal(sent[1]);
  });
  it('takes nothing back while it is disabled', async () => {
    const element = await connect();
    const {keySecret} = partsOf(element);
    await pasteInto(keySecret, BOTH);
    keySecret.focus();
    element.disabled = true;
    await element.updateComplete;
    await pressShortcut('z');
    saidOf(keySecret).mend!.click();
    expect(valuesOf(element)).to.deep.equal([KEY_ID, KEY_SECRET]);
  });

  it('does not touch a text that holds no pair', async () => {
    const element = await connect();
    const {keySecret} = partsOf(element);
    await pasteInto(keySecret, 'pa55:w0rd');
    expect(valuesOf(element)).to.deep.equal(['', 'pa55:w0rd']);
  });

  it('keeps what is selected where there is no text to paste, such as of a picture', async () => {
    const element = await connect();
    const {keyId} = partsOf(element);
    await type(keyId, 'what was');
    keyId.select();
    const clipboardData = new DataTransfer();
    const init = {clipboardData, bubbles: true, composed: true, cancelable: true};
    expect(keyId.dispatchEvent(new ClipboardEvent('paste', init))).to.be.true;
    expect(keyId.value).to.equal('what was');
  });

  const fieldsOfAPage: Readonly<Record<string, () => [slotted: HTMLElement, field: HTMLElement]>> =
    {
      input: () => {
        const own = document.createElement('input');
        return [own, own];
      },
      component: () => {
        const own = document.createElement('div');
        own.attachShadow({mode: 'open'}).innerHTML = '<input>';
        return [own, own.shadowRoot!.querySelector('input')!];
      },
    };
  for (const [kind, make] of Object.entries(fieldsOfAPage)) {
    it(`leaves to the page what is pasted and undone in its own ${kind}`, async () => {
      const element = await connect();
      const {keyId, keySecret} = partsOf(element);
      await pasteInto(keyId, BOTH);
      const [slotted, own] = make();
      element.append(Object.assign(slotted, {slot: 'footer', id: 'keyId'}));
      await pasteInto(own, BOTH.replace(KEY_ID, 'another-1'));
      await pressShortcut('z');
      own.blur();
      expect(valuesOf(element)).to.deep.equal([KEY_ID, KEY_SECRET]);
      expect(saidOf(keySecret).text).to.contain('filled in');
    });
  }

  // Firefox and WebKit tell the form of no such paste, see above.
  if (isChromium)
    it('fills in both where a button of the page in a slot has the focus, such as one that has copied', async () => {
      const element = await connect();
      const own = document.createElement('button');
      own.textContent = 'Copy';
      element.append(Object.assign(own, {slot: 'footer'}));
      await pasteInto(own, BOTH);
      expect(valuesOf(element)).to.deep.equal([KEY_ID, KEY_SECRET]);
    });

  it('ignores a megabyte, and says why', async () => {
    const element = await connect();
    const {keyId} = partsOf(element);
    await pasteInto(keyId, 'lorem ipsum '.repeat(90_000));
    await element.updateComplete;
    expect(keyId.value).to.equal('');
    expect(saidOf(keyId).text).to.equal(
      'The text that you pasted is too long to be a key. Copy only the key.',
    );
  });
});

describe('<clickhouse-connect> that looks filled in wrong', () => {
  const UUID = '0d9c4e7a-5b1f-4c3e-9a68-2f7d1e0b4c5a';
  const mistakes: Record<
    string,
    {keyId?: string; keySecret?: string; says: string; mend?: string; after?: string[]}
  > = {
    'with the two swapped': {
      keyId: KEY_SECRET,
      keySecret: KEY_ID,
      says: 'Key ID and Key Secret look swapped.',
      mend: 'Swap',
      after: [KEY_ID, KEY_SECRET],
    },
    'with the secret alone, in the wrong field': {
      keyId: KEY_SECRET,
      says: 'Key ID and Key Secret look swapped.',
      mend: 'Swap',
      after: ['', KEY_SECRET],
    },
    'with a UUID': {
      keyId: UUID,
      says: 'an organization, a service or a key',
      mend: 'Clear',
      after: ['', ''],
    },
    'with a database user': {
      keyId: 'default',
      says: 'database connection details',
      mend: 'Clear',
      after: ['', ''],
    },
    'with a masked Key ID': {
      keyId: '*********YtKF',
      says: 'Part of Key ID is hidden.',
      mend: 'Clear',
      after: ['', ''],
    },
    'with the same in both': {
      keyId: KEY_ID,
      keySecret: KEY_ID,
      says: 'Key ID and Key Secret are the same.',
      mend: 'Clear',
      after: [KEY_ID, ''],
    },
    'with a pair in the secret': {
      keySecret: `${KEY_ID}:${KEY_SECRET}`,
      says: 'Key Secret looks like a Key ID and a Key Secret together.',
      mend: 'Split',
      after: [KEY_ID, KEY_SECRET],
    },
    'with an unusual secret': {keySecret: 'hunter2', says: 'Key Secret looks unusual.'},
  };
  for (const [which, {keyId = '', keySecret = '', says, mend, after}] of Object.entries(mistakes)) {
    it(`${which}, says so once the field is left`, async () => {
      const element = await connect();
      const parts = partsOf(element);
      if (keyId) await type(parts.keyId, keyId);
      if (keySecret) await type(parts.keySecret, keySecret);
      parts.submit.focus();
      await advised(element);
      const said = [parts.keyId, parts.keySecret].map(saidOf).filter(({text}) => text);
      expect(said.map(({text}) => text).join()).to.include(says);
      expect(said).to.have.length(1);
      expect(said[0]!.said.part.contains('warning')).to.be.true;
      expect(said[0]!.name).to.equal(mend);
      if (!mend) return;
      said[0]!.mend!.click();
      await element.updateComplete;
      expect(valuesOf(element)).to.deep.equal(after);
      expect(parts.focused() instanceof HTMLInputElement).to.be.true;
    });
  }

  it('takes apart what was put into the Key ID as a whole', async () => {
    const element = await connect();
    const {keyId, submit} = partsOf(element);
    fill(element, 'my-own-id:Hs8Kq2VnX5bTzR7mJw3L', '');
    submit.click();
    await element.updateComplete;
    expect(saidOf(keyId).text).to.include('a Key ID and a Key Secret together');
    expect(saidOf(keyId).name).to.equal('Split');
    saidOf(keyId).mend!.click();
    expect(valuesOf(element)).to.deep.equal(['my-own-id', 'Hs8Kq2VnX5bTzR7mJw3L']);
    await element.updateComplete;
    // Both look wrong, so there is no room for a notice.
    expect(saidOf(keyId).text).to.equal(
      'Key ID looks unusual. Check that nothing is missing or added.',
    );
    const {name, mend} = saidOf(partsOf(element).keySecret);
    expect(name).to.equal('Undo');
    mend!.click();
    expect(valuesOf(element)).to.deep.equal(['my-own-id:Hs8Kq2VnX5bTzR7mJw3L', '']);
  });

  it('takes nothing apart that is no pair, or that would overwrite the other field', async () => {
    const element = await connect();
    const {keyId, submit} = partsOf(element);
    for (const [id, secret] of [
      ['Key ID: something', ''],
      [`my-own-id:${KEY_SECRET}`, 'my-own-secret'],
    ]) {
      fill(element, id, secret);
      submit.click();
      await element.updateComplete;
      expect(saidOf(keyId).said.part.contains('error')).to.be.true;
      expect(saidOf(keyId).name).to.equal(undefined);
    }
  });

  it('says of a URL what it is, and does not take it apart at its colon', async () => {
    const element = await connect();
    const {keyId, submit} = partsOf(element);
    fill(element, 'https://x7k2m9.eu-west-1.aws.example:8443', '');
    submit.click();
    await element.updateComplete;
    expect(saidOf(keyId).text).to.include('database connection details');
    expect(saidOf(keyId).name).to.equal('Clear');
    saidOf(keyId).mend!.click();
    expect(valuesOf(element)).to.deep.equal(['', '']);
  });

  it('says it once, in whichever order', async () => {
    const element = await connect();
    const {keyId, keySecret, submit} = partsOf(element);
    await type(keySecret, KEY_ID);
    submit.focus();
    await advised(element);
    expect(saidOf(keySecret).name).to.equal('Swap');
    await type(keyId, KEY_SECRET);
    submit.focus();
    await advised(element);
    expect([keyId, keySecret].map((input) => saidOf(input).name)).to.deep.equal([
      'Swap',
      undefined,
    ]);
  });

  it('says so when it is pasted', async () => {
    const element = await connect();
    const {keyId} = partsOf(element);
    await pasteInto(keyId, UUID);
    await element.updateComplete;
    expect(saidOf(keyId).name).to.equal('Clear');
  });

  it('says nothing of what the console makes, or once made', async () => {
    const element = await connect();
    const parts = partsOf(element);
    for (const [id, secret] of [
      [KEY_ID, KEY_SECRET],
      [KEY_ID.slice(3), KEY_SECRET.slice(3)],
    ]) {
      fill(element, '', '');
      await type(parts.keyId, id!);
      await type(parts.keySecret, secret!);
      parts.submit.focus();
      await advised(element);
      expect([parts.keyId, parts.keySecret].map((input) => saidOf(input).text)).to.deep.equal([
        '',
        '',
      ]);
    }
  });

  it('says it no more while it is typed anew, also where the other field was left empty', async () => {
    const element = await connect();
    const {keyId, keySecret} = partsOf(element);
    await type(keySecret, 'hunter2');
    await sendKeys({press: 'Tab'});
    await advised(element);
    expect(saidOf(keySecret).text).to.contain('unusual');
    keyId.focus();
    await type(keySecret, 'x');
    await element.updateComplete;
    expect(saidOf(keySecret).text).to.equal('');
  });

  it('moves nothing of the page away from under the pointer, and says it then', async () => {
    const element = await connect();
    const {keySecret} = partsOf(element);
    const button = document.createElement('button');
    button.textContent = 'Cancel';
    let clicks = 0;
    button.addEventListener('click', () => clicks++);
    element.after(button);
    await type(keySecret, 'hunter2');
    button.scrollIntoView({block: 'center'});
    const {x, y} = button.getBoundingClientRect();
    await sendMouse({type: 'move', position: [Math.ceil(x) + 4, Math.ceil(y) + 4]});
    await sendMouse({type: 'down'});
    await nextFrame();
    const moved = button.getBoundingClientRect().y - y;
    await sendMouse({type: 'up'});
    await resetMouse();
    await element.updateComplete;
    button.remove();
    expect(saidOf(keySecret).text).to.contain('unusual');
    expect([moved, clicks]).to.deep.equal([0, 1]);
  });

  it('connects all the same, at the first click', async () => {
    const element = await connect();
    element.addEventListener('connected', take);
    const {keyId, keySecret, submit} = partsOf(element);
    await type(keyId, 'default');
    await type(keySecret, 'hunter2');
    const before = submit.getBoundingClientRect().top;
    await clickOn(submit);
    await aTimeout(0);
    expect(before).to.be.above(0);
    expect(element.status).to.equal('connected');
  });
});

describe('<clickhouse-connect> that is pasted one value with its label', () => {
  const taken: Record<string, {into: 'keyId' | 'keySecret'; text: string; values: string[]}> = {
    'into its own field': {into: 'keyId', text: `Key ID: ${KEY_ID}`, values: [KEY_ID, '']},
    'into the other field': {
      into: 'keyId',
      text: `KEY_SECRET=${KEY_SECRET}`,
      values: ['', KEY_SECRET],
    },
    'as a line of JSON': {into: 'keySecret', text: `  "keyId": "${KEY_ID}",`, values: [KEY_ID, '']},
    'broken by a mail': {
      into: 'keySecret',
      text: `> Key Secret: ${KEY_SECRET.slice(0, 24)}\n> ${KEY_SECRET.slice(24)}`,
      values: ['', KEY_SECRET],
    },
  };
  for (const [how, {into, text, values}] of Object.entries(taken))
    it(`${how}, fills it in, says so, and can take it back`, async () => {
      const element = await connect();
      const parts = partsOf(element);
      await pasteInto(parts[into], text);
      await element.updateComplete;
      expect(valuesOf(element)).to.deep.equal(values);
      const field = values[0] ? 'keyId' : 'keySecret';
      const {text: said, mend} = saidOf(parts[field]);
      expect(said).to.equal(`${field === 'keyId' ? 'Key ID' : 'Key Secret'} was filled in.`);
      mend!.click();
      expect(valuesOf(element)).to.deep.equal(['', '']);
    });

  it('overwrites no value of the other field', async () => {
    const element = await connect();
    const {keyId, keySecret} = partsOf(element);
    fill(element, '', KEY_SECRET);
    await pasteInto(keyId, `KEY_SECRET=${KEY_SECRET.replace('Q', 'q')}`);
    expect(keySecret.value).to.equal(KEY_SECRET);
  });

  it('fills in no half of a value, and says what is wrong', async () => {
    const element = await connect();
    const {keySecret} = partsOf(element);
    await pasteInto(keySecret, `Key ID: ${KEY_ID}\nKey Secret: ${KEY_SECRET.slice(0, 20)}`);
    await element.updateComplete;
    expect(partsOf(element).keyId.value).to.equal('');
    expect(saidOf(keySecret).said.part.contains('warning')).to.be.true;
  });
});

describe('<clickhouse-connect> that fills in what looks wrong', () => {
  const pasted: Record<string, {text: string; kinds: [string, string]}> = {
    'one value': {text: 'Key Secret: Qm7ZxN2vR8kT5wYc1JhF', kinds: ['', 'warning']},
    'two values, one of them wrong': {
      text: `Key ID: ${KEY_ID}\nKey Secret: custom-secret-1234567890`,
      kinds: ['notice', 'warning'],
    },
    'two values, both wrong': {
      text: 'Key ID: my-own-key-1234\nKey Secret: custom-secret-1234567890',
      kinds: ['warning', 'warning'],
    },
  };
  for (const [what, {text, kinds}] of Object.entries(pasted)) {
    it(`${what}: the notice hides no warning, and it can be undone`, async () => {
      const element = await connect();
      const {keyId, keySecret, submit} = partsOf(element);
      await pasteInto(keySecret, text);
      await element.updateComplete;
      const values = valuesOf(element);
      expect(values[1]).to.equal(text.split(': ').at(-1));
      const kindsNow = () => [keyId, keySecret].map((input) => saidOf(input).said.part.value);
      expect(kindsNow()).to.deep.equal(kinds);
      submit.focus();
      await advised(element);
      expect(kindsNow()).to.deep.equal(kinds);
      const undo = [keyId, keySecret].map(saidOf).find(({name}) => name === 'Undo');
      if (undo) undo.mend!.click();
      else {
        // The one warning has a quick fix of its own.
        keySecret.focus();
        await pressShortcut('z');
      }
      expect(valuesOf(element)).to.deep.equal(['', '']);
    });
  }

  it('the Undo button of a warning goes with the next edit, the warning of the other field stays', async () => {
    const element = await connect();
    const {keyId, keySecret} = partsOf(element);
    await pasteInto(keySecret, 'Key ID: my-own-key-1234\nKey Secret: custom-secret-1234567890');
    await element.updateComplete;
    expect([keyId, keySecret].map((input) => saidOf(input).name)).to.include('Undo');
    await type(keyId, 'x');
    await element.updateComplete;
    expect(saidOf(keySecret).said.part.value).to.equal('warning');
    expect([keyId, keySecret].map((input) => saidOf(input).name)).to.not.include('Undo');
  });
});

describe('<clickhouse-connect> that gets a pair without a paste event', () => {
  const arrive = (input: HTMLInputElement, init: InputEventInit) => {
    const event = {bubbles: true, composed: true, cancelable: true, ...init};
    if (!input.dispatchEvent(new InputEvent('beforeinput', event))) return;
    input.value += init.data!;
    input.dispatchEvent(new InputEvent('input', {...event, cancelable: false}));
  };
  const ways: Record<string, InputEventInit> = {
    'the clipboard of a keyboard': {inputType: 'insertFromPaste'},
    'drag and drop': {inputType: 'insertFromDrop'},
    dictation: {inputType: 'insertText'},
    'an input method, which cannot be canceled': {
      inputType: 'insertCompositionText',
      cancelable: false,
    },
  };
  for (const [way, init] of Object.entries(ways))
    it(`from ${way}, fills in both fields`, async () => {
      const element = await connect();
      const {keyId, keySecret} = partsOf(element);
      arrive(keyId, {...init, data: BOTH});
      await element.updateComplete;
      expect(valuesOf(element)).to.deep.equal([KEY_ID, KEY_SECRET]);
      expect(saidOf(keySecret).name).to.equal('Undo');
    });

  it('by insertText of the browser, fills in both fields', async () => {
    const element = await connect();
    partsOf(element).keyId.focus();
    document.execCommand('insertText', false, BOTH.replace('\n', ' '));
    expect(valuesOf(element)).to.deep.equal([KEY_ID, KEY_SECRET]);
  });
});

describe('<clickhouse-connect> by keyboard', () => {
  it('redoes a paste that was undone', async () => {
    const element = await connect();
    await pasteInto(partsOf(element).keyId, BOTH);
    await pressShortcut('z');
    expect(valuesOf(element)).to.deep.equal(['', '']);
    await pressShortcut('y');
    expect(valuesOf(element)).to.deep.equal([KEY_ID, KEY_SECRET]);
  });

  const fixes = {Swap: [KEY_SECRET, KEY_ID], Clear: ['default', '']} as const;
  for (const [name, [id, secret]] of Object.entries(fixes))
    it(`leaves no message and no lost focus behind after ${name}`, async () => {
      const element = await connect();
      const {keyId, focused} = partsOf(element);
      fill(element, '', secret);
      await type(keyId, id);
      await sendKeys({press: 'Tab'});
      await advised(element);
      expect(saidOf(keyId).name).to.equal(name);
      // Back into the field, and on to the button below it.
      keyId.focus();
      await sendKeys({press: 'Tab'});
      expect(textOf(focused() as Element)).to.equal(name);
      await sendKeys({press: 'Enter'});
      await advised(element);
      expect(saidOf(keyId).text).to.equal('');
      expect(focused()).to.equal(keyId);
      await sendKeys({press: 'Tab'});
      await advised(element);
      expect(focused()).to.equal(partsOf(element).keySecret);
    });

  it('keeps letters from the shortcuts of the page, and Escape, Tab and shortcuts not', async () => {
    const element = await connect();
    const keys: string[] = [];
    const listen = ({key}: KeyboardEvent) => keys.push(key);
    document.addEventListener('keydown', listen);
    await type(partsOf(element).keyId, 'a?');
    await sendKeys({press: 'Escape'});
    await pressShortcut('a');
    await sendKeys({press: 'Tab'});
    document.removeEventListener('keydown', listen);
    expect(keys).to.not.include('?');
    expect(keys.filter((key) => key === 'a')).to.have.length(1);
    expect(keys).to.include('Escape').and.include('Tab');
  });

  it('keeps a paste that it takes over from the page', async () => {
    const element = await connect();
    let pastes = 0;
    const listen = () => pastes++;
    document.addEventListener('paste', listen);
    await pasteInto(partsOf(element).keyId, BOTH);
    document.removeEventListener('paste', listen);
    expect(valuesOf(element)).to.deep.equal([KEY_ID, KEY_SECRET]);
    expect(pastes).to.equal(0);
  });
});

describe('<clickhouse-connect> with the sign-in of a website', () => {
  it('says so before it is sent, once', async () => {
    const element = await connect();
    element.addEventListener('connected', take);
    const {keyId, submit, focused} = partsOf(element);
    fill(element, 'kim@host.example', 'correct-horse-battery');
    submit.click();
    await element.updateComplete;
    expect(element.status).to.equal('idle');
    expect(saidOf(keyId).text).to.include('Key ID looks like an email address');
    expect(focused()).to.equal(keyId);
    expect((await press(element)).status).to.equal('connected');
  });
});

// On the sources only: it imports a module that the package does not export.
import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {Fields} from '../src/credentials/fields.js';
import {KEY_ID, KEY_SECRET} from './support/key.js';

/** The least that the fields ask of their element: an input with the id of each field. */
class FieldsHost extends LitElement {
  isLocked = false;
  edits = 0;
  readonly fields = new Fields(
    this,
    () => this.isLocked,
    () => [],
    () => this.edits++,
  );
  override render() {
    return html`<form><input id="keyId" value="prefilled" /><input id="keySecret" /></form>`;
  }
}
customElements.define('fields-host', FieldsHost);

const edit = new InputEvent('input', {inputType: 'insertText', data: 'a'});

async function mount(keyId = '', keySecret = '') {
  const host = await fixture<FieldsHost>(html`<fields-host></fields-host>`);
  const {fields} = host;
  fields.write({keyId, keySecret});
  return {host, fields, id: fields.input('keyId')!, secret: fields.input('keySecret')!};
}

describe('Fields', () => {
  it('reads the values without what surrounds them', async () => {
    const {fields} = await mount(' "a" ', '\u200bb');
    expect(fields.values).to.deep.equal({keyId: 'a', keySecret: 'b'});
  });
  it('has no values before the inputs are rendered', () => {
    const fields = new Fields(
      document.createElement('fields-host') as FieldsHost,
      () => false,
      () => [],
      () => 0,
    );
    expect(fields.values).to.deep.equal({keyId: '', keySecret: ''});
    expect(fields.input('keyId')).to.equal(null);
  });

  describe('validating', () => {
    it('shows the error of each field, and returns the first field in error', async () => {
      const {fields} = await mount('', '');
      expect(fields.validate()).to.equal('keyId');
      expect(fields.messages.keyId).to.include({kind: 'error', text: 'keyIdMissing'});
      expect(fields.messages.keySecret).to.include({kind: 'error', text: 'keySecretMissing'});
    });
    it('cleans the values in place, and returns nothing where both can be sent', async () => {
      const {fields, id} = await mount(` ${KEY_ID} `, KEY_SECRET);
      expect(fields.validate()).to.equal(undefined);
      expect(id.value).to.equal(KEY_ID);
    });
    it('keeps an error up to date while the value is edited', async () => {
      const {fields, id} = await mount('', KEY_SECRET);
      fields.validate();
      id.value = 'a:b';
      fields.handleInput(edit, 'keyId');
      expect(fields.messages.keyId).to.include({kind: 'error', text: 'keyIdColon'});
      id.value = 'ab';
      fields.handleInput(edit, 'keyId');
      expect(fields.messages.keyId).to.equal(undefined);
    });
  });

  describe('left', () => {
    it('cleans the value and shows a warning', async () => {
      const {fields, id} = await mount(' default ', '');
      fields.blur('keyId');
      expect(id.value).to.equal('default');
      expect(fields.messages.keyId).to.include({kind: 'warning', text: 'database'});
    });
    it('shows no warning about an empty field', async () => {
      const {fields} = await mount('', '');
      fields.blur('keyId');
      expect(fields.messages.keyId).to.equal(undefined);
    });
    it('ends a warning with the next edit', async () => {
      const {fields} = await mount('default', '');
      fields.blur('keyId');
      fields.handleInput(edit, 'keyId');
      expect(fields.messages.keyId).to.equal(undefined);
    });
  });

  describe('quick fixes', () => {
    it('swap the two values', async () => {
      const {fields, host} = await mount(KEY_SECRET, KEY_ID);
      fields.blur('keyId');
      expect(fields.messages.keyId).to.include({text: 'swapped', fix: 'swap'});
      fields.applyFix('keyId');
      expect(fields.values).to.deep.equal({keyId: KEY_ID, keySecret: KEY_SECRET});
      expect(fields.messages.keyId).to.equal(undefined);
      expect(host.edits).to.equal(1);
    });
    it('clear one field', async () => {
      const {fields} = await mount('default', KEY_SECRET);
      fields.blur('keyId');
      fields.applyFix('keyId');
      expect(fields.values).to.deep.equal({keyId: '', keySecret: KEY_SECRET});
    });
    it('split a pair, and undo that', async () => {
      const pair = `${KEY_ID}:${KEY_SECRET}`;
      const {fields} = await mount(pair, '');
      fields.blur('keyId');
      fields.applyFix('keyId');
      expect(fields.values).to.deep.equal({keyId: KEY_ID, keySecret: KEY_SECRET});
      expect(fields.messages.keySecret).to.include({kind: 'notice', fix: 'undo'});
      fields.applyFix('keySecret');
      expect(fields.values).to.deep.equal({keyId: pair, keySecret: ''});
    });
    it('do nothing while the fields are locked', async () => {
      const {fields, host} = await mount('default', '');
      fields.blur('keyId');
      host.isLocked = true;
      fields.applyFix('keyId');
      expect(fields.values.keyId).to.equal('default');
    });
  });

  it('calls back for every edit', async () => {
    const {fields, host} = await mount('a', 'b');
    fields.handleInput(edit, 'keyId');
    fields.handleInput(edit, 'keySecret');
    expect(host.edits).to.equal(2);
  });
  it('updates its element only where a message changes', async () => {
    const {fields, host} = await mount('a', 'b');
    fields.handleInput(edit, 'keyId');
    expect(host.isUpdatePending).to.equal(false);
    fields.validate();
    fields.write({keyId: ''});
    fields.validate();
    expect(host.isUpdatePending).to.equal(true);
  });

  it('forgets all when it is cleared: the Key ID goes back to its prefilled value', async () => {
    const {fields, id, secret} = await mount(KEY_ID, KEY_SECRET);
    fields.toggleReveal();
    fields.blur('keyId');
    fields.clear();
    expect([id.value, secret.value]).to.deep.equal(['prefilled', '']);
    expect(fields.isRevealed).to.equal(false);
    expect(fields.messages).to.deep.equal({});
  });
});

// On the sources only: its pages load the built file.
import {expect, nextFrame, oneEvent} from '@open-wc/testing';
import {callback, fieldsOf, json} from './support/callback.js';
import {KEY_ID, KEY_SECRET, partsOf, press, type} from './support/form.js';
import {open, type HostPage, type OpenedPage} from './support/host-page.js';
import {sendKeys} from './support/keyboard.js';
import {tracesOf} from './support/traces.js';

const SCRIPT = '/dist/clickhouse-connect.js';

/** The plain form of the README. */
const FORM = `<form method="post" action="/callback">
  <input type="hidden" name="csrf_token" value="4f1c">
  <label>Key ID <input name="key_id" autocomplete="off" required></label>
  <label>Key Secret <input name="key_secret" type="password" autocomplete="off" required></label>
  <button>Connect</button>
</form>`;

type Fallback = OpenedPage & {
  readonly plain: Readonly<Record<'keyId' | 'keySecret', HTMLInputElement>>;
};

/** Opens a page whose script has not come yet. */
async function openEarly(page: HostPage = {}): Promise<Fallback> {
  const opened = await open({head: '', content: FORM, ...page});
  const input = (name: string) =>
    opened.element.querySelector<HTMLInputElement>(`input[name=${name}]`)!;
  return {...opened, plain: {keyId: input('key_id'), keySecret: input('key_secret')}};
}

/** The script comes, late. */
async function load({window: {document}, element}: OpenedPage): Promise<void> {
  await nextFrame();
  const script = Object.assign(document.createElement('script'), {src: SCRIPT});
  const loaded = oneEvent(script, 'load');
  document.head.append(script);
  await loaded;
  await element.updateComplete;
}

const valuesOf = ({keyId, keySecret}: Fallback['plain']) => [keyId.value, keySecret.value];

describe('<clickhouse-connect> with a plain form in it, and a late script,', () => {
  it('goes on with what was typed, and sends it with the hidden inputs', async () => {
    const {url, received} = callback(json({ok: true}));
    const page = await openEarly({callbackUrl: url});
    const half = KEY_SECRET.length / 2;
    await type(page.plain.keyId, KEY_ID);
    await type(page.plain.keySecret, KEY_SECRET.slice(0, half));
    await load(page);
    expect(page.plain.keySecret.getClientRects()).to.have.length(0);
    expect(partsOf(page.element).focused()?.id).to.equal('keySecret');
    expect(partsOf(page.element).keyId.value).to.equal(KEY_ID);
    await sendKeys({type: KEY_SECRET.slice(half)});
    expect((await press(page.element)).status).to.equal('connected');
    const [post] = await received();
    const {attempt, ...rest} = Object.fromEntries(fieldsOf(post!));
    expect(attempt).to.match(/^[\da-f]{32}$/);
    expect(rest).to.deep.equal({key_id: KEY_ID, key_secret: KEY_SECRET, csrf_token: '4f1c'});
  });

  it('empties that form, and marks its own fields as filled', async () => {
    const page = await openEarly();
    await type(page.plain.keyId, KEY_ID);
    await type(page.plain.keySecret, KEY_SECRET);
    await load(page);
    expect(valuesOf(page.plain)).to.deep.equal(['', '']);
    expect(valuesOf(partsOf(page.element))).to.deep.equal([KEY_ID, KEY_SECRET]);
    expect(page.element.shadowRoot!.querySelectorAll('[part~=field-filled]')).to.have.length(2);
  });

  const ends: Readonly<Record<string, (page: OpenedPage) => unknown>> = {
    connected: ({element}) => press(element),
    reset: ({element}) => element.reset(),
    removed: ({element}) => element.remove(),
  };
  for (const [end, act] of Object.entries(ends)) {
    it(`leaves nothing of the secret once it is ${end}`, async () => {
      const page = await openEarly({callbackUrl: callback(json({ok: true})).url});
      await type(page.plain.keyId, KEY_ID);
      await type(page.plain.keySecret, KEY_SECRET);
      await load(page);
      await act(page);
      expect(tracesOf(KEY_SECRET, page)).to.be.empty;
    });

    it(`empties what a password manager has filled in late, once it is ${end}`, async () => {
      const page = await openEarly({callbackUrl: callback(json({ok: true})).url});
      await load(page);
      const {keyId, keySecret} = partsOf(page.element);
      await type(keyId, KEY_ID);
      await type(keySecret, KEY_SECRET);
      page.plain.keySecret.value = KEY_SECRET;
      await act(page);
      expect(page.plain.keySecret.value).to.equal('');
      expect(tracesOf(KEY_SECRET, page)).to.be.empty;
    });
  }

  it('keeps a prefilled Key ID where nothing was typed', async () => {
    const page = await openEarly({attributes: `key-id="${KEY_ID}"`});
    await load(page);
    expect(valuesOf(partsOf(page.element))).to.deep.equal([KEY_ID, '']);
  });

  it('focuses its first empty field where the button of that form had the focus', async () => {
    const page = await openEarly();
    await type(page.plain.keyId, KEY_ID);
    page.element.querySelector('button')!.focus();
    await load(page);
    expect(partsOf(page.element).focused()?.id).to.equal('keySecret');
  });

  for (const [where, content] of Object.entries({
    'in a slot': `${FORM}<p slot="footer"><input id="other"></p>`,
    'outside of it': `${FORM}</clickhouse-connect><input id="other">`,
  })) {
    it(`takes the focus from nothing ${where}`, async () => {
      const page = await openEarly({content});
      page.window.document.getElementById('other')!.focus();
      await load(page);
      expect(page.window.document.activeElement!.id).to.equal('other');
    });
  }
});

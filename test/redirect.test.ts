// On the sources only: its pages load the script-tag file.
import {expect} from '@open-wc/testing';
import {callback, fieldsOf, type Reply} from './support/callback.js';
import {fill, KEY_ID, KEY_SECRET, outcome, partsOf, press} from './support/form.js';
import {open, type HostPage} from './support/host-page.js';

const NEXT = `/page?${new URLSearchParams({page: JSON.stringify({html: '<title>Next</title>'})})}`;

/** A page that delivers by a redirect, filled in. */
async function prepare(reply: Reply, page: HostPage = {}) {
  const server = callback(reply);
  const opened = await open({...page, callbackUrl: server.url});
  opened.element.delivery = 'redirect';
  fill(opened.element);
  return {...opened, ...server};
}

const nextLoad = (frame: HTMLIFrameElement) =>
  new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));

/** Presses Connect, and waits for the page that the reply leads to. */
async function follow({frame, element}: Awaited<ReturnType<typeof prepare>>) {
  const loaded = nextLoad(frame);
  partsOf(element).submit.click();
  await loaded;
}

describe('<clickhouse-connect delivery="redirect">', () => {
  it('posts as the page itself, and goes where the reply leads', async () => {
    const page = await prepare({status: 303, headers: {location: NEXT}});
    await follow(page);
    expect(page.frame.contentDocument!.title).to.equal('Next');
    const [post, ...more] = await page.received();
    expect(more).to.be.empty;
    const fields = fieldsOf(post!);
    expect(fields.map(([name]) => name)).to.deep.equal(['key_id', 'key_secret', 'attempt']);
    expect(Object.fromEntries(fields)).to.include({key_id: KEY_ID, key_secret: KEY_SECRET});
  });

  it('takes the attribute, too', async () => {
    const {element} = await prepare({status: 303, headers: {location: NEXT}});
    element.removeAttribute('delivery');
    element.setAttribute('delivery', 'redirect');
    expect(element.delivery).to.equal('redirect');
  });

  it('makes no frame', async () => {
    const {element} = await prepare({hang: true});
    partsOf(element).submit.click();
    expect(element.status).to.equal('connecting');
    expect(element.shadowRoot!.querySelectorAll('iframe, form[hidden]').length).to.equal(0);
    element.reset();
  });

  it('empties the fields when the page is left', async () => {
    const page = await prepare({status: 303, headers: {location: NEXT}});
    const {keyId, keySecret} = partsOf(page.element);
    await follow(page);
    expect([keyId.value, keySecret.value, page.element.status]).to.deep.equal(['', '', 'idle']);
  });

  it('empties them again when the page comes back from the back/forward cache', async () => {
    const {window, element} = await prepare({hang: true});
    const {keySecret} = partsOf(element);
    window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: false}));
    expect(keySecret.value).to.equal(KEY_SECRET);
    window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    expect(keySecret.value).to.equal('');
  });

  it('stays, with what was typed, where the reply leads nowhere', async () => {
    const {element} = await prepare({status: 204});
    element.timeout = 500;
    expect((await press(element)).failure).to.deep.equal({code: 'timeout'});
    expect(partsOf(element).keySecret.value).to.equal(KEY_SECRET);
  });

  for (const [directive, page] of Object.entries<HostPage>({
    'form-action': {headers: {'content-security-policy': "form-action 'none'"}},
    sandbox: {sandbox: 'allow-scripts allow-same-origin'},
  })) {
    it(`is blocked by ${directive}`, async () => {
      const {element, received} = await prepare({status: 303, headers: {location: NEXT}}, page);
      const settled = outcome(element);
      partsOf(element).submit.click();
      expect((await settled).failure).to.deep.equal({code: 'blocked', directive});
      expect(await received()).to.be.empty;
    });
  }
});

describe('A form in <clickhouse-connect>', () => {
  const fallback = (action: string) =>
    `<form method="post" action="${action.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">
      <input name="key_id" value="a"><input name="key_secret" type="password" value="b"><button>Send</button>
    </form>`;

  it('works where the script does not', async () => {
    const {url, received} = callback({status: 303, headers: {location: NEXT}});
    const {frame} = await open({
      headers: {'content-security-policy': "script-src 'none'"},
      content: fallback(url),
    }).catch(() => ({frame: document.querySelector('iframe')!}));
    const form = frame.contentDocument!.forms[0]!;
    expect(form.getClientRects()).not.to.be.empty;
    const loaded = nextLoad(frame);
    form.querySelector('button')!.click();
    await loaded;
    expect(fieldsOf((await received())[0]!)).to.deep.equal([
      ['key_id', 'a'],
      ['key_secret', 'b'],
    ]);
    expect(frame.contentWindow!.location.href).not.to.contain('key_secret');
  });

  it('is gone as soon as the element is defined', async () => {
    const {window} = await open({content: fallback('/callback')});
    expect(window.document.forms[0]!.getClientRects()).to.be.empty;
  });
});

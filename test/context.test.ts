import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {connectionContext, type Connection} from '../src/index.js';
import {connect, fill, KEY_SECRET, partsOf, press, take} from './support/form.js';

/** Asks for the connection as the community protocol has it, without a library. */
const request = (target: Element, callback: (connection: Connection) => void, subscribe = false) =>
  target.dispatchEvent(
    Object.assign(new Event('context-request', {bubbles: true, composed: true}), {
      context: connectionContext,
      contextTarget: target,
      callback,
      subscribe,
    }),
  );

describe('connectionContext', () => {
  it('gives the connection to what is in a slot, at any depth', async () => {
    const element = await connect(
      {},
      html`<div slot="footer">
        <p><b></b></p>
      </div>`,
    );
    let connection!: Connection;
    request(element.querySelector('b')!, (value) => (connection = value));
    expect(connection.status).to.equal('idle');
    expect(connection.failure).to.equal(null);
    expect(connection.labels.keyId).to.equal('Key ID');
    expect(connection.consoleUrl).to.equal('https://console.clickhouse.cloud/');
  });

  it('passes every change to subscribers', async () => {
    const element = await connect({}, html`<b slot="footer"></b>`);
    const seen: string[] = [];
    request(element.querySelector('b')!, ({status}) => seen.push(status), true);
    element.addEventListener('connected', take);
    fill(element);
    await press(element);
    expect(seen.at(-1)).to.equal('connected');
  });

  it('submits and resets', async () => {
    const element = await connect({}, html`<b slot="footer"></b>`);
    let connection!: Connection;
    request(element.querySelector('b')!, (value) => (connection = value));
    fill(element);
    const connected = oneEvent(element, 'connected');
    connection.submit();
    await connected;
    connection.reset();
    expect(element.status).to.equal('idle');
  });

  it('holds no secret', async () => {
    const element = await connect({}, html`<b slot="footer"></b>`);
    const seen: Connection[] = [];
    request(element.querySelector('b')!, (connection) => seen.push(connection), true);
    fill(element);
    await press(element);
    expect(seen).not.to.be.empty;
    expect(JSON.stringify(seen)).not.to.contain(KEY_SECRET);
  });
});

describe('<clickhouse-connect-guide>', () => {
  const ID = '0a1b2c3d-4e5f-6789-abcd-ef0123456789';
  const read = (guide: Element) => ({
    // What is said, not what is drawn.
    steps: [...guide.shadowRoot!.querySelectorAll('li')].map(({childNodes}) =>
      [...childNodes]
        .filter(({nodeName}) => !['svg', '#comment'].includes(nodeName))
        .map(({textContent}) => textContent)
        .join('')
        .trim(),
    ),
    link: guide.shadowRoot!.querySelector('a')!.href,
  });
  const open = async (element: Element & {updateComplete: Promise<boolean>}) => {
    partsOf(element).part('guide-summary').click();
    await element.updateComplete;
    const guide = element.shadowRoot!.querySelector('clickhouse-connect-guide')!;
    await guide.updateComplete;
    return guide;
  };

  it('is made when the guide is first opened', async () => {
    const element = await connect();
    expect(element.shadowRoot!.querySelector('clickhouse-connect-guide')).to.equal(null);
    const guide = await open(element);
    expect(partsOf(element).part<HTMLDetailsElement>('guide').open).to.equal(true);
    expect(read(guide).steps).to.have.length(5);
  });

  it("shows the element's texts and its console link", async () => {
    const element = await connect({labels: {guideNew: 'Press the yellow button.'}});
    element.setAttribute('organization-id', ID);
    const guide = await open(element);
    expect(read(guide).steps[2]).to.equal('Press the yellow button.');
    expect(read(guide).link).to.equal(`https://console.clickhouse.cloud/organizations/${ID}/keys`);
  });

  it('follows them', async () => {
    const element = await connect();
    const guide = await open(element);
    element.labels = {guideNew: 'Press it.'};
    await element.updateComplete;
    await guide.updateComplete;
    expect(read(guide).steps[2]).to.equal('Press it.');
  });

  it('links to the start page for what is no organization', async () => {
    for (const id of ['', 'acme', `${ID}/x`, '../../', `${ID} `, 'javascript:alert(1)']) {
      const element = await connect();
      element.setAttribute('organization-id', id);
      expect(read(await open(element)).link, id).to.equal('https://console.clickhouse.cloud/');
    }
  });

  it("takes the page's words on the access that is needed", async () => {
    const element = await connect({}, html`<p slot="guide-access">Role: Admin</p>`);
    await open(element);
    expect(element.querySelector('p')!.getClientRects()).not.to.be.empty;
  });

  it('works on its own', async () => {
    const guide = await fixture(html`<clickhouse-connect-guide></clickhouse-connect-guide>`);
    expect(read(guide).steps[2]).to.equal('Click New API key.');
    expect(read(guide).link).to.equal('https://console.clickhouse.cloud/');
  });

  it('opens the console in a window that knows nothing of this one', async () => {
    const guide = await fixture(html`<clickhouse-connect-guide></clickhouse-connect-guide>`);
    const {target, rel} = guide.shadowRoot!.querySelector('a')!;
    expect([target, rel]).to.deep.equal(['_blank', 'noopener']);
  });
});

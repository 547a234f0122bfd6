// A key that was linked before.
import {expect, fixture, html} from '@open-wc/testing';
import type {ClickhouseConnectElement} from '../src/index.js';
import {connect, fill, KEY_ID, partsOf, press, take} from './support/form.js';

const linked = () =>
  fixture<ClickhouseConnectElement>(
    html`<clickhouse-connect connected-key="YtKF"></clickhouse-connect>`,
  );

const saidBy = (element: Element) =>
  partsOf(element).status.textContent!.replace(/\s+/g, ' ').trim();

describe('<clickhouse-connect connected-key>', () => {
  it('is connected, and says with which key', async () => {
    const element = await linked();
    expect(element.status).to.equal('connected');
    expect(element.matches(':state(connected)')).to.be.true;
    expect(saidBy(element)).to.equal('Connected with the key ending in YtKF. Replace');
    expect(partsOf(element).keyId === null).to.be.true;
  });

  it('submits nothing', async () => {
    const element = await linked();
    let events = 0;
    element.addEventListener('connected', () => events++);
    element.submit();
    expect(events).to.equal(0);
  });

  it('offers the form to replace it, with the focus in it', async () => {
    const element = await linked();
    partsOf(element).part('replace').click();
    const {keyId, focused} = partsOf(element);
    expect(element.status).to.equal('idle');
    expect(focused() === keyId).to.be.true;
  });

  it('offers it not while it is disabled', async () => {
    const element = await linked();
    element.disabled = true;
    await element.updateComplete;
    partsOf(element).part('replace').click();
    expect(element.status).to.equal('connected');
  });

  it('says what to do with the old key, once it is replaced', async () => {
    const element = await linked();
    element.addEventListener('connected', take);
    partsOf(element).part('replace').click();
    fill(element);
    await press(element);
    expect(saidBy(element)).to.equal(
      'ClickHouse Cloud is connected. When the new key works, disable the old one in the console.',
    );
    expect(partsOf(element).part('replace') === null).to.be.true;
  });

  it('says nothing of an old key where there was none, once the page names the new one', async () => {
    const element = await connect();
    element.addEventListener('connected', take);
    fill(element);
    await press(element);
    element.connectedKey = KEY_ID.slice(-4);
    await element.updateComplete;
    expect(saidBy(element)).to.equal('ClickHouse Cloud is connected.');
  });

  it('may end in whatever its owner chose', async () => {
    const element = await connect();
    element.connectedKey = '$$$&';
    await element.updateComplete;
    expect(saidBy(element)).to.include('ending in $$$&.');
  });

  it('may be named later, and taken back', async () => {
    const element = await connect();
    element.connectedKey = 'YtKF';
    await element.updateComplete;
    expect(element.status).to.equal('connected');
    element.connectedKey = 'Ab12';
    await element.updateComplete;
    expect(saidBy(element)).to.include('Ab12');
    element.connectedKey = null;
    await element.updateComplete;
    expect(element.status).to.equal('idle');
    expect(element.matches(':state(connected)')).to.be.false;
  });

  it('never cuts off an attempt', async () => {
    const element = await connect();
    element.addEventListener('connected', (event) => event.respondWith(new Promise(() => {})));
    fill(element);
    partsOf(element).submit.click();
    element.connectedKey = 'YtKF';
    await element.updateComplete;
    expect(element.status).to.equal('connecting');
  });

  it('is so again when the page comes back', async () => {
    const element = await linked();
    window.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
    window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    await element.updateComplete;
    expect(saidBy(element)).to.include('YtKF');
  });

  it('is not confused with what a page wrote into Object.prototype: what was typed is forgotten', async () => {
    const element = await connect();
    fill(element);
    const {keySecret} = partsOf(element);
    Object.assign(Object.prototype, {key: 'YtKF'});
    element.remove();
    delete (Object.prototype as {key?: string}).key;
    expect(keySecret.value).to.equal('');
  });

  it('leaves no hole where the page says it in its own words', async () => {
    const element = await fixture<ClickhouseConnectElement>(html`
      <clickhouse-connect connected-key="YtKF"><b slot="connected">Linked</b></clickhouse-connect>
    `);
    const slot = partsOf(element).status.querySelector('slot')!;
    expect(slot.assignedElements()[0]!.textContent).to.equal('Linked');
  });
});

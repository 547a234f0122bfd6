// On the sources only: its pages load the script-tag file.
import {expect, fixture, html} from '@open-wc/testing';
import {callback, fieldsOf, json, otherOrigin, type Reply} from './support/callback.js';
import {KEY_ID, KEY_SECRET, until} from './support/form.js';
import {sendKeys} from './support/keyboard.js';

const textOf = async (file: string) => (await fetch(`/docs/isolated/${file}`)).text();
const [page, readme] = await Promise.all(['connect.html', 'README.md'].map(textOf));
const PAGE_ORIGIN = 'https://app.example';

type Told = Readonly<Record<string, unknown>>;

/**
 * Opens connect.html as the README says: on the other origin, with its headers. The host page keeps
 * what it is told.
 */
async function embed(reply: Reply, pageOrigin = location.origin) {
  const {url, received} = callback(reply);
  const text = page!
    .replace(PAGE_ORIGIN, pageOrigin)
    .replace('/clickhouse-connect.js', '/dist/clickhouse-connect.js')
    .replace('/integrations/clickhouse', url.replaceAll('&', '&amp;'));
  const headers = Object.fromEntries(
    /```http\n([^]*?)\n```/
      .exec(readme!)![1]!
      .replace(PAGE_ORIGIN, location.origin)
      .split('\n')
      .map((line) => line.split(': ') as [string, string]),
  );
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="Connect" style="width: 400px; border: 0"></iframe>`,
  );
  const told: Told[] = [];
  const listen = ({source, origin, data}: MessageEvent<Told>) => {
    if (source !== frame.contentWindow || origin !== otherOrigin) return;
    told.push(data);
    if (data.height) frame.style.height = `${Number(data.height)}px`;
  };
  addEventListener('message', listen);
  listeners.push(listen);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frame.src = `${otherOrigin}/page?${new URLSearchParams({page: JSON.stringify({headers, html: text})})}`;
  await loaded;
  return {frame, told, received};
}

const listeners: ((event: MessageEvent<Told>) => void)[] = [];

/**
 * With real keys, as no script of this page can look into the frame: past the guide, and through
 * both fields.
 */
async function enter(frame: HTMLIFrameElement) {
  frame.focus();
  for (const text of ['', KEY_ID, KEY_SECRET]) {
    await sendKeys({press: 'Tab'});
    if (text) await sendKeys({type: text});
  }
  await sendKeys({press: 'Enter'});
}

const statusesOf = (told: readonly Told[]) => told.filter(({status}) => status);

describe('docs/isolated, in a frame of another origin', () => {
  afterEach(() => {
    for (const listen of listeners.splice(0)) removeEventListener('message', listen);
  });

  it('connects, and notifies the page around without a secret', async () => {
    const {frame, told, received} = await embed(json({ok: true, organization: 'Acme'}));
    await until(() => told.some(({height}) => height));
    expect(frame.contentDocument).to.equal(null);
    await enter(frame);
    await until(() => statusesOf(told).length > 1);
    expect(statusesOf(told)).to.deep.equal([
      {type: 'clickhouse-connect', status: 'connecting', code: null},
      {type: 'clickhouse-connect', status: 'connected', code: null},
    ]);
    const [post] = await received();
    // A receiver refuses `Origin: null`, which `no-referrer` would send.
    expect(post!.headers.origin).to.equal(otherOrigin);
    expect(fieldsOf(post!).slice(0, 2)).to.deep.equal([
      ['key_id', KEY_ID],
      ['key_secret', KEY_SECRET],
    ]);
    const text = JSON.stringify(told);
    for (const secret of [KEY_ID, KEY_SECRET, 'Acme']) expect(text).to.not.include(secret);
  });

  it('reports a failure by its code', async () => {
    const {frame, told} = await embed(json({ok: false, code: 'forbidden'}));
    await until(() => told.some(({height}) => height));
    await enter(frame);
    await until(() => statusesOf(told).length > 1);
    expect(statusesOf(told).at(-1)).to.deep.equal({
      type: 'clickhouse-connect',
      status: 'failed',
      code: 'rejected',
    });
  });

  it('has the height of its content', async () => {
    const {frame, told} = await embed(json({ok: true}));
    await until(() => told.some(({height}) => Number(height) > 200));
    const before = frame.offsetHeight;
    frame.style.width = '260px';
    await until(() => frame.offsetHeight > before);
  });

  it('sends nothing to a page of another origin than the one that it names', async () => {
    const {told} = await embed(json({ok: true}), PAGE_ORIGIN);
    // By then it would have told its height.
    const other = await embed(json({ok: true}));
    await until(() => other.told.length);
    expect(told).to.deep.equal([]);
  });
});

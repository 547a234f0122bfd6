// What a host's own unit tests do with a page that has the element. Vitest runs this file once in
// jsdom and once in happy-dom, and fails for any error that nobody handles.
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {ConnectError} from 'clickhouse-connect-element';
import * as german from 'clickhouse-connect-element/locales/de.js';

const KEY_ID = 'Vk3Jm8QxT2bNf7RwYtKF';
const KEY_SECRET = '4b1dQm7ZxN2vR8kT5wYc1JhF6sLp9GdB3aXeU0tKiM';

const mount = async (attributes = '') => {
  document.body.innerHTML = `<clickhouse-connect ${attributes}></clickhouse-connect>`;
  const element = document.body.firstElementChild;
  await element.updateComplete;
  return element;
};

const fill = ({shadowRoot}) => {
  for (const [id, value] of Object.entries({keyId: KEY_ID, keySecret: KEY_SECRET})) {
    const input = shadowRoot.getElementById(id);
    input.value = value;
    input.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  }
};

const settled = (element) =>
  new Promise((resolve) =>
    element.addEventListener('statuschange', ({detail}) => {
      if (detail.status !== 'connecting') resolve(detail);
    }),
  );

const textOf = ({shadowRoot}, part) =>
  shadowRoot.querySelector(`[part~=${part}]`).textContent.replace(/\s+/g, ' ').trim();

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

describe('<clickhouse-connect>', () => {
  // jsdom reports what it does not implement, and what a listener throws, on the console.
  beforeEach(() => void vi.spyOn(console, 'error'));

  afterEach(() => {
    document.body.replaceChildren();
    expect(console.error).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('renders its fields with their labels', async () => {
    const {shadowRoot, status} = await mount();
    const labels = [...shadowRoot.querySelectorAll('label')].map((label) => label.textContent);
    expect([status, ...labels]).toEqual(['idle', 'Key ID', 'Key Secret']);
  });

  it('shows errors for empty fields', async () => {
    const element = await mount();
    element.submit();
    await element.updateComplete;
    expect(element.shadowRoot.querySelectorAll('[part=error]')).toHaveLength(2);
  });

  it('connects by respondWith(), and empties its fields', async () => {
    const element = await mount();
    const pairs = [];
    element.addEventListener('connected', (event) => {
      const {keyId, keySecret, attempt} = event.detail;
      pairs.push([keyId, keySecret, attempt.length]);
      event.respondWith(Promise.resolve({ok: true, organization: 'Acme'}));
    });
    fill(element);
    const outcome = settled(element);
    element.submit();
    expect(await outcome).toEqual({status: 'connected', failure: null});
    await element.updateComplete;
    expect(textOf(element, 'status')).toBe('Connected to Acme.');
    expect(pairs).toEqual([[KEY_ID, KEY_SECRET, 32]]);
  });

  it('is rejected by a ConnectError, and scrolls to its message', async () => {
    const element = await mount();
    element.addEventListener('connected', (event) =>
      event.respondWith(Promise.reject(new ConnectError('key_not_found'))),
    );
    fill(element);
    const outcome = settled(element);
    element.shadowRoot.querySelector('[part~=submit]').click();
    expect((await outcome).failure).toMatchObject({code: 'rejected', reason: 'key_not_found'});
    await nextFrame();
    expect(element.shadowRoot.getElementById('keySecret').value).toBe(KEY_SECRET);
  });

  it('throws nothing where it submits a form of its own, which goes nowhere', async () => {
    const element = await mount('callback-url="/integrations/clickhouse" timeout="500"');
    fill(element);
    // jsdom says on the console that it does not submit forms.
    console.error.mockImplementation(() => {});
    const outcome = settled(element);
    element.submit();
    expect((await outcome).status).toBe('failed');
    console.error.mockClear();
  });

  it('opens its guide, and follows a language', async () => {
    document.documentElement.lang = 'en';
    const element = await mount();
    element.shadowRoot.querySelector('[part=guide-summary]').click();
    document.documentElement.lang = 'de';
    await vi.waitFor(() => expect(textOf(element, 'submit')).toBe(german.default.submit));
    const guide = element.shadowRoot.querySelector('clickhouse-connect-guide');
    await guide.updateComplete;
    expect(guide.shadowRoot.querySelectorAll('[part~=guide-step]')).toHaveLength(5);
  });

  it('is reset, removed and mounted again', async () => {
    const element = await mount('key-id="abc"');
    fill(element);
    element.reset();
    expect(element.shadowRoot.getElementById('keyId').value).toBe('abc');
    element.remove();
    document.body.append(element);
    await element.updateComplete;
    element.focus();
    expect(element.shadowRoot.activeElement.id).toBe('keySecret');
  });

  it('shows a linked key, and replaces it', async () => {
    const element = await mount('connected-key="YtKF"');
    expect(element.status).toBe('connected');
    element.shadowRoot.querySelector('[part=replace]').click();
    await element.updateComplete;
    expect(element.status).toBe('idle');
  });
});

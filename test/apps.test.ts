// On the sources only: it drives apps that have the package built in.
import {expect} from '@open-wc/testing';
import type {ClickhouseConnectElement, ConnectedEvent} from '../src/index.js';
import type {host as reactHost} from './apps/react/main.js';
import type {host as vueHost} from './apps/vue/main.js';
import {buildApps, openApp, send, type Report} from './support/app.js';
import {fieldsOf, json, type Reply} from './support/callback.js';
import {isChromium} from './support/engine.js';
import {fill, KEY_ID, KEY_SECRET, partsOf, press, type, until} from './support/form.js';
import {leftoversOf} from './support/leftovers.js';

const outputOf = (page: Document) => page.querySelector('output')!.textContent;

const heading = (element: Element) => partsOf(element).part('heading').innerText;

let report: Report;
let types: Promise<unknown> | false;

before(async function () {
  // The first one builds.
  this.timeout(120_000);
  report = await buildApps();
  // It takes its time, in which the tests run.
  types = isChromium && fetch('/apps/types').then((response) => response.json());
});

describe('the app', () => {
  for (const name of ['script-tag', 'react', 'vue', 'server-rendered']) {
    describe(name, () => {
      it('sends what is typed in one POST, and shows that it is connected', async () => {
        const {element: find, received} = await openApp(`${name}/`);
        const element = await find();
        const {status} = await send(element);
        expect(status).to.equal('connected');
        expect(partsOf(element).status.innerText).to.contain('is connected');
        const [post, ...others] = await received();
        expect(others).to.be.empty;
        expect(fieldsOf(post!).slice(0, 2)).to.deep.equal([
          ['key_id', KEY_ID],
          ['key_secret', KEY_SECRET],
        ]);
      });

      it('shows why it is refused', async () => {
        const refused = json({ok: false, code: 'key_not_found'}, 422);
        const element = await (await openApp(`${name}/`, refused)).element();
        const {failure} = await send(element);
        expect(failure).to.include({code: 'rejected', reason: 'key_not_found'});
        expect(partsOf(element).status.innerText).to.contain("doesn't recognize this key");
      });
    });
  }

  for (const name of ['script-tag', 'react', 'vue']) {
    it(`${name} hears of the outcome, and has a heading of its own`, async () => {
      const {element: find, page} = await openApp(`${name}/`);
      const element = await find();
      expect([heading(element), outputOf(page)]).to.deep.equal(['Link your warehouse', 'idle']);
      await send(element);
      await until(() => outputOf(page) === 'connected');
    });
  }

  for (const name of ['react', 'vue']) {
    describe(name, () => {
      const check = (page: Document, label: string) =>
        [...page.querySelectorAll('label')]
          .find(({innerText}) => innerText.includes(label))!
          .querySelector('input')!
          .click();

      it('sends it itself by respondWith(), once', async () => {
        const {element: find, page, received} = await openApp(`${name}/`);
        const element = await find();
        check(page, 'Sent by the app');
        expect((await send(element)).status).to.equal('connected');
        const posts = await received();
        expect(posts.map(({headers}) => headers['content-type'])).to.deep.equal([
          'application/json',
        ]);
        expect(JSON.parse(posts[0]!.body)).to.include({keyId: KEY_ID, keySecret: KEY_SECRET});
      });

      it('says by respondWith() why it is refused', async () => {
        const {element: find, page} = await openApp(`${name}/`, json({code: 'forbidden'}, 403));
        const element = await find();
        check(page, 'Sent by the app');
        expect((await send(element)).failure).to.include({code: 'rejected', reason: 'forbidden'});
      });

      it('disables and enables it', async () => {
        const {element: find, page} = await openApp(`${name}/`);
        const element = await find();
        const isDisabled = () => partsOf(element).keyId.disabled;
        expect(isDisabled()).to.be.false;
        check(page, 'Locked');
        await until(isDisabled);
        check(page, 'Locked');
        await until(() => !isDisabled());
      });

      it('leaves nothing where it is removed while connecting', async () => {
        const {window, element: find, page} = await openApp(`${name}/`, {hang: true});
        const element = await find();
        const statuses: string[] = [];
        element.addEventListener('statuschange', ({detail}) => statuses.push(detail.status));
        const leftovers = await leftoversOf(async () => {
          fill(element);
          partsOf(element).submit.click();
          page.querySelector('button')!.click();
          await until(() => !element.isConnected);
        }, window);
        // The framework has timers of its own.
        expect(leftovers.filter((what) => what !== 'timer')).to.deep.equal([]);
        expect([statuses, window.frames.length]).to.deep.equal([['connecting', 'idle'], 0]);
        expect([partsOf(element).keyId.value, partsOf(element).keySecret.value]).to.deep.equal([
          '',
          '',
        ]);
        await until(() => outputOf(page) === 'idle');
      });
    });
  }

  it('server-rendered sends its token', async () => {
    const {element: find, received} = await openApp('server-rendered/');
    await send(await find());
    expect(fieldsOf((await received())[0]!)).to.deep.include(['csrf_token', `<"&'>`]);
  });
});

describe('in React', () => {
  const openReact = (reply?: Reply) => openApp<typeof reactHost>('react-host/', reply);

  it('hears one event and sends one POST in StrictMode, which mounts twice', async () => {
    const {window, element: find, complaints, received} = await openReact();
    await window.host.define();
    const events: ConnectedEvent[] = [];
    window.host.render({
      'callback-url': '/integrations/clickhouse',
      onconnected: (event: ConnectedEvent) => events.push(event),
    });
    expect((await send(await find())).status).to.equal('connected');
    expect([events.length, (await received()).length]).to.deep.equal([1, 1]);
    expect(complaints()).to.deep.equal([]);
  });

  it('never calls `onConnected`', async () => {
    const {window, element: find} = await openReact();
    await window.host.define();
    const events: ConnectedEvent[] = [];
    window.host.render({onConnected: (event: ConnectedEvent) => events.push(event)});
    const element = await find();
    fill(element);
    expect((await press(element)).failure).to.include({code: 'config'});
    expect(events.length).to.equal(0);
  });

  it('sets labels anew with each render, and takes them back', async () => {
    const {window, element: find} = await openReact();
    await window.host.define();
    for (const labels of [{heading: 'One'}, {heading: 'Two'}, undefined]) {
      window.host.render({labels});
      const element = await find();
      await until(() => heading(element) === (labels?.heading ?? 'Connect ClickHouse Cloud'));
    }
  });

  describe('where it is defined after the first render', () => {
    it('honours attributes and events', async () => {
      const {window, find, element: defined, received} = await openReact();
      const events: ConnectedEvent[] = [];
      window.host.render({
        'callback-url': '/integrations/clickhouse',
        'key-id': KEY_ID,
        timeout: 5000,
        disabled: false,
        onconnected: (event: ConnectedEvent) => events.push(event),
      });
      await until(() => !!find());
      await window.host.define();
      const element = await defined();
      expect(partsOf(element).keyId.value).to.equal(KEY_ID);
      expect([element.timeout, element.disabled]).to.deep.equal([5000, false]);
      fill(element);
      expect((await press(element)).status).to.equal('connected');
      expect([events.length, (await received()).length]).to.deep.equal([1, 1]);
    });

    it('loses labels, but for those that a ref sets', async () => {
      const {window, find, element: defined} = await openReact();
      window.host.render({labels: {heading: 'Lost'}});
      await until(() => !!find());
      expect(find().getAttribute('labels')).to.equal('[object Object]');
      await window.host.define();
      expect(heading(await defined())).to.equal('Connect ClickHouse Cloud');

      const {window: other, find: findOther, element: definedOther} = await openReact();
      other.host.render({
        ref: (element: ClickhouseConnectElement | null) => {
          if (element) element.labels = {heading: 'Kept'};
        },
      });
      await until(() => !!findOther());
      await other.host.define();
      expect(heading(await definedOther())).to.equal('Kept');
    });
  });
});

describe('in Vue', () => {
  const openVue = (reply?: Reply) => openApp<typeof vueHost>('vue-host/', reply);

  it('hears one event and sends one POST', async () => {
    const {window, element: find, complaints, received} = await openVue();
    await window.host.define();
    const events: ConnectedEvent[] = [];
    window.host.render(
      '<clickhouse-connect callback-url="/integrations/clickhouse" @connected="take" />',
      {take: (event: ConnectedEvent) => events.push(event)},
    );
    expect((await send(await find())).status).to.equal('connected');
    expect([events.length, (await received()).length]).to.deep.equal([1, 1]);
    expect(complaints()).to.deep.equal([]);
  });

  it('knows no v-model: nothing that is typed can be read', async () => {
    const {window, element: find} = await openVue();
    await window.host.define();
    const state = window.host.render<{text: unknown}>('<clickhouse-connect v-model="text" />', {
      text: null,
    });
    const element = await find();
    const texts = new Set<unknown>();
    element.addEventListener('input', () => texts.add(state.text));
    await type(partsOf(element).keyId, 'abc');
    await type(partsOf(element).keySecret, 'abc');
    // At each key, however many a busy WebKit has told of by now.
    expect([...texts]).to.deep.equal(['']);
  });

  describe('where it is defined after the first render', () => {
    const late = async (template: string, data: object = {}) => {
      const page = await openVue();
      page.window.host.render(template, data);
      await until(() => !!page.find());
      await page.window.host.define();
      return {...page, element: await page.element()};
    };

    it('honours attributes and events', async () => {
      const events: ConnectedEvent[] = [];
      const {element, received} = await late(
        `<clickhouse-connect callback-url="/integrations/clickhouse" :key-id="keyId" :timeout="5000" @connected="take" />`,
        {keyId: KEY_ID, take: (event: ConnectedEvent) => events.push(event)},
      );
      expect(partsOf(element).keyId.value).to.equal(KEY_ID);
      expect(element.timeout).to.equal(5000);
      fill(element);
      expect((await press(element)).status).to.equal('connected');
      expect([events.length, (await received()).length]).to.deep.equal([1, 1]);
    });

    it('is disabled by `:disabled="false"`, which Vue writes down as an attribute', async () => {
      const {element} = await late('<clickhouse-connect :disabled="false" />');
      expect(element.disabled).to.be.true;
    });

    it('loses labels, which Vue writes down as an attribute', async () => {
      const {element} = await late('<clickhouse-connect :labels="{heading: `Lost`}" />');
      expect(heading(element)).to.equal('Connect ClickHouse Cloud');
    });

    it('honours both where `.prop` makes them properties', async () => {
      const {element} = await late(
        '<clickhouse-connect :disabled.prop="false" :labels.prop="{heading: `Kept`}" />',
      );
      expect([element.disabled, heading(element)]).to.deep.equal([false, 'Kept']);
    });
  });
});

describe('a second evaluation of the module, as a hot reload makes it,', () => {
  it('throws nothing, and leaves the first one in place', async () => {
    const {window, element: find, complaints} = await openApp<typeof reactHost>('react-host/');
    const {ClickhouseConnectElement} = await window.host.define();
    window.host.render({'callback-url': '/integrations/clickhouse'});
    const element = await find();
    await window.host.defineAgain();
    expect(window.customElements.get('clickhouse-connect') === ClickhouseConnectElement).to.be.true;
    expect(complaints()).to.deep.equal([]);
    fill(element);
    expect((await press(element)).status).to.equal('connected');
  });
});

if (isChromium)
  describe('the package', () => {
    const DOCUMENTS = [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'custom-elements.json',
      'package.json',
    ];
    const ENTRIES = ['index', 'element', 'context', 'events', 'edge', 'types-only'].map(
      (name) => `${name}.js`,
    );
    const SERVER = ['receiver/index', 'emulator/index'];
    const SCRIPT_TAG = [
      'clickhouse-connect.js',
      'clickhouse-connect.js.map',
      'clickhouse-connect.LICENSE.md',
      'integrity.json',
    ];
    const EDITORS = [
      'vscode.css-custom-data.json',
      'vscode.html-custom-data.json',
      'web-types.json',
    ];

    it('has what is documented and what that needs, and nothing else', () => {
      const {files, sources} = report;
      const modules = sources.filter((file) => file.endsWith('.ts'));
      const languages = modules.filter((file) => file.startsWith('i18n/locales/'));
      const built = [
        ...ENTRIES,
        ...SCRIPT_TAG,
        ...EDITORS,
        ...['index', 'context', 'events', 'edge', 'shared', ...SERVER].map(
          (name) => `${name}.js.map`,
        ),
        ...['shared', ...SERVER].map((name) => `${name}.js`),
        ...languages.map((file) => file.replace(/^i18n\/(.*)\.ts$/, '$1.js')),
        ...modules.map((file) => file.replace('.ts', '.d.ts')),
      ];
      const expected = [...DOCUMENTS, ...built.map((file) => `dist/${file}`)];
      expect([...files].sort()).to.deep.equal(expected.sort());
    });

    it('has types that the apps are checked with, strictly', async function () {
      this.timeout(120_000);
      expect(await types).to.deep.equal({react: '', vue: ''});
    });
  });

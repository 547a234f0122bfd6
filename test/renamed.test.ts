// On the sources only: pages of its own import the classes, which define no tag.
import {expect, fixture, html} from '@open-wc/testing';
import {partsOf, until} from './support/form.js';
import {urlOf} from './support/host-page.js';
import type {ClickhouseConnectElement} from '../src/element.js';

/**
 * Opens a page that defines a tag as `script` says, and returns the only element that has a form.
 */
async function open(script: string) {
  const head = `<script type="module">
    import {ClickhouseConnectElement} from '/src/element.ts';
    ${script}
    window.isReady = true;
  </script>`;
  const frame = document.createElement('iframe');
  frame.src = urlOf({head});
  (await fixture(html`<div></div>`)).append(frame);
  const window = () => frame.contentWindow as Window & typeof globalThis & {isReady?: boolean};
  await until(() => window().isReady, 'The page runs its script');
  return window();
}

/** How many steps the guide shows, once a person has opened it. */
async function stepsOf(element: ClickhouseConnectElement): Promise<number | undefined> {
  await element.updateComplete;
  partsOf(element).part('guide-summary').click();
  await element.updateComplete;
  const guide = partsOf(element).part('guide-body') as Partial<ClickhouseConnectElement>;
  await guide.updateComplete;
  return guide.shadowRoot?.querySelectorAll('[part~=guide-step]').length;
}

describe('the guide, in an element that is not defined as <clickhouse-connect>,', () => {
  it('shows in a subclass with another tag', async () => {
    const window = await open(`
      customElements.define('acme-connect', class extends ClickhouseConnectElement {});
      document.body.append(document.createElement('acme-connect'));`);
    const element = window.document.querySelector<ClickhouseConnectElement>('acme-connect')!;
    expect(await stepsOf(element)).to.equal(5);
  });

  it('leaves the tags to a script that defines them later', async () => {
    const window = await open(`
      customElements.define('acme-connect', class extends ClickhouseConnectElement {});
      document.body.append(document.createElement('acme-connect'));`);
    const element = window.document.querySelector<ClickhouseConnectElement>('acme-connect')!;
    await stepsOf(element);
    const script = window.document.createElement('script');
    script.type = 'module';
    script.src = '/src/index.ts';
    window.document.head.append(script);
    const late = window.document.querySelector('clickhouse-connect')!;
    await until(() => late.shadowRoot, 'The second script defines its tag');
    expect(await stepsOf(late)).to.equal(5);
  });

  // https://html.spec.whatwg.org/multipage/custom-elements.html#scoped-custom-element-registries
  if ('customElementRegistry' in ShadowRoot.prototype) {
    it('shows in a scoped registry', async () => {
      const window = await open(`
        const registry = new CustomElementRegistry();
        registry.define('clickhouse-connect', class extends ClickhouseConnectElement {});
        const host = document.createElement('div');
        const root = host.attachShadow({mode: 'open', customElementRegistry: registry});
        root.innerHTML = '<clickhouse-connect></clickhouse-connect>';
        document.body.append(host);`);
      const {shadowRoot} = window.document.querySelector('div')!;
      expect(await stepsOf(shadowRoot!.querySelector('clickhouse-connect')!)).to.equal(5);
      expect(window.customElements.get('clickhouse-connect')).to.be.undefined;
    });
  }
});

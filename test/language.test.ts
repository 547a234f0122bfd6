// In which language the element speaks.
import {aTimeout, expect, fixture, html, nextFrame} from '@open-wc/testing';
import {register} from '../src/i18n/register.js';
import {english, type Labels} from '../src/i18n/labels.js';
import type {ClickhouseConnectElement} from '../src/index.js';
import {connect, fill, KEY_ID, KEY_SECRET, partsOf} from './support/form.js';

/** English in a language that nobody speaks, so that no other test is touched. */
const invented = (mark: string) =>
  Object.fromEntries(
    Object.entries(english).map(([key, text]) => [key, `${mark} ${text}`]),
  ) as Labels;

const headingOf = (element: Element) => partsOf(element).part('heading').textContent!.split(' ')[0];

async function inLanguage(
  lang: string,
): Promise<{element: ClickhouseConnectElement; around: Element}> {
  const around = await fixture(
    html`<div lang=${lang}><clickhouse-connect></clickhouse-connect></div>`,
  );
  return {element: around.querySelector('clickhouse-connect')!, around};
}

const LANGUAGES = 'ar de es fr he hi it ja ko nl pl pt-BR tr uk zh-CN zh-TW'.split(' ');
const RIGHT_TO_LEFT = ['ar', 'he'];

const elementsIn = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []),
  ]);

/** Whatever a warning is about, in the one field or the other. */
const MISTAKES = [
  [KEY_SECRET, KEY_ID],
  ['default', `${KEY_ID}:${KEY_SECRET}`],
  ['0d9c4e7a-5b1f-4c3e-9a68-2f7d1e0b4c5a', '*********'],
  [KEY_ID, KEY_ID],
  [KEY_ID, 'hunter2'],
] as const;

describe('<clickhouse-connect> in a column of 240 px speaks', () => {
  for (const language of LANGUAGES) {
    it(`${language}, and fits`, async () => {
      await import(`/dist/locales/${language}.js`);
      const around = await fixture(html`
        <div lang=${language} dir=${RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr'}>
          <clickhouse-connect style="width: 240px"></clickhouse-connect>
        </div>
      `);
      const element = around.querySelector('clickhouse-connect')!;
      const {part, keyId, keySecret, submit, errors} = partsOf(element);
      part('guide-summary').click();
      const look = async () => {
        await element.updateComplete;
        await element.shadowRoot!.querySelector('clickhouse-connect-guide')?.updateComplete;
        for (const box of elementsIn(element.shadowRoot!))
          if (box.clientWidth && !box.matches('input, svg *'))
            expect(box.scrollWidth, box.textContent!).to.be.at.most(box.clientWidth);
        return errors.map(({textContent}) => textContent!.trim());
      };
      submit.click();
      const said = new Set(await look());
      for (const [id, secret] of MISTAKES) {
        fill(element, id, secret);
        for (const input of [keyId, keySecret]) {
          input.focus();
          input.blur();
        }
        await aTimeout(0);
        for (const text of await look()) said.add(text);
      }
      // Two errors, seven warnings and nothing.
      expect([...said]).to.have.length(10);
    });
  }
});

describe('<clickhouse-connect> speaks', () => {
  before(() => {
    register(invented('xaa'), 'x-aa');
    register(invented('xaab'), 'x-aa-b');
  });

  it('the language of the nearest lang', async () => {
    expect(headingOf((await inLanguage('x-aa')).element)).to.equal('xaa');
  });
  it('that of its region, where there is one', async () => {
    expect(headingOf((await inLanguage('X-AA-B')).element)).to.equal('xaab');
  });
  it('that without the region, where there is none', async () => {
    expect(headingOf((await inLanguage('x-aa-c')).element)).to.equal('xaa');
  });
  it('English otherwise', async () => {
    expect(headingOf((await inLanguage('x-bb')).element)).to.equal('Connect');
    expect(headingOf(await connect())).to.equal('Connect');
  });

  it('another one at once, when that changes', async () => {
    const {element, around} = await inLanguage('x-aa');
    around.setAttribute('lang', 'en');
    await nextFrame();
    expect(headingOf(element)).to.equal('Connect');
    element.lang = 'x-aa-b';
    await nextFrame();
    expect(headingOf(element)).to.equal('xaab');
  });

  it('that of what is around its shadow root', async () => {
    const host = await fixture(html`<div lang="x-aa"></div>`);
    const root = host.attachShadow({mode: 'closed'});
    root.innerHTML = '<p><clickhouse-connect></clickhouse-connect></p>';
    const element = root.querySelector('clickhouse-connect')!;
    await element.updateComplete;
    expect(headingOf(element)).to.equal('xaa');
    host.setAttribute('lang', 'x-aa-b');
    await nextFrame();
    expect(headingOf(element)).to.equal('xaab');
  });

  it('one that comes later, as its own script may', async () => {
    const {element} = await inLanguage('x-cc');
    expect(headingOf(element)).to.equal('Connect');
    register(invented('xcc'), 'x-cc');
    await element.updateComplete;
    expect(headingOf(element)).to.equal('xcc');
  });

  it('English for what a language lacks', async () => {
    register({heading: 'xdd'} as Labels, 'x-dd');
    const {element} = await inLanguage('x-dd');
    expect(headingOf(element)).to.equal('xdd');
    expect(partsOf(element).submit.textContent).to.include('Connect');
  });

  it("the page's words over all", async () => {
    const {element} = await inLanguage('x-aa');
    element.labels = {heading: 'ours'};
    await element.updateComplete;
    expect(headingOf(element)).to.equal('ours');
    expect(partsOf(element).submit.textContent).to.include('xaa');
  });

  it('that of where it comes to', async () => {
    const {element, around} = await inLanguage('x-aa');
    // Out of the page there is no language, and it stays there for long enough to notice.
    element.remove();
    await nextFrame();
    around.append(element);
    await nextFrame();
    expect(headingOf(element)).to.equal('xaa');
  });

  it('that of where it comes to with a key that was linked before', async () => {
    const {element} = await inLanguage('x-aa');
    const {around} = await inLanguage('x-aa-b');
    element.connectedKey = 'YtKF';
    await element.updateComplete;
    around.append(element);
    await nextFrame();
    expect(partsOf(element).status.textContent!.trim()).to.match(/^xaab /);
  });

  describe('in a guide of its own, too:', () => {
    const guideIn = async (lang: string) => {
      const around = await fixture(
        html`<div lang=${lang}><clickhouse-connect-guide></clickhouse-connect-guide></div>`,
      );
      const guide = around.querySelector('clickhouse-connect-guide')!;
      await guide.updateComplete;
      const step = () =>
        guide.shadowRoot!.querySelector(`[part~='guide-step']`)!.textContent!.trim();
      return {around, guide, step};
    };
    it('another one at once, when that changes', async () => {
      const {around, step} = await guideIn('x-aa');
      expect(step()).to.match(/^xaa /);
      around.setAttribute('lang', 'en');
      await nextFrame();
      expect(step()).to.match(/^Sign in/);
    });
    it('that of where it comes to', async () => {
      const {guide, step} = await guideIn('x-aa');
      const {around} = await guideIn('x-aa-b');
      around.append(guide);
      await nextFrame();
      expect(step()).to.match(/^xaab /);
    });
  });

  it('as a file of its own, after the script-tag file and before it', async () => {
    for (const order of [
      ['clickhouse-connect.js', 'locales/de.js'],
      ['locales/de.js', 'clickhouse-connect.js'],
    ]) {
      const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
      const page = frame.contentDocument!;
      page.documentElement.lang = 'de-AT';
      page.body.innerHTML = '<clickhouse-connect></clickhouse-connect>';
      for (const file of order) {
        const script = Object.assign(page.createElement('script'), {
          src: `/dist/${file}`,
          type: file.startsWith('locales') ? 'module' : '',
        });
        page.body.append(script);
        await new Promise((resolve) => script.addEventListener('load', resolve));
      }
      await nextFrame();
      const element = page.querySelector('clickhouse-connect')!;
      expect(partsOf(element).submit.textContent, order.join()).to.include('erbinden');
    }
  });
});

// On the sources only: it runs the examples, with the files that they name.
import {expect} from '@open-wc/testing';
import {buildApps, openApp, send, type Report, type Snippet} from './support/app.js';
import {callback, fieldsOf, otherOrigin} from './support/callback.js';
import {isChromium} from './support/engine.js';
import {connect, fill, KEY_ID, partsOf, press, until} from './support/form.js';

// The frameworks and the element are run in every engine elsewhere: here the docs are what may be
// wrong.
const {snippets}: Pick<Report, 'snippets'> = isChromium ? await buildApps() : {snippets: []};

const isTest = ({code}: Snippet) => /@testing-library|@playwright/.test(code);
const pages = snippets.filter((snippet) => snippet.page && !isTest(snippet));

const isIn = (file: string) => (snippet: Snippet) => snippet.file === file;

if (isChromium)
  describe('an example of the docs, pasted as it is written:', () => {
    for (const {file, heading, language, code, page} of pages) {
      it(`${file}, ${heading}, ${language}: ${code.split('\n')[0]}`, async () => {
        const {page: document, element: find, complaints, received} = await openApp(page!);
        const element = await find();
        if (code.includes('<dialog')) {
          document.querySelector<HTMLElement>('#link')!.click();
          expect(element.matches('dialog:modal :focus')).to.be.true;
          expect(partsOf(element).focused()!.id).to.equal('keyId');
        }
        if (element.connectedKey) partsOf(element).part('replace').click();
        if (code.includes('Link your warehouse'))
          expect(partsOf(element).part('heading').innerText).to.equal('Link your warehouse');
        if (code.includes('locales/de'))
          expect(partsOf(element).submit.innerText).to.equal('Verbinden');
        expect((await send(element)).status).to.equal('connected');
        const [post, ...others] = await received();
        if (code.includes('Promise.resolve(')) {
          expect(post, 'A page that sends nothing').to.be.undefined;
          return;
        }
        expect(post!.body).to.contain(KEY_ID);
        expect(others).to.be.empty;
        if (code.includes('csrf_token')) expect(fieldsOf(post!)[3]![0]).to.equal('csrf_token');
        expect(complaints()).to.deep.equal([]);
      });
    }

    it('docs/reference.md: what a callback answers to another origin', async () => {
      const reply = snippets.find(({code}) => code.includes('parent.postMessage'))!.code;
      const body = reply
        .replace("attempt: '…'", "attempt: '$attempt'")
        .replace('https://the-page.example', location.origin);
      const {url} = callback({headers: {'content-type': 'text/html'}, body}, otherOrigin);
      const element = await connect({callbackUrl: url});
      fill(element);
      expect((await press(element)).status).to.equal('connected');
    });

    it('README.md: the smallest endpoint that answers', async () => {
      const {page, script, verdict} = await (await fetch('/apps/endpoint')).json();
      expect(page).to.contain('<clickhouse-connect');
      expect(script).to.equal('text/javascript');
      expect(verdict).to.deep.equal({ok: true, attempt: '0'.repeat(32)});
    });

    it("docs/questions.md: a host's test by Testing Library", async () => {
      const {page} = snippets.find(({code}) => code.includes('@testing-library'))!;
      const {window, element, complaints} = await openApp<unknown>(page!);
      await until(() => 'tested' in window);
      await (window as typeof window & {tested: Promise<void>}).tested;
      expect((await element()).status).to.equal('connected');
      expect(complaints()).to.deep.equal([]);
    });

    it("docs/questions.md: a host's test by Playwright", async function () {
      this.timeout(60_000);
      expect(await (await fetch('/apps/playwright')).text()).to.match(/^ *1 passed/m);
    });

    it('is found: none is left out', () => {
      const languages = ['html', 'js', 'tsx', 'vue', 'svelte'];
      const code = snippets.filter(({language}) => languages.includes(language));
      // What a callback answers, and Cypress.
      expect(code.filter(({page}) => !page)).to.have.length(2);
      expect(code.filter(isIn('README.md')).length).to.be.above(7);
      expect(code.filter(isIn('docs/reference.md')).length).to.be.above(4);
      expect(code.filter(isIn('playground'))).to.have.length(12);
      expect(code.filter(isIn('docs/frameworks.md')).length).to.be.above(7);
    });
  });

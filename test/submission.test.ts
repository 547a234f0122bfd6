// On the sources only: it imports a module that the package does not export.
import {expect, fixture, html} from '@open-wc/testing';
import {
  createSubmission,
  randomHex,
  readTarget,
  type Target,
} from '../src/connection/submission.js';

const host = (content: unknown) => fixture<HTMLElement>(html`<div>${content}</div>`);

const namesOf = (target: Target | string) =>
  (target as Target).hiddenInputs.map(({name, value}) => `${name}=${value}`);

describe('readTarget', () => {
  it('resolves the callback URL against the page', async () => {
    const {url} = readTarget(await host(''), '/callback?a=b') as Target;
    expect(url!.href).to.equal(`${location.origin}/callback?a=b`);
  });
  it('has no URL where no callback is set', async () => {
    expect((readTarget(await host(''), null) as Target).url).to.equal(null);
  });
  it('names the problem with a callback URL and the fix', async () => {
    expect(readTarget(await host(''), '')).to.match(/^callback-url is empty: use/);
  });
  it('takes the hidden inputs that a form would submit, at any depth and in their order', async () => {
    const target = readTarget(
      await host(html`
        <input type="hidden" name="first" value="1" />
        <p><input type="hidden" name="second" value="" /></p>
        <input type="hidden" name="submit" value="3" />
      `),
      '/callback',
    );
    expect(namesOf(target)).to.deep.equal(['first=1', 'second=', 'submit=3']);
  });
  it('leaves out what a form leaves out', async () => {
    const target = readTarget(
      await host(html`
        <input type="hidden" value="no name" />
        <input type="hidden" name="" value="an empty name" />
        <input type="hidden" name="disabled" disabled />
        <fieldset disabled><input type="hidden" name="in-a-disabled-fieldset" /></fieldset>
        <input type="text" name="visible" />
        <template><input type="hidden" name="in-a-template" /></template>
      `),
      '/callback',
    );
    expect(namesOf(target)).to.be.empty;
  });
  for (const name of ['key_id', 'key_secret', 'attempt'])
    it(`refuses a hidden input with the reserved name ${name}, with and without a callback`, async () => {
      const element = await host(html`<input type="hidden" name=${name} />`);
      for (const callbackUrl of ['/callback', null])
        expect(readTarget(element, callbackUrl)).to.equal(
          `the hidden input "${name}" has a reserved name: rename it`,
        );
    });
});

describe('createSubmission', () => {
  it('puts the pair and the attempt before the inputs of the host, as they are at that time', async () => {
    const element = await host(html`<input type="hidden" name="csrf" value="old" />`);
    const target = readTarget(element, '/callback') as Target;
    element.querySelector('input')!.value = 'new';
    const {url, attempt, entries} = createSubmission(
      target,
      {keyId: 'id', keySecret: 'secret'},
      'a1',
    );
    expect(url).to.equal(target.url);
    expect(attempt).to.equal('a1');
    expect(entries).to.deep.equal([
      ['key_id', 'id'],
      ['key_secret', 'secret'],
      ['attempt', 'a1'],
      ['csrf', 'new'],
    ]);
  });
});

describe('randomHex', () => {
  it('makes 32 lower-case hex digits, other ones each time', () => {
    const made = Array.from({length: 100}, randomHex);
    for (const hex of made) expect(hex).to.match(/^[\da-f]{32}$/);
    expect(new Set(made).size).to.equal(100);
  });
});

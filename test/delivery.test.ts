import {expect} from '@open-wc/testing';
import {callback, fieldsOf, json, messagePage, otherOrigin} from './support/callback.js';
import {connect, fill, KEY_ID, KEY_SECRET, partsOf, press} from './support/form.js';

describe('<clickhouse-connect> delivers by a frame', () => {
  it('is connected by JSON of the same origin', async () => {
    const {url, received} = callback(json({ok: true}));
    const element = await connect({callbackUrl: url});
    fill(element);
    const {status, failure} = await press(element);
    expect([status, failure]).to.deep.equal(['connected', null]);
    const [post, ...more] = await received();
    expect(more).to.be.empty;
    expect(post!.method).to.equal('POST');
    expect(post!.headers['content-type']).to.equal('application/x-www-form-urlencoded');
    const fields = fieldsOf(post!);
    expect(fields.map(([name]) => name)).to.deep.equal(['key_id', 'key_secret', 'attempt']);
    expect(Object.fromEntries(fields)).to.include({key_id: KEY_ID, key_secret: KEY_SECRET});
  });
  it('is connected by a message of another origin', async () => {
    const {url, received} = callback(messagePage({ok: true}), otherOrigin);
    const element = await connect({callbackUrl: url});
    fill(element);
    const {status} = await press(element);
    expect(status).to.equal('connected');
    expect(await received()).to.have.length(1);
  });
  for (const [what, reply] of [['html', {body: '<p>hi', headers: {'content-type':'text/html'}}], ['500', {status: 500, body: 'x'}], ['refuse', {destroy: true}]] as const)
  it('unconfirmed ' + what, async () => {
    const {url} = callback(reply);
    const element = await connect({callbackUrl: url});
    fill(element);
    const {failure} = await press(element);
    expect(failure!.code).to.equal('unconfirmed');
    expect(partsOf(element).keySecret.value).to.equal(KEY_SECRET);
  });
  it('timeout', async () => {
    for (const r of [{status: 204}, {hang: true}]) {
    const {url} = callback(r);
    const element = await connect({callbackUrl: url, timeout: 700});
    fill(element);
    const {failure} = await press(element);
    expect(failure!.code).to.equal('timeout');
    }
  });
  it('rejected', async () => {
    const {url} = callback(json({ok: false, code: 'key_not_found'}, 422));
    const element = await connect({callbackUrl: url});
    fill(element);
    const {failure} = await press(element);
    expect(failure).to.include({code: 'rejected', reason: 'key_not_found'});
    expect(partsOf(element).keySecret.value).to.equal('');
  });
});

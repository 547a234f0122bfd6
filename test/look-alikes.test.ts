import {expect} from '@open-wc/testing';
import {toLatin} from '../src/credentials/look-alikes.js';

describe('toLatin', () => {
  it('replaces Cyrillic and Greek letters that look like Latin ones', () => {
    expect(toLatin('АВЕЅІЈКМНОРСТУХаеѕіјорсух')).to.equal('ABESIJKMHOPCTYXaesijopcyx');
    expect(toLatin('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρα')).to.equal('ABEZHIKMNOPTYXovpa');
  });
  it('keeps every other character', () => {
    expect(toLatin('aZ09+/-_= ü')).to.equal('aZ09+/-_= ü');
    expect(toLatin('鍵🔑щλ')).to.equal('鍵🔑щλ');
  });
});

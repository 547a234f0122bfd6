import {expect} from '@open-wc/testing';
import {mayAllow} from '../src/connection/source-list.js';

const SELF = 'page.example';
const own = new URL('https://page.example/callback');
const other = new URL('https://api.acme.example/callback');
const dev = new URL('http://localhost:4000/callback');

describe('mayAllow', () => {
  const ALLOWING: readonly (readonly [string, string, URL, string?])[] = [
    ["form-action 'self'", 'form-action', own],
    ["FORM-ACTION 'SELF'", 'form-action', own],
    ["default-src 'none'; form-action 'self' https://x.example", 'form-action', own],
    ['form-action https://API.acme.example', 'form-action', other],
    ['form-action api.acme.example/callback', 'form-action', other],
    ['form-action *', 'form-action', other],
    ['form-action *.acme.example', 'form-action', other],
    ['form-action https:', 'form-action', other],
    ["form-action 'self' https: ;frame-src 'none'", 'form-action', other],
    ["form-action 'self'", 'form-action', dev, 'localhost:4000'],
    ['form-action http://localhost:*', 'form-action', dev, 'localhost:3000'],
    ["frame-src 'self'", 'frame-src', own],
    ["child-src 'self'; default-src 'none'", 'frame-src', own],
    ["default-src 'self'", 'frame-src', own],
    // A policy that cannot be read may say anything.
    ['', 'form-action', own],
  ];
  for (const [policy, directive, url, self = SELF] of ALLOWING) {
    it(`says yes to ${url.host} in ${self}: ${policy || 'no policy'}`, () =>
      expect(mayAllow(policy, directive, url, self)).to.be.true);
  }

  const FORBIDDING: typeof ALLOWING = [
    ["form-action 'none'", 'form-action', own],
    ['form-action', 'form-action', own],
    ["form-action; default-src 'self'", 'form-action', own],
    ["form-action 'self'", 'form-action', other],
    ['form-action https://login.example', 'form-action', own],
    ["form-action https://login.example; frame-src 'self'", 'form-action', own],
    ["x-form-action 'self'; form-action 'none'", 'form-action', own],
    ["form-action 'none'; form-action 'self'", 'form-action', own],
    ["form-action 'self'", 'form-action', dev, 'localhost:3000'],
    ["frame-src 'none'; child-src 'self'; default-src 'self'", 'frame-src', own],
    ["child-src 'none'; default-src 'self'", 'frame-src', own],
    ["default-src 'none'; frame-src-elem 'self'", 'frame-src', own],
    ["default-src 'none'", 'frame-src', own],
  ];
  for (const [policy, directive, url, self = SELF] of FORBIDDING) {
    it(`says no to ${url.host} in ${self}: ${policy}`, () =>
      expect(mayAllow(policy, directive, url, self)).to.be.false);
  }
});

import {expect} from '@open-wc/testing';
import {callback, json, messagePage, otherOrigin} from './support/callback.js';

const open = async (csp: string, url: string, sandbox?: string) => {
  const page = JSON.stringify({headers: csp ? {'content-security-policy': csp} : {}, html: `<!doctype html><script src="/dist/clickhouse-connect.js"></script><clickhouse-connect callback-url="${url.replaceAll('&','&amp;').replaceAll('"','&quot;')}" timeout=3000 key-id=abc></clickhouse-connect>`});
  const f = document.createElement('iframe');
  if (sandbox) f.setAttribute('sandbox', sandbox);
  f.src = '/page?' + new URLSearchParams({page});
  await new Promise(r => { f.onload = r; document.body.append(f); });
  const el = f.contentDocument!.querySelector('clickhouse-connect') as any;
  const log: string[] = [];
  const t0 = performance.now();
  let settled: any;
  const done = new Promise(r => settled = r);
  f.contentDocument!.addEventListener('securitypolicyviolation', (e: any) => log.push(`${Math.round(performance.now()-t0)}ms ${e.effectiveDirective} | ${e.violatedDirective} | ${e.blockedURI.slice(0,60)} | line ${e.lineNumber} src ${e.sourceFile.slice(-30)} target ${e.target.nodeName} ${e.disposition} ${e.statusCode}`));
  el.addEventListener('statuschange', (e: any) => { log.push(`${Math.round(performance.now()-t0)}ms ` + JSON.stringify(e.detail)); if (e.detail.status !== 'connecting') settled(); });
  const root = el.shadowRoot;
  root.querySelector('#key-secret').value = 'secretsecret';
  root.querySelector('#submit').click();
  await done;
  await new Promise(r => setTimeout(r, 300));
  f.remove();
  return log;
};
const base = "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'none'";
const cases: Record<string, [string, () => any, string?]> = {
  'all allowed': [`${base}; form-action 'self'; frame-src 'self'`, () => callback(json({ok: true}))],
  'form-action none': [`${base}; form-action 'none'; frame-src 'self'`, () => callback(json({ok: true}))],
  'frame-src none': [`${base}; form-action 'self'; frame-src 'none'`, () => callback(json({ok: true}))],
  'frame by default-src': [`${base}; form-action 'self'`, () => callback(json({ok: true}))],
  'frame by child-src': [`${base}; form-action 'self'; child-src 'none'`, () => callback(json({ok: true}))],
  'cross form-action': [`${base}; form-action 'self'; frame-src *`, () => callback(messagePage({ok: true}), otherOrigin)],
  'cross frame-src': [`${base}; form-action *; frame-src 'self'`, () => callback(messagePage({ok: true}), otherOrigin)],
  'redirect form-action': [`${base}; form-action 'self'; frame-src *`, () => callback({status: 303, headers: {location: otherOrigin + '/x'}})],
  'redirect frame-src': [`${base}; form-action *; frame-src 'self'`, () => callback({status: 303, headers: {location: otherOrigin + '/x'}})],
  'sandbox without forms': ['', () => callback(json({ok: true})), 'allow-scripts allow-same-origin'],
  'csp sandbox': [`sandbox allow-scripts allow-same-origin`, () => callback(json({ok: true}))],
};
describe('csp', () => {
  for (const [name, [csp, make, sandbox]] of Object.entries(cases)) it(name, async () => {
    const c = make();
    const log = await open(csp, c.url, sandbox);
    console.log(name, JSON.stringify(log, null, 1), 'received', (await c.received()).length);
    expect(1).to.equal(1);
  });
});

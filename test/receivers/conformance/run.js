// Runs each case on each target, or on those named: `node test/receivers/conformance/run.js Express`. Prints a line of JSON for each
// target: its name, and the name, the error, if any, and the ms of each case; `null` for what is not installed.
import {randomBytes} from 'node:crypto';
import {ROLE, startApi} from './api.js';
import {cases as promised} from './cases.js';
import {cases as optional} from './options.js';
import {OPTIONS, targets} from './targets.js';

const {createReceiver} = await import('../../../dist/receiver/index.js');

const secret = randomBytes(32).toString('hex');
const issuer = (secret) => createReceiver({secret, account: () => null, store: () => {}});

async function run(name, start) {
  const id = name.toLowerCase().replace(/\W+/g, '-');
  const target = await start({api: api.urlFor(id), secret, role: ROLE});
  if (!target) {
    if (process.env.RECEIVERS === 'all') throw new Error('The packages of test/hosts are missing.');
    return {target: name, results: null};
  }
  Object.assign(target, {
    tokens: issuer(secret),
    strangers: issuer(randomBytes(32).toString('hex')),
    requests: () => api.requestsOf(id),
    stores: () => target.output().split('Connected the key that ends in').length - 1,
  });
  const cases = name === OPTIONS ? optional : promised;
  const results = [];
  try {
    for (const {name, run, full} of cases) {
      if (full && !target.full) continue;
      const started = Date.now();
      let error = null;
      try {
        await run(target);
      } catch (thrown) {
        error = String(thrown?.stack ?? thrown);
      }
      results.push({name, error, ms: Date.now() - started});
    }
  } finally {
    await target.stop();
  }
  return {target: name, results};
}

const api = await startApi();
const wanted = process.argv.slice(2);
for (const [name, start] of Object.entries(targets)) {
  if (wanted.length && !wanted.includes(name)) continue;
  let report;
  try {
    report = await run(name, start);
  } catch (error) {
    report = {target: name, results: [{name: 'starts', error: String(error.stack)}]};
  }
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
api.close();

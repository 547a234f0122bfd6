// On the sources only: the hosts have the package as npm would deliver it.
import {expect} from '@open-wc/testing';
import {isChromium} from './support/engine.js';

interface VitestReport {
  readonly numTotalTests: number;
  readonly success: boolean;
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const get = async <Value>(path: string): Promise<Value> => (await fetch(path)).json();

if (isChromium) {
  describe("a host's unit tests", () => {
    it('pass in jsdom and happy-dom, with no error that nobody handles', async function () {
      this.timeout(120_000);
      const {success, testResults} = await get<VitestReport>('/hosts/vitest');
      const tests = testResults.flatMap(({assertionResults}) => assertionResults);
      const failed = tests.filter(({status}) => status !== 'passed');
      expect(failed.map(({fullName, failureMessages}) => [fullName, ...failureMessages])).to.be
        .empty;
      // Eight, and the example of the docs, in each of the two; eight of docs/nango.md.
      expect(tests).to.have.length(26);
      expect(success).to.be.true;
    });
  });

  describe('a bundler', () => {
    it('takes every entry of the package, and Parcel its root as it is set up by default', async function () {
      this.timeout(180_000);
      const table = await get<Record<string, Record<string, string>>>('/hosts/bundlers');
      const rows = Object.entries(table).map(
        ([name, entries]) => `${name}: ${[...new Set(Object.values(entries))].join()}`,
      );
      expect(rows).to.deep.equal([
        'edge-light: works',
        'workerd: works',
        'esbuild: works',
        'parcel: works',
        'rollup: works',
        'rspack: works',
        'vite: works',
        'webpack: works',
        'parcel, by default: works',
      ]);
    });
  });
}

// On the sources only: the host has the package as npm would deliver it.
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

if (isChromium) {
  describe("a host's unit tests", () => {
    it('pass in jsdom and happy-dom, with no error that nobody handles', async function () {
      this.timeout(120_000);
      const {success, testResults} = (await (await fetch('/hosts/vitest')).json()) as VitestReport;
      const tests = testResults.flatMap(({assertionResults}) => assertionResults);
      const failed = tests.filter(({status}) => status !== 'passed');
      expect(failed.map(({fullName, failureMessages}) => [fullName, ...failureMessages])).to.be
        .empty;
      // Eight, and the example of the docs, in each of the two; eight of docs/nango.md.
      expect(tests).to.have.length(26);
      expect(success).to.be.true;
    });
  });
}

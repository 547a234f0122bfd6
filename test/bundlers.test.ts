// On the sources only: the host has the package as npm would deliver it.
import {expect} from '@open-wc/testing';
import {isChromium} from './support/engine.js';

if (isChromium) {
  describe('a bundler', () => {
    it('takes every entry of the package, and Parcel its root as it is set up by default', async function () {
      this.timeout(180_000);
      const table = (await (await fetch('/hosts/bundlers')).json()) as Record<
        string,
        Record<string, string>
      >;
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

// What a receiver promises, by its own suite: test/receivers/conformance. It runs in Node, and is
// reported here, so that one command runs all tests. On Chromium only, as no browser has a part in
// it.
import {isChromium} from './support/engine.js';

interface Report {
  readonly target: string;
  /** `null`: what the target needs is not installed. */
  readonly results: readonly {readonly name: string; readonly error: string | null}[] | null;
}

const reports: readonly Report[] = isChromium ? await (await fetch('/conformance')).json() : [];

for (const {target, results} of reports) {
  if (!results) {
    console.warn(`The receiver was not run in ${target}: it is not installed.`);
    continue;
  }
  describe(`the receiver, ${target}`, () => {
    for (const {name, error} of results)
      it(name, () => {
        if (error) throw new Error(error);
      });
  });
}

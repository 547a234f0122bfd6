// What each test file runs with: the sources, and, where it mounts the element that support/form.ts
// imports, the script-tag file as well, which is what most pages load.
import {readFileSync} from 'node:fs';
import {globSync} from 'tinyglobby';

const MOUNTS =
  /^import [^;]*?'\.\/support\/(?:form|states)\.js';|^import (?!type)[^;]*'\.\.\/src\/index\.js';/m;

// A file that opens the built files itself, or that looks inside of the sources, says so in a line.
const ONLY = /^\/\/ On the sources only: /m;

/**
 * @param {string} pattern of test files
 * @param {object[]} browsers those that run the script-tag file: what differs between the engines
 *   shows with the sources, and the built file is the same code
 */
export function groupsOf(pattern, browsers) {
  // Packages have tests of their own in there.
  const files = globSync(pattern, {ignore: '**/node_modules/**'});
  const again = files.filter((file) => {
    const code = readFileSync(file, 'utf8');
    return MOUNTS.test(code) && !ONLY.test(code);
  });
  const groups = [
    {name: 'sources', files},
    {
      name: 'script-tag',
      files: again,
      browsers,
      testRunnerHtml: (runner) => `<!doctype html>
        <script type="importmap">
          {"imports": {"/src/index.ts": "/test/support/script-tag-exports.js"}}
        </script>
        <body>
          <script src="/dist/clickhouse-connect.js"></script>
          <script type="module" src="${runner}"></script>
        </body>`,
    },
  ];
  return groups.filter(({files}) => files.length);
}

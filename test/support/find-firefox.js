// Where `npm test` finds a Firefox: FIREFOX_PATH, or where Debian and Ubuntu install it.
import {existsSync} from 'node:fs';

export const findFirefox = () =>
  [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
    (path) => path && existsSync(path),
  );

// `npm run screenshots`: every state in a picture, for a person to look at, and the picture in the README.
//   docs/images/…    the README's
//   screenshots/…    the sheets (not kept): state × scheme × width of the page's column, in German, and from right to left;
//                    and each of what has the focus, by itself
import {mkdirSync, writeFileSync} from 'node:fs';
import {draw, openBrowser, states} from './support/pictures.js';

const browser = await openBrowser();
mkdirSync('screenshots', {recursive: true});
for (const scheme of ['light', 'dark']) {
  for (const lang of ['en', 'de', 'ar'])
    for (const column of [240, 320, 440, 1200])
      writeFileSync(
        `screenshots/${scheme}-${column}-${lang}.png`,
        await draw(browser, {scheme, column, lang}),
      );
  for (const only of Object.keys(states).filter((state) => state.startsWith('focused')))
    writeFileSync(
      `screenshots/${scheme}-${only}.png`,
      await draw(browser, {scheme, only, scale: 2}),
    );
  writeFileSync(
    `docs/images/${scheme}.png`,
    await draw(browser, {scheme, only: 'filled', scale: 2}),
  );
}
for (const scheme of ['light', 'dark'])
  writeFileSync(
    `screenshots/forced-colors-${scheme}-320-en.png`,
    await draw(browser, {scheme, column: 320, media: [{name: 'forced-colors', value: 'active'}]}),
  );
await browser.close();

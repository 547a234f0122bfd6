import {nextFrame} from '@open-wc/testing';
import {resetMouse, sendKeys as send, sendMouse} from '@web/test-runner-commands';

/** Sends real keys. WebKit's driver loses one that comes before the focus, on a busy machine. */
export async function sendKeys(keys: Parameters<typeof send>[0]): Promise<void> {
  await nextFrame();
  await nextFrame();
  await send(keys);
}

/** Presses Control and a key. */
export async function pressShortcut(key: string): Promise<void> {
  await sendKeys({down: 'Control'});
  await send({press: key});
  await send({up: 'Control'});
}

/** Puts a text into the clipboard as a person does: selects and copies it. */
export async function copy(text: string): Promise<void> {
  const source = document.createElement('textarea');
  source.value = text;
  document.body.append(source);
  source.select();
  await pressShortcut('c');
  source.remove();
}

/** Clicks with a real mouse. */
export async function clickOn(target: Element): Promise<void> {
  // Firefox scrolls to what was typed or pasted when it next draws, and would take the target away.
  await nextFrame();
  await nextFrame();
  target.scrollIntoView({block: 'center'});
  const {x, y, width, height} = target.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(x + width / 2), Math.round(y + height / 2)],
  });
  await resetMouse();
}

import {sendKeys} from '@web/test-runner-commands';

/** Presses Control and a key. */
export async function pressShortcut(key: string): Promise<void> {
  await sendKeys({down: 'Control'});
  await sendKeys({press: key});
  await sendKeys({up: 'Control'});
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

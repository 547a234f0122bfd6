// What Storybook's preview makes of a story: the rows of its table with their controls, and the element.
import {setProjectAnnotations} from '@storybook/web-components';
import {renderToCanvas} from '@storybook/web-components/entry-preview';
import * as argTypes from '@storybook/web-components/entry-preview-argtypes';
import {composeStory} from 'storybook/preview-api';
// The two examples of docs/meta-frameworks.md.
import meta, {Connect} from './connect.stories.js';
import preview from './preview.js';

setProjectAnnotations([argTypes, preview]);

const story = composeStory(Connect, meta);
const canvas = document.querySelector('#root');

window.host = {
  byManifest: () => composeStory({}, {component: meta.component}).argTypes,
  byDocs: () => story.argTypes,
  // As it does at first, and whenever a control changes.
  show: (args) => renderToCanvas({storyFn: () => story(args), showMain() {}}, canvas),
};

// The script-tag file. Its build looks for another copy before this, and Lit, is evaluated.
import {restoreHydration} from './rendering/without-hydration.js';
import {define} from './define.js';

restoreHydration();
define();

// The script-tag file. It looks for another copy before this, and before Lit, is evaluated: see vite.config.ts.
import {define} from './define.js';

define();

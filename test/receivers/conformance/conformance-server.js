// GET /conformance runs the suite, each target in a process of its own, and answers with what each one reports.
import {execFile} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {targets} from './targets.js';

const run = fileURLToPath(new URL('./run.js', import.meta.url));

export function conformanceServer() {
  return async (context, next) => {
    if (context.path !== '/conformance') return next();
    const reports = Object.keys(targets).map(async (target) => {
      const {stdout} = await promisify(execFile)(process.execPath, [run, target], {
        maxBuffer: 2 ** 24,
      });
      return JSON.parse(stdout);
    });
    context.body = await Promise.all(reports);
  };
}

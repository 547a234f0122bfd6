import type {Failure} from '../connection/state.js';

/** The step that helps with a reason of the server, by its number. */
const STEPS: ReadonlyMap<string | undefined, number> = new Map([
  ['key_inactive', 2],
  ['forbidden', 4],
  ['ip_blocked', 4],
  ['key_not_found', 5],
]);

/** The number of the step that helps with a failure, if one does. */
export const helpfulStep = (failure: Failure | null | undefined): number | undefined =>
  STEPS.get(failure?.reason);

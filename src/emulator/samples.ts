/** What the emulator does with a key. */
export type Behaviour =
  'works' | 'not-found' | 'inactive' | 'forbidden' | 'rate-limited' | 'unreachable';

/** A pair that the emulator answers to, with words for a list of samples. */
export interface Sample {
  readonly behaviour: Behaviour;
  readonly name: string;
  readonly description: string;
  readonly keyId: string;
  readonly keySecret: string;
}

/** One pair for each outcome. */
export const samples: readonly Sample[] = [
  sample('works', 'DEMOworksR3mQ9ZtYtKF', 'Works', 'An active key of one organization.'),
  sample('not-found', 'DEMOnobodyP2xJ7LqVw4', 'Not found', 'A key that was deleted.'),
  sample('inactive', 'DEMOidleH8sN5BdGk1Uc', 'Inactive', 'An expired or disabled key.'),
  sample('forbidden', 'DEMOnotuT6vC2MfXr9Ea', 'Forbidden', 'A key without the role it needs.'),
  sample('rate-limited', 'DEMObusyW4kY8DpSz3Hn', 'Rate limited', 'A key that was tried too often.'),
  sample('unreachable', 'DEMOgoneF7bL1JtRm6Qx', 'Unreachable', 'The API fails.'),
];

function sample(behaviour: Behaviour, keyId: string, name: string, description: string): Sample {
  return {behaviour, keyId, keySecret: secretOf(behaviour), name, description};
}

/**
 * Shaped as the console makes them, "4b1d" and 38 more. Made here rather than written down:
 * scanners for leaked secrets look for just this shape, and would report every clone of the
 * repository.
 */
function secretOf(behaviour: Behaviour): string {
  return `4b1d${`DEMOonly${behaviour.replace('-', '')}`.padEnd(38, '0123456789')}`;
}

import MagicString from 'magic-string';
import type {Plugin} from 'vite';

/**
 * Names the Trusted Types policy of the Lit in the script-tag file after the element: a page may
 * have a Lit of its own, and its policy may allow each name only once.
 * https://w3c.github.io/trusted-types/dist/spec/#should-block-create-policy
 */
export function policyName(): Plugin {
  return {
    name: 'policy-name',
    apply: 'build',
    applyToEnvironment: ({name}) => name === 'script',
    transform(code, id) {
      if (!id.endsWith('/lit-html/lit-html.js')) return null;
      const output = new MagicString(code).replace(
        'createPolicy("lit-html"',
        'createPolicy("clickhouse-connect"',
      );
      if (!output.hasChanged()) this.error('Lit no longer creates its policy as it did.');
      return {code: output.toString(), map: output.generateMap({hires: true, source: id})};
    },
  };
}

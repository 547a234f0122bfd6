import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import {defineConfig, globalIgnores} from 'eslint/config';
import {configs as typescript} from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist', 'demo/dist', 'coverage', 'screenshots', 'demo/apps']),
  {
    files: ['{src,demo,build}/**/*.ts', 'docs/*.ts', 'vite.config.ts'],
    extends: [typescript.strictTypeChecked],
    languageOptions: {parserOptions: {projectService: true}},
    rules: {
      // For what the markup is known to have.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        {ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true},
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/all'], wc['flat/recommended'], litA11y.configs.recommended],
    rules: {
      // The attribute is what prefills the Key ID: it never replaces what a person typed.
      'lit/no-value-attribute': 'off',
      // There are no decorators here.
      'lit/prefer-query-decorators': 'off',
    },
  },
  {
    // What runs in a page, whose scripts may have a `const` of the same name. It does not shadow
    // `globalThis`, nor a member of it. `window`, `document` and `location` cannot be declared.
    files: ['src/**/*.ts'],
    ignores: ['src/{receiver,emulator}/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['AbortController', 'clearTimeout', 'console', 'crypto', 'DOMException', 'event'],
        ...['FormData', 'getComputedStyle', 'history', 'matchMedia', 'MutationObserver', 'name'],
        ...['navigator', 'origin', 'performance', 'queueMicrotask', 'requestAnimationFrame'],
        ...['setTimeout', 'status', 'URL', 'URLSearchParams'],
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    extends: [typescript.strict],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Chai's `expect(…).to.be.true`.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);

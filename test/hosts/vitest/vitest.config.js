import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    globals: true,
    projects: Object.entries({
      jsdom: [],
      // It replaces `Request` and `Response`, which the receiver takes.
      'happy-dom': ['nango.test.js'],
    }).map(([environment, exclude]) => ({
      extends: true,
      test: {name: environment, environment, exclude},
    })),
  },
});

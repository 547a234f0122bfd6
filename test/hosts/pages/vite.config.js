import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {defineConfig} from 'vite';

export default defineConfig({
  mode: 'development',
  define: {'process.env.NODE_ENV': '"development"'},
  // The first exports what the second does, and brings a builder that no page needs.
  resolve: {alias: {'@storybook/web-components-vite': '@storybook/web-components'}},
  build: {
    minify: false,
    rolldownOptions: {
      input: readdirSync(import.meta.dirname)
        .filter((file) => file.endsWith('.html'))
        .map((file) => join(import.meta.dirname, file)),
    },
  },
});

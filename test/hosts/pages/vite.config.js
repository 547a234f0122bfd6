import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {defineConfig} from 'vite';

export default defineConfig({
  mode: 'development',
  define: {'process.env.NODE_ENV': '"development"'},
  build: {
    minify: false,
    rolldownOptions: {
      input: readdirSync(import.meta.dirname)
        .filter((file) => file.endsWith('.html'))
        .map((file) => join(import.meta.dirname, file)),
    },
  },
});

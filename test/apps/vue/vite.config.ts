import {defineConfig} from 'vite';

export default defineConfig({
  // With the compiler: a test's templates are strings.
  resolve: {alias: {vue: 'vue/dist/vue.esm-bundler.js'}},
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
});

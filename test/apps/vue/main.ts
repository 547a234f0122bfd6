// A page that renders what a test tells, whether the element is defined or not.
import {createApp, reactive, type App} from 'vue';

let app: App | undefined;

export const host = {
  define: () => import('clickhouse-connect-element'),
  /** Renders a template; what it reads can be changed later. */
  render<Data extends object>(template: string, data: Data): Data {
    const state = reactive(data) as Data;
    app = createApp({template, setup: () => state});
    app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('clickhouse-');
    app.mount('#root');
    return state;
  },
  unmount: () => app?.unmount(),
};

Object.assign(window, {host});

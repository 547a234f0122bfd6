// A page that renders what a test tells, whether the element is defined or not.
import {createElement, StrictMode} from 'react';
import {createRoot} from 'react-dom/client';

const root = createRoot(document.getElementById('root')!);

export const host = {
  define: () => import('clickhouse-connect-element'),
  /** The same module again, from another address. */
  defineAgain: () => import(/* @vite-ignore */ `${location.origin}/dist/index.js?again`),
  render: (props: object | null) =>
    root.render(
      createElement(StrictMode, null, props && createElement('clickhouse-connect', props)),
    ),
};

Object.assign(window, {host});

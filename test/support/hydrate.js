// The script of a page that was rendered on a server, as its author writes it.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import '../../dist/index.js';
import '../../dist/locales/de.js';

import {randomBytes} from 'node:crypto';
import {Hono} from 'hono';
import {bodyLimit} from 'hono/body-limit';
import {createCallback} from './callback.js';
import {Csrf} from './csrf.js';
import {createEmulator} from './emulator.js';
import {isLoopback, twinOf} from './origins.js';
import {contentSecurityPolicy, crossOriginPage, sameOriginPage} from './pages.js';
import {Receipts} from './receipts.js';
import {files, serve} from './static.js';
import {themeBuilderPage} from './theme-builder.js';
import {galleryPage, themePage, themes} from './themes.js';

export const CALLBACK_PATH = '/integrations/clickhouse';

export interface Options {
  /** The ClickHouse Cloud API, without a slash at the end. By default the emulator, at the request's own origin. */
  readonly api?: string | undefined;
  /** The origins other than its own whose pages may embed the form. By default the other name of this machine. */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** How long the API may take to answer, in ms. Less than the element's own `timeout`, so that it hears why. */
  readonly timeout?: number | undefined;
}

/** The whole host: pages, callback, and the emulated API. It listens nowhere; `server.ts` does. */
export function createApp({api, allowedOrigins, timeout = 10_000}: Options = {}): Hono {
  if (api !== undefined) requireSafe(api);
  const app = new Hono();
  // A host with more than one process, or with restarts, takes its key from the environment instead.
  const key = randomBytes(32);
  const csrf = new Csrf(key);
  const receipts = new Receipts();

  app.use(async (c, next) => {
    // The own origin, and with it the emulator's address, is taken from the Host header, which whoever asks can choose.
    // That is fine for loopback names only: it also turns DNS rebinding away. A real host has its origin configured.
    if (!isLoopback(new URL(c.req.url))) return c.text('This demo answers on loopback only.', 421);
    await next();
    c.header('X-Content-Type-Options', 'nosniff');
    // Not `no-referrer`: it would make the browser send `Origin: null` with the form.
    c.header('Referrer-Policy', 'strict-origin-when-cross-origin');
  });

  app.get('/', (c) => {
    const session = csrf.openSession(c);
    c.header('Cache-Control', 'no-store');
    c.header('Content-Security-Policy', contentSecurityPolicy());
    return c.html(sameOriginPage({api, token: csrf.issueToken(session), callback: CALLBACK_PATH}));
  });

  app.get('/cross-origin', (c) => {
    const session = csrf.openSession(c);
    const {origin} = new URL(c.req.url);
    const twin = twinOf(origin);
    // Reached by another loopback address, such as [::1], which a Content Security Policy cannot name.
    if (twinOf(twin) !== origin) return c.redirect(`${twin}/cross-origin`);
    c.header('Cache-Control', 'no-store');
    c.header('Content-Security-Policy', contentSecurityPolicy(twin));
    const callback = twin + CALLBACK_PATH;
    return c.html(crossOriginPage({api, token: csrf.issueToken(session), callback, origin, twin}));
  });

  app.post(
    CALLBACK_PATH,
    bodyLimit({
      maxSize: 16 * 1024,
      onError: (c) => c.json({ok: false, message: 'The form is too large.'}, 413),
    }),
    createCallback({api, allowedOrigins, timeout, key, csrf, receipts}),
  );

  app.get('/received', (c) => {
    const session = csrf.sessionOf(c);
    c.header('Cache-Control', 'no-store');
    return c.json(session ? receipts.of(session) : []);
  });

  const looks = {
    '/themes': galleryPage,
    '/theme-builder': themeBuilderPage,
    ...Object.fromEntries(
      Object.keys(themes).map((name) => [`/themes/${name}`, () => themePage(name)]),
    ),
  };
  for (const [path, page] of Object.entries(looks)) {
    app.get(path, (c) => {
      c.header('Content-Security-Policy', contentSecurityPolicy());
      return c.html(page());
    });
  }

  for (const path of Object.keys(files)) app.get(path, serve);

  if (api === undefined) app.route('/emulator', createEmulator());

  app.onError((error, c) => {
    // The name alone: a message may quote what was being handled.
    console.error(`${c.req.method} ${c.req.path} failed: ${error.name}`);
    return c.json({ok: false, message: 'Something went wrong here. Try again.'}, 500);
  });

  return app;
}

/** @throws {TypeError} if secrets would go to this API in the clear, or to a place that is none. */
function requireSafe(api: string): void {
  const url = URL.canParse(api) ? new URL(api) : undefined;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url))) return;
  throw new TypeError('the API must be an https: URL, or an http: one of this machine');
}

import {randomBytes} from 'node:crypto';
import {createEmulator} from 'clickhouse-connect-element/emulator';
import {createReceiver, type Receipt as Report} from 'clickhouse-connect-element/receiver';
import {Hono, type Context} from 'hono';
import {isLoopback, twinOf} from './origins.js';
import {contentSecurityPolicy, crossOriginPage, sameOriginPage} from './pages.js';
import {Receipts} from './receipts.js';
import {Sessions} from './session.js';
import {navigation} from './shell.js';
import {files, playgroundPage, serve} from './static.js';

export const CALLBACK_PATH = '/integrations/clickhouse';

export interface Options {
  /** The ClickHouse Cloud API. By default the emulator. */
  readonly api?: string | undefined;
}

/** The whole host: pages, callback, and the emulated API. It listens nowhere; `server.ts` does. */
export function createApp({api}: Options = {}): Hono {
  const app = new Hono();
  // A host with more than one process, or with restarts, takes its secret from the environment
  // instead.
  const secret = randomBytes(32).toString('hex');
  const sessions = new Sessions(secret);
  const receipts = new Receipts();
  const reports = new WeakMap<Request, Report>();
  const emulator = createEmulator();

  const receiver = createReceiver({
    secret,
    // The emulator needs no network.
    ...(api === undefined ? {fetch: emulator} : {api}),
    account: (_, c: Context) => sessions.of(c),
    // A real host writes its allow-list down. Here it is the other name of this machine.
    allowedOrigins: (origin, request) => origin === twinOf(new URL(request.url).origin),
    // Any request that needs a permission: the first one needs none.
    needs: {path: ({id}) => `/v1/organizations/${id}`},
    // A real host stores the pair here, encrypted, before the form reads that it is connected.
    store: () => undefined,
    report: (receipt, request) => reports.set(request, receipt),
  });

  app.use(async (c, next) => {
    // The own origin is taken from the Host header, which whoever asks can choose. That is fine for
    // loopback names only: it also turns DNS rebinding away. A real host has its origin configured.
    if (!isLoopback(new URL(c.req.url))) return c.text('This demo answers on loopback only.', 421);
    await next();
    c.header('X-Content-Type-Options', 'nosniff');
    // Not `no-referrer`: it would make the browser send `Origin: null` with the form.
    c.header('Referrer-Policy', 'strict-origin-when-cross-origin');
  });

  app.get('/', async (c) => {
    const token = await receiver.token(sessions.open(c));
    c.header('Cache-Control', 'no-store');
    c.header('Content-Security-Policy', contentSecurityPolicy());
    return c.html(await playgroundPage({token, pages: (await navigation('/')).toString()}));
  });

  app.get('/same-origin', async (c) => {
    const token = await receiver.token(sessions.open(c));
    c.header('Cache-Control', 'no-store');
    c.header('Content-Security-Policy', contentSecurityPolicy());
    return c.html(sameOriginPage({api, token, callback: CALLBACK_PATH}));
  });

  app.get('/cross-origin', async (c) => {
    const session = sessions.open(c);
    const {origin} = new URL(c.req.url);
    const twin = twinOf(origin);
    // Reached by another loopback address, such as [::1], which a Content Security Policy cannot
    // name.
    if (twinOf(twin) !== origin) return c.redirect(`${twin}/cross-origin`);
    c.header('Cache-Control', 'no-store');
    c.header('Content-Security-Policy', contentSecurityPolicy(twin));
    const callback = twin + CALLBACK_PATH;
    const token = await receiver.token(session, {origin});
    return c.html(crossOriginPage({api, token, callback, origin, twin}));
  });

  app.post(CALLBACK_PATH, async (c) => {
    // The copy is for the page, which shows what arrived. A real host leaves that away, and has one
    // line here.
    const copy = c.req.raw.clone();
    const reply = await receiver(c.req.raw, c);
    const report = reports.get(c.req.raw);
    const session = report?.account ?? sessions.of(c);
    if (report && session) receipts.add(session, report, new URLSearchParams(await copy.text()));
    return reply;
  });

  app.get('/received', (c) => {
    const session = sessions.of(c);
    c.header('Cache-Control', 'no-store');
    return c.json(session ? receipts.of(session) : []);
  });

  for (const path of Object.keys(files)) app.get(path, serve);

  if (api === undefined) app.all('/emulator/*', (c) => emulator(c.req.raw));

  app.onError((error, c) => {
    // Only the name: a message may quote what was being handled.
    console.error(`${c.req.method} ${c.req.path} failed: ${error.name}`);
    return c.json({ok: false, message: 'Something went wrong here. Try again.'}, 500);
  });

  return app;
}

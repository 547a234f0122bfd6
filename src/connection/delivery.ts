import {memberOf} from '../rendering/document.js';
import {log} from './log.js';
import {mayAllow} from './source-list.js';
import type {Outcome} from './state.js';
import {randomHex, type Submission} from './submission.js';
import {readMessage, readReply} from './verdict.js';

/** Takes the outcome of a delivery. Only the first call counts. */
export type Settle = (outcome: Outcome) => void;

/**
 * One delivery, with all that its parts need. Everything that they set up is gone when `signal`
 * aborts.
 */
interface Delivery {
  readonly submission: Submission;
  readonly root: ShadowRoot;
  /** The frame that the form is submitted into; `undefined` for a redirect. */
  readonly frame: HTMLIFrameElement | undefined;
  readonly signal: AbortSignal;
  readonly settle: Settle;
}

/** How long a reply without a verdict has to post one as a message, in ms. */
const MESSAGE_GRACE = 1000;

/**
 * How long a browser takes at most to start a navigation, in ms. Without one, a sandbox has blocked
 * the form. Firefox was seen to take more than 240 on a busy machine.
 */
const NAVIGATION_START = 2000;

/** How long an empty document takes at most to load into a frame that is to be removed, in ms. */
const EMPTY_LOAD = 500;

/** The options of a listener, in full: a page may have written into `Object.prototype`. */
const listenUntil = (signal: AbortSignal) => ({
  signal,
  capture: false,
  once: false,
});

/** Calls back after `delay` ms, unless `signal` aborts before. */
export function after(delay: number, callback: () => unknown, signal: AbortSignal): void {
  if (signal.aborted) return;
  const timer = globalThis.setTimeout(callback, delay);
  signal.addEventListener('abort', () => globalThis.clearTimeout(timer));
}

/**
 * Submits a form: no script makes a request, and the pair is never in a URL. By default the form
 * goes into a fresh, hidden frame: the page stays, and the reply holds the verdict. With
 * `isRedirect` it goes into the page itself, which then shows the reply.
 *
 * @returns whether the outcome is known by now: `settle` is called a little later, once the frame
 * is empty
 */
export function deliver(
  submission: Submission,
  isRedirect: boolean,
  root: ShadowRoot,
  signal: AbortSignal,
  settle: Settle,
): () => boolean {
  const frame = isRedirect ? undefined : createFrame(root.ownerDocument);
  let isOver = false;
  // Not before the frame is empty, as the host page may remove the element at once.
  const end: Settle = (outcome) => {
    if (isOver) return;
    isOver = true;
    discard(frame!, () => settle(outcome));
  };
  const delivery: Delivery = {submission, root, frame, signal, settle: frame ? end : settle};
  if (frame) watchReply(frame, delivery);
  const navigation = watchNavigation(delivery);
  watchPolicy(delivery, navigation);
  // Without its frame the browser would open a window for the POST.
  if (!navigation.target || !submitForm(delivery)) blockBySandbox(navigation, delivery.settle);
  return () => isOver;
}

/** Settles with the verdict in the frame's document, or in a message from the frame. */
function watchReply(
  frame: HTMLIFrameElement,
  {submission: {url, attempt}, root, signal, settle}: Delivery,
): void {
  signal.addEventListener('abort', () => discard(frame, () => {}));
  frame.addEventListener('load', () => {
    const reply = frame.contentDocument;
    // The empty document that every frame starts with.
    if (reply?.URL === 'about:blank') return;
    // WebKit hides the status of the reply: the body decides. An XML document has no body, and is
    // no JSON either.
    const body = (reply?.body as HTMLElement | null | undefined)?.textContent as string;
    const outcome = reply ? readReply(reply.contentType, body, attempt) : '';
    if (typeof outcome !== 'string') {
      settle(outcome);
      return;
    }
    // An error page, or one of another origin: no message from it counts, and it holds the POST as
    // well.
    if (!reply && url.origin === location.origin)
      frame.contentWindow!.location.replace('about:blank');
    // Read now: the reply may have left the frame by then.
    const problem = explain(reply, url, outcome);
    after(
      MESSAGE_GRACE,
      () => {
        log('warn', `no verdict. ${problem}`);
        settle({failure: {code: 'unconfirmed'}});
      },
      signal,
    );
  });
  root.append(frame);
  frame.contentDocument?.defaultView?.addEventListener(
    'pagehide',
    () => {
      // As soon as the reply comes, however long it then takes: this drops the POST from the
      // frame's entry in the session history.
      const forgetPost = () => {
        try {
          frame.contentWindow!.history.replaceState(null, '');
        } catch {
          // Not possible for a page of another origin.
        }
      };
      after(0, forgetPost, signal);
    },
    listenUntil(signal),
  );
  memberOf(root.ownerDocument, 'defaultView')!.addEventListener(
    'message',
    ({source, origin, data, isTrusted}) => {
      if (!isTrusted || source !== frame.contentWindow || origin !== url.origin) return;
      const outcome = readMessage(data, attempt);
      if (outcome) settle(outcome);
    },
    listenUntil(signal),
  );
}

/**
 * What the host's developer should know about a reply. Without the query of its URL, which may hold
 * a token.
 */
function explain(reply: Document | null, {pathname, href}: URL, problem: string): string {
  if (!reply)
    return `The reply of ${pathname} cannot be read: X-Frame-Options, frame-ancestors, COEP or a redirect hides it, the server is unreachable, or another origin's page posted no message`;
  const redirected = reply.URL === href ? '' : ` (redirected from ${pathname})`;
  return `${reply.location.pathname}${redirected}, ${reply.contentType}: ${problem}`;
}

interface Navigation {
  /** The window that the form navigates. */
  readonly target: Window | null | undefined;
  /** Whether the browser has started the navigation: the POST may have been sent from then on. */
  hasStarted: boolean;
}

/**
 * Notices a POST that never starts. A sandbox without `allow-forms` reports nothing: Chromium and
 * Firefox dispatch no `submit` event, see `submitForm()`. WebKit does, and only the missing
 * `beforeunload` shows it.
 */
function watchNavigation({root, frame, signal, settle}: Delivery): Navigation {
  const document = root.ownerDocument;
  // By its document: a page without an origin, in a sandbox without `allow-same-origin`, cannot
  // access its own frame.
  const target = frame ? frame.contentDocument?.defaultView : memberOf(document, 'defaultView');
  const navigation: Navigation = {target, hasStarted: false};
  target?.addEventListener(
    'beforeunload',
    () => (navigation.hasStarted = true),
    listenUntil(signal),
  );
  const probe = () => {
    if (navigation.hasStarted) return;
    // WebKit loads one frame after the other: once a second one has loaded, the first would have
    // started.
    const second = createFrame(document);
    second.srcdoc = ' ';
    const block = () => blockBySandbox(navigation, settle);
    second.addEventListener('load', block);
    signal.addEventListener('abort', () => second.remove());
    root.append(second);
    // Some pages remove every frame.
    after(MESSAGE_GRACE, block, signal);
  };
  // In two halves: on a blocked main thread the first timer fires late, and the second lets queued
  // events arrive before.
  after(NAVIGATION_START / 2, () => after(NAVIGATION_START / 2, probe, signal), signal);
  return navigation;
}

function blockBySandbox({hasStarted}: Navigation, settle: Settle): void {
  if (!hasStarted) settle({failure: {code: 'blocked', directive: 'sandbox'}});
}

/**
 * Notices a Content-Security-Policy of the page that blocks the POST. Chromium reports
 * `form-action`, and Firefox `frame-src`, in the same words where it blocks a redirect of the
 * reply: then the POST has arrived, and its outcome is unknown.
 * https://w3c.github.io/webappsec-csp/#violation-url
 */
function watchPolicy({submission: {url}, root, signal, settle}: Delivery, navigation: Navigation) {
  memberOf(root.ownerDocument, 'addEventListener')(
    'securitypolicyviolation',
    ({isTrusted, disposition, effectiveDirective: directive, blockedURI, originalPolicy}) => {
      if (!isTrusted || disposition !== 'enforce') return;
      // Only the origin of another origin's URL is reported.
      if (blockedURI !== url.href && blockedURI !== url.origin) return;
      if (directive !== 'form-action' && directive !== 'frame-src') return;
      const mayHaveArrived =
        navigation.hasStarted && mayAllow(originalPolicy, directive, url, location.host);
      settle({failure: mayHaveArrived ? {code: 'unconfirmed'} : {code: 'blocked', directive}});
    },
    listenUntil(signal),
  );
}

function createFrame(document: Document): HTMLIFrameElement {
  const frame = memberOf(document, 'createElement')('iframe');
  frame.hidden = true;
  // Session recorders record its document as well, and a reply may repeat the form.
  frame.className = 'rr-block ph-no-capture sentry-block mp-block';
  frame.dataset['ddPrivacy'] = 'hidden';
  // An older frame of the same name, anywhere in the page, would get the POST instead.
  frame.name = randomHex();
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
  return frame;
}

/**
 * Removes a frame. Chromium writes the POST of a frame that is removed as it is into the session
 * file of its profile, secret included. An empty document takes the place of that entry, and adds
 * none to the history.
 */
function discard(frame: HTMLIFrameElement, done: () => void): void {
  const isEmpty = () => frame.contentDocument?.URL === 'about:blank';
  const remove = () => {
    frame.remove();
    done();
  };
  // It is gone, or no reply has come.
  if (!frame.contentWindow || isEmpty()) return remove();
  const timer = globalThis.setTimeout(remove, EMPTY_LOAD);
  frame.addEventListener('load', () => {
    if (!isEmpty()) return;
    globalThis.clearTimeout(timer);
    remove();
  });
  // WebKit lays out what leaves once more: for 128 kB without a space, that takes 15 s.
  const reply = frame.contentDocument;
  if (reply) memberOf(reply, 'replaceChildren')();
  frame.contentWindow.location.replace('about:blank');
}

/**
 * Submits the entries. Returns whether the page's sandbox allows it, as far as the browser shows
 * that.
 */
function submitForm({submission: {url, entries}, root, frame}: Delivery): boolean {
  let isAllowed = false;
  const createElement = memberOf(root.ownerDocument, 'createElement');
  const form = createElement('form');
  Object.assign(form, {
    method: 'post',
    action: url.href,
    target: frame ? frame.name : '_self',
    acceptCharset: 'utf-8',
    hidden: true,
  });
  form.addEventListener('submit', () => (isAllowed = true));
  // No inputs: nothing that observes the tree sees a value, and no name of the host's inputs hides
  // a member of the form.
  form.addEventListener('formdata', ({formData}) => {
    for (const [name, value] of entries) formData.append(name, value);
  });
  // Chromium keeps the POST of a page out of its session file where the form has a password that is
  // not empty. It has no name, so it is not sent.
  const password = createElement('input');
  Object.assign(password, {type: 'password', autocomplete: 'one-time-code', value: '-'});
  form.append(password);
  root.append(form);
  try {
    globalThis.HTMLFormElement.prototype.requestSubmit.call(form);
  } catch {
    // Firefox throws where `form-action` blocks the form. It reports the violation as well.
  }
  form.remove();
  return isAllowed;
}

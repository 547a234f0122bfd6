import type {Failure} from './state.js';
import {randomHex, type Submission} from './submission.js';
import {failureOf, isVerdictMessage, parseReply, rejection} from './verdict.js';

/** Takes the outcome of a delivery: `null` is a connection. Only the first call counts. */
export type Settle = (failure: Failure | null) => void;

/** Within how many ms a policy of the page stops a POST; what it stops later is a redirect of the reply. */
const PROMPT = 240;

/** How many ms a reply without a verdict has to send one by message. */
const GRACE = 1000;

/** Calls back after `delay` ms, unless `signal` aborts before. */
export function after(delay: number, callback: () => unknown, signal: AbortSignal): void {
  const timer = setTimeout(callback, delay);
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/**
 * Submits a form: no script requests anything, and the pair is never in a URL. By default into a fresh, hidden frame, so that
 * the page stays and its reply holds the verdict; with `isRedirect` into the page itself, which then goes where the reply leads.
 * Everything that is set up here is gone when `signal` aborts.
 */
export function deliver(
  {url, attempt, entries}: Submission,
  isRedirect: boolean,
  root: ShadowRoot,
  signal: AbortSignal,
  settle: Settle,
): void {
  const document = root.ownerDocument;
  const window = document.defaultView!;
  const frame = isRedirect ? undefined : createFrame(document);

  const giveUp = () => {
    console.warn(
      '<clickhouse-connect>: no verdict. X-Frame-Options, frame-ancestors and COEP hide it',
    );
    settle({code: 'unconfirmed'});
  };

  if (frame) {
    signal.addEventListener('abort', () => frame.remove());
    frame.addEventListener('load', () => {
      const reply = frame.contentDocument;
      // The empty document that every frame starts with.
      if (reply?.URL === 'about:blank') return;
      // The status is not looked at, as WebKit hides it: the body decides.
      // XML has no body, which is no JSON either.
      const body = (reply?.body as HTMLElement | null | undefined)?.textContent as string;
      const verdict = reply && parseReply(reply.contentType, body, attempt);
      if (verdict) settle(failureOf(verdict));
      else after(GRACE, giveUp, signal);
    });
    root.append(frame);
    window.addEventListener(
      'message',
      ({source, origin, data, isTrusted}) => {
        if (
          isTrusted &&
          source === frame.contentWindow &&
          origin === url.origin &&
          isVerdictMessage(data, attempt)
        )
          settle(failureOf(data));
      },
      {signal},
    );
  }
  let isPrompt = true;
  document.addEventListener(
    'securitypolicyviolation',
    ({isTrusted, disposition, effectiveDirective: directive, blockedURI}) => {
      if (
        isTrusted &&
        disposition === 'enforce' &&
        /^(?:form-action|frame-src)$/.test(directive) &&
        // Of another origin's URL only the origin is reported.
        (blockedURI === url.href || blockedURI === url.origin)
      )
        settle(isPrompt ? {code: 'blocked', directive} : {code: 'unconfirmed'});
    },
    {signal},
  );

  // A sandbox without `allow-forms` reports nothing. Chromium and Firefox then dispatch no `submit` event. WebKit does, and
  // only that no `beforeunload` follows tells it.
  let isOnItsWay = false;
  // By its document: a page without an origin, in a sandbox without `allow-same-origin`, is kept out of its own frame.
  const target = frame ? frame.contentDocument?.defaultView : window;
  target?.addEventListener('beforeunload', () => (isOnItsWay = true), {signal});
  const block = () => isOnItsWay || settle({code: 'blocked', directive: 'sandbox'});
  const judge = () => {
    isPrompt = false;
    if (isOnItsWay) return;
    // WebKit starts to load one frame after the other: once a second one has loaded, the first would be on its way.
    const probe = createFrame(document);
    probe.srcdoc = ' ';
    probe.addEventListener('load', block);
    signal.addEventListener('abort', () => probe.remove());
    root.append(probe);
    // Some pages remove every frame.
    after(GRACE, block, signal);
  };
  // In two halves: the first is over late in a page that was busy, and then there may be much to hear of.
  after(PROMPT / 2, () => after(PROMPT / 2, judge, signal), signal);

  // Without its frame the browser would open a window for the POST.
  if (!target || !submit(entries, url, frame ? frame.name : '_self', root)) block();
}

function createFrame(document: Document): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  // An older frame of the same name, anywhere in the page, would get the POST instead.
  frame.name = randomHex();
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
  return frame;
}

/** Submits the entries, and says whether the page's sandbox lets it. */
function submit(
  entries: Submission['entries'],
  url: URL,
  target: string,
  root: ShadowRoot,
): boolean {
  let isAllowed = false;
  const form = root.ownerDocument.createElement('form');
  Object.assign(form, {
    method: 'post',
    action: url.href,
    target,
    acceptCharset: 'utf-8',
    hidden: true,
  });
  form.addEventListener('submit', () => (isAllowed = true));
  form.append(
    ...entries.map(([name, value]) => {
      const input = root.ownerDocument.createElement('input');
      Object.assign(input, {type: 'hidden', name});
      // Session recorders hook the setter of `value`, on detached inputs too, but not the attribute.
      input.setAttribute('value', value);
      return input;
    }),
  );
  // From here on the host's names may hide the form's own members: `submit`, `remove`, …
  root.append(form);
  try {
    HTMLFormElement.prototype.requestSubmit.call(form);
  } catch {
    // Firefox throws where `form-action` stops it. The violation is reported as well.
  }
  root.removeChild(form);
  return isAllowed;
}

/** The host delivers the pair itself: its promise is the outcome. */
export function deliverByHost(response: Promise<unknown>, settle: Settle): void {
  response.then(
    () => settle(null),
    (error: unknown) => {
      const {name, code, message} = (error ?? {}) as Record<string, unknown>;
      // By name: a page may hold two copies of the class.
      settle(name === 'ConnectError' ? rejection(code, message) : {code: 'unconfirmed'});
    },
  );
}

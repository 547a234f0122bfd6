import type {Failure} from './state.js';
import {randomHex, type Submission} from './submission.js';
import {failureOf, isVerdictMessage, parseReply, rejection} from './verdict.js';

/** Takes the outcome of a delivery: `null` is a connection. Only the first call counts. */
export type Settle = (failure: Failure | null) => void;

/** How long a reply without a verdict may take to send one by message, in ms. */
const GRACE = 1000;

/**
 * The browser's own form submission into a fresh, hidden frame: the page stays, nothing is requested by
 * script, and the pair is never in a URL. Everything it made is gone when `signal` aborts.
 */
export function deliverByFrame(
  {url, attempt, entries}: Submission,
  root: ShadowRoot,
  signal: AbortSignal,
  settle: Settle,
): void {
  const {ownerDocument: document} = root;
  const frame = document.createElement('iframe');
  let grace: ReturnType<typeof setTimeout> | undefined;
  frame.hidden = true;
  // An older frame of the same name, anywhere in the page, would get the POST instead.
  frame.name = randomHex();
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
  root.append(frame);
  signal.addEventListener('abort', () => {
    clearTimeout(grace);
    frame.remove();
  });

  // The frame's parent, which is not this script's own window where the element was adopted from another document.
  document.defaultView!.addEventListener(
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

  document.addEventListener(
    'securitypolicyviolation',
    ({isTrusted, disposition, effectiveDirective, blockedURI}) => {
      if (
        isTrusted &&
        disposition === 'enforce' &&
        /^(?:form-action|(?:frame|child|default)-src)$/.test(effectiveDirective) &&
        // The report of another origin's URL is cut to its origin.
        blockedURI &&
        url.href.startsWith(blockedURI)
      )
        settle({code: 'blocked', directive: effectiveDirective});
    },
    {signal},
  );

  frame.addEventListener(
    'load',
    () => {
      const {contentDocument: reply} = frame;
      // Firefox reports the load of the empty document that every frame starts with.
      if (reply?.URL === 'about:blank') return;
      // The status is not read: WebKit hides it. The body decides.
      const verdict =
        reply && parseReply(reply.contentType, reply.body?.textContent ?? '', attempt);
      if (verdict) settle(failureOf(verdict));
      else grace ??= setTimeout(() => settle({code: 'unconfirmed'}), GRACE);
    },
    {signal},
  );

  if (!submitInto(frame, url, entries, root)) settle({code: 'blocked', directive: 'sandbox'});
}

/**
 * Submits the entries into the frame. The host's names may clobber the form's own members (`submit`, `append`, …),
 * so none is used once they are in.
 *
 * @returns whether the page's sandbox lets a form be submitted at all
 */
function submitInto(
  frame: HTMLIFrameElement,
  url: URL,
  entries: Submission['entries'],
  root: ShadowRoot,
): boolean {
  const form = root.ownerDocument.createElement('form');
  let isAllowed = false;
  // A sandbox without `allow-forms` stops a submission before this event. Nobody else is to hear of this one.
  // https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-submission-algorithm
  form.addEventListener('submit', (event) => {
    event.stopPropagation();
    isAllowed = true;
  });
  form.hidden = true;
  form.method = 'post';
  form.acceptCharset = 'utf-8';
  form.action = url.href;
  form.target = frame.name;
  form.append(
    ...entries.map(([name, value]) => {
      const input = root.ownerDocument.createElement('input');
      input.type = 'hidden';
      input.name = name;
      // Session recorders hook the setter of `value`, on detached inputs too, but not the attribute.
      input.setAttribute('value', value);
      return input;
    }),
  );
  root.append(form);
  // A frame that a script of the page took away would make the browser open a window for the POST.
  if (frame.isConnected) HTMLFormElement.prototype.requestSubmit.call(form);
  root.removeChild(form);
  return isAllowed;
}

/** The host delivers the pair itself, and its promise is the outcome. */
export function deliverByHost(response: Promise<unknown>, settle: Settle): void {
  response.then(
    () => settle(null),
    (error: unknown) => {
      const {name, code, message} = (error ?? {}) as Record<string, unknown>;
      // By name: a page may hold two copies of the class.
      settle(
        name === 'ConnectError' ? rejection(code, message) : {code: 'unconfirmed'},
      );
    },
  );
}

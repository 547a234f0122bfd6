// What a test changes of its own page, and puts back in `afterEach`.

const restores: (() => void)[] = [];

/** Puts everything back. */
export function restorePage(): void {
  for (const restore of restores.splice(0).reverse()) restore();
}

/** The lines that the element writes to the console from now on. */
export function consoleLines(): string[] {
  const lines: string[] = [];
  const {warn, error} = console;
  console.warn = console.error = (line: unknown) => {
    if (String(line).startsWith('<clickhouse-connect')) lines.push(String(line));
  };
  restores.push(() => Object.assign(console, {warn, error}));
  return lines;
}

/** Keeps errors of the page's own listeners from the test runner. Returns them. */
export function pageErrors(): string[] {
  const errors: string[] = [];
  const abort = new AbortController();
  const options = {capture: true, signal: abort.signal};
  const keep = (event: Event, error: unknown) => {
    errors.push(String(error));
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const {onerror} = window;
  window.onerror = null;
  window.addEventListener('error', (event) => keep(event, event.error), options);
  window.addEventListener('unhandledrejection', (event) => keep(event, event.reason), options);
  restores.push(() => {
    abort.abort();
    window.onerror = onerror;
  });
  return errors;
}

/** Makes the browser say that it is offline. */
export function goOffline(): void {
  Object.defineProperty(navigator, 'onLine', {value: false, configurable: true});
  restores.push(() => delete (navigator as {onLine?: boolean}).onLine);
}

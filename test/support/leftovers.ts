type Realm = Window & typeof globalThis;

interface Listener {
  readonly type: string;
  readonly listener: unknown;
  readonly isCapturing: boolean;
}

/**
 * Runs `act`, and tells which listeners of these windows and their documents, and which timers, it
 * has left behind.
 */
export async function leftoversOf(
  act: () => unknown,
  ...realms: readonly Realm[]
): Promise<string[]> {
  const watches = [window, ...realms].map(watch);
  try {
    await act();
    return watches.flatMap(({pending}) => pending());
  } finally {
    for (const {stop} of watches) stop();
  }
}

function watch(realm: Realm) {
  const prototype = realm.EventTarget.prototype;
  const {addEventListener, removeEventListener} = prototype;
  const {setTimeout, clearTimeout} = realm;
  const listeners = new Map<EventTarget, Listener[]>([
    [realm, []],
    [realm.document, []],
  ]);
  const timers = new Set<unknown>();

  const forget = (target: EventTarget, {type, listener, isCapturing}: Listener) => {
    const left = listeners
      .get(target)!
      .filter(
        (each) =>
          each.type !== type || each.listener !== listener || each.isCapturing !== isCapturing,
      );
    listeners.set(target, left);
  };
  const read = (options: boolean | AddEventListenerOptions | undefined) =>
    typeof options === 'object' ? options : {capture: options};

  prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const target = this ?? realm;
    addEventListener.call(target, type, listener, options);
    const {capture = false, signal} = read(options);
    if (!listeners.has(target) || !listener || signal?.aborted) return;
    const entry = {type, listener, isCapturing: capture};
    forget(target, entry);
    listeners.get(target)!.push(entry);
    if (signal) addEventListener.call(signal, 'abort', () => forget(target, entry));
  };
  prototype.removeEventListener = function (
    this: EventTarget | undefined,
    type,
    listener,
    options,
  ) {
    const target = this ?? realm;
    removeEventListener.call(target, type, listener, options);
    if (listeners.has(target))
      forget(target, {type, listener, isCapturing: read(options).capture ?? false});
  };
  realm.setTimeout = ((callback: (...values: unknown[]) => void, delay: number) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      callback();
    }, delay);
    timers.add(timer);
    return timer;
  }) as typeof realm.setTimeout;
  realm.clearTimeout = (timer) => {
    timers.delete(timer);
    clearTimeout(timer);
  };

  return {
    pending: () => [
      ...[...listeners.values()].flat().map(({type}) => `listener of ${type}`),
      ...[...timers].map(() => 'timer'),
    ],
    stop: () => {
      Object.assign(prototype, {addEventListener, removeEventListener});
      Object.assign(realm, {setTimeout, clearTimeout});
    },
  };
}

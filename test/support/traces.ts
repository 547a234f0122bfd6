import type {OpenedPage} from './host-page.js';

/**
 * Where a secret can be found in a page: in its trees, its URLs and storages, in what its console
 * and its errors said, and in whatever can be reached from the element by properties.
 */
export function tracesOf(secret: string, {window, element, observed}: OpenedPage): string[] {
  const document = element.ownerDocument;
  const traces = new Set<string>();
  const look = (where: string, what: unknown) => {
    if (typeof what === 'string' && what.includes(secret)) traces.add(where);
  };

  // A page that was left has none of these any more.
  const {location, history, performance} = document.defaultView ?? {};
  const {
    RegExp: {input, lastMatch, leftContext, rightContext},
  } = window as unknown as {RegExp: Record<string, unknown>};
  const reachable = {
    matched: [input, lastMatch, leftContext, rightContext],
    element,
    said: observed.said,
    page: [window.name, document.title, document.cookie, location?.href, history?.state],
    requests: performance?.getEntries().map(({name}) => name),
    storages: [localStorage, sessionStorage].map((storage) =>
      Array.from({length: storage.length}, (_, index) => storage.getItem(storage.key(index)!)),
    ),
  };
  for (const [path, value] of valuesOf(reachable)) look(path, value);

  const shadowRoots: ShadowRoot[] = [];
  for (const node of [...nodesOf(document), ...nodesOf(element)]) {
    const {id = '', attributes = [], shadowRoot, value, outerHTML} = node as HTMLInputElement;
    const name = `${node.nodeName} ${id}`;
    look(name, node.nodeValue);
    look(`value of ${name}`, value);
    look(`outerHTML of ${name}`, outerHTML);
    for (const attribute of attributes) look(`${attribute.name} of ${name}`, attribute.value);
    if (shadowRoot) shadowRoots.push(shadowRoot);
  }
  for (const root of [document.documentElement, element]) {
    look('getHTML()', root.getHTML({serializableShadowRoots: true, shadowRoots}));
    look('XMLSerializer', new XMLSerializer().serializeToString(root));
  }
  return [...traces];
}

/** The tree, and the shadow trees in it. */
function* nodesOf(node: Node): Generator<Node> {
  yield node;
  const {shadowRoot} = node as Element;
  if (shadowRoot) yield* nodesOf(shadowRoot);
  for (const child of node.childNodes) yield* nodesOf(child);
}

const DEPTH = 7;

/**
 * Every value in reach of an object: by properties of any kind, inherited ones too, and what it
 * iterates over.
 */
function* valuesOf(root: object): Generator<readonly [path: string, value: unknown]> {
  const visited = new Set<unknown>();
  const queue: [path: string, value: unknown, depth: number][] = [['', root, 0]];
  for (const [path, value, depth] of queue) {
    yield [path, value];
    if (depth > DEPTH || Object(value) !== value || visited.has(value)) continue;
    visited.add(value);
    const object = value as Record<PropertyKey, unknown>;
    const read = (name: string, get: () => unknown) => {
      try {
        queue.push([`${path}.${name}`, get(), depth + 1]);
      } catch {
        // A prototype's getter is for its instances, and a window of another origin for nobody.
      }
    };
    if (isEnvironment(object)) continue;
    if (Symbol.iterator in object) read('…', () => [...(value as Iterable<unknown>)]);
    for (let owner: object | null = object; owner; owner = Reflect.getPrototypeOf(owner)) {
      for (const key of Reflect.ownKeys(owner)) read(String(key), () => object[key]);
    }
  }
}

/** From a window or a document one comes to everything, the tests too. */
const isEnvironment = (object: Record<PropertyKey, unknown>): boolean => {
  try {
    return object.window === object || object.nodeType === Node.DOCUMENT_NODE;
  } catch {
    return true;
  }
};

const restores: (() => void)[] = [];

/** Replaces a member of an object until the test ends, or until the result is called. */
export function patch<Key extends PropertyKey>(
  object: {[key in Key]?: unknown},
  key: Key,
  descriptor: PropertyDescriptor,
): () => void {
  const before = Object.getOwnPropertyDescriptor(object, key);
  Object.defineProperty(object, key, {configurable: true, ...descriptor});
  const restore = () => {
    if (before) Object.defineProperty(object, key, before);
    else Reflect.deleteProperty(object, key);
  };
  restores.unshift(restore);
  return restore;
}

afterEach(() => {
  for (const restore of restores.splice(0)) restore();
});

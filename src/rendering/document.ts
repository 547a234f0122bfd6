/**
 * A member of a document, methods bound. Not read from the document itself, where an `<img
 * name="body">` of the page hides `body`, and any other member in the same way.
 * https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */
export function memberOf<Name extends keyof Document>(
  document: Document,
  name: Name,
): Document[Name] {
  const member = globalThis.Reflect.get(
    globalThis.Document.prototype,
    name,
    document,
  ) as Document[Name];
  return typeof member === 'function' ? (member.bind(document) as Document[Name]) : member;
}

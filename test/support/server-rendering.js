// What a host's server makes of a page by Lit's renderer, with the package as it is built.

/** A template of what is between expressions, as a tag function gets it. */
const template = (tag, strings, ...values) =>
  tag(Object.assign(strings, {raw: strings}), ...values);

/** `labels`, if any, are set on the element in the page. */
export async function renderPage(markup, labels) {
  // Not before they are built, and never where no test asks for it: the renderer adds to the global
  // scope.
  const {html: page, render} = await import('@lit-labs/ssr');
  const {collectResult} = await import('@lit-labs/ssr/lib/render-result.js');
  const {html: element} = await import('lit');
  await import('../../dist/index.js');
  await import('../../dist/locales/de.js');
  if (!labels) return collectResult(render(template(page, [markup])));
  const [before, tag, after] = markup.split(/(<clickhouse-connect .*<\/clickhouse-connect>)/s);
  const strings = tag.replace(' ', ' .labels=|').split('|');
  strings[1] = ` ${strings[1]}`;
  return collectResult(render(template(page, [before, after], template(element, strings, labels))));
}

const page = globalThis as {litElementHydrateSupport?: unknown};
const support = page.litElementHydrateSupport;

// The support for hydration that a page has loaded belongs to another copy of Lit, maybe of another
// version: the Lit in the script-tag file must not find it.
page.litElementHydrateSupport = undefined;

/** Gives the page its support back, once Lit is evaluated. */
export function restoreHydration(): void {
  if (support) page.litElementHydrateSupport = support;
  else delete page.litElementHydrateSupport;
}

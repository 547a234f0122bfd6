/**
 * Whether a page has another copy of the element: defining a second one would throw. It depends on
 * nothing around it, as the build also puts it in front of the script-tag file: see vite.config.ts.
 */
export function isAlreadyDefined(version: string): boolean {
  const defined = customElements.get('clickhouse-connect') as {version?: string} | undefined;
  if (defined && defined.version !== version)
    // The page may have replaced its console: what imports this has to run.
    (globalThis.console as Partial<Console> | undefined)?.warn?.(
      `<clickhouse-connect> ${defined.version} is already defined: ${version} is ignored`,
    );
  return !!defined;
}

/**
 * Tells the host's developer what to fix, never with a value of a field. Never throws: a page may
 * have replaced its console, or the console's name.
 */
export const log = (level: 'error' | 'warn', problem: string): void => {
  const console = globalThis.console as Partial<Console> | undefined;
  console?.[level]?.(`<clickhouse-connect>: ${problem}`);
};

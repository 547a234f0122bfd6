/** What the page's console warns of, and its errors. The frameworks measure by other methods of the console. */
export const said: string[] = [];

for (const level of ['warn', 'error'] as const)
  console[level] = (...values: unknown[]) => said.push(values.map(String).join(' '));
addEventListener('error', ({message}) => said.push(message));
addEventListener('unhandledrejection', ({reason}) => said.push(String(reason)));

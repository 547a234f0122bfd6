// The first script of a page: it writes down the page's errors, and what its console warns of. The frameworks measure by other
// methods of the console.
{
  const said = (window.said = []);
  for (const level of ['warn', 'error'])
    console[level] = (...values) => said.push(values.map(String).join(' '));
  addEventListener('error', ({message}) => said.push(message));
  addEventListener('unhandledrejection', ({reason}) => said.push(String(reason)));
}

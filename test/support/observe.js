// The first script of a test's host page: it writes down what the page's console, its errors and
// its policies say.
{
  const observed = (window.observed = {violations: [], said: []});
  document.addEventListener(
    'securitypolicyviolation',
    ({effectiveDirective, disposition, blockedURI}) =>
      observed.violations.push({effectiveDirective, disposition, blockedURI}),
  );
  for (const [name, method] of Object.entries(console)) {
    if (typeof method === 'function') console[name] = (...values) => observed.said.push(...values);
  }
  addEventListener('error', ({message, error}) => observed.said.push(message, error));
  addEventListener('unhandledrejection', ({reason}) => observed.said.push(reason));
}

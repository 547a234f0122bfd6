// Imported before a recorder: keeps what it would send, and sends nothing.
const reply = {
  sessionRecording: {endpoint: '/s/', recorderVersion: 'v2'},
  supportedCompression: [],
  featureFlags: {},
};

const sent = [];
const kept = [];

const textOf = async (body) => {
  if (body instanceof FormData) return (await Promise.all([...body.values()].map(textOf))).join();
  const text = await new Response(body).text();
  // What Datadog's worker has compressed; the rest of it is text.
  const stream = new Blob([body]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Response(stream).text().catch(() => text);
};

const keep = (url, body = '') =>
  kept.push(textOf(body).then((text) => sent.push(decodeURIComponent(String(url)), text)));

window.fetch = async (request, options) => {
  keep(request.url ?? request, options?.body ?? (await request.text?.()));
  return Response.json(reply);
};
navigator.sendBeacon = (url, body) => Boolean(keep(url, body));
XMLHttpRequest.prototype.send = (body) => keep('', body ?? '');

window.recorded = async () => {
  // Whoever leaves a page sends what there is.
  window.dispatchEvent(new Event('beforeunload'));
  await Promise.all(kept);
  return sent.join('\n');
};

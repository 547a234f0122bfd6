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
  const bytes = await new Response(body).arrayBuffer();
  // The header of zlib: what Datadog's worker has compressed.
  if (new Uint8Array(bytes)[0] !== 0x78) return new TextDecoder().decode(bytes);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Response(stream).text();
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

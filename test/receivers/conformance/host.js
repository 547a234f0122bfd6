// A host that the tests can steer, around the receiver as it is built. It knows no runtime but the Web's, so that it also runs in
// a worker: what it needs comes as arguments.
export function createHost(createReceiver, {api, secret, role, fetch}) {
  const unlucky = new Set();
  return createReceiver({
    secret,
    api,
    fetch,
    timeout: 2000,
    account: (request) => request.headers.get('X-Account'),
    allowedOrigins: ['https://embedder.example', 'https://third.example'],
    needs: {path: ({id}) => `/v1/organizations/${id}/services`, role},
    store: async (account, {keyId, keySecret}) => {
      if (account === 'unlucky' && !unlucky.has(keyId)) {
        unlucky.add(keyId);
        // As a database quotes what it was given.
        throw new Error(`duplicate key: ${keyId} ${keySecret}`);
      }
      console.log(`Connected the key that ends in ${keyId.slice(-4)}`);
      if (account === 'expiring') return {message: 'This key expires on 3 December.'};
    },
  });
}

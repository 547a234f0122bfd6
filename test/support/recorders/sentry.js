// Sentry's session replay, told to mask nothing. Its transport keeps what it would send,
// uncompressed.
import {createTransport, getReplay, init, replayIntegration} from '@sentry/browser';

const sent = [];
init({
  dsn: 'https://key@sentry.invalid/1',
  integrations: [
    replayIntegration({
      maskAllText: false,
      maskAllInputs: false,
      blockAllMedia: false,
      useCompression: false,
      minReplayDuration: 0,
    }),
  ],
  replaysSessionSampleRate: 1,
  transport: (options) =>
    createTransport(options, async ({body}) => {
      sent.push(await new Response(body).text());
      return {statusCode: 200};
    }),
});

window.recorded = async () => {
  await getReplay().flush();
  return sent.join('\n');
};
window.takeSnapshot = async () => {
  await getReplay().stop();
  getReplay().start();
};

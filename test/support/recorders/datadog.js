// Datadog's session replay with the privacy level `allow`, compressed by its own worker.
import './intake.js';

window.DD_RUM.init({
  applicationId: '00000000-0000-4000-8000-000000000000',
  clientToken: 'pub00000000000000000000000000000000',
  proxy: '/intake',
  sessionSampleRate: 100,
  sessionReplaySampleRate: 100,
  defaultPrivacyLevel: 'allow',
  trackUserInteractions: true,
  // For the `beforeunload` that the intake makes up.
  allowUntrustedEvents: true,
});

window.takeSnapshot = () => {
  window.DD_RUM.stopSessionReplayRecording();
  window.DD_RUM.startSessionReplayRecording({force: true});
};

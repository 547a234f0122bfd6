// PostHog with the recorder of its full bundle, told to mask nothing, and nothing compressed.
import './intake.js';
import {posthog} from 'posthog-js/dist/module.full.no-external.js';

posthog.init('phc_test', {
  api_host: location.origin,
  persistence: 'memory',
  disable_compression: true,
  request_batching: false,
  // An engine of tests is a bot to it.
  opt_out_useragent_filter: true,
  session_recording: {
    maskAllInputs: false,
    maskInputOptions: {password: false},
    compress_events: false,
  },
});

window.takeSnapshot = () => {
  posthog.stopSessionRecording();
  posthog.startSessionRecording(true);
};

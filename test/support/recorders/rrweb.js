// rrweb as it comes, or with `?masks=none` told to mask nothing, not even passwords.
import {record} from 'rrweb';

const masks = new URL(import.meta.url).searchParams.get('masks');
const events = [];
record({
  emit: (event) => events.push(event),
  ...(masks === 'none' && {maskAllInputs: false, maskInputOptions: {password: false}}),
});

window.recorded = () => JSON.stringify(events);
window.takeSnapshot = () => record.takeFullSnapshot();

// The entry `./emulator`: an emulated ClickHouse Cloud API for development and tests. It needs
// neither a DOM nor Node.
export {createEmulator} from './emulator.js';
export {samples, type Behaviour, type Sample} from './samples.js';

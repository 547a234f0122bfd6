// The entry `./receiver`: for servers that speak fetch. It needs Web Crypto and `fetch`, and
// neither a DOM nor Node.
export {messages, type Messages} from './messages.js';
export {createReceiver} from './receiver.js';
export type {
  Credentials,
  Memory,
  Need,
  Organization,
  Receipt,
  Receiver,
  ReceiverOptions,
  ReceiverVerdict,
  TokenOptions,
} from './options.js';

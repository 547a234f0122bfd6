export {ClickhouseConnectElement} from './clickhouse-connect-element.js';
export {ClickhouseConnectGuideElement} from './clickhouse-connect-guide-element.js';

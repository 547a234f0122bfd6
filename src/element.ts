export {ClickhouseConnectElement} from './clickhouse-connect-element.js';
export {ClickhouseConnectGuideElement} from './guide/clickhouse-connect-guide-element.js';

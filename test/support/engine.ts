/** Whether this is Chromium: not every engine can be asked everything. */
export const isChromium = 'chrome' in window || 'userAgentData' in navigator;

/** Whether this is WebKit. */
export const isWebKit = 'webkitConvertPointFromNodeToPage' in window;

/** The version in package.json: the build checks it. It tells two copies in a page apart. */
export const version = '0.1.0';

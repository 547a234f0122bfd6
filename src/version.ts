/** The package's version: two copies of different versions in one page are told apart by it. */
export const version = '0.1.0';

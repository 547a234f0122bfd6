/** @type {import('next').NextConfig} */
export default {
  // Routes that are left are kept hidden, by React's <Activity>.
  cacheComponents: true,
  partialPrefetching: true,
  basePath: process.env.BASE_PATH,
};

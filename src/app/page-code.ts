/** How each page's code is loaded. A module of its own, small enough to run before all others. */
export const pageCode = {
  plugins: () => import('../plugins/plugins-page.tsx'),
  plugin: () => import('../plugins/plugin-page.tsx'),
  servers: () => import('../servers/servers-page.tsx'),
  server: () => import('../servers/server-page.tsx'),
  signIn: () => import('../servers/sign-in-page.tsx'),
} as const;

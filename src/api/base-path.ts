/**
 * The path below which the app is served, from the address of one of its modules. Built modules lie in
 * `<base path>assets/`; modules that the development server serves from their sources lie elsewhere, and it
 * serves at the root.
 * @returns a path that begins and ends with a slash
 */
export function basePathOf(moduleUrl: string): string {
  const { pathname } = new URL(moduleUrl);
  const end = pathname.lastIndexOf('/assets/');
  return end === -1 ? '/' : pathname.slice(0, end + 1);
}

/** Where this app is served: begins and ends with a slash. */
export const basePath: string = basePathOf(import.meta.url);

/** The base address of the calls that the gateway forwards to a server, without a slash at its end. */
export function serverBaseUrl(serverId: string): string {
  return `${basePath}api/servers/${encodeURIComponent(serverId)}/upstream`;
}

import { basePath } from '../../api/base-path.ts';

/** Below this app's address as below a server's own. upstream: Codex 2.2.0 */
const CALLBACK = 'api/v1/user/plugins/oauth/callback';

/** Where the browser has this app, ending with a slash. */
export function appUrl(): string {
  return new URL(basePath, globalThis.location.origin).href;
}

/**
 * Where providers send people back to who have connected an account, unless the server's operator has fixed another
 * address.
 * @param app the address of this app, ending with a slash
 */
export function returnAddress(app: string): string {
  return new URL(CALLBACK, app).href;
}

import type { EmbedPage } from '../contract/messages.ts';

/** What a session is for, as far as it decides what may be shown. */
export interface Allowance {
  readonly server: string;
  readonly pages: readonly EmbedPage[];
  /** Ids; null for all. */
  readonly plugins: readonly string[] | null;
}

/** Which of the app's addresses can be shown in a frame, and what a session must be for (one of them is enough). */
const PLACES: readonly (readonly [address: RegExp, ...pages: EmbedPage[]])[] = [
  [/^\/connections\/?$/, 'connections'],
  [/^\/connections\/(?<server>[^/]+)\/(?<plugin>[^/]+)(\/[^/]+)?\/?$/, 'connections'],
  [/^\/plugins\/(?<server>[^/]+)\/(?<plugin>[^/]+)\/settings\/?$/, 'settings'],
  // One's own, which belong to what one is connected to.
  [/^\/plugins\/(?<server>[^/]+)\/(?<plugin>[^/]+)\/my-settings\/?$/, 'settings', 'connections'],
  [/^\/plugins\/?$/, 'plugins'],
  [/^\/plugins\/(?<server>[^/]+)\/(?<plugin>[^/]+)\/?$/, 'plugins'],
  [/^\/jobs\/?$/, 'jobs'],
  // All jobs of a library, and one of them.
  [/^\/jobs\/(?<server>[^/]+)\/[^/]+(\/[^/]+)?\/?$/, 'jobs'],
];

/** Whether an address of the app is shown in a frame, and as which page. */
export interface Place {
  /** Null for what no frame shows. */
  readonly page: EmbedPage | null;
  readonly allowed: boolean;
}

/**
 * What stands at an address of the app.
 * @param path without what the app is served below; a query and a fragment are not looked at
 */
export function placeOf(path: string, { server, pages, plugins }: Allowance): Place {
  const [pathname = ''] = path.split(/[?#]/, 1);
  for (const [address, ...needed] of PLACES) {
    const found = address.exec(pathname);
    if (!found) continue;
    const page = needed.find((one) => pages.includes(one));
    const onServer = isOneOf(found.groups?.['server'], [server]);
    const ofPlugin = plugins === null || isOneOf(found.groups?.['plugin'], plugins);
    return { page: page ?? needed[0] ?? null, allowed: page !== undefined && onServer && ofPlugin };
  }
  return { page: null, allowed: false };
}

/** @param written as it stands in an address; absent where the address names none */
function isOneOf(written: string | undefined, names: readonly string[]): boolean {
  if (written === undefined) return true;
  try {
    return names.includes(decodeURIComponent(written));
  } catch {
    return false;
  }
}

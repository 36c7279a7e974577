import { basePath } from '../api/base-path.ts';
import { pageCode } from './page-code.ts';

/** The code of each page that the browser can be opened at. */
const FIRST: readonly (readonly [address: RegExp, ...load: (() => Promise<unknown>)[]])[] = [
  [/^plugins\/?$/, pageCode.plugins],
  [/^plugins\/[^/]+\/[^/]+\/?$/, pageCode.plugin],
  [/^plugins\/[^/]+\/[^/]+\/(my-settings|settings|setup)\/?$/, pageCode.plugin, pageCode.settings],
  [/^connections\/?$/, pageCode.connections],
  [/^jobs\/?$/, pageCode.jobs],
  [/^jobs\/[^/]+\/[^/]+\/[^/]+\/?$/, pageCode.job],
  [/^servers\/?$/, pageCode.servers],
  [/^servers\/[^/]+\/install(\/[^/]+)?\/?$/, pageCode.install],
  [/^servers\/[^/]+(\/[^/]+)?\/?$/, pageCode.server],
  [/^sign-in\/[^/]+$/, pageCode.signIn],
];

/**
 * Begins to fetch the code of the page that the browser was opened at. Whoever draws the page asks for it again, and
 * tells when it cannot be had.
 */
export function fetchFirstCode(): void {
  const path = window.location.pathname.slice(basePath.length);
  const [, ...code] = FIRST.find(([address]) => address.test(path)) ?? [];
  for (const load of code) load().catch(() => undefined);
}

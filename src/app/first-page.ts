import { basePath } from '../api/base-path.ts';
import { systemCode } from '../systems/system-code.ts';
import { pageCode } from './page-code.ts';

/**
 * Begins to fetch the code of the page that the browser was opened at, and of the systems. It is the first thing that
 * runs: on a slow device the rest of the entry takes as long to run as this code takes to come. Whoever draws the page
 * asks for it again, and tells when it cannot be had.
 */
const FIRST: readonly (readonly [address: RegExp, load: () => Promise<unknown>])[] = [
  [/^plugins\/?$/, pageCode.plugins],
  [/^plugins\/[^/]+\/[^/]+$/, pageCode.plugin],
  [/^servers\/?$/, pageCode.servers],
  [/^servers\/[^/]+$/, pageCode.server],
  [/^sign-in\/[^/]+$/, pageCode.signIn],
];

const path = window.location.pathname.slice(basePath.length);
const page = FIRST.find(([address]) => address.test(path))?.[1];
if (page) {
  const systems = Object.values(systemCode).map(({ load }) => load);
  for (const load of [page, ...systems]) load().catch(() => undefined);
}

import type { Clock } from '../clock.ts';
import { FylrError, serverGeneric } from './errors.ts';

/** Plugins whose names drive what happens when they are switched on. */
export const FAILS_TO_START = 'fails-to-start';
export const SAYS_YES_STAYS_OFF = 'says-yes-stays-off';
export const SLOW_TO_START = 'slow-to-start';
/** upstream: fylr 6.35 (announced), a plugin with a licence is refused when it is enabled; the code is not named there. */
export const NEEDS_A_LICENCE = 'needs-a-licence';

/** How long the slow one takes, in milliseconds. */
export const SLOW_START_MS = 8_000;

/**
 * Starts a plugin that is being switched on.
 * @param name the technical name; null for one that was never delivered.
 * @returns whether it is on afterwards; `false` is the case in which the server nevertheless answers yes.
 * @throws FylrError when it does not start; the signal's reason when the server closes meanwhile.
 */
export async function startPlugin(name: string | null, clock: Clock, signal: AbortSignal): Promise<boolean> {
  if (name === FAILS_TO_START) {
    throw serverGeneric(`plugin "${FAILS_TO_START}": callback "server" exited with status 1`);
  }
  if (name === NEEDS_A_LICENCE) {
    throw new FylrError(
      400,
      'PluginLicenseMissing',
      'api',
      'The licence of this server does not name the plugin',
      {
        plugin: NEEDS_A_LICENCE,
      },
    );
  }
  if (name === SLOW_TO_START) await clock.wait(SLOW_START_MS, signal);
  return name !== SAYS_YES_STAYS_OFF;
}

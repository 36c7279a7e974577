import { m } from '../messages/messages.js';
import type { Allowed, PluginActions, Text } from './system.ts';

export const ALLOWED: Allowed = { allowed: true };

/** An action that the server would refuse, with the reason in a sentence. */
export function refused(reason: Text): Allowed {
  return { allowed: false, reason };
}

/**
 * The switch's two actions: what holds for both (a missing right, a read-only server) goes first, then that a
 * plugin which is on cannot be turned on, then what holds for one of them.
 */
export function switchActions(
  enabled: boolean,
  both: Allowed,
  { enable = ALLOWED, disable = ALLOWED }: Partial<PluginActions> = {},
): Pick<PluginActions, 'enable' | 'disable'> {
  if (!both.allowed) return { enable: both, disable: both };
  return {
    enable: enabled ? refused(m.state_reason_already_on) : enable,
    disable: enabled ? disable : refused(m.state_reason_already_off),
  };
}

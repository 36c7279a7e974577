import { m } from '../../messages/messages.js';
import { ALLOWED, refused, switchActions } from '../permission.ts';
import type { PluginActions } from '../system.ts';

/**
 * Whether a plugin can be switched and removed: every plugin by those who manage plugins, none by others.
 * upstream: Codex 2.2.0, `plugins-manage`
 */
export function codexActions(enabled: boolean, managesPlugins: boolean): PluginActions {
  const allowed = managesPlugins ? ALLOWED : refused(m.codex_refused_no_right);
  return { ...switchActions(enabled, allowed), remove: allowed };
}

import { m } from '../../messages/messages.js';
import { ALLOWED, refused, switchActions } from '../permission.ts';
import type { Allowed, PluginActions } from '../system.ts';

/** What decides whether plugins can be changed there. */
export interface FylrCircumstances {
  /** The person has `system.plugin` or `system.root`. */
  readonly manages: boolean;
  /** The server takes no changes; it would answer 400 `ReadOnlyMode`. */
  readonly readOnly: boolean;
}

/** Whether anything of plugins can be changed there: switched, installed, removed. upstream: fylr 6.34 */
export function fylrMayChange({ manages, readOnly }: FylrCircumstances): Allowed {
  if (!manages) return refused(m.fylr_refused_no_right);
  return readOnly ? refused(m.fylr_refused_read_only) : ALLOWED;
}

/** What can be done with a plugin. upstream: fylr 6.34; a package that was never delivered may be switched, too */
export function fylrActions(enabled: boolean, circumstances: FylrCircumstances): PluginActions {
  const all = fylrMayChange(circumstances);
  return {
    ...switchActions(enabled, all, {
      enable: { allowed: true, means: m.fylr_enable_means },
      disable: { allowed: true, means: m.fylr_disable_means },
    }),
    update: all,
    remove: all,
  };
}

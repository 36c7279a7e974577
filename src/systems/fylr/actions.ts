import { m } from '../../messages/messages.js';
import { ALLOWED, refused, switchActions } from '../permission.ts';
import type { PluginActions } from '../system.ts';

/** What decides whether plugins can be changed there. */
export interface FylrCircumstances {
  /** The person has `system.plugin` or `system.root`. */
  readonly manages: boolean;
  /** The server takes no changes; it would answer 400 `ReadOnlyMode`. */
  readonly readOnly: boolean;
}

/** Which way a plugin can be switched. upstream: fylr 6.34; a package that was never delivered may be switched, too */
export function fylrActions(enabled: boolean, { manages, readOnly }: FylrCircumstances): PluginActions {
  const both = !manages
    ? refused(m.fylr_refused_no_right)
    : readOnly
      ? refused(m.fylr_refused_read_only)
      : ALLOWED;
  return switchActions(enabled, both);
}

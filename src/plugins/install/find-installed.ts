import type { SettingsValues } from '../../systems/settings.ts';
import type { InstallWay } from '../../systems/install.ts';
import type { Plugin } from '../../systems/system.ts';

/** What was to be installed, and what the list said before. */
export interface Sought {
  readonly way: Pick<InstallWay, 'names'>;
  readonly values: SettingsValues;
  /** The plugin that is updated; null for a new one. */
  readonly of: Plugin | null;
  /** What the list had before; null when it could not be read. */
  readonly before: readonly Plugin[] | null;
}

/**
 * The plugins of a list that an installation has brought: the one that the server named, the one that is updated, the
 * one that was asked for, or what was not there before.
 * @param pluginId as the server's answer names it; null where it does not
 */
export function findInstalled(
  { way, values, of, before }: Sought,
  now: readonly Plugin[],
  pluginId: string | null,
): readonly Plugin[] {
  const wanted = pluginId ?? of?.id ?? null;
  if (wanted !== null) return now.filter(({ id }) => id === wanted);
  const named = now.filter((plugin) => way.names?.(values, plugin) === true);
  if (named.length > 0) return named;
  if (before === null) return [];
  const known = new Set(before.map(({ id }) => id));
  return now.filter(({ id }) => !known.has(id));
}

/**
 * Whether the list alone proves that something has come: a plugin that was not there, or another version of one that
 * was. One that was there before and looks the same proves nothing.
 */
export function provesInstalled({ before, of }: Sought, found: readonly Plugin[]): boolean {
  return found.some((plugin) => {
    const was = of?.id === plugin.id ? of : before?.find(({ id }) => id === plugin.id);
    return was === undefined
      ? before !== null
      : was.version !== plugin.version || (was.state.kind === 'missing' && plugin.state.kind !== 'missing');
  });
}

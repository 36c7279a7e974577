import type { DeclaredSettings, SaveReport, SettingPath, SettingsValues } from '../systems/settings.ts';
import { type Change, differences, sameSetting, toChange, withoutSecrets } from './changes.ts';
import { declaredAt, isSecret } from './declaration.ts';
import { isWithin, valueAt, withValueAt } from './values.ts';

/** A save that is over, with what was read from the server afterwards. */
export interface SaveOver {
  /** What the edits were put upon (`SaveRequest.stored`). */
  readonly before: DeclaredSettings;
  /** What should have been stored (`SaveRequest.edited`). */
  readonly sent: SettingsValues;
  readonly report: SaveReport;
  readonly fresh: DeclaredSettings;
}

/**
 * The values to go on with: what is stored now, with the edits upon it that are not stored: those of writes that
 * failed, and what the person has typed since.
 * @param now the edited values as they are now
 */
export function valuesAfterSave(save: SaveOver, now: SettingsValues): SettingsValues {
  const { before, sent, fresh } = save;
  const stored = storedPaths(save.report);
  return differences(fresh, fresh.values, now).reduce<SettingsValues>(
    (values, { path, new: value, declared }) => {
      const typedSince = !sameSetting(declared, value, valueAt(sent, path));
      const edited = !sameSetting(declared, value, valueAt(before.values, path));
      const pending = typedSince || (edited && !touches(stored, path));
      return pending ? withValueAt(values, path, value) : values;
    },
    fresh.values,
  );
}

/**
 * Where the server has stored something else than what it was sent and said to have stored: `old` is what was sent,
 * `new` what is stored. The content of secrets cannot be compared; one that was sent and is not set afterwards is
 * told, with `replace` (or `clear`) and its state.
 */
export function storedDifferently(save: SaveOver): readonly Change[] {
  const { sent, fresh } = save;
  const stored = storedPaths(save.report);
  const values = differences(fresh, sent, fresh.values)
    .filter(({ path, declared }) => !isSecret(declared) && touches(stored, path))
    .filter(({ old, new: now, declared }) => !sameSetting(declared, withoutSecrets(declared, old), now))
    .map((difference) => toChange(fresh, difference));
  return [...values, ...secretsStoredDifferently(save, stored)];
}

function secretsStoredDifferently(
  { sent, fresh }: SaveOver,
  stored: readonly SettingPath[],
): readonly Change[] {
  return fresh.secrets.flatMap(({ path, state }) => {
    const value = valueAt(sent, path);
    const declared = declaredAt(fresh, path);
    const wanted = value === null || value === '' ? 'unset' : 'set';
    if (value === undefined || state === 'unknown' || state === wanted || !touches(stored, path)) return [];
    const change = toChange(fresh, { path, old: undefined, new: value, declared });
    return [{ ...change, kind: 'secret' as const, old: change.new, new: state }];
  });
}

function storedPaths({ writes }: SaveReport): readonly SettingPath[] {
  return writes.flatMap(({ outcome, paths }) => (outcome.kind === 'stored' ? paths : []));
}

/** Whether a place was written: itself, what it stands in, or what is within it. */
function touches(written: readonly SettingPath[], path: SettingPath): boolean {
  return written.some((other) => isWithin(path, other) || isWithin(other, path));
}

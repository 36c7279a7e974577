import { m } from '../../messages/messages.js';
import type { DeclaredSettings } from '../settings.ts';
import type { ServerAddress } from '../system.ts';
import { type FormCircumstances, inventreeSettings, noSettings } from './settings-form.ts';
import { rowsOf, whyUntold } from './settings-read.ts';

export { readSwitches, storeSwitch } from './global-switches.ts';
export { inventreeLookups } from './lookups.ts';
export { metadataForm, saveMetadata } from './metadata-form.ts';
export { namesForm, saveNames } from './names-form.ts';
export { readSettings } from './settings-read.ts';
export { saveSettings } from './settings-save.ts';

/**
 * The form of what was read of a plugin's settings.
 * @param raw a `SettingsAnswer`
 */
export function settingsFrom(
  server: ServerAddress,
  raw: unknown,
  circumstances: FormCircumstances,
): DeclaredSettings {
  const rows = rowsOf(server, raw);
  return rows === null
    ? noSettings(whyUntold(raw), circumstances.editable)
    : inventreeSettings(rows, circumstances);
}

/** The form of what was read of the switches for all plugins, with what holds for each of them. */
export function switchesFrom(
  server: ServerAddress,
  raw: unknown,
  circumstances: FormCircumstances,
): DeclaredSettings {
  const form = settingsFrom(server, raw, circumstances);
  const what = {
    severity: 'info',
    title: m.inventree_switches_title,
    explanation: m.inventree_switches,
  } as const;
  return { ...form, notices: [what, ...form.notices] };
}

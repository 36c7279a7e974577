import { type Declared, isGroup, isJsonText, isSchedule, isSecret } from '../declaration.ts';
import type { SchemaType } from '../../systems/settings.ts';

/** What a setting is edited with. */
export type SettingKind =
  | 'text'
  | 'textarea'
  | 'number'
  | 'switch'
  | 'tri-state'
  | 'select'
  | 'lookup'
  | 'json'
  | 'secret'
  | 'list'
  | 'checklist'
  | 'table'
  | 'localized'
  | 'schedule'
  | 'duration'
  | 'group'
  /** Of a kind that nothing is known of: shown as it is, and left alone. */
  | 'raw';

/** The schema's type; where several are allowed, the first that is not null. */
export function mainType(declared: Declared): SchemaType | undefined {
  const type = declared.schema?.type;
  if (typeof type === 'string' || type === undefined) return type;
  return type.find((one) => one !== 'null') ?? 'null';
}

/** The kind of a setting: what its widget says if that fits its type, else what its type says. */
export function settingKind(declared: Declared): SettingKind {
  if (isSecret(declared)) return 'secret';
  if (isJsonText(declared)) return 'json';
  if (isSchedule(declared)) return 'schedule';
  const type = mainType(declared);
  const widget = declared.ui?.['ui:widget'];
  if (widget === 'lookup') return 'lookup';
  if (widget === 'localized') return 'localized';
  if (type === 'object' || isGroup(declared)) return isGroup(declared) ? 'group' : 'raw';
  if (type === 'array') return arrayKind(declared);
  if (declared.schema?.oneOf) return 'select';
  if (type === 'boolean') return widget === 'tri-state' ? 'tri-state' : 'switch';
  if (type === 'integer' || type === 'number') return widget === 'duration' ? 'duration' : 'number';
  if (type === 'string') return widget === 'textarea' ? 'textarea' : 'text';
  return 'raw';
}

function arrayKind(declared: Declared): SettingKind {
  if (declared.ui?.['ui:widget'] === 'checklist') return 'checklist';
  const type = mainType({ schema: declared.schema?.items, ui: undefined });
  if (type === 'object') return 'table';
  return type === undefined || ['string', 'number', 'integer'].includes(type) ? 'list' : 'raw';
}

/** Whether what is stored can be edited with a kind's control. What cannot is shown as it is, and kept. */
export function fitsKind(kind: SettingKind, value: unknown): boolean {
  if (value === undefined || value === null) return true;
  switch (kind) {
    case 'text':
    case 'textarea':
    case 'json':
    case 'schedule':
      return typeof value === 'string';
    case 'number':
    case 'duration':
    case 'lookup':
      return typeof value === 'number' || typeof value === 'string';
    case 'switch':
    case 'tri-state':
      return typeof value === 'boolean';
    case 'select':
      return typeof value !== 'object';
    case 'list':
    case 'checklist':
    case 'table':
      return Array.isArray(value);
    case 'localized':
    case 'group':
      return typeof value === 'object' && !Array.isArray(value);
    case 'secret':
    case 'raw':
      return true;
  }
}

/** Kinds that need all the width there is, below their label. */
export function isWide(kind: SettingKind): boolean {
  return ['json', 'list', 'checklist', 'table', 'localized', 'schedule', 'group', 'textarea', 'raw'].includes(
    kind,
  );
}

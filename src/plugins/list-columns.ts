import type { Text } from '../lib/facts.ts';
import { m } from '../messages/messages.js';

/** The columns of the list, as they are named in addresses. The plugin itself and its switch are always there. */
export const COLUMN_IDS = [
  'server',
  'system',
  'state',
  'version',
  'capabilities',
  'origin',
  'author',
  'changed',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** What is shown where a person has not chosen. */
export const DEFAULT_COLUMNS: readonly ColumnId[] = ['server', 'state', 'version', 'capabilities', 'changed'];

export const columnLabels: Readonly<Record<ColumnId, Text>> = {
  server: m.column_server,
  system: m.fact_system,
  state: m.column_state,
  version: m.column_version,
  capabilities: m.column_capabilities,
  origin: m.fact_origin,
  author: m.fact_author,
  changed: m.column_changed,
};

/** Tells a column's name from anything else that an address may hold. */
export function isColumnId(text: string): text is ColumnId {
  return COLUMN_IDS.some((id) => id === text);
}

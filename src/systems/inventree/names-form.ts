import { toApiError } from '../../api/api-error.ts';
import type { Client } from '../../api/generated/client/index.ts';
import { updatePlugin } from '../../api/generated/inventree-198/sdk.gen.ts';
import { objectOf, own } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { DeclaredSettings, SaveReport, SaveRequest } from '../settings.ts';
import type { Allowed } from '../system.ts';

const SECTION = 'plugin';
/** What can be written of a plugin's row, but for its switch: that would go past all that switching does. */
const NAMES = ['name', 'package_name'] as const;

/**
 * The stored name of a plugin and of its package, which old servers let people edit.
 * upstream: InvenTree API 198, gone since 262
 * @param raw the answer of `GET /api/plugins/{plugin}/`; untrusted
 */
export function namesForm(raw: unknown, editable: Allowed): DeclaredSettings {
  const row = objectOf(raw);
  const labels = { name: m.inventree_names_name(), package_name: m.inventree_names_package() };
  const helps = { name: m.inventree_names_name_help(), package_name: m.inventree_names_package_help() };
  const values = NAMES.flatMap((name) => {
    const value = own(row, name);
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : [];
  });
  return {
    schema: {
      type: 'object',
      properties: {
        [SECTION]: {
          type: 'object',
          title: m.inventree_names_section(),
          description: m.inventree_names_section_help(),
          properties: Object.fromEntries(
            NAMES.map((name) => [
              name,
              { type: 'string', title: labels[name], description: helps[name], maxLength: 255 },
            ]),
          ),
        },
      },
    },
    uiSchema: {
      [SECTION]: {
        'ui:order': NAMES,
        ...Object.fromEntries(NAMES.map((name) => [name, { 'ui:options': { key: name } }])),
      },
    },
    values: { [SECTION]: Object.fromEntries(values) },
    secrets: [],
    editable,
    notices: [],
    empty: null,
    source: null,
  };
}

/**
 * Writes those of the names that were changed, all in one call, and never the switch.
 * @throws ApiError `signed-out` and `cancelled`
 */
export async function saveNames(client: Client, request: SaveRequest): Promise<SaveReport> {
  const { pluginId, stored, edited, signal } = request;
  const after = edited[SECTION] ?? {};
  const changed = NAMES.filter((name) => stored.values[SECTION]?.[name] !== after[name]);
  if (changed.length === 0) return { writes: [] };
  const body = Object.fromEntries(changed.map((name) => [name, wire(after[name])]));
  const write = { id: SECTION, paths: changed.map((name) => [SECTION, name]) };
  try {
    const options = { client, throwOnError: true, ...(signal && { signal }) } as const;
    await updatePlugin({ ...options, path: { plugin: pluginId }, body });
    return { writes: [{ ...write, outcome: { kind: 'stored' } }] };
  } catch (thrown) {
    const error = toApiError(thrown);
    if (error.kind === 'signed-out' || error.kind === 'cancelled') throw error;
    const fields = changed.flatMap((name) => {
      const messages = Object.hasOwn(error.fieldErrors, name) ? error.fieldErrors[name] : undefined;
      return messages ? [{ path: [SECTION, name], messages }] : [];
    });
    return { writes: [{ ...write, outcome: { kind: 'refused', error, fields } }] };
  }
}

function wire(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

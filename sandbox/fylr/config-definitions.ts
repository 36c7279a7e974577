import { EVERY_SETTING_SECTIONS } from './config-every-setting.ts';
import { EXAMPLE_SECTIONS } from './config-examples.ts';
import { MANY_SECTIONS } from './config-many.ts';
import { ASKING_SECTIONS, HALF_SECTIONS, HALF_TOLD, HOSTILE_SECTIONS } from './config-odd.ts';
import type { SectionDefinition } from './config-shapes.ts';
import { EVERY_SETTING } from './packages/house.ts';

/** The section that switches the read-only mode. */
export const READ_ONLY_SECTION: SectionDefinition = {
  name: 'readonly',
  parameters: { enabled: { type: 'bool', position: 0, default: false } },
};

/** The server's own sections: of very many, the one that plugin management depends on. */
export const SYSTEM_SECTIONS: readonly SectionDefinition[] = [READ_ONLY_SECTION];

/** The plugin whose declarations are told otherwise than they are understood. */
const HALF = 'half-a-declaration';

/** Sections by the technical name of the plugin that declares them. */
export const PLUGIN_SECTIONS: Readonly<Record<string, readonly SectionDefinition[]>> = {
  'gazetteer-lookup': [
    {
      name: 'update_gazetteer',
      group: 'gazetteer',
      parameters: {
        enabled: { type: 'bool', position: 0, default: false },
        from_hour: { type: 'int', position: 1, default: 22, min: 0, max: 24 },
        to_hour: { type: 'int', position: 2, default: 5, min: 0, max: 24 },
        languages: { type: 'text', position: 3, default: 'de,en', placeholder: true },
      },
    },
    {
      name: 'map_gazetteer',
      group: 'gazetteer',
      parameters: { tile_key: { type: 'secret', position: 0 } },
      unauthenticated_visible: true,
    },
  ],
  'monitoring-probe': [
    {
      name: 'monitoring_probe',
      parameters: {
        enabled: { type: 'bool', position: 0, default: true },
        warn_weeks_before_end: { type: 'int', position: 1, default: 6 },
        status_queue: {
          type: 'select',
          position: 2,
          default: 'warning',
          options: ['nothing', 'warning', 'error'],
        },
        reader: { type: 'user', position: 3 },
      },
    },
  ],
  'signature-maker': [
    {
      name: 'signatures',
      parameters: {
        patterns: {
          type: 'table',
          position: 0,
          fields: [
            { name: 'active', type: 'bool', position: 0 },
            { name: 'pattern', type: 'text', position: 1 },
            { name: 'start', type: 'int', position: 2 },
          ],
        },
      },
    },
  ],
  [EVERY_SETTING]: EVERY_SETTING_SECTIONS,
  ...EXAMPLE_SECTIONS,
  'two-hundred-settings': MANY_SECTIONS,
  'asks-before-saving': ASKING_SECTIONS,
  [HALF]: HALF_SECTIONS,
  ...HOSTILE_SECTIONS,
};

/** The definitions of a plugin as they are told. */
export function toldDefinitions(plugin: string, sections: readonly SectionDefinition[]): readonly object[] {
  return plugin === HALF ? HALF_TOLD : sections;
}

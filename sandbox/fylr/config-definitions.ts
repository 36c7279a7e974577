import { EVERY_SETTING_SECTIONS } from './config-every-setting.ts';
import { EVERY_SETTING } from './packages/house.ts';

/**
 * One setting, as GET /config/list tells it.
 * upstream: fylr 6.34, `parameters` of a section is a map by name (manifest format; the vendor's document types it as
 * a single setting). `min`, `max` and `placeholder` occur in manifests and not in the vendor's document.
 */
export interface ParameterDefinition {
  readonly type: string;
  readonly name?: string;
  readonly position?: number;
  readonly default?: unknown;
  readonly options?: readonly string[];
  readonly choices?: readonly string[];
  /** The columns of a table. */
  readonly fields?: readonly ParameterDefinition[];
  /** The settings of a form. */
  readonly parameters?: Readonly<Record<string, ParameterDefinition>>;
  readonly min?: number;
  readonly max?: number;
  readonly placeholder?: boolean;
  readonly plugin_type?: string;
  readonly store_as_json?: true;
  readonly show_script?: string;
  readonly unauthenticated_visible?: true;
}

export interface SectionDefinition {
  readonly name: string;
  readonly group?: string;
  readonly parameters: Readonly<Record<string, ParameterDefinition>>;
  /** Its values are shown to everybody, also without the right to read settings. */
  readonly unauthenticated_visible?: true;
  /** Only who holds this right sees it and may write it. */
  readonly require_system_right?: string;
  /** It is shown and does nothing on this server. */
  readonly unavailable?: true;
}

/** The section that switches the read-only mode. */
export const READ_ONLY_SECTION: SectionDefinition = {
  name: 'readonly',
  parameters: { enabled: { type: 'bool', position: 0, default: false } },
};

/** The server's own sections: of very many, the one that plugin management depends on. */
export const SYSTEM_SECTIONS: readonly SectionDefinition[] = [READ_ONLY_SECTION];

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
};

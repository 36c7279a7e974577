import type { SettingDefinition } from './setting-definition.ts';

/** The code of a plugin, as the server finds it on the disk. What is stored about it is a `PluginRow`. */
export interface PluginClass {
  readonly key: string;
  /** The name that its code gives; errors while it starts carry it. */
  readonly name: string;
  readonly title: string;
  /** What its author did not fill in is answered as null, and what was left empty as an empty text. */
  readonly description?: string;
  readonly author?: string;
  readonly origin: 'builtin' | 'sample' | 'file' | 'package';
  /** Builtin plugins that cannot be switched off. */
  readonly mandatory?: true;
  /** The first and the last API version of the server that it comes with; all of them by default. */
  readonly since?: number;
  readonly until?: number;
  /** The name for pip; packages only. */
  readonly package?: string;
  /** A file for file plugins, a module for packages. */
  readonly path: string;
  readonly version?: string;
  readonly published?: string;
  readonly website?: string;
  readonly license?: string;
  /** Keys of MIXINS, without `base`, which every plugin has. */
  readonly mixins: readonly MixinKey[];
  /** The versions of the server that it works with. */
  readonly serverRange?: { readonly from?: string; readonly to?: string };
  /** What starting it does, when it is not just quick and well. */
  readonly start?: { readonly crashes: string } | { readonly takesMs: number };
  /** What the request answers that switches it on, although it starts; the failure of the server. */
  readonly failsWhenSwitchedOn?: string;
  /** How its code fails when its settings are read. */
  readonly failsOnSettings?: string;
  /** What its installation does, when it does not just succeed. */
  readonly install?: {
    readonly takesMs?: number;
    /** Python does not find it before the next reload: it was told of it too late. */
    readonly unseenAtFirst?: true;
    /** The lines that pip prints before it gives up. */
    readonly fails?: readonly string[];
    /** Why pip cannot even be run. */
    readonly breaks?: string;
  };
  readonly settings?: readonly SettingDefinition[];
  readonly userSettings?: readonly SettingDefinition[];
  /** A page of its own for its administration, drawn by a script. */
  readonly adminPage?: { readonly source: string; readonly context: Readonly<Record<string, unknown>> };
  readonly features?: readonly UiFeature[];
}

/** Something that a plugin adds to the server's pages. */
export interface UiFeature {
  /** `panel`, `dashboard`, … */
  readonly type: string;
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly icon: string;
  /** The only kind of object on whose pages it appears. */
  readonly forModel?: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly context?: Readonly<Record<string, unknown>>;
  /** The script below the plugin's static files, with its function's name after a colon. */
  readonly script: string;
}

/** The names that the server gives to what plugins do; not all of them are for humans. */
export const MIXINS = {
  base: 'base',
  action: 'Actions',
  api_call: 'API calls',
  app: 'App registration',
  barcode: 'Barcode',
  currencyexchange: 'CurrentExchange',
  events: 'Events',
  exporter: 'DataExporter',
  icon_pack: 'Icon Pack',
  labels: 'Label printing',
  locate: 'Locate',
  machine: 'MachineDriver',
  mail: 'Mail',
  navigation: 'Navigation Links',
  notification: 'Notification',
  panel: 'Panel',
  report: 'ReportContext',
  schedule: 'Schedule',
  settings: 'Settings',
  settingscontent: 'Settings Content',
  statetransition: 'StateTransition',
  'supplier-barcode': 'Supplier Barcode',
  supplier: 'Supplier',
  ui: 'User Interface',
  urls: 'URLs',
  validation: 'Validation',
} as const;

export type MixinKey = keyof typeof MIXINS;

/** What came after 198. There, what a plugin adds to the pages was a mixin of another name. */
const NEWER: readonly MixinKey[] = ['exporter', 'machine', 'mail', 'statetransition', 'supplier', 'ui'];

/** What a running plugin tells of its mixins, by key. */
export function mixinsOf({ mixins }: PluginClass, { hasNewMixins }: { readonly hasNewMixins: boolean }) {
  const own: readonly MixinKey[] = mixins.map((key) => (key === 'ui' && !hasNewMixins ? 'panel' : key));
  const keys = (['base', ...own] as const).filter((key) => hasNewMixins || !NEWER.includes(key));
  return Object.fromEntries(keys.map((key) => [key, { key, human_name: MIXINS[key] }]));
}

/**
 * Whether a server of this version may run the plugin.
 * @param server such as `1.2.0 dev`; words after the number do not count.
 */
export function runsOn({ serverRange }: PluginClass, server: string): boolean {
  const { from, to } = serverRange ?? {};
  return (!from || compareVersions(from, server) <= 0) && (!to || compareVersions(server, to) <= 0);
}

function compareVersions(a: string, b: string): number {
  const [first, second] = [a, b].map((text) => (text.split(' ')[0] ?? '').split('.').map(Number));
  for (let part = 0; part < 3; part += 1) {
    const difference = (first?.[part] ?? 0) - (second?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

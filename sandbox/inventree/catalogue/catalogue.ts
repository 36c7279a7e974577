import type { PluginClass } from '../plugin-class.ts';
import { DATA_BUILTINS } from './builtin-data.ts';
import { BUILTINS } from './builtin.ts';
import { CONNECTING } from './connecting.ts';
import { packaged } from './define.ts';
import { FAULTY, FAULTY_PACKAGES } from './faulty.ts';
import { HOSTILE } from './hostile.ts';
import { MANY_SETTINGS } from './many-settings.ts';
import { ODD_SETTINGS } from './odd-settings.ts';
import { ODD } from './odd.ts';
import { NOVOTNY } from './people.ts';
import { PRINTING } from './printing.ts';
import { PURCHASING } from './purchasing.ts';
import { SAMPLES } from './samples.ts';
import { SETTINGS_GALLERY } from './settings-gallery.ts';
import { STOCK } from './stock.ts';
import { MAKING } from './making.ts';

/** The code of every plugin that a server has on its disk, or can get there. */
export interface Catalogue {
  readonly all: readonly PluginClass[];
  of(key: string): PluginClass | undefined;
}

/** On no server's disk; it can be installed everywhere. */
const KITTING = packaged('kitting', {
  title: 'Kitting',
  description: 'Collects the parts for a build into boxes',
  author: NOVOTNY,
  version: '0.3.0',
  license: 'MIT',
  mixins: ['settings', 'ui'],
});

const ALL: readonly PluginClass[] = [
  ...BUILTINS,
  ...DATA_BUILTINS,
  ...SAMPLES,
  ...STOCK,
  ...PURCHASING,
  ...PRINTING,
  ...MAKING,
  ...CONNECTING,
  ...ODD,
  ...HOSTILE,
  ...FAULTY,
  ...FAULTY_PACKAGES,
  SETTINGS_GALLERY,
  MANY_SETTINGS,
  ...ODD_SETTINGS,
  KITTING,
];

/**
 * @param apiVersion decides which plugins come with the server.
 * @param generated further plugins, that no server has but one that is filled for load.
 */
export function catalogueFor(apiVersion: number, generated: readonly PluginClass[] = []): Catalogue {
  const all = [...ALL, ...generated].filter(
    ({ since = 0, until = Number.POSITIVE_INFINITY }) => since <= apiVersion && apiVersion <= until,
  );
  const byKey = new Map(all.map((plugin) => [plugin.key, plugin]));
  return { all, of: (key) => byKey.get(key) };
}

import { EXAMPLE_WORDS } from './labels-examples.ts';
import { EVERY_SETTING_WORDS } from './labels-every-setting.ts';
import { HOSTILE_WORDS } from './labels-hostile.ts';
import { EVERY_SETTING } from './packages/house.ts';
import type { PluginRows } from './plugin-rows.ts';
import { isRunning } from './plugin-rows.ts';

type Words = Readonly<Record<string, string>>;

const NAME = 'server.config.name.system';
const PARAMETER = 'server.config.parameter.system';
const OPTION = 'server.config.option.system.monitoring_probe.status_queue';

/**
 * What the packages' tables of words hold, by language and plugin.
 * upstream: fylr 6.34, keys name sections and settings but not the plugin; `-` means that nothing is shown.
 */
const WORDS: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'en-US': {
    'gazetteer-lookup': {
      'server.config.group.system.gazetteer.title': 'Gazetteer',
      [`${NAME}.update_gazetteer`]: 'Nightly update',
      [`${PARAMETER}.update_gazetteer.enabled.label`]: '-',
      [`${PARAMETER}.update_gazetteer.enabled.checkbox`]: 'Update places at night',
      [`${PARAMETER}.update_gazetteer.from_hour.label`]: 'From (hour)',
      [`${PARAMETER}.update_gazetteer.to_hour.label`]: 'To (hour)',
      [`${PARAMETER}.update_gazetteer.languages.label`]: 'Languages',
      [`${PARAMETER}.update_gazetteer.languages.label|hint`]: 'Short names with **commas** between them.',
      [`${NAME}.map_gazetteer`]: 'Map',
      [`${PARAMETER}.map_gazetteer.tile_key.label`]: 'Key of the map service',
    },
    'monitoring-probe': {
      [`${NAME}.monitoring_probe`]: 'Monitoring',
      [`${PARAMETER}.monitoring_probe.enabled.label`]: 'Answer monitoring systems',
      [`${PARAMETER}.monitoring_probe.warn_weeks_before_end.label`]: 'Warn before the licence ends (weeks)',
      [`${PARAMETER}.monitoring_probe.status_queue.label`]: 'A full queue is',
      [`${OPTION}.nothing`]: 'not worth a word',
      [`${OPTION}.warning`]: 'a warning',
      [`${OPTION}.error`]: 'an error',
    },
    'signature-maker': {
      [`${NAME}.signatures`]: 'Call numbers',
      [`${PARAMETER}.signatures.patterns.label`]: 'Patterns',
      [`${PARAMETER}.signatures.patterns.active.label`]: 'Active',
      [`${PARAMETER}.signatures.patterns.pattern.label`]: 'Pattern',
      [`${PARAMETER}.signatures.patterns.start.label`]: 'First number',
    },
  },
  'de-DE': {
    'gazetteer-lookup': {
      'server.config.group.system.gazetteer.title': 'Ortsverzeichnis',
      [`${NAME}.update_gazetteer`]: 'Nächtlicher Abgleich',
      [`${PARAMETER}.update_gazetteer.enabled.label`]: '-',
      [`${PARAMETER}.update_gazetteer.enabled.checkbox`]: 'Orte nachts abgleichen',
      [`${PARAMETER}.update_gazetteer.from_hour.label`]: 'Von (Stunde)',
      [`${PARAMETER}.update_gazetteer.to_hour.label`]: 'Bis (Stunde)',
      [`${PARAMETER}.update_gazetteer.languages.label`]: 'Sprachen',
      [`${NAME}.map_gazetteer`]: 'Karte',
    },
    'signature-maker': {
      [`${NAME}.signatures`]: 'Signaturen',
      [`${PARAMETER}.signatures.patterns.label`]: 'Muster',
    },
  },
};

/** The words of all running plugins in one language; undefined for a language that the server does not have. */
export function bundledWords(rows: PluginRows, language: string): Words | undefined {
  const words = WORDS[language];
  if (!words) return undefined;
  const byPlugin: Readonly<Record<string, Words | undefined>> = {
    ...words,
    ...EXAMPLE_WORDS[language],
    ...(language === 'en-US' && HOSTILE_WORDS),
    [EVERY_SETTING]: EVERY_SETTING_WORDS[language],
  };
  const running = rows.all().filter(isRunning);
  const wordsOf = ({ id, manifest }: (typeof running)[number]): Words | undefined => {
    const declared = rows.declared.get(String(id));
    return declared ? declared.words[language] : byPlugin[manifest.name];
  };
  return Object.fromEntries(running.flatMap((row) => Object.entries(wordsOf(row) ?? {})));
}

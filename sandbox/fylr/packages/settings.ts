import { uploaded, words } from './builders.ts';
import type { Package } from './package.ts';

/** Plugins that are there for their settings. */
export const SETTINGS_PACKAGES: readonly Package[] = [
  declaring(32_101, 'monitoring-endpoint', '1.3', [
    'Monitoring endpoint',
    'Überwachungs-Endpunkt',
    'Answers monitoring systems.',
  ]),
  declaring(32_102, 'custom-data-type-gnd', '2024', [
    'Authority file (GND)',
    'Gemeinsame Normdatei (GND)',
    'Persons, places and subjects.',
  ]),
  declaring(32_103, 'fylr-plugin-sequence', '1.7', ['Sequences', 'Nummernkreise', 'Numbers new objects.']),
  declaring(32_104, 'signaturegenerator', '3.1', [
    'Signature generator',
    'Signaturen nach Muster',
    'Makes call numbers out of patterns.',
  ]),
  declaring(32_105, 'nfis-geometry', '0.12', [
    'Geometries',
    'Geometrien',
    'Shows geometries of a map server.',
  ]),
  declaring(32_106, 'tray-link-manager', '1.0', [
    'Links in the tray',
    'Links in der Leiste',
    'Puts links at the top of every page.',
  ]),
  declaring(32_107, 'fylr_example', '1.4', [
    'Example',
    'Beispiel',
    'Shows makers of plugins how it is done.',
  ]),
  declaring(32_108, 'datacite-doi', '1.2', ['DataCite', 'DataCite', 'Registers DOIs.']),
  declaring(32_109, 'two-hundred-settings', '1.0', [
    'Two hundred settings',
    'Zweihundert Einstellungen',
    'For trying out: a long form.',
  ]),
  declaring(32_110, 'asks-before-saving', '1.0', [
    'Asks before saving',
    'Fragt vor dem Speichern',
    'For trying out: saving its settings raises questions, or is refused.',
  ]),
  declaring(32_111, 'half-a-declaration', '0.0', [
    'Half a declaration',
    'Halbe Deklaration',
    'For trying out: its makers declared their settings badly.',
  ]),
];

function declaring(
  fileId: number,
  name: string,
  version: string,
  [english, german, info]: readonly [string, string, string],
): Package {
  const manifest = {
    name,
    version,
    displayname: words(english, german),
    info: words(info, '-'),
    l10n: `l10n/${name}.csv`,
  };
  return uploaded(fileId, manifest, true, { created: 44 });
}

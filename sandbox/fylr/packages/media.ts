import { built, fetched, found, named, uploaded, words } from './builders.ts';
import type { Package } from './package.ts';

/** Plugins that do something with pictures, sound and film. */
export const MEDIA_PACKAGES: readonly Package[] = [
  found(
    {
      name: 'focus-point',
      version: '1.1',
      displayname: words('Focus point', 'Bildmittelpunkt'),
      info: words('Keeps what matters in the middle of thumbnails.', 'Hält Wichtiges in der Bildmitte.'),
      webfrontend: { url: 'focus-point.js', css: 'focus-point.css' },
    },
    true,
    { created: 640, updated: 61 },
  ),
  found(
    {
      name: 'colour-search',
      version: '0.8',
      displayname: { 'en-US': 'Colour search', 'de-DE': 'Farbsuche', 'fr-FR': 'Recherche par couleur' },
      info: words('Finds pictures by their main colours.', 'Findet Bilder nach Hauptfarben.'),
      custom: { swatches: ['#c0392b', '#27ae60', '#2980b9'], tolerance: 0.15 },
    },
    false,
    { created: 410, updated: 61 },
  ),
  fetched(
    {
      name: 'text-in-images',
      version: '5.0',
      displayname: words('Text in images', 'Texterkennung'),
      info: words(
        'Reads text in scans, **also in blackletter**. Takes about four seconds a page.',
        'Liest Text in Scans, **auch in Fraktur**. Braucht etwa vier Sekunden je Seite.',
      ),
      url: 'https://plugins.example.org/text-in-images',
      server: { 'api-version': { require: 2 } },
      build_info: built('text-in-images', 'e4e4e40', 'v5.0', '2026-02-02T02:02:02Z'),
    },
    true,
    'automatic',
    { created: 73, updated: 27 },
  ),
  fetched(
    {
      name: 'speech-to-text',
      version: '2025.10',
      displayname: words('Speech to text', 'Transkription'),
      info: words('Writes down interviews, with times.', 'Schreibt Interviews mit Zeitmarken mit.'),
      build_info: built('speech-to-text', 'aa91c0f', '2025.10', '2025-10-15T12:00:00Z'),
    },
    false,
    'automatic',
    { created: 60, updated: 60 },
  ),
  uploaded(
    30102,
    {
      name: 'face-blur',
      version: '0.2.0-rc.1',
      displayname: words('Blur faces', 'Gesichter unkenntlich machen'),
      info: words('For pictures of events. A trial.', 'Für Bilder von Veranstaltungen. Ein Versuch.'),
      build_info: built('face-blur', '3c0ffee', 'v0.2.0-rc.1', '2026-01-08T16:45:00Z'),
    },
    false,
    { created: 21 },
  ),
  named(
    '/srv/fylr/extra/print-proof',
    {
      name: 'print-proof',
      version: '7',
      displayname: words('Print proof', 'Druckvorschau'),
      info: words('Shows how a picture will look in print.', 'Zeigt, wie ein Bild im Druck aussieht.'),
      custom: { profiles: ['coated', 'uncoated'] },
    },
    true,
    { created: 205, updated: 80 },
  ),
  named(
    '/opt/plugins/three-d-viewer',
    {
      name: 'three-d-viewer',
      version: '0.5',
      displayname: words('3D viewer', '3D-Ansicht'),
      info: words('Turns scanned objects round.', 'Dreht gescannte Objekte.'),
      webfrontend: { url: 'viewer.js', css: 'viewer.css', l10n: 'l10n/viewer.csv' },
      build_info: { repository: 'git@git.example.org:fylr/three-d-viewer.git', rev: 'HEAD' },
    },
    false,
    { created: 33, updated: 9 },
  ),
];

import { built, fetched, found, uploaded, words } from './builders.ts';
import type { Package } from './package.ts';

/** The plugin whose settings have every type that there is. */
export const EVERY_SETTING = 'every-setting';

/** Plugins for the work in the house: loans, repairs, rights, numbers, figures. */
export const HOUSE_PACKAGES: readonly Package[] = [
  found(
    {
      name: 'loan-requests',
      version: '1.9',
      displayname: words('Loan requests', 'Leihanfragen'),
      info: words('From the request to the return, with reminders.', 'Von der Anfrage bis zur Rückgabe.'),
      l10n: 'l10n/loan-requests.csv',
      server: { 'api-version': { require: 1 } },
    },
    true,
    { created: 640, updated: 61 },
  ),
  found(
    {
      name: 'conservation-log',
      version: '0.3',
      displayname: { 'de-DE': 'Restaurierungstagebuch' },
      info: { 'de-DE': 'Zustand, Maßnahmen und Bilder davor und danach.' },
    },
    null,
    { created: 61, updated: 61 },
  ),
  fetched(
    {
      name: 'rights-statements',
      version: '6.1',
      displayname: words('Rights statements', 'Rechtehinweise'),
      info: words('Fills in who may use a picture, and how.', 'Trägt ein, wer ein Bild wie nutzen darf.'),
      url: 'https://plugins.example.org/rights-statements',
      build_info: built('rights-statements', '90210aa', 'v6.1', '2025-12-19T08:00:00Z'),
    },
    true,
    'automatic',
    { created: 330, updated: 76 },
  ),
  fetched(
    {
      name: 'usage-figures',
      version: '2.3',
      displayname: words('Usage figures', 'Nutzungszahlen'),
      info: words('What is looked at and downloaded, by month.', 'Was wie oft angesehen wird, nach Monaten.'),
      custom: { retention_days: 400 },
      build_info: built('usage-figures', '1eaf00d', 'v2.3', '2026-01-02T22:10:00Z'),
    },
    true,
    'never',
    { created: 365, updated: 58, checked: 58 },
  ),
  uploaded(
    30050,
    {
      name: 'exhibition-planner',
      version: '1.0',
      displayname: words('Exhibition planner', 'Ausstellungsplanung'),
      info: words('Rooms, walls, cases and what hangs where.', 'Räume, Wände, Vitrinen und was wo hängt.'),
      build_info: built('exhibition-planner', 'd1ce', '1.0', '2025-08-21T13:37:00Z'),
    },
    true,
    { created: 90, updated: 14 },
  ),
  uploaded(
    30052,
    {
      name: EVERY_SETTING,
      version: '1.0',
      displayname: words('Every setting', 'Jede Einstellung'),
      info: words(
        'For trying out: it has a setting of every type.',
        'Zum Ausprobieren: hat je eine Einstellung von jeder Art.',
      ),
      l10n: 'l10n/every-setting.csv',
      build_info: { rev: '0000004', builddate: '2026-01-05' },
    },
    true,
    { created: 30 },
  ),
];

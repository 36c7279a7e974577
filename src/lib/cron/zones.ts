import { offsetAt } from './zone-clock.ts';

/**
 * Names that browsers still list by an old spelling, with the one that people look for today. Servers know both. From the
 * tz database (public domain).
 */
const TODAY: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** Names without a place before them, which browsers do not list. From the tz database (public domain). */
const OLD_NAMES: ReadonlySet<string> = new Set(
  'CET CST6CDT Cuba EET EST EST5EDT Egypt Eire GB GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST Hongkong Iceland Iran Israel Jamaica Japan Kwajalein Libya MET MST MST7MDT NZ NZ-CHAT Navajo PRC PST8PDT Poland Portugal ROC ROK Singapore Turkey UCT Universal W-SU WET Zulu'.split(
    ' ',
  ),
);

/** All zones that one may choose, by their names of today, in order; UTC first. */
export function zoneNames(): readonly string[] {
  const listed = Intl.supportedValuesOf('timeZone').map((name) => TODAY[name] ?? name);
  return ['UTC', ...[...new Set(listed)].filter((name) => name !== 'UTC').toSorted()];
}

/** Whether this browser can tell the time in a zone: of a server's zone that it cannot, no runs can be foretold. */
export function isKnownZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/**
 * Whether a text is the name of a zone as servers take it: an IANA name in its own letters. Browsers take others too,
 * such as `PST`, offsets and any case. upstream: Codex 2.2.0, chrono-tz
 */
export function isZoneName(text: string): boolean {
  if (names().has(text) || OLD_NAMES.has(text)) return true;
  if (!text.includes('/') || !isKnownZone(text)) return false;
  // Old names stay names; what only differs in its case is none.
  const zone = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  return zone === text || zone.toLowerCase() !== text.toLowerCase();
}

let known: ReadonlySet<string> | null = null;

function names(): ReadonlySet<string> {
  known ??= new Set(zoneNames());
  return known;
}

/** How far a zone's clocks are ahead of UTC at an instant, as it is written after a time: `+05:45`, `−03:30`. */
export function offsetWords(zone: string, instant: number): string {
  const minutes = Math.round(offsetAt(zone, instant) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '−' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

import { isZoneName, offsetWords, zoneNames } from '../lib/cron/zones.ts';
import { presentTime } from '../lib/clock.ts';
import { keptForLocale } from '../lib/kept-for-locale.ts';
import { foldText, textMatcher } from '../lib/text-match.ts';
import { m } from '../messages/messages.js';
import { getLocale } from '../messages/runtime.js';
import { modelQuery, perId } from './model-query.ts';
import type { Lookup, LookupEntry } from './settings.ts';

/** How many zones are shown at once. */
const MOST = 30;

/** For a setting that holds a zone: all zones by their IANA names, found by place, by offset and by what they are called. */
export const zoneLookup: Lookup = {
  label: m.zones_label,
  search: perId((text) =>
    modelQuery({
      queryKey: ['zones', 'search', text],
      read: () => Promise.resolve(text),
      select: () => {
        const found = zonesLike(text);
        return { entries: found.slice(0, MOST).map(entryOf), total: found.length };
      },
    }),
  ),
  entry: perId((zone) =>
    modelQuery({
      queryKey: ['zones', 'entry', zone],
      read: () => Promise.resolve(zone),
      select: () => (isZoneName(zone) ? entryOf(zone) : null),
    }),
  ),
};

function zonesLike(text: string): readonly string[] {
  const words = text.trim();
  const all = zoneNames();
  if (words === '') return [...new Set([...nearZones(), ...all])];
  const matches = textMatcher(words);
  const byName = all.filter((zone) => matches(foldText(`${zone} ${zone.replaceAll(/[/_]/g, ' ')}`)));
  const others = all.filter((zone) => !byName.includes(zone));
  const now = presentTime();
  return [
    ...byName,
    ...others.filter((zone) => matches(foldText(`${offsetWords(zone, now)} ${calledWords(zone)}`))),
  ];
}

/** What is most likely meant stands first: the viewer's own. */
function nearZones(): readonly string[] {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return ['UTC', own].filter(isZoneName);
}

function entryOf(zone: string): LookupEntry {
  return { value: zone, label: zone, detail: `${offsetWords(zone, presentTime())} · ${calledWords(zone)}` };
}

/** What its time is called in the page's language, such as Central European Time. */
function calledWords(zone: string): string {
  return called(`${getLocale()}|${zone}`);
}

/** Of language and zone. */
const called = keptForLocale((key) => {
  const [locale, timeZone] = key.split('|');
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
});

import { expect, test } from 'vitest';
import type { LookupEntry } from './settings.ts';
import { zoneLookup } from './zone-lookup.ts';

function found(text: string): readonly LookupEntry[] {
  return zoneLookup.search(text).select(text).entries;
}

test.each([
  ['berlin', 'Europe/Berlin'],
  ['new york', 'America/New_York'],
  ['America/New_York', 'America/New_York'],
  ['+05:45', 'Asia/Kathmandu'],
  ['nepal', 'Asia/Kathmandu'],
])('%j finds %s', (text, zone) => {
  expect(found(text).map(({ value }) => value)).toContain(zone);
});

test('what is found by its name stands before what is found otherwise, and says how far its clocks are ahead', () => {
  const [first] = found('kathmandu');
  expect(first).toMatchObject({ value: 'Asia/Kathmandu', label: 'Asia/Kathmandu' });
  expect(first?.detail).toMatch(/^\+05:45 · Nepal/);
});

test('there are all zones, UTC first, of which some are shown at once', () => {
  const { entries, total } = zoneLookup.search('').select('');
  expect(entries[0]?.value).toBe('UTC');
  expect(entries.length).toBe(30);
  expect(total).toBeGreaterThan(400);
});

test('a zone that there is not is none, be it an abbreviation, an offset or in the wrong case', () => {
  const entry = (zone: string) => zoneLookup.entry(zone).select(zone);
  expect(entry('Europe/Berlin')?.label).toBe('Europe/Berlin');
  expect(entry('Asia/Calcutta')?.value).toBe('Asia/Calcutta');
  for (const zone of ['Mars/Olympus', 'PST', 'UTC+8', '', 'europe/berlin']) expect(entry(zone)).toBeNull();
});

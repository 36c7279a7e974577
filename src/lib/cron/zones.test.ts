import { describe, expect, test } from 'vitest';
import { isKnownZone, isZoneName, offsetWords, zoneNames } from './zones.ts';

describe('zones', () => {
  test('are listed once each, by names of today, UTC first', () => {
    const names = zoneNames();
    expect(names[0]).toBe('UTC');
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining(['Asia/Kathmandu', 'Europe/Kyiv', 'Pacific/Apia', 'Asia/Kolkata']),
    );
    expect(names).not.toContain('Asia/Katmandu');
    expect(names.filter((name) => !isKnownZone(name))).toEqual([]);
  });

  test.each([
    ['Asia/Kathmandu', '2026-07-01T00:00:00Z', '+05:45'],
    ['Europe/Berlin', '2026-07-01T00:00:00Z', '+02:00'],
    ['Europe/Berlin', '2026-12-01T00:00:00Z', '+01:00'],
    ['America/St_Johns', '2026-12-01T00:00:00Z', '−03:30'],
    ['UTC', '2026-12-01T00:00:00Z', '+00:00'],
  ])('%s at %s is %s', (zone, instant, offset) => {
    expect(offsetWords(zone, Date.parse(instant))).toBe(offset);
  });

  test.each(['UTC', 'Europe/Berlin', 'Asia/Calcutta', 'US/Eastern', 'Etc/GMT+5', 'CET', 'Japan', 'EST5EDT'])(
    '%j is a name that servers take',
    (name) => {
      expect(isZoneName(name)).toBe(true);
    },
  );

  test.each(['', 'PST', 'IST', 'UTC+8', '+02:00', 'europe/berlin', 'utc', 'cet', ' UTC', 'Europe/Atlantis'])(
    '%j is none that they take',
    (name) => {
      expect(isZoneName(name)).toBe(false);
    },
  );

  test.each(['', 'UTC+8', 'Mars/Olympus', 'Europe/'])('%j is none', (name) => {
    expect(isKnownZone(name)).toBe(false);
  });
});

import { expect, test } from 'vitest';
import { isZone } from './zones.ts';

test.each([
  'UTC',
  'Europe/Berlin',
  'US/Eastern',
  'Asia/Calcutta',
  'Etc/GMT+5',
  'CET',
  'GMT',
  'Asia/Kathmandu',
])('%s is a zone', (name) => {
  expect(isZone(name)).toBe(true);
});

test.each(['', 'PST', 'UTC+8', '+02:00', 'europe/berlin', 'Europe/Atlantis', ' UTC'])(
  '%j is none',
  (name) => {
    expect(isZone(name)).toBe(false);
  },
);

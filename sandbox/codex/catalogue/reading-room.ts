import type { Catalogue } from './catalogue.ts';
import { FAULTS } from './faults.ts';
import { ACCOUNTS } from './reading-room/accounts.ts';
import { CONNECTIONS } from './reading-room/connections.ts';
import { HOSTILE } from './reading-room/hostile.ts';
import { JOBS } from './reading-room/jobs.ts';
import { METADATA } from './reading-room/metadata.ts';
import { RELEASES } from './reading-room/releases.ts';

/** The reading room of a small town, with newspapers, magazines and books for children. */
export const READING_ROOM: Catalogue = {
  domain: 'reading-room.example',
  libraries: [
    { name: 'Newspapers', series: 61, books: 48_211 },
    { name: 'Magazines', series: 137, books: 9_402 },
    { name: 'Children', series: 205, books: 690 },
    { name: 'Town history', series: 4, books: 77 },
  ],
  plugins: [...METADATA, ...ACCOUNTS, ...RELEASES, ...FAULTS, ...HOSTILE],
  connections: CONNECTIONS,
  jobs: JOBS,
  readers: ['hedda', 'ivo', 'jun', 'katla', 'lamija', 'mattis'],
};

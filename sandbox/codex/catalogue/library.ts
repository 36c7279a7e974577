import type { Catalogue } from './catalogue.ts';
import { FAULTS } from './faults.ts';
import { FORMS } from './library/forms.ts';
import { CONNECTIONS } from './library/connections.ts';
import { HOSTILE } from './library/hostile.ts';
import { JOBS } from './library/jobs.ts';
import { METADATA } from './library/metadata.ts';
import { RECOMMENDATIONS } from './library/recommendations.ts';
import { RELEASES } from './library/releases.ts';
import { SYNC } from './library/sync.ts';
import { UNFINISHED } from './library/unfinished.ts';

/** A library of comics, light novels and picture books. */
export const LIBRARY: Catalogue = {
  domain: 'library.example',
  libraries: [
    { name: 'Comics', series: 412, books: 6_180 },
    { name: 'Light Novels', series: 96, books: 871 },
    { name: 'Picture Books', series: 58, books: 58 },
  ],
  plugins: [
    ...METADATA,
    ...SYNC,
    ...RECOMMENDATIONS,
    ...RELEASES,
    ...UNFINISHED,
    ...FORMS,
    ...FAULTS,
    ...HOSTILE,
  ],
  connections: CONNECTIONS,
  jobs: JOBS,
  readers: ['amara', 'benedikt', 'chidi', 'dorothea', 'emeka', 'farida', 'gustav'],
};

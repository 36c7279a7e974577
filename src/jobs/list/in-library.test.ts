import { expect, it } from 'vitest';
import { inLibrary } from './in-library.ts';
import type { ServerJobs } from './use-job-lists.ts';

it('leaves the jobs and the name of one library', () => {
  const list = {
    jobs: [
      { jobId: '1', libraryId: 'a' },
      { jobId: '2', libraryId: 'b' },
      { jobId: '3', libraryId: 'a' },
    ],
    libraries: [{ id: 'a' }, { id: 'b' }],
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of a list it looks at no more than that
  const lists = [{ list }, { list: null }] as unknown as readonly ServerJobs[];
  expect(inLibrary(lists, 'a')).toMatchObject([
    { list: { jobs: [{ jobId: '1' }, { jobId: '3' }], libraries: [{ id: 'a' }] } },
    { list: null },
  ]);
  expect(inLibrary(lists, 'none')[0]?.list).toMatchObject({ jobs: [], libraries: [] });
});

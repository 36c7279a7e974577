import { expect, it } from 'vitest';
import { standing } from './install-differences.ts';

const ROW = { id: 1, updated_at: '2026-11-04T02:23:29Z' };

it('says of a plugin whose package has not arrived that none has, not that its version is a dash', () => {
  expect(standing({ ...ROW, manifest: {} })).toMatch(/^Now: no package has arrived; changed .*2026/);
  expect(standing({ ...ROW, manifest: { version: '1.0' } })).toMatch(/^Now: version 1\.0, build –/);
});

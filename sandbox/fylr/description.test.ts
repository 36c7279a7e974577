import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { descriptionProblems } from '../contract/description-problems.ts';

const text = readFileSync(new URL('../../openapi/fylr.yaml', import.meta.url), 'utf8');

describe('the description of fylr', () => {
  it('is sound', () => {
    expect(descriptionProblems(text)).toEqual([]);
  });
});

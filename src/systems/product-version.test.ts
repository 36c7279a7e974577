import { describe, expect, it } from 'vitest';
import { compareVersions, versionParts } from './product-version.ts';

describe('versionParts', () => {
  it.each([
    ['2.2.0', [2, 2, 0]],
    ['v6.34.2', [6, 34, 2]],
    ['1.2.0 dev', [1, 2, 0]],
    [' V7 ', [7]],
    ['6.34.2-rc1', [6, 34, 2]],
  ])('reads %j', (version, parts) => {
    expect(versionParts(version)).toEqual(parts);
  });
  it.each(['', 'latest', 'x1.2', null])('finds none in %j', (version) => {
    expect(versionParts(version)).toBeNull();
  });
});

describe('compareVersions', () => {
  it.each([
    [[2, 2, 0], [2, 2], 0],
    [[2, 10], [2, 9, 9], 1],
    [[1, 9], [2], -1],
    [[6, 34], [6, 34, 2], -1],
  ])('%j to %j', (first, second, sign) => {
    expect(Math.sign(compareVersions(first, second))).toBe(sign);
  });
});

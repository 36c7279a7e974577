import { describe, expect, it } from 'vitest';
import { basePathOf } from './base-path.ts';

describe('basePathOf', () => {
  it.each([
    ['https://host/assets/index-abc.js', '/'],
    ['https://host/plugins/assets/index-abc.js', '/plugins/'],
    ['https://host/a/b/assets/chunk.js?v=1#x', '/a/b/'],
    ['https://host/assets/assets/index.js', '/assets/'],
    ['http://localhost:7400/src/api/base-path.ts', '/'],
    ['file:///home/me/plugboard/src/api/base-path.ts', '/'],
  ])('%s is served below %s', (url, path) => {
    expect(basePathOf(url)).toBe(path);
  });
});

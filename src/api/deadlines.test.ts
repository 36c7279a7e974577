import { describe, expect, it } from 'vitest';
import { deadlinesOf } from './deadlines.ts';

const deadlines = deadlinesOf({
  'POST /api/v1/admin/plugins': 90,
  'POST /api/v1/admin/plugins/{pluginId}/enable': 60,
  'PATCH /api/plugins/{plugin}/activate/': 300,
  'GET /a.b/{x}': 10,
});

describe('deadlinesOf', () => {
  it.each([
    ['POST', '/api/v1/admin/plugins', 95],
    ['post', '/api/v1/admin/plugins', 95],
    ['GET', '/api/v1/admin/plugins', 35],
    ['POST', '/api/v1/admin/plugins/', 35],
    ['POST', '/api/v1/admin/plugins/4a%2Fb/enable', 65],
    ['POST', '/api/v1/admin/plugins//enable', 35],
    ['POST', '/api/v1/admin/plugins/a/b/enable', 35],
    ['PATCH', '/api/plugins/sample/activate/', 305],
    ['GET', '/a.b/1', 15],
    ['GET', '/aXb/1', 35],
  ])('%s %s waits %i seconds', (method, path, seconds) => {
    expect(deadlines(method, path)).toBe(seconds);
  });
});

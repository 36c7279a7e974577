import { describe, expect, it } from 'vitest';
import { safeUrl } from './safe-url.ts';

describe('safeUrl', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    [' http://example.org/a?b#c ', 'http://example.org/a?b#c'],
  ])('links to %j', (given, href) => {
    expect(safeUrl(given)).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    '//example.org',
    '/relative',
    'example.org',
    'https://',
    '',
    null,
    undefined,
  ])('does not link to %j', (given) => {
    expect(safeUrl(given)).toBeNull();
  });
});

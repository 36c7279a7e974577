import { describe, expect, it } from 'vitest';
import { returnPath, signInPath } from './return-path.ts';

describe('returnPath', () => {
  it.each(['/', '/plugins/parts/sample', '/plugins?q=a%20b#x'])('goes back to %j', (path) => {
    expect(returnPath(path)).toBe(path);
  });
  it.each([
    null,
    '',
    'plugins',
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '\\\\evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
  ])('does not leave the app for %j', (path) => {
    expect(returnPath(path)).toBeNull();
  });
  it('survives the way through the sign-in page', () => {
    const address = new URL(signInPath('parts', '/plugins/a/b?q=1&r=2'), 'http://here.invalid');
    expect(address.pathname).toBe('/sign-in/parts');
    expect(returnPath(address.searchParams.get('return'))).toBe('/plugins/a/b?q=1&r=2');
  });
});

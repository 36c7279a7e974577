import { describe, expect, it } from 'vitest';
import { type Allowance, placeOf } from './pages.ts';

const all: Allowance = {
  server: 'books',
  pages: ['connections', 'settings', 'jobs', 'plugins'],
  plugins: null,
};

function pageOf(path: string, of: Partial<Allowance> = {}): string {
  const { page, allowed } = placeOf(path, { ...all, ...of });
  return allowed ? String(page) : `not ${page}`;
}

describe('an address in a frame', () => {
  it.each([
    ['/connections', 'connections'],
    ['/connections/?q=read', 'connections'],
    ['/connections/books/sync-readtrail', 'connections'],
    ['/connections/books/sync-readtrail/preferences', 'connections'],
    ['/plugins/books/sync-readtrail/settings#section', 'settings'],
    ['/plugins/books/sync-readtrail/my-settings', 'settings'],
    ['/jobs', 'jobs'],
    ['/jobs/books/some-library', 'jobs'],
    ['/jobs/books/some-library/new?like=1', 'jobs'],
    ['/plugins', 'plugins'],
    ['/plugins/books/sync-readtrail', 'plugins'],
  ])('%s is the page for %s', (path, page) => {
    expect(pageOf(path)).toBe(page);
    expect(pageOf(path, { pages: [] })).toBe(`not ${page}`);
  });

  it.each([
    '/',
    '/servers',
    '/servers/books',
    '/sign-in/books',
    '/install',
    '/servers/books/install/file',
    '/connections/return',
    '/plugins/books/sync-readtrail/setup',
    '/plugins/books/sync-readtrail/metadata',
    '/plugins/books/sync-readtrail/storage',
    '/embed/other/connections',
    'connections',
    '//evil.example/connections',
  ])('%s is shown in none', (path) => {
    expect(pageOf(path)).toBe('not null');
  });

  it('of another server, or of a plugin that the session does not name, is not shown', () => {
    expect(pageOf('/connections/others/sync-readtrail')).toBe('not connections');
    const plugins = ['sync-readtrail', 'a b/c'];
    expect(pageOf('/connections/books/sync-readtrail', { plugins })).toBe('connections');
    expect(pageOf('/connections/books/a%20b%2Fc', { plugins })).toBe('connections');
    expect(pageOf('/connections/books/another', { plugins })).toBe('not connections');
    expect(pageOf('/connections/books/%E0%A4%A', { plugins })).toBe('not connections');
    expect(pageOf('/connections', { plugins })).toBe('connections');
  });

  it('with one’s own settings is shown to who may see connections, too', () => {
    expect(pageOf('/plugins/books/one/my-settings', { pages: ['connections'] })).toBe('connections');
    expect(pageOf('/plugins/books/one/settings', { pages: ['connections'] })).toBe('not settings');
  });
});

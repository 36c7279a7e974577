import { describe, expect, it } from 'vitest';
import { codexIdentity } from './identity.ts';

const ME = {
  id: '1',
  username: 'ada',
  email: 'ada@example.org',
  emailVerified: true,
  permissions: [],
  role: 'reader',
};

function granted(me: unknown): string[] {
  return codexIdentity(me)
    .rights.filter((right) => right.granted)
    .map(({ label }) => label());
}

describe('codexIdentity', () => {
  it.each([
    ['reader', [], false],
    ['maintainer', [], false],
    ['admin', [], true],
    ['Admin', [], true],
    ['reader', ['plugins-manage'], true],
    ['reader', ['plugins:manage'], true],
    ['archivist', ['plugins-manage'], true],
    ['archivist', [], false],
    ['constructor', [], false],
    [null, null, false],
    [7, 'plugins-manage', false],
  ])('role %j with the grants %j manages plugins: %j', (role, permissions, manages) => {
    expect(codexIdentity({ ...ME, role, permissions }).administersPlugins).toBe(manages);
  });

  it('lists what the role brings and what was granted besides', () => {
    expect(granted(ME)).toEqual(['See libraries']);
    expect(granted({ ...ME, permissions: ['tasks-read'] })).toEqual(['See libraries', 'See background work']);
    expect(granted({ ...ME, role: 'maintainer' })).toHaveLength(6);
    expect(granted({ ...ME, role: 'admin' })).toHaveLength(8);
  });

  it('names the person and the role', () => {
    const identity = codexIdentity({ ...ME, role: 'archivist' });
    expect([identity.username, identity.displayName, identity.role()]).toEqual(['ada', null, 'archivist']);
    expect(codexIdentity(ME).role()).toBe('Reader');
  });

  it.each([null, undefined, 3, 'x', [], {}, { username: 7, role: {}, permissions: { a: 1 } }])(
    'makes do with %j',
    (me) => {
      const identity = codexIdentity(me);
      expect(identity.username).toBe('Someone');
      expect(identity.role()).toBe('Unknown role');
      expect(identity.administersPlugins).toBe(false);
    },
  );
});

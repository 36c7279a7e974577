import { describe, expect, it } from 'vitest';
import { fylrIdentity } from './identity.ts';

const USER = { _basetype: 'user', user: { _id: 3, login: 'ada', displayname: 'Ada L.' } };

describe('fylrIdentity', () => {
  it.each([
    [{}, 'User', false],
    [{ 'system.plugin': {} }, 'Plugin manager', true],
    [{ 'system.plugin': null }, 'Plugin manager', true],
    [{ 'system.root': {} }, 'Root', true],
    [{ 'system.config': { a: 1 } }, 'User', false],
    [null, 'User', false],
    ['system.root', 'User', false],
  ])('the rights %j are those of: %s', (system_rights, role, administers) => {
    const identity = fylrIdentity({ user: USER, system_rights });
    expect([identity.role(), identity.administersPlugins]).toEqual([role, administers]);
  });

  it('grants everything to root, and to others what is there', () => {
    const granted = (system_rights: unknown) =>
      fylrIdentity({ user: USER, system_rights }).rights.map((right) => right.granted);
    expect(granted({ 'system.root': {} })).toEqual([true, true, true, true]);
    expect(granted({ 'system.plugin': {}, asset_upload: {} })).toEqual([false, true, false, true]);
    expect(granted({ 'system.poolmanager': {} })).toEqual([false, false, false, true]);
    expect(granted({ constructor: {} })).toEqual([false, false, false, false]);
    expect(granted(undefined)).toEqual([false, false, false, false]);
  });

  it.each([
    [{ user: USER }, 'ada', 'Ada L.'],
    [{ user: { login: 'ada', first_name: 'Ada', last_name: 'L' } }, 'ada', 'Ada L'],
    [{ user: { user: { displayname: 'Ada L.' } } }, 'Ada L.', 'Ada L.'],
    [{ user: 'ada' }, 'Someone', null],
    [null, 'Someone', null],
    [[], 'Someone', null],
  ])('%j is %s', (session, username, displayName) => {
    const identity = fylrIdentity(session);
    expect([identity.username, identity.displayName]).toEqual([username, displayName]);
  });
});

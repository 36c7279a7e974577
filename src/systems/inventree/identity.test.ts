import { describe, expect, it } from 'vitest';
import { inventreeIdentity } from './identity.ts';

const USER = {
  pk: 1,
  username: 'ada',
  first_name: 'Ada',
  last_name: '',
  is_staff: false,
  is_superuser: false,
};
const STAFF = { ...USER, is_staff: true };
const SUPERUSER = { ...STAFF, is_superuser: true };
const MAY_ADD = { roles: { admin: ['view', 'add'] } };

function granted(me: unknown, roles: unknown, apiVersion: number | null): string[] {
  return inventreeIdentity(me, roles, apiVersion)
    .rights.filter((right) => right.granted)
    .map(({ label }) => label());
}

const SWITCH = 'Switch, update and remove plugins';
const INSTALL = 'Install plugins';
const SETTINGS = 'Change plugin settings';
const ERRORS = 'See loading errors';
const OWN = 'Change one’s own plugin settings';

describe('inventreeIdentity', () => {
  it.each([
    ['a user at 198', USER, null, 198, []],
    ['a user at 435', USER, MAY_ADD, 435, [OWN]],
    ['staff at 435 who may add', STAFF, MAY_ADD, 435, [INSTALL, SETTINGS, OWN]],
    ['staff at 471 who may add', STAFF, MAY_ADD, 471, [INSTALL, SETTINGS, OWN]],
    ['staff at 472 who may add', STAFF, MAY_ADD, 472, [SETTINGS, OWN]],
    ['staff at 435 who may view', STAFF, { roles: { admin: ['view'] } }, 435, [SETTINGS, OWN]],
    ['staff at 435 without the role', STAFF, { roles: { admin: null } }, 435, [SETTINGS, OWN]],
    ['staff at 435 whose roles are not known', STAFF, null, 435, [SETTINGS, OWN]],
    ['staff on a server that tells no version', STAFF, MAY_ADD, null, [SETTINGS, OWN]],
    ['a superuser at 198', SUPERUSER, null, 198, [SWITCH, INSTALL, SETTINGS, ERRORS]],
    ['a superuser at 534', SUPERUSER, null, 534, [SWITCH, INSTALL, SETTINGS, ERRORS, OWN]],
    [
      'a superuser who is no staff',
      { ...USER, is_superuser: true },
      null,
      534,
      [SWITCH, INSTALL, ERRORS, OWN],
    ],
  ])('%s', (_name, me, roles, apiVersion, rights) => {
    expect(granted(me, roles, apiVersion)).toEqual(rights);
  });

  it.each([
    [USER, 'User', false],
    [STAFF, 'Staff', true],
    [SUPERUSER, 'Superuser', true],
  ])('%j is %s', (me, role, administers) => {
    const identity = inventreeIdentity(me, null, 435);
    expect([identity.role(), identity.administersPlugins]).toEqual([role, administers]);
  });

  it.each([
    [USER, 'Ada'],
    [{ ...USER, profile: { displayname: 'The Countess' } }, 'The Countess'],
    [{ ...USER, first_name: '', profile: { displayname: null } }, null],
    [{ ...USER, last_name: 'Lovelace' }, 'Ada Lovelace'],
  ])('is called by name: %j', (me, name) => {
    expect(inventreeIdentity(me, null, 435).displayName).toBe(name);
  });

  it.each([null, 'x', [], {}, { username: 7, is_staff: 'yes', is_superuser: 1 }])(
    'makes do with %j',
    (me) => {
      const identity = inventreeIdentity(me, me, 435);
      expect([identity.username, identity.administersPlugins]).toEqual(['Someone', false]);
    },
  );
});

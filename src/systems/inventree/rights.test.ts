import { describe, expect, it } from 'vitest';
import { managementRights, mayInstall, personOf } from './rights.ts';

describe('who one is', () => {
  const roles = { is_staff: true, is_superuser: true, roles: {} };

  it('is told by one’s own answer', () => {
    const me = { username: 'ada', is_staff: true, is_superuser: false };
    expect(personOf(me, roles)).toEqual(me);
  });

  it('is told by the roles where that answer has no flags', () => {
    expect(personOf({ username: 'ada' }, roles)).toEqual({
      username: 'ada',
      is_staff: true,
      is_superuser: true,
    });
    expect(mayInstall(personOf({ username: 'ada', is_staff: null }, roles), roles, 534)).toBe(true);
  });

  it('is nobody special where neither tells', () => {
    const nobody = personOf(null, 'x');
    expect(nobody).toEqual({ is_staff: false, is_superuser: false });
    expect(managementRights({}, nobody, null, 534).install.allowed).toBe(false);
  });
});

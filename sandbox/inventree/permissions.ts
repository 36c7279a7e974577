import type { Person, RoleRight } from './state.ts';
import type { Permission } from './view.ts';

export const anyone: Permission = () => true;
export const signedIn: Permission = (person) => person !== null;
export const staff: Permission = (person) => person?.staff === true;
export const superuser: Permission = (person) => person?.superuser === true;

/** One permission for reading and another for everything else. */
export function readThenWrite(read: Permission, write: Permission): Permission {
  return (person, method) => (method === 'GET' ? read(person, method) : write(person, method));
}

const RIGHT_OF = { GET: 'view', POST: 'add', PUT: 'change', PATCH: 'change', DELETE: 'delete' } as const;

/** Asks for the right that the method needs in the admin role, which plugins belong to. */
export const adminRole: Permission = (person, method) => hasRight(person, 'admin', RIGHT_OF[method]);

export function hasRight(person: Person | null, role: string, right: RoleRight): boolean {
  if (!person) return false;
  return person.superuser || person.roles[role]?.includes(right) === true;
}

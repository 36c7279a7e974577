import type { Person } from './state.ts';

/** The people of every sandbox server. Their passwords are public on purpose. */
export const PEOPLE: readonly Person[] = [
  {
    pk: 1,
    username: 'admin',
    password: 'sandbox-admin',
    firstName: 'Ada',
    lastName: 'Admin',
    email: 'ada@example.org',
    staff: true,
    superuser: true,
    groups: [],
    roles: {},
    profile: { displayname: 'Ada', position: 'Administrator' },
  },
  {
    pk: 2,
    username: 'staff',
    password: 'sandbox-staff',
    firstName: 'Stefan',
    lastName: 'Staff',
    email: 'stefan@example.org',
    staff: true,
    superuser: false,
    groups: [{ pk: 1, name: 'Purchasing' }],
    roles: {
      admin: ['view'],
      part: ['view', 'add', 'change'],
      stock: ['view', 'add', 'change', 'delete'],
      purchase_order: ['view', 'add', 'change', 'delete'],
    },
    profile: { displayname: null, position: 'Purchasing' },
  },
  {
    pk: 3,
    username: 'user',
    password: 'sandbox-user',
    firstName: '',
    lastName: '',
    email: '',
    staff: false,
    superuser: false,
    groups: [{ pk: 2, name: 'Workshop' }],
    roles: { part: ['view'], stock: ['view', 'change'] },
    profile: { displayname: null, position: null },
  },
];

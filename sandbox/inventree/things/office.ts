import { PEOPLE } from '../people.ts';
import { numbered, type Thing } from './thing.ts';

/** Everybody with an account, those who can no longer sign in included. */
export const USERS: readonly Thing[] = PEOPLE.map((person) => ({
  pk: person.pk,
  username: person.username,
  first_name: person.firstName,
  last_name: person.lastName,
  email: person.email,
  is_staff: person.staff,
  is_superuser: person.superuser,
  is_active: person.inactive !== true,
}));

export const GROUPS: readonly Thing[] = numbered(
  ['Purchasing', 'Workshop', 'Warehouse', 'Quality', 'Everybody who may count'].map((name) => ({ name })),
);

/** Who can be responsible: each group and each person is one, with numbers of their own. */
export const OWNERS: readonly Thing[] = numbered([
  ...GROUPS.map(({ pk, name }) => ({ owner_id: pk, name, label: 'group' })),
  ...USERS.map((user) => ({
    owner_id: user.pk,
    name: [user.first_name, user.last_name].filter(Boolean).join(' ') || user.username,
    label: 'user',
  })),
]);

export const PROJECT_CODES: readonly Thing[] = numbered([
  { code: 'APOLLO', description: 'The new controller', responsible: null },
  { code: 'BORA', description: 'Shelf lights for Northwind', responsible: 3 },
  { code: 'MAINT-26', description: 'Upkeep in 2026', responsible: null },
]);

const TEMPLATES = [
  ['Part label, 62 mm', 'Name, number and QR code', 'part'],
  ['Stock label, 62 mm', 'Batch and QR code', 'stockitem'],
  ['Location label, 100 × 50', 'For shelves', 'stocklocation'],
  ['Old part label', 'As it was until 2024', 'part'],
] as const;

export const LABEL_TEMPLATES: readonly Thing[] = numbered(
  TEMPLATES.map(([name, description, kind]) => ({
    name,
    description,
    model_type: kind,
    enabled: !name.startsWith('Old'),
  })),
);

export const REPORT_TEMPLATES: readonly Thing[] = numbered([
  { name: 'Purchase order', description: 'A4, for suppliers', model_type: 'purchaseorder', enabled: true },
  { name: 'Build order', description: 'A4, with a picking list', model_type: 'build', enabled: true },
  { name: 'Test report', description: 'A4, for customers', model_type: 'stockitem', enabled: true },
]);

import type { SandboxUser } from '../server.ts';

/** A person of the sandbox's fylr. */
export interface Account extends SandboxUser {
  /** Why name and password do not suffice, if they do not. */
  readonly refused?: 'deactivated' | 'two-factor';
  readonly id: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly group: {
    readonly id: number;
    readonly name: string;
    readonly displayname: Record<string, string>;
  };
  /** Right by name. Presence is the grant, whatever the value (upstream: fylr 6.34, session). */
  readonly systemRights: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** What is granted for single pools: it counts where any place does, and the session does not tell of it. */
  readonly poolRights?: readonly string[];
}

export const ACCOUNTS: readonly Account[] = [
  {
    id: 1,
    username: 'admin',
    password: 'sandbox-admin',
    role: 'admin',
    firstName: 'Ada',
    lastName: 'Winter',
    group: {
      id: 1,
      name: 'administrators',
      displayname: { 'en-US': 'Administrators', 'de-DE': 'Verwaltung' },
    },
    systemRights: { 'system.root': {} },
  },
  {
    id: 2,
    username: 'user',
    password: 'sandbox-user',
    role: 'user',
    firstName: 'Jo',
    lastName: 'Sommer',
    group: { id: 4, name: 'catalogue', displayname: { 'en-US': 'Cataloguing', 'de-DE': 'Erschließung' } },
    systemRights: { asset_upload: {}, 'plugin.label-printer.print': { max_copies: 20 } },
  },
  person(3, 'plugins', ['Pia', 'Lugner'], 'staff', { 'system.plugin': {}, asset_upload: {} }),
  {
    ...person(9, 'pool-uploads', ['Polly', 'Lader'], 'staff', { 'system.plugin': {} }),
    poolRights: ['asset_upload'],
  },
  person(4, 'settings', ['Seth', 'Inger'], 'staff', { 'system.config': {} }),
  person(5, 'reader', ['Rea', 'Leser'], 'user', {}),
  { ...person(6, 'former', ['Fox', 'Ormer'], 'staff', { 'system.plugin': {} }), refused: 'deactivated' },
  { ...person(7, 'two-factor', ['Toni', 'Faktor'], 'staff', { 'system.root': {} }), refused: 'two-factor' },
  person(8, 'switches', ['Sven', 'Schalter'], 'staff', { 'system.plugin': {} }),
];

/** The people that the sandbox offers to newcomers. The others are for trying out what rights do. */
export const SAMPLE_USERS: readonly SandboxUser[] = ACCOUNTS.slice(0, 2).map(
  ({ username, password, role }) => ({ username, password, role }),
);

function person(
  id: number,
  username: string,
  [firstName, lastName]: readonly [string, string],
  role: SandboxUser['role'],
  systemRights: Account['systemRights'],
): Account {
  const group = { id: 10 + id, name: username, displayname: { 'en-US': `For trying out: ${username}` } };
  return { id, username, password: `sandbox-${username}`, role, firstName, lastName, group, systemRights };
}

/** Whether somebody holds at least one of the rights; `system.root` stands for all. Nobody holds none. */
export function holdsOneOf(account: Account | undefined, rights: readonly string[]): boolean {
  if (!account) return false;
  return ['system.root', ...rights].some((right) => account.systemRights[right] !== undefined);
}

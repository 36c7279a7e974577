import type { Authentication } from './auth.ts';
import { notFound, unauthenticated } from './errors.ts';
import { page } from './paging.ts';
import { hasRight, signedIn } from './permissions.ts';
import { sessionCookies } from './session-cookies.ts';
import type { Person, RoleRight, State, TokenRow } from './state.ts';
import type { Behaviour } from './version.ts';
import { booleanQuery } from './body.ts';
import type { Answer, Call, View } from './view.ts';

const RIGHTS: readonly RoleRight[] = ['view', 'add', 'change', 'delete'];

/** The roles of the product, and the kinds of objects (a selection) that each is about. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  admin: ['user', 'group', 'pluginconfig', 'pluginsetting'],
  part_category: ['partcategory'],
  part: ['part', 'bomitem', 'supplierpart'],
  stock_location: ['stocklocation'],
  stock: ['stockitem'],
  build: ['build', 'buildline'],
  purchase_order: ['purchaseorder', 'company'],
  sales_order: ['salesorder'],
  return_order: ['returnorder'],
};

/** Who is signed in, and their tokens. */
export function userViews(state: State, authentication: Authentication, behaviour: Behaviour): View[] {
  const token = (path: string): View => ({
    path,
    permission: signedIn,
    methods: { GET: (call) => tokenAnswer(authentication, call) },
  });
  const views: View[] = [
    {
      path: '/api/user/me/',
      permission: signedIn,
      methods: { GET: (call) => ({ status: 200, body: meBody(call, behaviour) }) },
    },
    rolesView('/api/user/roles/'),
    token('/api/user/token/'),
  ];
  if (behaviour.hasTokenList) views.push(...tokenListViews(state, authentication));
  if (behaviour.hasNestedUserPaths)
    views.push(rolesView('/api/user/me/roles/'), token('/api/user/me/token/'));
  return views;
}

function rolesView(path: string): View {
  return {
    path,
    permission: signedIn,
    methods: { GET: (call) => ({ status: 200, body: rolesBody(personOf(call)) }) },
  };
}

function personOf(call: Call): Person {
  if (!call.person) throw unauthenticated();
  return call.person;
}

function meBody(call: Call, behaviour: Behaviour) {
  const person = personOf(call);
  const { roles, permissions } = rolesBody(person);
  return {
    pk: person.pk,
    username: person.username,
    first_name: person.firstName,
    last_name: person.lastName,
    email: person.email,
    groups: person.groups,
    is_staff: person.staff,
    is_superuser: person.superuser,
    is_active: true,
    ...(behaviour.hasProfile && { profile: profileBody(person) }),
    ...(behaviour.offersRolesWithUser && booleanQuery(call.query, 'roles') && { roles, permissions }),
  };
}

function profileBody(person: Person) {
  return {
    language: null,
    theme: null,
    widgets: null,
    displayname: person.profile.displayname,
    position: person.profile.position,
    status: null,
    location: null,
    active: true,
    contact: null,
    type: 'internal',
    organisation: null,
    primary_group: person.groups[0]?.pk ?? null,
  };
}

function rolesBody(person: Person) {
  const granted = Object.keys(ROLES).map((role): [string, RoleRight[]] => [
    role,
    RIGHTS.filter((right) => hasRight(person, role, right)),
  ]);
  const permissions = granted.flatMap(([role, rights]) =>
    rights.length === 0 ? [] : (ROLES[role] ?? []).map((model): [string, RoleRight[]] => [model, rights]),
  );
  return {
    user: person.pk,
    username: person.username,
    roles: Object.fromEntries(granted.map(([role, rights]) => [role, rights.length > 0 ? rights : null])),
    permissions: Object.fromEntries(permissions),
    is_staff: person.staff,
    is_superuser: person.superuser,
  };
}

function tokenAnswer(authentication: Authentication, call: Call): Answer {
  const person = personOf(call);
  const row = authentication.issueToken(person, call.query.get('name') ?? '');
  const session = authentication.openSession(person);
  call.reply.header('set-cookie', sessionCookies(session));
  return { status: 200, body: { token: row.key, name: row.name, expiry: row.expiry } };
}

function tokenListViews(state: State, authentication: Authentication): View[] {
  return [
    {
      path: '/api/user/tokens/',
      permission: signedIn,
      methods: {
        GET(call) {
          const person = personOf(call);
          const inUse = authentication.tokenOf(call.request)?.id;
          const own = state.tokens.all().filter((row) => row.user === person.pk);
          return {
            status: 200,
            body: page(call, own, (row) => tokenBody(row, authentication.accepts(row), row.id === inUse)),
          };
        },
      },
    },
    {
      path: '/api/user/tokens/:id/',
      permission: signedIn,
      methods: {
        DELETE(call) {
          if (!authentication.revokeToken(personOf(call), Number(call.param('id')))) {
            throw notFound('No ApiToken matches the given query.');
          }
          return { status: 204 };
        },
      },
    },
  ];
}

function tokenBody(row: TokenRow, active: boolean, inUse: boolean) {
  const hidden = '*'.repeat(row.key.length - 20);
  return {
    created: row.created,
    expiry: row.expiry,
    id: row.id,
    last_seen: row.lastSeen,
    name: row.name,
    token: `${row.key.slice(0, 8)}${hidden}${row.key.slice(-12)}`,
    active,
    revoked: row.revoked,
    user: row.user,
    in_use: inUse,
  };
}

import { booleanField, booleanQuery, type Fields } from './body.ts';
import { type Context, deleteRow, namedPlugin } from './context.ts';
import { fieldError, Refusal } from './errors.ts';
import { page } from './paging.ts';
import { adminRole, anyone, readThenWrite, signedIn, superuser } from './permissions.ts';
import { mixinsOf } from './plugin-class.ts';
import { type Plugin, pluginBody, pluginOf } from './plugin-row.ts';
import type { PluginRow } from './state.ts';
import type { Behaviour } from './version.ts';
import type { Call, Permission, View } from './view.ts';

/** The list of plugins and their rows. */
export function pluginViews(context: Context): View[] {
  return [listView(context), rowView(context)];
}

function listView({ state, registry, behaviour }: Context): View {
  return {
    path: '/api/plugins/',
    permission: signedIn,
    methods: {
      GET(call) {
        const all = state.plugins.all().map((row) => pluginOf(row, registry, behaviour));
        const found = all.filter((plugin) => passes(plugin, call.query, behaviour));
        found.sort(comparing(call.query.get('ordering')));
        return { status: 200, body: page(call, found, (plugin) => pluginBody(plugin, behaviour)) };
      },
    },
  };
}

function passes(plugin: Plugin, query: URLSearchParams, behaviour: Behaviour): boolean {
  const flags: readonly (readonly [string, boolean])[] = [
    ['active', plugin.row.active],
    ['builtin', plugin.builtin],
    ['sample', plugin.sample],
    ['installed', plugin.code !== undefined],
    ...(behaviour.hasMandatoryFlag ? ([['mandatory', plugin.mandatory]] as const) : []),
  ];
  const fits = ([name, value]: readonly [string, boolean]) => (booleanQuery(query, name) ?? value) === value;
  return (
    flags.every(fits) &&
    hasMixins(plugin, query.get('mixin'), behaviour) &&
    matches(plugin.row, query.get('search'))
  );
}

function hasMixins({ code, running }: Plugin, wanted: string | null, behaviour: Behaviour): boolean {
  if (wanted === null) return true;
  const mixins = running && code ? mixinsOf(code, behaviour) : {};
  return wanted
    .split(',')
    .map((key) => key.trim())
    .every((key) => key === '' || Object.hasOwn(mixins, key));
}

/** Every word must be in the key or in the name. */
function matches({ key, name }: PluginRow, search: string | null): boolean {
  const places = [key.toLowerCase(), (name ?? '').toLowerCase()];
  return (search ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .every((word) => places.some((place) => place.includes(word)));
}

type Comparison = (a: Plugin, b: Plugin) => number;

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  key: (a, b) => compareText(a.row.key, b.row.key),
  name: (a, b) => compareText(a.row.name, b.row.name),
  active: (a, b) => Number(a.row.active) - Number(b.row.active),
};

/** Unknown words are left out; if nothing is left, the server's own order is used. */
function comparing(ordering: string | null): Comparison {
  const terms = (ordering ?? '').split(',').flatMap((term) => comparisonOf(term.trim()));
  const used = terms.length > 0 ? terms : ['-active', 'name', 'key'].flatMap(comparisonOf);
  return (a, b) => used.reduce((result, compare) => result || compare(a, b), 0);
}

function comparisonOf(term: string): Comparison[] {
  const descending = term.startsWith('-');
  const compare = Object.entries(COMPARISONS).find(([name]) => name === term.slice(descending ? 1 : 0))?.[1];
  if (!compare) return [];
  return [descending ? (a, b) => compare(b, a) : compare];
}

/** As the database does it: what is missing comes first. */
function compareText(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}

const DETAIL_PERMISSION: Readonly<Record<'admin-role' | 'nothing' | 'sign-in', Permission>> = {
  'admin-role': adminRole,
  nothing: anyone,
  'sign-in': signedIn,
};

function rowView(context: Context): View {
  const { behaviour } = context;
  const write = behaviour.deletionNeedsSuperuser ? superuser : adminRole;
  const change = (call: Call) => changeRow(context, call);
  return {
    path: '/api/plugins/:plugin/',
    permission: readThenWrite(DETAIL_PERMISSION[behaviour.pluginDetailNeeds], write),
    methods: {
      GET: (call) => ({ status: 200, body: pluginBody(namedPlugin(context, call), behaviour) }),
      DELETE(call) {
        const { row } = namedPlugin(context, call);
        if (row.active) {
          // A list, unlike every other `detail` (upstream: InvenTree, all versions).
          throw new Refusal(400, { detail: ['A plugin that is on cannot be deleted'] });
        }
        deleteRow(context, row.key);
        return { status: 204 };
      },
      ...(behaviour.rowIsWritable && { PUT: change, PATCH: change }),
    },
  };
}

/** Writes to the row only: nothing is loaded again, so the running plugins do not notice. */
function changeRow(context: Context, call: Call) {
  const { row } = namedPlugin(context, call);
  const fields = call.fields();
  const changed: PluginRow = {
    ...row,
    name: textField(fields, 'name', row.name),
    package_name: textField(fields, 'package_name', row.package_name),
    active: booleanField(fields, 'active', row.active),
  };
  context.state.plugins.put(row.key, changed);
  const plugin = pluginOf(changed, context.registry, context.behaviour);
  return { status: 200, body: pluginBody(plugin, context.behaviour) };
}

function textField(fields: Fields, name: string, missing: string | null): string | null {
  const value = fields[name];
  if (value === undefined) return missing;
  if (value === null) return null;
  if (typeof value !== 'string' && typeof value !== 'number') throw fieldError(name, 'Not a valid string.');
  const text = String(value).trim();
  if (text.length > 255) throw fieldError(name, 'Ensure this field has no more than 255 characters.');
  return text;
}

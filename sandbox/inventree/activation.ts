import { booleanField, type Fields } from './body.ts';
import { type Context, namedPlugin } from './context.ts';
import { InnerFailure, ruleError } from './errors.ts';
import { superuser } from './permissions.ts';
import { type Plugin, pluginOf } from './plugin-row.ts';
import type { Answer, Call, View } from './view.ts';

/**
 * Switching plugins on and off. The answer repeats the request; what came of it, only the list and the registry
 * status tell.
 */
export function activationViews(context: Context): View[] {
  const handler = (call: Call) => activate(context, call);
  return [
    {
      path: '/api/plugins/:plugin/activate/',
      permission: superuser,
      methods: { PUT: handler, PATCH: handler },
    },
  ];
}

async function activate(context: Context, call: Call): Promise<Answer> {
  const { state, registry, behaviour } = context;
  const named = namedPlugin(context, call);
  const fields = call.fields();
  const active = booleanField(fields, 'active', true);
  const plugin = overridden(context, fields) ?? named;

  if (!active && plugin.builtin && !behaviour.hasMandatoryFlag) {
    // upstream: InvenTree 198: the row changes, the plugin runs on, and the answer says it is on.
    state.plugins.put(plugin.row.key, { ...plugin.row, active });
    return { status: 200, body: { active: true } };
  }
  if (!active && plugin.mandatory) {
    throw ruleError('INVE-E10: A mandatory plugin cannot be switched off');
  }
  if (plugin.row.active !== active) {
    state.plugins.put(plugin.row.key, { ...plugin.row, active });
    await registry.reload();
    const failure = active ? plugin.code?.failsWhenSwitchedOn : undefined;
    // The row was written before: the plugin is on, whatever the answer says.
    if (failure !== undefined) throw new InnerFailure('OperationalError', failure);
  }
  return { status: 200, body: { active } };
}

/**
 * A row number in the body wins over the key in the address, and an unknown one makes the server fail
 * (upstream: InvenTree, all versions; undocumented).
 */
function overridden({ state, registry, behaviour }: Context, fields: Fields): Plugin | undefined {
  if (fields.pk === undefined) return undefined;
  const row = state.plugins.all().find(({ pk }) => pk === Number(fields.pk));
  if (!row) throw new InnerFailure('DoesNotExist', 'PluginConfig matching query does not exist.');
  return pluginOf(row, registry, behaviour);
}

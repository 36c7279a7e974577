import { booleanField } from './body.ts';
import { type Context, deleteRow, namedPlugin } from './context.ts';
import { ruleError } from './errors.ts';
import { superuser } from './permissions.ts';
import type { Plugin } from './plugin-row.ts';
import type { Answer, Call, View } from './view.ts';

/** Removing a package from the server. */
export function uninstallViews(context: Context): View[] {
  return [
    {
      path: '/api/plugins/:plugin/uninstall/',
      permission: superuser,
      methods: {
        // Two answers for one and the same deed (upstream: InvenTree, all versions).
        PATCH: async (call) => uninstall(context, call, {}),
        PUT: async (call) => uninstall(context, call, { delete_config: true }),
      },
    },
  ];
}

async function uninstall(context: Context, call: Call, body: object): Promise<Answer> {
  const plugin = namedPlugin(context, call);
  const deleteConfig = booleanField(call.fields(), 'delete_config', true);
  const reason = whyNot(plugin, context);
  if (reason) throw ruleError(reason);
  const { state, registry, catalogue } = context;
  state.transaction(() => {
    for (const other of catalogue.all) {
      // A package may bring several plugins; they all go.
      if (other.package === plugin.row.package_name) state.installed.delete(other.key);
    }
    if (deleteConfig) deleteRow(context, plugin.row.key);
  });
  await registry.reload();
  return { status: 200, body };
}

/** The first rule that forbids it, in the server's order. */
function whyNot(plugin: Plugin, context: Context): string | undefined {
  const { behaviour, state } = context;
  const { row, code } = plugin;
  const kinds: readonly (readonly [boolean, string])[] = [
    [plugin.mandatory, 'INVE-E10: A mandatory plugin stays installed'],
    [plugin.sample, 'INVE-E10: A sample plugin stays installed'],
    [plugin.builtin, 'INVE-E10: A built-in plugin stays installed'],
    [code === undefined, 'The plugin is not installed'],
  ];
  const rules: readonly (readonly [boolean, string])[] = [
    [context.installDisabled(), 'Uninstalling plugins is disabled on this server'],
    [row.active, 'An active plugin stays installed'],
    ...(behaviour.uninstallNamesKinds ? kinds : []),
    [code === undefined, 'The registry does not know the plugin'],
    [!plugin.isPackage, 'The plugin is not a package'],
    [row.package_name === null, 'The name of the package is not known'],
    [state.installed.get(row.key) !== true, 'pip does not find the package'],
  ];
  return rules.find(([applies]) => applies)?.[1];
}

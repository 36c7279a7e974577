import { booleanField } from './body.ts';
import type { Context } from './context.ts';
import { InnerFailure } from './errors.ts';
import { superuser } from './permissions.ts';
import type { View } from './view.ts';

/** The state of the registry, and loading it again. */
export function registryViews(context: Context): View[] {
  return [statusView(context), reloadView(context)];
}

function statusView({ state, registry }: Context): View {
  return {
    path: '/api/plugins/status/',
    permission: superuser,
    methods: {
      GET() {
        const registryErrors = registry.errors().map(({ stage, error }) => {
          // upstream: InvenTree, all versions: a refusal for the version range is kept as text, and trips this.
          if (typeof error === 'string') {
            throw new InnerFailure('AttributeError', "'str' object has no attribute 'items'");
          }
          return { stage, name: error.name, message: error.message };
        });
        const active = state.plugins.all().filter((row) => row.active).length;
        return { status: 200, body: { active_plugins: active, registry_errors: registryErrors } };
      },
    },
  };
}

function reloadView({ registry }: Context): View {
  return {
    path: '/api/plugins/reload/',
    permission: superuser,
    methods: {
      async POST(call) {
        const fields = call.fields();
        const echo = {
          full_reload: booleanField(fields, 'full_reload', false),
          force_reload: booleanField(fields, 'force_reload', false),
          collect_plugins: booleanField(fields, 'collect_plugins', false),
        };
        await registry.reload();
        return { status: 201, body: echo };
      },
    },
  };
}

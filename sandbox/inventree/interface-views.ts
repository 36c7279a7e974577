import { type Context, namedPlugin } from './context.ts';
import { isTrue } from './setting-value.ts';
import { adminRole, signedIn, staff } from './permissions.ts';
import type { PluginClass, UiFeature } from './plugin-class.ts';
import type { View } from './view.ts';

/** What plugins add to the server's own pages, told as addresses of scripts. */
export function interfaceViews(context: Context): View[] {
  const { hasAdminPages, hasUiFeatures } = context.behaviour;
  return [...(hasAdminPages ? [adminView(context)] : []), ...(hasUiFeatures ? [featuresView(context)] : [])];
}

function adminView(context: Context): View {
  return {
    path: '/api/plugins/:plugin/admin/',
    permission: context.behaviour.adminPageNeedsStaff ? staff : adminRole,
    methods: {
      GET(call) {
        const { code, running } = namedPlugin(context, call);
        const page = running ? code?.adminPage : undefined;
        return { status: 200, body: { source: page?.source ?? null, context: page?.context ?? null } };
      },
    },
  };
}

function featuresView(context: Context): View {
  return {
    path: '/api/plugins/ui/features/:feature/',
    permission: signedIn,
    methods: {
      GET(call) {
        const type = call.param('feature');
        const model = call.query.get('target_model');
        const known = type !== 'primary_action' || context.behaviour.hasPrimaryActions;
        const body =
          known && interfaceIsOn(context)
            ? context.registry.allRunning().flatMap((plugin) => featuresOf(plugin, type, model))
            : [];
        return { status: 200, body };
      },
    },
  };
}

function interfaceIsOn({ state }: Context): boolean {
  return isTrue(state.globalSettings.get('ENABLE_PLUGINS_INTERFACE')?.value ?? '');
}

function featuresOf(plugin: PluginClass, type: string, model: string | null): object[] {
  return (plugin.features ?? [])
    .filter((feature) => feature.type === type && (!feature.forModel || feature.forModel === model))
    .map((feature) => featureBody(plugin.key, feature));
}

function featureBody(plugin: string, feature: UiFeature): object {
  return {
    plugin_name: plugin,
    feature_type: feature.type,
    key: feature.key,
    title: feature.title,
    description: feature.description,
    icon: feature.icon,
    options: feature.options ?? null,
    context: feature.context ?? null,
    source: `/static/plugins/${plugin}/${feature.script}`,
  };
}

import type { QueryKey } from '@tanstack/react-query';
import type { LateCode } from './late-code.ts';
import { lateQuery } from './late-query.ts';
import type { SettingsFacet, SettingsScope } from './settings.ts';
import type { Plugin } from './system.ts';

/** What is known of a scope before its code is there: enough to lead there, and to ask the cache. */
export interface LateScope {
  /** As in `SettingsScope`. */
  readonly mayHave: (plugin: Plugin) => boolean;
  /** The key of the query that `form` gives. */
  readonly key: (pluginId: string) => QueryKey;
}

interface LateScopes {
  readonly plugin?: LateScope;
  readonly setup?: LateScope;
  /** With the key of the query that `list` gives. */
  readonly own?: LateScope & { readonly listKey: QueryKey };
}

/**
 * A settings facet whose code comes with the first question to it. No list of plugins needs that code, and it is
 * as much as all else that a system has.
 * @param make called once, when the code is there
 */
export function lateSettings<Code>(
  code: LateCode<Code>,
  make: (code: Code) => SettingsFacet,
  scopes: LateScopes,
): SettingsFacet {
  let made: SettingsFacet | null = null;
  const facet: LateCode<SettingsFacet> = {
    load: async () => (made ??= make(await code.load())),
    now: () => (made ??= make(code.now())),
  };
  const plugin = scopes.plugin && lateScope(scopes.plugin, partOf(facet, 'plugin'));
  const setup = scopes.setup && lateScope(scopes.setup, partOf(facet, 'setup'));
  const others = { ...(plugin && { plugin }), ...(setup && { setup }) };
  if (!scopes.own) return others;
  const scope = partOf(facet, 'own');
  const list = lateQuery(scopes.own.listKey, scope, (own) => own.list());
  return { ...others, own: { ...lateScope(scopes.own, scope), list: () => list } };
}

function partOf<Name extends keyof SettingsFacet>(facet: LateCode<SettingsFacet>, name: Name) {
  const part = (whole: SettingsFacet) => {
    const found = whole[name];
    if (!found) throw new Error(`A system lacks the settings (${name}) that it has spoken of.`);
    return found;
  };
  return { load: async () => part(await facet.load()), now: () => part(facet.now()) };
}

function lateScope({ mayHave, key }: LateScope, scope: LateCode<SettingsScope>): SettingsScope {
  const forms = new Map<string, ReturnType<SettingsScope['form']>>();
  return {
    mayHave,
    form: (pluginId) => {
      const queryKey = key(pluginId);
      const name = JSON.stringify(queryKey);
      const form = forms.get(name) ?? lateQuery(queryKey, scope, (one) => one.form(pluginId));
      forms.set(name, form);
      return form;
    },
    save: async (request) => (await scope.load()).save(request),
    changedKeys: (pluginId) => scope.now().changedKeys(pluginId),
    lookup: (id) => scope.now().lookup?.(id),
    file: () => scope.now().file?.(),
  };
}

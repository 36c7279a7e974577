import { reloadPlugins } from '../../api/generated/inventree-435/sdk.gen.ts';
import { objectOf, own } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { LoadingErrors, ReloadWay } from '../loading.ts';
import type { ServerCondition } from '../system.ts';
import { keepsErrors, unlistedErrors } from './kept-errors.ts';
import type { Loading } from './late-registry.ts';
import { stageWords } from './plugin-facts.ts';
import { rowOf } from './plugin-model.ts';
import { errorConcerns, errorRows, errorsOfPlugin, toRegistryError } from './registry-errors.ts';
import { inventreePluginState } from './state.ts';

const KEEPS_ERRORS: ServerCondition = {
  severity: 'info',
  title: m.inventree_loading_keeps_title,
  explanation: m.inventree_loading_keeps,
};

/** upstream: InvenTree, the registry is in each process's memory */
const OF_ONE_PROCESS: ServerCondition = {
  severity: 'info',
  title: m.inventree_loading_process_title,
  explanation: m.inventree_loading_process,
};

/** upstream: InvenTree API 198 to 534 answers 201 also when nothing happened, or when it failed inside */
export function reloadWays(loading: Loading): readonly ReloadWay[] {
  const { client } = loading;
  const reload = (full: boolean, force: boolean) => async () => {
    const body = { full_reload: full, collect_plugins: full, force_reload: force };
    await reloadPlugins({ client, body, throwOnError: true });
  };
  return [
    {
      id: 'light',
      label: m.inventree_reload_light,
      help: keepsErrors(loading.apiVersion)
        ? m.inventree_reload_light_help_old
        : m.inventree_reload_light_help,
      run: reload(false, false),
    },
    {
      id: 'full',
      label: m.inventree_reload_full,
      help: m.inventree_reload_full_help,
      run: reload(true, false),
    },
    {
      id: 'force',
      label: m.inventree_reload_force,
      help: m.inventree_reload_force_help,
      run: reload(true, true),
    },
  ];
}

/** @param raw what `readStatus` gives; its status is untrusted */
export function loadingErrors(
  raw: unknown,
  loading: Pick<Loading, 'apiVersion' | 'circumstances'>,
): LoadingErrors {
  const { circumstances } = loading;
  const answers = objectOf(raw);
  const status = own(answers, 'status');
  const unreadable = own(answers, 'unreadable');
  const rows = errorRows(status);
  return {
    notices: [...(keepsErrors(loading.apiVersion) ? [KEEPS_ERRORS] : []), OF_ONE_PROCESS],
    unreadable:
      unreadable === null || unreadable === undefined
        ? null
        : unreadableBecause(unreadable, loading.apiVersion),
    errors: rows.flatMap((row) => {
      const error = toRegistryError(row);
      if (error === null) return [];
      const words = stageWords(error.stage);
      return [
        {
          ...error,
          stageWords: words.known ? words.label : null,
          concerns: (plugin) => errorConcerns(row, rowOf(plugin)),
        },
      ];
    }),
    stateOf: (plugin) => {
      if (unreadable !== null || !plugin.enabled) return plugin.state;
      const row = rowOf(plugin);
      // Of a plugin that no list has named there are names, but not whether it is on.
      if (own(row, 'active') === undefined) return plugin.state;
      return inventreePluginState(row, circumstances, errorsOfPlugin(status, row));
    },
  };
}

function unreadableBecause(why: unknown, apiVersion: number | null): ServerCondition {
  return {
    severity: 'warning',
    title: m.inventree_notice_status_title,
    explanation: why === 'server-error' ? unlistedErrors(apiVersion) : m.inventree_loading_unreadable,
  };
}

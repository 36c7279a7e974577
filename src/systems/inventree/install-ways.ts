import { toApiError } from '../../api/api-error.ts';
import { installPlugin, reloadPlugins } from '../../api/generated/inventree-435/sdk.gen.ts';
import { objectOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { InstallReport, InstallRequest, InstallWay } from '../install.ts';
import type { SettingsValues } from '../settings.ts';
import type { Plugin, ServerCondition } from '../system.ts';
import { installForm, type InstallFields, SECTION } from './install-form.ts';
import type { Management } from './manage.ts';
import { refusedInstall } from './install-refusal.ts';

/** Since this version a package index is used together with the name; before, the name was dropped. */
const INDEX_WITH_NAME_SINCE = 529;

/** What is sent; the server takes an empty text for nothing. */
interface Wish {
  readonly packagename: string;
  readonly version: string;
  readonly url: string;
}

/** The ways to install a package, each with its own address and fields. */
export function inventreeInstallWays(management: Management): readonly InstallWay[] {
  const forgetsName = (management.apiVersion ?? Number.POSITIVE_INFINITY) < INDEX_WITH_NAME_SINCE;
  const dropped: ServerCondition = {
    severity: 'warning',
    title: m.inventree_install_drops_name_title,
    explanation: m.inventree_install_drops_name,
  };
  return [
    {
      ...way(management, ['packagename', 'version'], ['packagename']),
      id: 'index',
      label: m.inventree_install_index,
      help: m.inventree_install_index_help,
      notices: [],
      updates: ({ packageName }) => packageName !== undefined,
    },
    {
      ...way(management, ['packagename', 'version', 'url'], ['packagename', 'url']),
      id: 'other-index',
      label: m.inventree_install_other_index,
      help: m.inventree_install_other_index_help,
      notices: forgetsName ? [dropped] : [],
      updates: ({ packageName }) => packageName !== undefined && !forgetsName,
    },
    {
      ...way(management, ['repository', 'packagename'], ['repository']),
      id: 'repository',
      label: m.inventree_install_repository,
      help: m.inventree_install_repository_help,
      notices: [],
      advise: (values) => (wishOf(values).packagename === '' ? [namelessAdvice(management)] : []),
      updates: ({ packageName }) => packageName !== undefined,
    },
  ];
}

function namelessAdvice({ superuser }: Management): ServerCondition {
  return {
    severity: superuser ? 'info' : 'warning',
    title: m.inventree_install_nameless_title,
    explanation: superuser ? m.inventree_install_nameless : m.inventree_install_nameless_staff,
  };
}

function way(
  management: Management,
  fields: InstallFields,
  required: InstallFields,
): Pick<InstallWay, 'allowed' | 'decision' | 'takes' | 'form' | 'run' | 'names' | 'settle'> {
  return {
    allowed: management.rights.install,
    decision: m.inventree_install_decision,
    takes: m.inventree_install_takes,
    form: (of) => installForm(fields, required, of, management.rights.install),
    run: (request) => install(management, request),
    names,
    ...(management.superuser && { settle: () => reloadAll(management) }),
  };
}

async function install(management: Management, request: InstallRequest): Promise<InstallReport> {
  const wish = wishOf(request.values);
  request.onProgress({ step: m.inventree_install_step_pip, part: null, cancellable: false });
  let answer: unknown;
  try {
    const body = { ...wish, confirm: true };
    answer = (await installPlugin({ client: management.client, body, throwOnError: true })).data;
  } catch (thrown) {
    return refusedInstall(toApiError(thrown));
  }
  const result = objectOf(answer);
  const success = own(result, 'success');
  // upstream: InvenTree since about API 380: a failure beside pip is answered with 201 and nothing but the request
  if (success === undefined || success === null || success === false) {
    return {
      kind: 'refused',
      error: null,
      fields: [],
      output: textOf(own(result, 'output')),
      why: m.inventree_install_no_success,
    };
  }
  return {
    kind: 'installed',
    pluginId: null,
    message: textOf(success) ?? textOf(own(result, 'result')),
    output: textOf(own(result, 'output')),
    notes: wish.packagename === '' && !management.superuser ? [m.inventree_install_nameless_staff] : [],
  };
}

/** upstream: InvenTree API 198 to 534: answers 201 even when nothing happened; the list tells. */
async function reloadAll({ client }: Management): Promise<void> {
  const body = { full_reload: true, force_reload: true, collect_plugins: true };
  await reloadPlugins({ client, body, throwOnError: true });
}

function wishOf(values: SettingsValues): Wish {
  const section = values[SECTION] ?? {};
  const text = (name: string) => (textOf(section[name]) ?? '').trim();
  return {
    packagename: text('packagename'),
    version: text('version'),
    url: text('url') || text('repository'),
  };
}

function names(values: SettingsValues, { packageName }: Plugin): boolean {
  const { packagename } = wishOf(values);
  return packageName !== undefined && packagename !== '' && canonical(packageName) === canonical(packagename);
}

/** pip takes letter case, dots, underscores and dashes for the same; extras in brackets are no part of the name. */
function canonical(name: string): string {
  return name
    .replace(/\[.*$/, '')
    .toLowerCase()
    .replaceAll(/[-_.]+/g, '-');
}

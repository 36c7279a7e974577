import { ApiError, foundSignedOut, toApiError } from '../../api/api-error.ts';
import type { Client } from '../../api/generated/client/index.ts';
import { getPluginQueryKey } from '../../api/generated/fylr/@tanstack/react-query.gen.ts';
import { getPlugin, installPlugin, updatePlugin } from '../../api/generated/fylr/sdk.gen.ts';
import { type JsonObject, objectOf, own } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { InstallReport, InstallRequest, InstallWay } from '../install.ts';
import { modelQuery } from '../model-query.ts';
import { ALLOWED } from '../permission.ts';
import type { DeclaredSettings } from '../settings.ts';
import type { Plugin, ServerAddress, ServerCondition, Text } from '../system.ts';
import { differences } from './install-differences.ts';
import { diskForm, installValues, urlForm, zipForm } from './install-forms.ts';
import { checkPackage } from './package-check.ts';
import { forgetPackage, NEVER_READY, sendPackage, whenReady } from './package-upload.ts';
import { numberOfThing } from './row-values.ts';
import { type AskSession, withSessionCheck } from './session-check.ts';

export interface InstallParts {
  readonly server: ServerAddress;
  readonly client: Client;
  readonly askSession: AskSession;
  /** The session names a right to upload files. One for a single pool suffices, and is not named there. */
  readonly uploads: boolean;
}

type Source =
  | {
      readonly type: 'zip';
      readonly url: '';
      readonly zip_file: { readonly _id: number; readonly preferred: true };
    }
  | { readonly type: 'url'; readonly url: string; readonly update_policy?: string }
  | { readonly type: 'disk'; readonly path: string };

/**
 * The ways to install on a fylr server: as a ZIP file, from an address, from a folder of the server. Each of them
 * also brings a plugin up to date, whatever it was installed from. What a new one is called need not be told from what
 * is filled in: it always gets a row of its own, so it is what was not in the list before.
 * upstream: fylr 6.34 (6.27 for folders), PUT creates and POST changes
 */
export function fylrInstallWays(parts: InstallParts): readonly InstallWay[] {
  return [zipWay(parts), urlWay(parts), diskWay(parts)];
}

/** Of a type that is new, too. upstream: fylr 6.34, `type` is free text */
const ORIGINS = new Set(['zip', 'url', 'disk', 'server', 'unknown']);
const IS_FROM_FOLDER = ({ origin }: Plugin) => origin === 'disk' || origin === 'server';

function zipWay(parts: InstallParts): InstallWay {
  return {
    id: 'zip',
    label: m.fylr_install_zip,
    help: m.fylr_install_zip_help,
    allowed: ALLOWED,
    notices: parts.uploads ? [] : [NO_RIGHT_NAMED],
    decision: null,
    takes: null,
    file: {
      label: m.fylr_install_file,
      accept: '.zip,application/zip',
      largest: null,
      check: checkPackage,
    },
    updates: ({ origin }) => ORIGINS.has(origin),
    brought: ({ origin }) => origin === 'zip',
    form: (of) => (of ? rowForm(parts, of, zipForm) : zipForm()),
    run: (request) => runZip(parts, request),
  };
}

/** upstream: fylr 6.34, `asset_upload` anywhere will do; what is granted for a pool is not among the session's rights */
const NO_RIGHT_NAMED: ServerCondition = {
  severity: 'warning',
  title: m.fylr_upload_right_unnamed_title,
  explanation: m.fylr_upload_right_unnamed,
};

function urlWay(parts: InstallParts): InstallWay {
  return {
    id: 'url',
    label: m.fylr_install_from_url,
    help: m.fylr_install_from_url_help,
    allowed: ALLOWED,
    notices: [],
    decision: null,
    takes: m.fylr_install_url_takes,
    updates: ({ origin }) => ORIGINS.has(origin),
    brought: ({ origin }) => origin === 'url',
    form: (of) => (of ? rowForm(parts, of, urlForm) : urlForm()),
    run: async (request) => {
      const { url, policy } = installValues(request.values);
      const source = {
        type: 'url',
        url: url ?? '',
        ...(policy !== null && { update_policy: policy }),
      } as const;
      return withAdvice(await settled(() => save(parts, request, source)));
    },
  };
}

/**
 * Nothing that the server says of an address tells what is wrong with it but for those who made the server.
 * upstream: fylr 6.34, no document names a code for an address that does not deliver
 */
function withAdvice(report: InstallReport): InstallReport {
  return report.kind === 'refused' && report.why === null && report.error?.code === 'ServerGeneric'
    ? { ...report, why: m.fylr_refused_address }
    : report;
}

function diskWay(parts: InstallParts): InstallWay {
  return {
    id: 'disk',
    label: m.fylr_install_disk,
    help: m.fylr_install_disk_help,
    allowed: ALLOWED,
    notices: [],
    decision: null,
    takes: null,
    updates: IS_FROM_FOLDER,
    brought: IS_FROM_FOLDER,
    form: (of) => (of ? rowForm(parts, of, diskForm) : diskForm()),
    run: (request) => {
      const { path } = installValues(request.values);
      return settled(() => save(parts, request, { type: 'disk', path: path ?? '' }));
    },
  };
}

/** The form of a plugin that is there, filled with what is so. */
function rowForm(
  { client, server, askSession }: InstallParts,
  of: Plugin,
  make: (row: unknown) => DeclaredSettings,
) {
  const path = { id: Number(of.id) };
  return modelQuery({
    queryKey: getPluginQueryKey({ client, path }),
    read: (signal) =>
      withSessionCheck(
        server.id,
        askSession,
        async () => (await getPlugin({ client, path, signal, throwOnError: true })).data,
      ),
    select: make,
  });
}

async function runZip(parts: InstallParts, request: InstallRequest): Promise<InstallReport> {
  const { file, signal, onProgress } = request;
  const { server, client, askSession } = parts;
  if (!file) throw new ApiError({ kind: 'unexpected', source: 'page', serverId: server.id });
  const work = { server, client, file, signal, onProgress };
  let left: Text | null = null;
  const report = await settled(
    async () => {
      const uploaded = await withSessionCheck(server.id, askSession, () => sendPackage(work));
      left = () => m.fylr_upload_unused({ id: uploaded.id });
      if (!(await whenReady(work, uploaded))) {
        forgetPackage(server, file);
        left = () => m.fylr_upload_unusable({ id: uploaded.id });
        return refusal(null, m.fylr_upload_failed);
      }
      return save(parts, request, { type: 'zip', url: '', zip_file: { _id: uploaded.id, preferred: true } });
    },
    // A file that is on the server and belongs to nothing is named: fylr offers no way to find it there.
    () => left,
  );
  if (report.kind === 'installed') forgetPackage(server, file);
  return report;
}

async function save(parts: InstallParts, request: InstallRequest, source: Source): Promise<InstallReport> {
  const { client, server, askSession } = parts;
  const { of, onProgress, values } = request;
  onProgress({ step: of ? m.fylr_step_update : m.fylr_step_install, part: null, cancellable: false });
  return withSessionCheck(server.id, askSession, async () => {
    if (!of) {
      const body = { ...source, enabled: installValues(values).enabled };
      const row = objectOf((await installPlugin({ client, body, throwOnError: true })).data);
      return installed(row, body.enabled ? [m.fylr_install_reload] : []);
    }
    return update(client, of, source);
  });
}

/** Saves a plugin that is there, and compares it before and after. */
async function update(client: Client, of: Plugin, source: Source): Promise<InstallReport> {
  const path = { id: Number(of.id) };
  const read = async () => objectOf((await getPlugin({ client, path, throwOnError: true })).data);
  const before = await read();
  await updatePlugin({ client, path, body: { ...path, ...source }, throwOnError: true });
  // That nobody can look takes nothing back of what the server has done.
  const after = await read().catch(() => null);
  const compared = after === null ? [m.fylr_update_not_compared] : differences(before, after);
  return installed(path, [...compared, ...(of.enabled ? [m.fylr_install_reload] : [])]);
}

function installed(row: JsonObject, notes: readonly Text[]): InstallReport {
  const id = numberOfThing(own(row, 'id'));
  return { kind: 'installed', pluginId: id === null ? null : String(id), message: null, output: null, notes };
}

/** upstream: fylr 6.34, the codes that are documented; for the others the server's own words must do */
const CODE_WORDS: Readonly<Record<string, Text>> = {
  PluginDuplicateName: m.fylr_refused_duplicate,
  ReadOnlyMode: m.fylr_refused_read_only,
  FileLimitExceeded: m.fylr_refused_file_limit,
  UploadError: m.fylr_refused_upload,
  RightRequired: m.fylr_refused_no_upload,
  [NEVER_READY]: m.fylr_upload_never_ready,
};

/**
 * @param left what lies on the server and belongs to nothing unless it becomes a plugin
 * @throws ApiError for a session that has ended, and when the person gave up and nothing is left of it
 */
async function settled(
  run: () => Promise<InstallReport>,
  left: () => Text | null = () => null,
): Promise<InstallReport> {
  try {
    const report = await run();
    return report.kind === 'refused' ? { ...report, left: left() } : report;
  } catch (thrown) {
    const error = toApiError(thrown);
    if (foundSignedOut(error)) throw error;
    if (error.kind === 'cancelled') {
      if (left() === null) throw error;
      return { ...refusal(null, m.fylr_install_stopped), left: left() };
    }
    const why =
      (error.code !== null && Object.hasOwn(CODE_WORDS, error.code) ? CODE_WORDS[error.code] : null) ?? null;
    if (error.changed === 'unknown') return { kind: 'unclear', error, why, left: left() };
    return { ...refusal(error, why), left: left() };
  }
}

function refusal(error: ApiError | null, why: Text | null): Extract<InstallReport, { kind: 'refused' }> {
  return { kind: 'refused', error, fields: [], output: null, why };
}

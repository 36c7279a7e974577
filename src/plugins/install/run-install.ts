import type { QueryClient } from '@tanstack/react-query';
import { ApiError, foundSignedOut, toApiError } from '../../api/api-error.ts';
import { m } from '../../messages/messages.js';
import type { SignedInServer } from '../../servers/servers-query.ts';
import { onceSignedIn } from '../../servers/waiting-work.ts';
import type { InstallReport, InstallWay } from '../../systems/install.ts';
import type { FieldRefusal, SettingsValues } from '../../systems/settings.ts';
import type { Plugin, PluginsFacet } from '../../systems/system.ts';
import { findInstalled, provesInstalled, type Sought } from './find-installed.ts';
import { type InstallOutcome, updateRun } from './install-runs.ts';

export interface InstallWish {
  readonly cache: QueryClient;
  readonly server: Pick<SignedInServer, 'id'>;
  readonly facet: Pick<PluginsFacet, 'list' | 'changedKeys'>;
  readonly way: Pick<InstallWay, 'run' | 'names' | 'settle'>;
  readonly values: SettingsValues;
  readonly file: File | null;
  readonly of: Plugin | null;
  /** What is installed, in a few words. Untrusted text. */
  readonly what: string;
  /** Called with what the server said of single values, when it refuses. */
  readonly onFields: (fields: readonly FieldRefusal[]) => void;
}

/** Milliseconds between two looks at a list that is watched, and after which nobody watches any longer. */
const LOOK_EVERY = 5_000;
const WATCH_FOR = 15 * 60_000;
/** A list that several processes answer may be behind for a moment. */
const MOST_LOOKS = 3;
const LOOK_AGAIN = 2_000;

/**
 * Installs, and finds out what came of it: the server's answer is no proof, its list is. Never throws: what went wrong
 * is the outcome.
 * @param id of the run, which is told how far it is
 */
export async function runInstall(id: number, wish: InstallWish): Promise<InstallOutcome> {
  return outcomeOf(wish, async () => {
    updateRun(id, { progress: { step: m.install_step_before, part: null, cancellable: false } });
    // The list is a help; without it the server may still install.
    const before = await listNow(wish, m.install_work).catch(nothingUnlessSignedOut);
    const sought: Sought = { way: wish.way, values: wish.values, of: wish.of, before };
    const report = await askServer(id, wish);
    if (report.kind === 'refused') {
      wish.onFields(report.fields);
      const { error, why, output, left = null } = report;
      return { kind: 'refused', error, why, output, left };
    }
    if (report.kind === 'unclear') return watchList(id, wish, sought, report);
    return look(id, wish, sought, report);
  });
}

async function outcomeOf(
  { cache, facet }: InstallWish,
  act: () => Promise<InstallOutcome>,
): Promise<InstallOutcome> {
  try {
    return await act();
  } catch (thrown) {
    const error = toApiError(thrown);
    // Whoever has left the server is told nothing more of it.
    if (isGivenUp(error)) return { kind: 'cancelled' };
    return { kind: 'refused', error, why: null, output: null, left: null };
  } finally {
    void cache.invalidateQueries({ queryKey: facet.list().queryKey, exact: true });
  }
}

async function askServer(id: number, wish: InstallWish): Promise<InstallReport> {
  const { server, way, values, file, of, what } = wish;
  const controller = new AbortController();
  const stop = { label: m.install_stop, run: () => controller.abort() };
  const work = { serverId: server.id, what: () => m.install_work({ plugin: what }) };
  return onceSignedIn(work, () =>
    way.run({
      values,
      file,
      of,
      signal: controller.signal,
      onProgress: (progress) => updateRun(id, { progress, stop: progress.cancellable ? stop : null }),
    }),
  );
}

/** The plugins that the server has now. */
async function listNow(
  { cache, facet, server, what }: InstallWish,
  words: (of: { plugin: string }) => string,
) {
  const work = { serverId: server.id, what: () => words({ plugin: what }) };
  return onceSignedIn(work, async () => {
    const { queryKey, queryFn, select } = facet.list();
    return select(await cache.fetchQuery({ queryKey, queryFn, staleTime: 0 })).plugins;
  });
}

type Installed = Extract<InstallReport, { kind: 'installed' }>;
type Said = Pick<Installed, 'message' | 'output' | 'notes'>;

/** What a look at the list has found, and why one failed, where it did. */
interface Looked {
  readonly found: readonly Plugin[];
  readonly error: ApiError | null;
}

/** Reads what the server says has worked in its list; where it is not there, lets the server take notice of it. */
async function look(
  id: number,
  wish: InstallWish,
  sought: Sought,
  { pluginId, message, output, notes }: Installed,
): Promise<InstallOutcome> {
  const said = { message, output, notes };
  let looked = await lookNow(id, wish, sought, pluginId);
  if (goesOn(looked)) looked = await settleAndLook(id, wish, sought, pluginId);
  for (let looks = 1; goesOn(looked) && looks < MOST_LOOKS; looks += 1) {
    await pause(LOOK_AGAIN);
    const { error } = looked;
    const later = await lookNow(id, wish, sought, pluginId);
    looked = { found: later.found, error: later.error ?? error };
  }
  const outcomeIf = ({ found, error }: Looked): InstallOutcome =>
    found.length > 0 ? done(wish, sought, found, said) : { kind: 'not-shown', ...said, error, again };
  const again = async () =>
    outcomeOf(wish, async () => outcomeIf(await settleAndLook(id, wish, sought, pluginId)));
  return outcomeIf(looked);
}

function goesOn({ found, error }: Looked): boolean {
  return found.length === 0 && !(error !== null && isGivenUp(error));
}

async function lookNow(
  id: number,
  wish: InstallWish,
  sought: Sought,
  pluginId: string | null,
): Promise<Looked> {
  updateRun(id, { progress: { step: m.install_step_check, part: null, cancellable: false }, stop: null });
  try {
    return { found: findInstalled(sought, await listNow(wish, m.install_check_work), pluginId), error: null };
  } catch (thrown) {
    // That nobody can look takes nothing back of what the server has done.
    return { found: [], error: toApiError(thrown) };
  }
}

async function settleAndLook(
  id: number,
  wish: InstallWish,
  sought: Sought,
  pluginId: string | null,
): Promise<Looked> {
  const error = await settle(id, wish);
  if (error !== null && isGivenUp(error)) return { found: [], error };
  const looked = await lookNow(id, wish, sought, pluginId);
  return { found: looked.found, error: looked.error ?? error };
}

/** @returns why the server did not take notice; null when it did, or need not */
async function settle(id: number, { way, server, what }: InstallWish): Promise<ApiError | null> {
  if (!way.settle) return null;
  updateRun(id, { progress: { step: m.install_step_settle, part: null, cancellable: false }, stop: null });
  const work = { serverId: server.id, what: () => m.install_check_work({ plugin: what }) };
  try {
    await onceSignedIn(work, async () => way.settle?.());
    return null;
  } catch (thrown) {
    return toApiError(thrown);
  }
}

function done(
  { cache, facet }: InstallWish,
  { before, of }: Sought,
  found: readonly Plugin[],
  said: Said,
): InstallOutcome {
  for (const plugin of found) {
    for (const queryKey of facet.changedKeys(plugin.id))
      void cache.invalidateQueries({ queryKey, exact: true });
  }
  const [first] = found;
  const was = of ?? before?.find(({ id }) => id === first?.id) ?? null;
  return { kind: 'done', plugins: found, before: was, ...said };
}

/** No answer came: the list tells when it is done, for as long as somebody may reasonably wait. */
async function watchList(
  id: number,
  wish: InstallWish,
  sought: Sought,
  { error, why, left = null }: Extract<InstallReport, { kind: 'unclear' }>,
): Promise<InstallOutcome> {
  const controller = new AbortController();
  const until = Date.now() + WATCH_FOR;
  const progress = { step: m.install_step_watch, part: null, cancellable: false };
  const stop = { label: m.install_stop_watching, run: () => controller.abort() };
  updateRun(id, { progress, stop });
  while (!controller.signal.aborted && Date.now() < until) {
    // A server that is at work may not answer for a while.
    const plugins = await listNow(wish, m.install_check_work).catch((thrown: unknown) => toApiError(thrown));
    if (plugins instanceof ApiError) {
      if (isGivenUp(plugins)) break;
    } else {
      const found = findInstalled(sought, plugins, null);
      if (provesInstalled(sought, found)) return done(wish, sought, found, NOTHING_SAID);
    }
    await pause(LOOK_EVERY, controller.signal);
  }
  const again = () =>
    outcomeOf(wish, async () => {
      const { found } = await settleAndLook(id, wish, sought, null);
      return provesInstalled(sought, found)
        ? done(wish, sought, found, NOTHING_SAID)
        : { kind: 'unclear', error, why, left, again };
    });
  return { kind: 'unclear', error, why, left, again };
}

const NOTHING_SAID: Said = { message: null, output: null, notes: [] };

function nothingUnlessSignedOut(thrown: unknown): null {
  const error = toApiError(thrown);
  if (isGivenUp(error)) throw error;
  return null;
}

/** Whether the person has stopped it, or left the server. */
function isGivenUp(error: ApiError): boolean {
  return error.kind === 'cancelled' || foundSignedOut(error);
}

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end);
  });
}

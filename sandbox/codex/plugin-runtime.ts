import type { Clock } from '../clock.ts';
import type { Database } from './database.ts';
import type { Manifest, StoredPlugin } from './model.ts';
import { type CallCounter, createCallCounter } from './plugin-calls.ts';
import { recordFailedStart, recordSuccess } from './plugin-records.ts';
import { type Program, type Programs, programOf } from './program.ts';

export type Handshake =
  | { readonly ok: true; readonly latencyMs: number; readonly manifest: Manifest }
  | { readonly ok: false; readonly error: string };

/**
 * The processes of a server's plugins. They live in memory: after a restart none runs, apart from those of
 * plugins that were in good health, which everyday use brings up again. upstream: Codex 2.2.0.
 */
export interface PluginRuntime {
  /** Starts a process for one handshake and ends it. Waits while another plugin is being started. */
  handshake(plugin: StoredPlugin): Promise<Handshake>;
  /** Starts the process of an enabled plugin, writes down how that went, and keeps it when it went well. */
  start(pluginId: string): Promise<Handshake>;
  /** Ends the process, if there is one. */
  stop(pluginId: string): void;
  /** Lets happen what happened in the background since the last call: pings, and processes found dead. */
  catchUp(): void;
  readonly calls: CallCounter;
  /** Breaks off what is being waited for. */
  close(): void;
}

/** The server looks after running processes this often. */
const PING_MS = 60_000;
const DEFAULT_TIMEOUT_SECONDS = 30;
/** What a handshake takes beside what its program waits for. */
const OVERHEAD_MS = 42;

interface Process {
  /** When it was last pinged, or else started; milliseconds since 1970. */
  lookedAfter: number;
}

/** @param upForMs for how long the plugins that run at the start are taken to have run */
export function createPluginRuntime(
  database: Database,
  programs: Programs,
  clock: Clock,
  upForMs = 0,
): PluginRuntime {
  const processes = new Map<string, Process>();
  const calls = createCallCounter(clock);
  const closing = new AbortController();
  let lastStart: Promise<unknown> = Promise.resolve();

  function run(plugin: StoredPlugin, beforeMs = 0): void {
    processes.set(plugin.id, { lookedAfter: clock.now().getTime() });
    calls.resume(plugin.id, programOf(plugin, programs)?.usage ?? [], beforeMs);
  }

  function end(pluginId: string): void {
    processes.delete(pluginId);
    calls.pause(pluginId);
  }

  for (const plugin of database.plugins.all()) {
    if (plugin.enabled && plugin.healthStatus === 'healthy') run(plugin, upForMs);
  }

  /** One start at a time: a start holds the lock that all other plugin calls need. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = lastStart.then(work, work);
    lastStart = turn.catch(() => undefined);
    return turn;
  }

  async function shakeHands(plugin: StoredPlugin): Promise<Handshake> {
    const program = programOf(plugin, programs);
    if (!program)
      return { ok: false, error: `Failed to spawn process: ${plugin.command} exited with code 1` };
    // 0 stands for the server's own.
    const timeoutSeconds = plugin.requestTimeoutSeconds || DEFAULT_TIMEOUT_SECONDS;
    const takesMs = program.start.takesMs ?? 0;
    const waitMs = Math.min(takesMs, timeoutSeconds * 1000);
    if (waitMs > 0) await clock.wait(waitMs, closing.signal);
    if (takesMs > waitMs) return { ok: false, error: `Request timed out after ${timeoutSeconds} seconds` };
    const error = refusal(program, plugin);
    if (error !== undefined) return { ok: false, error };
    return { ok: true, latencyMs: waitMs + OVERHEAD_MS, manifest: program.manifest };
  }

  /** One ping, which tries a new start where the process is found dead. */
  function lookAfter(plugin: StoredPlugin, at: Date): void {
    const error = programOf(plugin, programs)?.start.diesLaterWith;
    if (error === undefined) {
      // No change of the plugin itself: `updatedAt` stays.
      database.plugins.put(plugin.id, { ...recordSuccess(plugin, at), updatedAt: plugin.updatedAt });
      return;
    }
    calls.pause(plugin.id);
    const failed = recordFailedStart(database, plugin, at, error);
    database.plugins.put(plugin.id, failed);
    if (!failed.enabled) end(plugin.id);
  }

  return {
    calls,

    handshake: (plugin) =>
      inTurn(async () => {
        const result = await shakeHands(plugin);
        calls.count(plugin.id, 'initialize', result.ok ? result.latencyMs : 0, result.ok);
        return result;
      }),

    start: (pluginId) =>
      inTurn(async () => {
        const before = database.plugins.get(pluginId);
        if (!before) return { ok: false, error: 'Plugin not found' };
        const result = await shakeHands(before);
        calls.count(pluginId, 'initialize', result.ok ? result.latencyMs : 0, result.ok);
        // It can have been switched off or removed in the meantime; then the process is not wanted any more.
        const plugin = database.plugins.get(pluginId);
        if (!plugin?.enabled) return result;
        const at = clock.now();
        if (result.ok) {
          database.plugins.put(pluginId, recordSuccess(plugin, at, result.manifest));
          run(plugin);
        } else {
          end(pluginId);
          database.plugins.put(pluginId, recordFailedStart(database, plugin, at, result.error));
        }
        return result;
      }),

    stop: end,

    catchUp() {
      const now = clock.now().getTime();
      for (const [pluginId, process] of processes) {
        const overdue = Math.floor((now - process.lookedAfter) / PING_MS);
        const isMortal = programDies(database.plugins.get(pluginId), programs);
        // Of pings that go well only the last one leaves a trace.
        if (!isMortal && overdue > 1) process.lookedAfter += (overdue - 1) * PING_MS;
        while (processes.has(pluginId) && process.lookedAfter + PING_MS <= now) {
          process.lookedAfter += PING_MS;
          const plugin = database.plugins.get(pluginId);
          if (!plugin) end(pluginId);
          else lookAfter(plugin, new Date(process.lookedAfter));
        }
      }
    },

    close() {
      closing.abort(new Error('The server is stopping'));
    },
  };
}

function refusal({ start }: Program, { credentials = {} }: StoredPlugin): string | undefined {
  const hasNone = Object.keys(credentials).length === 0;
  return start.failsWith ?? (hasNone ? start.failsWithoutCredentials : undefined);
}

function programDies(plugin: StoredPlugin | undefined, programs: Programs): boolean {
  return plugin !== undefined && programOf(plugin, programs)?.start.diesLaterWith !== undefined;
}

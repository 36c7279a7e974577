import type { Clock } from '../clock.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { type PluginClass, runsOn } from './plugin-class.ts';
import type { PluginRow, State } from './state.ts';
import type { Behaviour } from './version.ts';

/**
 * What went wrong while loading. One that is recorded as bare text, without a name, makes the status endpoint
 * fail (upstream: InvenTree, all versions, for a plugin outside its version range).
 */
export interface RecordedError {
  readonly stage: string;
  readonly error: { readonly name: string; readonly message: string } | string;
}

/** An error as the status tells it. */
export interface RegistryError {
  readonly stage: string;
  readonly name: string;
  readonly message: string;
}

/**
 * The plugins in the memory of the process. It follows the rows only when it is loaded again, so it can differ
 * from them.
 */
export interface Registry {
  /** The class of that key, if the process knows it. A plugin that crashed at its start is not known. */
  known(key: string): PluginClass | undefined;
  running(key: string): boolean;
  /** Whether it cannot be switched off; from a list of keys, so also for what the process does not know. */
  mandatory(key: string): boolean;
  /** The running plugins, in the order in which they were loaded. */
  allRunning(): readonly PluginClass[];
  errors(): readonly RecordedError[];
  /**
   * Loads all plugins again. While another reload is under way it does nothing but let that one look once more
   * at the rows when it is done, as the server's other requests would.
   */
  reload(): Promise<void>;
}

export interface RegistryOptions {
  readonly state: State;
  readonly catalogue: Catalogue;
  readonly behaviour: Behaviour;
  readonly clock: Clock;
  /** False for a server that loads nothing but what comes with it. */
  readonly pluginsEnabled: boolean;
  /** What goes wrong at every loading, beside plugins that crash. */
  readonly loadErrors: readonly RegistryError[];
}

/** Makes the registry and loads it for the first time, at once: a server that starts waits for nobody. */
export function createRegistry(options: RegistryOptions): Registry {
  const { state, catalogue, behaviour, clock } = options;
  const slow = catalogue.all.filter((plugin) => timeToStart(plugin) > 0);
  let known: ReadonlyMap<string, PluginClass> = new Map();
  let started: ReadonlyMap<string, PluginClass> = new Map();
  let errors: readonly RecordedError[] = [];
  let loading = false;
  let missed = false;

  function load(): void {
    const result = state.transaction(() => loadAll(options));
    known = result.known;
    started = result.started;
    errors = behaviour.reloadClearsErrors ? result.errors : [...errors, ...result.errors];
  }

  /** How long the plugins take that would be started now and are not running yet. */
  function startingTime(): number {
    const waiting = slow.filter(
      (plugin) => !started.has(plugin.key) && state.plugins.get(plugin.key)?.active === true,
    );
    const times = waiting.filter((plugin) => isOnDisk(plugin, options)).map(timeToStart);
    return times.reduce((sum, time) => sum + time, 0);
  }

  load();
  return {
    known: (key) => known.get(key),
    running: (key) => started.has(key),
    mandatory: (key) => behaviour.hasMandatoryFlag && catalogue.of(key)?.mandatory === true,
    allRunning: () => [...started.values()],
    errors: () => errors,
    async reload() {
      if (loading) {
        missed = true;
        return;
      }
      loading = true;
      try {
        do {
          missed = false;
          const time = startingTime();
          if (time > 0) await clock.wait(time);
          load();
        } while (missed);
      } finally {
        loading = false;
      }
    },
  };
}

function timeToStart(plugin: PluginClass): number {
  return plugin.start && 'takesMs' in plugin.start ? plugin.start.takesMs : 0;
}

/** Whether the process would find the class now. */
function isOnDisk({ key, origin }: PluginClass, { state, pluginsEnabled }: RegistryOptions): boolean {
  if (origin === 'builtin') return true;
  // Demonstrations come with the server, but are loaded like plugins from outside.
  return pluginsEnabled && (origin === 'sample' || state.installed.get(key) === true);
}

function loadAll(options: RegistryOptions) {
  const known = new Map<string, PluginClass>();
  const started = new Map<string, PluginClass>();
  const errors: RecordedError[] = options.pluginsEnabled ? options.loadErrors.map(recorded) : [];
  const rows = new Map(options.state.plugins.all().map((row) => [row.key, row]));
  for (const plugin of options.catalogue.all) {
    if (!isOnDisk(plugin, options)) continue;
    const outcome = start(plugin, rows.get(plugin.key), options);
    if (outcome === 'crashed' && plugin.start && 'crashes' in plugin.start) {
      errors.push(...crashReport(plugin, plugin.start.crashes));
      continue;
    }
    known.set(plugin.key, plugin);
    if (outcome === 'running') started.set(plugin.key, plugin);
    if (outcome === 'incompatible') errors.push(incompatibility(plugin, options.behaviour));
  }
  return { known, started, errors };
}

/** Starts one plugin if its row says so, and brings the row in line with what comes of it. */
function start(
  plugin: PluginClass,
  found: PluginRow | undefined,
  { state, behaviour }: RegistryOptions,
): 'running' | 'off' | 'crashed' | 'incompatible' {
  const row = found ?? newRow(plugin, state);
  const locked = behaviour.hasMandatoryFlag ? plugin.mandatory === true : plugin.origin === 'builtin';
  const active = locked || row.active;
  const fits = runsOn(plugin, behaviour.serverVersion);
  // A plugin outside its range is switched off here, after the request that switched it on was answered yes.
  const after = { ...row, package_name: plugin.package ?? null, active: active && fits };
  if (after.active !== found?.active || after.package_name !== found.package_name) {
    state.plugins.put(plugin.key, after);
  }
  if (!active) return 'off';
  if (plugin.start && 'crashes' in plugin.start) return 'crashed';
  return fits ? 'running' : 'incompatible';
}

function recorded({ stage, name, message }: RegistryError): RecordedError {
  return { stage, error: { name, message } };
}

function newRow({ key, name }: PluginClass, state: State): PluginRow {
  return { pk: state.nextPk('plugin'), key, name, package_name: null, active: false };
}

function crashReport(plugin: PluginClass, message: string): RecordedError[] {
  // The name is a guess at the module; the server records the crash where it happens and again where it ends.
  const error = { name: plugin.path.split('.')[0] ?? plugin.path, message };
  return [
    { stage: `${plugin.name}:init_plugin`, error },
    { stage: 'init_plugins', error },
  ];
}

function incompatibility(plugin: PluginClass, { serverVersion }: Behaviour): RecordedError {
  const { from, to } = plugin.serverRange ?? {};
  return {
    stage: `${plugin.name}:init_plugin`,
    error: [
      `${plugin.name} does not work with this server's version ${serverVersion}`,
      ...(from ? [`It needs ${from} or newer`] : []),
      ...(to ? [`It needs ${to} or older`] : []),
    ].join('. '),
  };
}

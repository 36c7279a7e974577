import type { Clock } from '../clock.ts';
import { CATALOGUE } from './catalogue.ts';
import { type PluginClass, runsOn } from './plugin-class.ts';
import type { State } from './state.ts';
import type { Behaviour } from './version.ts';

/**
 * What went wrong while loading. One that is recorded as bare text, without a name, makes the status endpoint
 * fail (upstream: InvenTree, all versions, for a plugin outside its version range).
 */
export interface RecordedError {
  readonly stage: string;
  readonly error: { readonly name: string; readonly message: string } | string;
}

/**
 * The plugins in the memory of the process. It follows the rows only when it is loaded again, so it can differ
 * from them.
 */
export interface Registry {
  /** The class of that key, if the process knows it. A plugin that crashed at its start is not known. */
  known(key: string): PluginClass | undefined;
  running(key: string): boolean;
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
  readonly behaviour: Behaviour;
  readonly clock: Clock;
  /** False for a server that loads nothing but what comes with it. */
  readonly pluginsEnabled: boolean;
}

/** Makes the registry and loads it for the first time, at once: a server that starts waits for nobody. */
export function createRegistry(options: RegistryOptions): Registry {
  const { state, behaviour, clock } = options;
  let known = new Map<string, PluginClass>();
  let started: readonly PluginClass[] = [];
  let errors: readonly RecordedError[] = [];
  let loading = false;
  let missed = false;

  function load(): void {
    const result = loadAll(options);
    known = result.known;
    started = result.started;
    errors = behaviour.reloadClearsErrors ? result.errors : [...errors, ...result.errors];
  }

  /** How long the plugins take that would be started now and are not running yet. */
  function startingTime(): number {
    const times = onDisk(options)
      .filter(({ key }) => state.plugins.get(key)?.active === true && !started.some((one) => one.key === key))
      .map((plugin) => (plugin.start && 'takesMs' in plugin.start ? plugin.start.takesMs : 0));
    return times.reduce((sum, time) => sum + time, 0);
  }

  load();
  return {
    known: (key) => known.get(key),
    running: (key) => started.some((plugin) => plugin.key === key),
    allRunning: () => started,
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

/** The classes that the process would find now. */
function onDisk({ state, pluginsEnabled }: RegistryOptions): readonly PluginClass[] {
  return CATALOGUE.filter(
    ({ key, origin }) => state.installed.get(key) === true && (pluginsEnabled || origin === 'builtin'),
  );
}

function loadAll(options: RegistryOptions) {
  const known = new Map<string, PluginClass>();
  const started: PluginClass[] = [];
  const errors: RecordedError[] = [];
  for (const plugin of onDisk(options)) {
    const outcome = start(plugin, options);
    if (outcome === 'crashed' && plugin.start && 'crashes' in plugin.start) {
      errors.push(...crashReport(plugin, plugin.start.crashes));
      continue;
    }
    known.set(plugin.key, plugin);
    if (outcome === 'running') started.push(plugin);
    if (outcome === 'incompatible') errors.push(incompatibility(plugin, options.behaviour));
  }
  return { known, started, errors };
}

/** Starts one plugin if its row says so, and brings the row in line with what comes of it. */
function start(
  plugin: PluginClass,
  { state, behaviour }: RegistryOptions,
): 'running' | 'off' | 'crashed' | 'incompatible' {
  const row = state.plugins.get(plugin.key) ?? {
    pk: state.nextPk('plugin'),
    key: plugin.key,
    name: plugin.name,
    package_name: null,
    active: false,
  };
  const locked = behaviour.hasMandatoryFlag ? plugin.mandatory === true : plugin.origin === 'builtin';
  const active = locked || row.active;
  const fits = runsOn(plugin, behaviour.serverVersion);
  // A plugin outside its range is switched off here, after the request that switched it on was answered yes.
  state.plugins.put(plugin.key, { ...row, package_name: plugin.package ?? null, active: active && fits });
  if (!active) return 'off';
  if (plugin.start && 'crashes' in plugin.start) return 'crashed';
  return fits ? 'running' : 'incompatible';
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

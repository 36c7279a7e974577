import type { Clock } from '../clock.ts';
import type { Collection, Store } from '../store.ts';
import { PACKAGES } from './catalogue.ts';
import type { Declared } from './files/read-package.ts';
import type { Manifest, Source } from './packages/package.ts';
import type { Looks } from './plugin-sources.ts';
import { etagOf, packageFile } from './web/package-file.ts';

/**
 * An installed plugin as the server stores and answers it.
 * upstream: fylr 6.34, times are absent rather than null; name and manifest are unknown until a package came.
 */
export interface PluginRow {
  readonly id: number;
  readonly name: string | null;
  readonly enabled: boolean | null;
  readonly auto_added: boolean | null;
  readonly path: string | null;
  readonly url: string | null;
  readonly type: Source['type'];
  readonly zip_file: { readonly _id: number } | null;
  readonly update_policy: string | null;
  readonly manifest?: Manifest;
  readonly last_checked_at?: string;
  readonly created_at: string;
  readonly updated_at: string;
}

/** The rows of one server. Numbers are never used twice. */
export interface PluginRows {
  /** What is remembered of their addresses, by their numbers. */
  readonly looks: Looks;
  /** What packages that came in brought besides their manifests, by the numbers of their plugins. */
  readonly declared: Collection<Declared>;
  all(): PluginRow[];
  get(id: number): PluginRow | undefined;
  add(row: Omit<PluginRow, 'id'>): PluginRow;
  put(row: PluginRow): void;
  remove(id: number): boolean;
}

/** Opens the rows, and fills them when there are none yet. */
export function openPluginRows(store: Store, server: string, clock: Clock): PluginRows {
  const collection = store.collection<PluginRow>(server, 'plugins');
  const looks: Looks = store.collection(server, 'looks');
  const rows = {
    ...rowsOf(store, collection, store.collection<number>(server, 'counters')),
    looks,
    declared: store.collection<Declared>(server, 'declared'),
  };
  const now = clock.now();
  store.transaction(() => {
    if (collection.count() === 0) installFirst(rows, now);
    else addFoundFolders(rows, now);
  });
  return rows;
}

function rowsOf(
  store: Store,
  collection: Collection<PluginRow>,
  counters: Collection<number>,
): Omit<PluginRows, 'looks' | 'declared'> {
  return {
    all: () => collection.all(),
    get: (id) => collection.get(String(id)),
    add: (row) =>
      store.transaction(() => {
        const id = (counters.get('plugin') ?? 0) + 1;
        counters.put('plugin', id);
        const added = { id, ...row };
        collection.put(String(id), added);
        return added;
      }),
    put: (row) => collection.put(String(row.id), row),
    remove: (id) => collection.delete(String(id)),
  };
}

function installFirst(rows: PluginRows, now: Date): void {
  for (const { source, releases, installed } of PACKAGES) {
    if (!installed) continue;
    const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
    const { id } = rows.add({
      ...sourceFields(source),
      ...manifestFields(releases[0]),
      enabled: installed.enabled,
      auto_added: installed.autoAdded === undefined ? false : installed.autoAdded,
      update_policy: installed.updatePolicy,
      ...(installed.checkedDaysAgo !== undefined && { last_checked_at: daysAgo(installed.checkedDaysAgo) }),
      created_at: daysAgo(installed.createdDaysAgo),
      updated_at: daysAgo(installed.updatedDaysAgo),
      ...installed.more,
    });
    const [first] = releases;
    if (first && source.type === 'url') {
      rows.looks.put(String(id), { validators: { etag: etagOf(packageFile(first)) } });
    }
  }
}

/**
 * upstream: fylr 6.34 (inferred), a folder among the server's plugin paths is added again at each start unless a
 * plugin of that name is there; since 6.12 such a plugin is off at first.
 */
function addFoundFolders(rows: PluginRows, now: Date): void {
  const names = new Set(rows.all().map(({ name }) => name));
  for (const { source, releases, installed } of PACKAGES) {
    const manifest = releases.at(-1);
    if (!installed?.autoAdded || !manifest || names.has(manifest.name)) continue;
    rows.add({
      ...sourceFields(source),
      ...manifestFields(manifest),
      enabled: false,
      auto_added: true,
      update_policy: installed.updatePolicy,
      created_at: now.toISOString(),
      updated_at: now.toISOString(),
    });
  }
}

export function sourceFields(source: Source): Pick<PluginRow, 'type' | 'path' | 'url' | 'zip_file'> {
  return {
    type: source.type,
    path: source.type === 'disk' ? source.path : null,
    // upstream: fylr 6.34, the vendor's own calls send an empty address with an uploaded package.
    url: source.type === 'url' ? source.url : source.type === 'zip' ? '' : null,
    zip_file: source.type === 'zip' ? { _id: source.fileId } : null,
  };
}

/** The name and the manifest of a row, which stay unknown while nothing was delivered. */
export function manifestFields(manifest: Manifest | undefined): Pick<PluginRow, 'name' | 'manifest'> {
  return manifest ? { name: manifest.name, manifest } : { name: null };
}

/** Whether the row's plugin runs: a package came, and it is on. */
export function isRunning(row: PluginRow): row is PluginRow & { readonly manifest: Manifest } {
  return row.enabled === true && row.manifest !== undefined;
}

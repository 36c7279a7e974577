import type { Clock } from '../clock.ts';
import { deliver, newestRelease, sameSource } from './catalogue.ts';
import { pluginDuplicateName, pluginNotFound, serverGeneric } from './errors.ts';
import { startPlugin } from './faults.ts';
import type { Manifest, Source } from './packages/package.ts';
import { type PluginBody, readPluginBody, readSource } from './plugin-body.ts';
import { manifestFields, type PluginRow, type PluginRows, sourceFields } from './plugin-rows.ts';

/** Installing, changing and removing plugins, by fylr's rules. All throw FylrError. */
export interface PluginRegistry {
  get(id: number): PluginRow;
  /** @param body what the client sent, not yet checked. */
  install(body: unknown): Promise<PluginRow>;
  /** @returns the row as the server says it is, which need not be what it stores. */
  update(id: number, body: unknown): Promise<PluginRow>;
  remove(id: number): void;
}

/** @param closing aborted when the server closes, so that slow starts do not hold it up. */
export function createPluginRegistry(rows: PluginRows, clock: Clock, closing: AbortSignal): PluginRegistry {
  function get(id: number): PluginRow {
    const row = rows.get(id);
    if (!row) throw pluginNotFound(String(id));
    return row;
  }

  function refuseDuplicate(name: string): void {
    if (rows.all().some((row) => row.name === name)) throw pluginDuplicateName(name);
  }

  return {
    get,

    async install(sent) {
      const body = readPluginBody(sent);
      if (body.id) throw serverGeneric('a new plugin must not carry an id');
      const source = readSource(body);
      const manifest = deliver(source);
      refuseDuplicate(manifest.name);
      const enabled = body.enabled === true && (await startPlugin(manifest.name, clock, closing));
      // Starting may have taken a while, and somebody else may have been faster.
      refuseDuplicate(manifest.name);
      const now = clock.now().toISOString();
      const row = rows.add({
        ...sourceFields(source),
        ...manifestFields(manifest),
        enabled,
        auto_added: false,
        update_policy: body.update_policy ?? 'automatic',
        ...(source.type === 'url' && { last_checked_at: now }),
        created_at: now,
        updated_at: now,
      });
      return { ...row, enabled: body.enabled === true };
    },

    async update(id, sent) {
      const body = readPluginBody(sent);
      if (body.id !== id) throw serverGeneric(`the id of the body must be the one in the address, ${id}`);
      const before = get(id);
      // Refuses what cannot be saved before anything is started.
      const { name } = applyBody(before, body, clock);
      const starts = body.enabled === true && !before.enabled;
      const started = starts ? await startPlugin(name, clock, closing) : true;
      // Starting may have taken a while: the body is applied to the row as it is by now.
      const current = get(id);
      const asked = body.enabled ?? current.enabled;
      const row = {
        ...applyBody(current, body, clock),
        enabled: asked && started,
        updated_at: clock.now().toISOString(),
      };
      rows.put(row);
      return { ...row, enabled: asked };
    },

    remove(id) {
      get(id);
      rows.remove(id);
    },
  };
}

/** The row with everything from the body but the switch, and with the release that waits at its address. */
function applyBody(row: PluginRow, body: PluginBody, clock: Clock): PluginRow {
  const before = readSource(row);
  const after = readSource({
    type: body.type ?? row.type,
    path: body.path ?? row.path,
    url: body.url ?? row.url,
    zip_file: body.zip_file ?? row.zip_file,
  });
  const manifest = delivered(row, before, after);
  return {
    ...row,
    ...sourceFields(after),
    ...manifestFields(manifest),
    update_policy: body.update_policy ?? row.update_policy,
    ...(after.type === 'url' && { last_checked_at: clock.now().toISOString() }),
  };
}

/**
 * upstream: fylr 6.34.2, saving a plugin brings in what waits at its address; a plugin keeps its name, so a source
 * with another name is refused. A source that stays and does not deliver changes nothing.
 */
function delivered(row: PluginRow, before: Source, after: Source): Manifest | undefined {
  if (sameSource(before, after)) {
    return after.type === 'url' ? (newestRelease(after) ?? row.manifest) : row.manifest;
  }
  const manifest = deliver(after);
  if (row.name !== null && manifest.name !== row.name) {
    throw serverGeneric(`the package is "${manifest.name}", expected "${row.name}"`);
  }
  return manifest;
}

import type { Clock } from '../clock.ts';
import { sameSource } from './catalogue.ts';
import { FylrError, pluginDuplicateName, pluginNotFound, serverGeneric } from './errors.ts';
import { startPlugin } from './faults.ts';
import type { Source } from './packages/package.ts';
import { type PluginBody, readPluginBody, readSource } from './plugin-body.ts';
import { manifestFields, type PluginRow, type PluginRows, sourceFields } from './plugin-rows.ts';
import type { Delivered, Sources } from './plugin-sources.ts';

/** Installing, changing and removing plugins, by fylr's rules. All throw FylrError. */
export interface PluginRegistry {
  get(id: number): PluginRow;
  /** @param body what the client sent, not yet checked. */
  install(body: unknown): Promise<PluginRow>;
  /** @returns the row as the server says it is, which need not be what it stores. */
  update(id: number, body: unknown): Promise<PluginRow>;
  remove(id: number): void;
}

interface Parts {
  readonly rows: PluginRows;
  readonly sources: Sources;
  readonly clock: Clock;
  /** Aborted when the server closes, so that slow starts do not hold it up. */
  readonly closing: AbortSignal;
}

export function createPluginRegistry({ rows, sources, clock, closing }: Parts): PluginRegistry {
  function get(id: number): PluginRow {
    const row = rows.get(id);
    if (!row) throw pluginNotFound(String(id));
    return row;
  }

  function refuseDuplicate(name: string): void {
    if (rows.all().some((row) => row.name === name)) throw pluginDuplicateName(name);
  }

  function remember(id: number, { validators, declared }: Delivered): void {
    if (declared) rows.declared.put(String(id), declared);
    else rows.declared.delete(String(id));
    if (validators) rows.looks.put(String(id), { validators });
  }

  return {
    get,

    async install(sent) {
      const body = readPluginBody(sent);
      if (body.id) throw serverGeneric('a new plugin must not carry an id');
      const source = readSource(body);
      const delivered = await sources.deliver(source);
      const { manifest } = delivered;
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
      remember(row.id, delivered);
      return { ...row, enabled: body.enabled === true };
    },

    async update(id, sent) {
      const body = readPluginBody(sent);
      if (body.id !== id) throw serverGeneric(`the id of the body must be the one in the address, ${id}`);
      const before = get(id);
      const news = await newsFor(sources, rows, before, sourceAfter(before, body));
      const starts = body.enabled === true && !before.enabled;
      const started = starts ? await startPlugin(before.name, clock, closing) : true;
      // Fetching and starting may have taken a while: the body is applied to the row as it is by now.
      const current = get(id);
      const asked = body.enabled ?? current.enabled;
      const now = clock.now().toISOString();
      const row = { ...applyBody(current, body, news, now), enabled: asked && started, updated_at: now };
      rows.put(row);
      if (news.kind === 'came') remember(id, news.delivered);
      return { ...row, enabled: asked };
    },

    remove(id) {
      get(id);
      rows.remove(id);
      rows.looks.delete(String(id));
      rows.declared.delete(String(id));
    },
  };
}

/** The source that a row has once the body is applied. */
function sourceAfter(row: PluginRow, body: PluginBody): Source {
  return readSource({
    type: body.type ?? row.type,
    path: body.path ?? row.path,
    url: body.url ?? row.url,
    zip_file: body.zip_file ?? row.zip_file,
  });
}

/** What a source had to tell when a plugin was saved. */
type News =
  | { readonly kind: 'came'; readonly delivered: Delivered }
  /** It was asked, and there is nothing new. */
  | { readonly kind: 'same' }
  /** It was not asked, or did not deliver. */
  | { readonly kind: 'none' };

/**
 * upstream: fylr 6.34.2, saving a plugin brings in what waits at its address; a plugin keeps its name, so a source
 * with another name is refused. An address that stays and does not deliver changes nothing.
 * @throws FylrError
 */
async function newsFor(sources: Sources, rows: PluginRows, row: PluginRow, after: Source): Promise<News> {
  if (!sameSource(readSource(row), after)) {
    const delivered = await sources.deliver(after);
    if (row.name !== null && delivered.manifest.name !== row.name) {
      throw serverGeneric(`the package is "${delivered.manifest.name}", expected "${row.name}"`);
    }
    return { kind: 'came', delivered };
  }
  if (after.type !== 'url') return { kind: 'none' };
  try {
    const delivered = await sources.news(after.url, rows.looks.get(String(row.id))?.validators);
    if (!delivered) return { kind: 'same' };
    const renamed = row.name !== null && delivered.manifest.name !== row.name;
    return renamed ? { kind: 'none' } : { kind: 'came', delivered };
  } catch (error) {
    if (error instanceof FylrError) return { kind: 'none' };
    throw error;
  }
}

/** The row with everything from the body but the switch, and with what came from its source. */
function applyBody(row: PluginRow, body: PluginBody, news: News, now: string): PluginRow {
  const source = sourceAfter(row, body);
  return {
    ...row,
    ...sourceFields(source),
    ...manifestFields(news.kind === 'came' ? news.delivered.manifest : row.manifest),
    update_policy: body.update_policy ?? row.update_policy,
    ...(source.type === 'url' && news.kind !== 'none' && { last_checked_at: now }),
  };
}

import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import { FylrError } from './errors.ts';
import type { Manifest } from './packages/package.ts';
import { manifestFields, type PluginRow, type PluginRows } from './plugin-rows.ts';
import type { Sources } from './plugin-sources.ts';

/** upstream: fylr 6.34, daily and every ten seconds; which API word means which is inferred from the labels. */
const INTERVAL_MS: Readonly<Record<string, number>> = { automatic: 86_400_000, always: 10_000 };

/** So long a request waits for addresses that are slow: the real updater works beside requests. */
const LONGEST_WAIT_MS = 500;

interface Parts {
  readonly rows: PluginRows;
  readonly sources: Sources;
  readonly clock: Clock;
}

/**
 * Makes what does the work of the server's own updater. It is called before rows are read, so that nothing runs in
 * the background. A source that does not deliver leaves no trace: there is no field for a failed download.
 */
export function createUpdater({ rows, sources, clock }: Parts): () => Promise<void> {
  const underWay = new Set<number>();

  async function check(id: number, url: string): Promise<void> {
    underWay.add(id);
    const look = rows.looks.get(String(id));
    const triedAt = clock.now().toISOString();
    rows.looks.put(String(id), { ...look, triedAt });
    try {
      const news = await sources.news(url, look?.validators);
      const row = rows.get(id);
      // Somebody may have removed it, or named another address, while it was asked.
      if (row?.url !== url) return;
      rows.put(afterLook(row, news?.manifest, clock.now().toISOString()));
      if (news?.declared) rows.declared.put(String(id), news.declared);
      if (news?.validators) rows.looks.put(String(id), { validators: news.validators, triedAt });
    } catch (error) {
      if (!(error instanceof FylrError)) throw error;
    } finally {
      underWay.delete(id);
    }
  }

  return async () => {
    const now = clock.now().getTime();
    const checks = rows
      .all()
      .flatMap((row) =>
        row.type === 'url' && row.url && !underWay.has(row.id) && isDue(rows, row, now)
          ? [check(row.id, row.url)]
          : [],
      );
    if (checks.length === 0) return;
    const over = new AbortController();
    const all = Promise.all(checks).finally(() => over.abort());
    await Promise.race([all, delay(LONGEST_WAIT_MS, undefined, over).catch(() => undefined)]);
  };
}

function isDue(rows: PluginRows, row: PluginRow, now: number): boolean {
  const interval = INTERVAL_MS[row.update_policy ?? 'never'];
  if (interval === undefined) return false;
  const times = [row.last_checked_at, rows.looks.get(String(row.id))?.triedAt];
  const last = Math.max(0, ...times.map((time) => (time === undefined ? 0 : Date.parse(time))));
  return now - last >= interval;
}

/** The row after its address was asked, with what came from there. */
export function afterLook(row: PluginRow, came: Manifest | undefined, now: string): PluginRow {
  const checked = { ...row, last_checked_at: now };
  if (!came || isSameRelease(came, row.manifest)) return checked;
  return { ...checked, ...manifestFields(came), updated_at: now };
}

/** For rows of which nothing is remembered: the server compares files, here a file is told by its build. */
function isSameRelease(a: Manifest, b: Manifest | undefined): boolean {
  return a.version === b?.version && a.build_info?.rev === b.build_info?.rev;
}

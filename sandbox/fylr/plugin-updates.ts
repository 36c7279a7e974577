import type { Clock } from '../clock.ts';
import { newestRelease } from './catalogue.ts';
import type { Manifest } from './packages/package.ts';
import { manifestFields, type PluginRow, type PluginRows } from './plugin-rows.ts';

/** upstream: fylr 6.34, daily and every ten seconds; which API word means which is inferred from the labels. */
const INTERVAL_MS: Readonly<Record<string, number>> = { automatic: 86_400_000, always: 10_000 };

/**
 * Does what the server's own updater would have done by now. It is called before rows are read, so that nothing
 * runs in the background. A source that does not deliver leaves no trace: there is no field for a failed download.
 */
export function catchUpUpdates(rows: PluginRows, clock: Clock): void {
  const now = clock.now();
  for (const row of rows.all()) {
    if (row.url && row.type === 'url' && isDue(row, now)) check(rows, row, row.url, now.toISOString());
  }
}

function isDue(row: PluginRow, now: Date): boolean {
  const interval = INTERVAL_MS[row.update_policy ?? 'never'];
  if (interval === undefined) return false;
  const last = row.last_checked_at === undefined ? 0 : Date.parse(row.last_checked_at);
  return now.getTime() - last >= interval;
}

function check(rows: PluginRows, row: PluginRow, url: string, now: string): void {
  const manifest = newestRelease({ type: 'url', url });
  if (!manifest) return;
  const checked = { ...row, last_checked_at: now };
  rows.put(
    isSameRelease(manifest, row.manifest)
      ? checked
      : { ...checked, ...manifestFields(manifest), updated_at: now },
  );
}

/** The server compares files, not versions; here a file is told by its build. */
function isSameRelease(a: Manifest, b: Manifest | undefined): boolean {
  return a.version === b?.version && a.build_info?.rev === b.build_info?.rev;
}

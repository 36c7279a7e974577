/** The parts of a product's version as numbers (`v6.34.2` → 6, 34, 2); null for what is no such version. */
export function versionParts(version: string | null): readonly number[] | null {
  const found = /^v?(\d+(?:\.\d+)*)/i.exec(version?.trim() ?? '')?.[1];
  return found === undefined ? null : found.split('.').map(Number);
}

/** Below zero when the first is older, above zero when it is newer; parts that are not there count as 0. */
export function compareVersions(first: readonly number[], second: readonly number[]): number {
  const places = Math.max(first.length, second.length);
  for (let place = 0; place < places; place += 1) {
    const difference = (first[place] ?? 0) - (second[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

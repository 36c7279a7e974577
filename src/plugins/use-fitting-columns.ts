import { useMemo, useSyncExternalStore } from 'react';
import { type ColumnId, DEFAULT_COLUMNS, isColumnId } from './list-columns.ts';

/** The columns that go first when there is no room, with the width of the window that each of them needs. */
const NEEDS: Readonly<Partial<Record<ColumnId, MediaQueryList>>> = {
  changed: window.matchMedia('(width >= 90rem)'),
  capabilities: window.matchMedia('(width >= 80rem)'),
  version: window.matchMedia('(width >= 66rem)'),
};

/** What is shown where a person has not chosen: what the window has room for. The same array as long as that stays. */
export function useFittingColumns(): readonly ColumnId[] {
  const fitting = useSyncExternalStore(onChange, () => DEFAULT_COLUMNS.filter(fits).join());
  return useMemo(() => fitting.split(',').filter(isColumnId), [fitting]);
}

function fits(id: ColumnId): boolean {
  return NEEDS[id]?.matches ?? true;
}

function onChange(tell: () => void): () => void {
  const queries = Object.values(NEEDS);
  for (const query of queries) query.addEventListener('change', tell);
  return () => {
    for (const query of queries) query.removeEventListener('change', tell);
  };
}

import { describe, expect, it } from 'vitest';
import { loadSystem, systemLabel } from './registry.ts';

describe('the systems', () => {
  it.each([
    ['codex', 'Codex'],
    ['inventree', 'InvenTree'],
    ['fylr', 'fylr'],
  ])('%s is there', async (id, label) => {
    const system = await loadSystem(id);
    expect([system.id, system.label, systemLabel(id)]).toEqual([id, label, label]);
  });

  it.each(['grafana', '', 'constructor', '__proto__'])('%j is not, and it is said so', async (id) => {
    await expect(loadSystem(id)).rejects.toMatchObject({ kind: 'not-supported', code: 'unknown-system' });
    expect(systemLabel(id)).toBe(id);
  });
});

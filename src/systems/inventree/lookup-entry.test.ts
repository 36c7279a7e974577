import { describe, expect, it } from 'vitest';
import { lookupEntry, lookupPage } from './lookup-entry.ts';
import { lookupModel } from './lookup-models.ts';
import type { ServerAddress } from '../system.ts';

const SERVER: ServerAddress = { id: 'parts', name: 'Parts', baseUrl: '/x' };

function entry(model: string, row: unknown) {
  const known = lookupModel(model, 534);
  if (!known) throw new Error(`no ${model}`);
  return lookupEntry(known, row);
}

describe('a thing that a setting can point at', () => {
  it.each([
    [
      'part.part',
      { pk: 3, name: 'Screw', full_name: 'M-0001 | Screw', IPN: 'M-0001', description: 'M3' },
      ['3', 'M-0001 | Screw', 'M3'],
    ],
    ['part.part', { pk: 3, name: 'Screw', full_name: '', description: '' }, ['3', 'Screw', null]],
    [
      'stock.stocklocation',
      { pk: 7, name: 'Rack A', pathstring: 'Hall 3/Rack A' },
      ['7', 'Rack A', 'Hall 3/Rack A'],
    ],
    [
      'stock.stocklocation',
      { pk: 7, name: 'Hall', pathstring: 'Hall', description: '' },
      ['7', 'Hall', null],
    ],
    [
      'stock.stockitem',
      { pk: 9, part: 3, quantity: 12, serial: null, batch: 'B7', part_detail: { full_name: 'Screw' } },
      ['9', 'Screw', 'B7'],
    ],
    [
      'auth.user',
      { pk: 1, username: 'ada', first_name: 'Ada', last_name: 'Byrne' },
      ['1', 'ada', 'Ada Byrne'],
    ],
    ['users.owner', { pk: 4, owner_id: 1, name: 'ada', label: 'user' }, ['4', 'ada', 'user']],
    ['order.purchaseorder', { pk: 2, reference: 'PO-0002', description: null }, ['2', 'PO-0002', null]],
    ['company.supplierpart', { pk: 5, SKU: '123-ND', MPN: 'MP1', description: null }, ['5', '123-ND', 'MP1']],
    ['common.projectcode', { pk: 1, code: 'BORA' }, ['1', 'BORA', null]],
    ['part.part', { pk: 8 }, ['8', '#8', null]],
    ['part.part', { pk: '\u200B8', name: {}, full_name: ['x'] }, ['\u200B8', '#\u200B8', null]],
  ])('%s: %j', (model, row, expected) => {
    const found = entry(model, row);
    expect([found?.value, found?.label, found?.detail]).toEqual(expected);
  });

  it.each([null, 'text', [], {}, { pk: null, name: 'x' }])('is not %j', (row) => {
    expect(entry('part.part', row)).toBeNull();
  });
});

describe('a page of things', () => {
  const model = lookupModel('auth.group', 534);

  it('has those that are there and how many there are in all', () => {
    if (!model) throw new Error('no groups');
    const rows = [{ pk: 1, name: 'A' }, null, { pk: 2, name: 'B' }];
    expect(lookupPage(SERVER, model, { count: 40, results: rows })).toMatchObject({
      total: 40,
      entries: [{}, {}],
    });
    expect(lookupPage(SERVER, model, rows).entries.map(({ label }) => label)).toEqual(['A', 'B']);
    expect(() => lookupPage(SERVER, model, { results: 'none' })).toThrow(/broken-answer/);
    expect(() => lookupPage(SERVER, model, null)).toThrow(/broken-answer/);
  });
});

import { LOCATIONS } from './places.ts';
import { PARTS } from './parts.ts';
import { numbered, type Thing } from './thing.ts';

/** One item of every part with stock; those that are built here have a serial number, some others a batch. */
export const STOCK_ITEMS: readonly Thing[] = numbered(
  PARTS.filter(({ virtual }) => virtual !== true).map((part, index) => ({
    part: part.pk,
    quantity: part.trackable === true ? 1 : ((index * 37) % 900) + 5,
    serial: part.trackable === true ? String(1001 + index) : null,
    batch:
      part.trackable !== true && index % 3 === 0 ? `2026-${String((index % 12) + 1).padStart(2, '0')}` : null,
    location: LOCATIONS[(index * 7) % LOCATIONS.length]?.pk ?? null,
    status: 10,
    status_text: 'OK',
    in_stock: true,
  })),
);

/** The part of an item, as an answer carries it that was asked for it. */
export function partOfStock(item: Thing): unknown {
  const part = PARTS.find(({ pk }) => pk === item.part);
  return part === undefined ? null : { pk: part.pk, name: part.name, full_name: part.full_name };
}

/** What an item is found by beside its own numbers: its part and its place. */
export function namesOfStock(item: Thing): readonly unknown[] {
  const part = PARTS.find(({ pk }) => pk === item.part);
  return [part?.name, part?.IPN, part?.description, LOCATIONS.find(({ pk }) => pk === item.location)?.name];
}

import { createHash } from 'node:crypto';

/** A number from 0 to below 1 that looks like chance and follows from a text. */
export function chance(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}

/** A whole number from `least` to `most`, both included, that follows from a text. */
export function pick(text: string, least: number, most: number): number {
  return least + Math.floor(chance(text) * (most - least + 1));
}

/** A UUID of version 4 by its looks, that follows from a name. */
export function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

import type { MixinKey, PluginClass } from '../plugin-class.ts';
import { type Chance, chanceOf } from './chance.ts';

/** A plugin made for load, with how a server that has it keeps it. */
export interface GeneratedPlugin {
  readonly code: PluginClass;
  readonly active: boolean;
  /** The code is gone, only the row is left. */
  readonly orphan: boolean;
}

/**
 * The first `count` of an endless row of lifelike plugins. The same every time, and the first ones do not change
 * when more are asked for.
 */
export function generatedPlugins(count: number): GeneratedPlugin[] {
  return Array.from({ length: count }, (_, index) => generatedPlugin(index));
}

function generatedPlugin(index: number): GeneratedPlugin {
  const chance = chanceOf(index);
  const thing = chance.one(THINGS);
  const job = chance.one(JOBS);
  const maker = chance.one(MAKERS);
  // The number keeps keys apart; every tenth name carries it, as a site's own copies of a plugin do.
  const key = `${maker.prefix}${thing.word}-${job.word}-${index + 1}`.toLowerCase().replaceAll(' ', '-');
  const title = `${thing.word} ${job.word}${chance.outOf(10) ? ` (${maker.place})` : ''}`;
  const isPackage = !chance.outOf(6);
  const module = key.replaceAll('-', '_');
  const code: PluginClass = {
    key,
    name: `${thing.word} ${job.word}`.replaceAll(/\W/g, ''),
    title,
    description: `${job.does} ${thing.plural}${chance.one(ENDINGS)}`,
    origin: isPackage ? 'package' : 'file',
    ...(isPackage && { package: `inventree-${key}` }),
    path: isPackage ? `${module}.core` : `plugins/${module}.py`,
    ...(!chance.outOf(9) && { author: maker.name }),
    ...(!chance.outOf(12) && { version: versionOf(chance) }),
    ...(chance.outOf(2) && { published: dateOf(chance) }),
    ...(!chance.outOf(3) && { website: `https://plugins.example.org/${key}` }),
    ...(!chance.outOf(4) && { license: chance.one(LICENSES) }),
    mixins: chance.some(job.mixins),
    ...startOf(chance),
  };
  return { code, active: chance.outOf(2), orphan: chance.outOf(40) };
}

/** One in five hundred fails whenever it is started. */
function startOf(chance: Chance): Pick<PluginClass, 'start'> {
  return chance.outOf(500) ? { start: { crashes: chance.one(CRASHES) } } : {};
}

function versionOf(chance: Chance): string {
  if (chance.outOf(8)) return `20${chance.number(23, 26)}.${chance.number(1, 12)}`;
  return `${chance.number(0, 4)}.${chance.number(0, 20)}.${chance.number(0, 9)}`;
}

function dateOf(chance: Chance): string {
  return `20${chance.number(20, 25)}-${twoDigits(chance.number(1, 12))}-${twoDigits(chance.number(1, 28))}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

interface Thing {
  readonly word: string;
  readonly plural: string;
}

const THINGS: readonly Thing[] = [
  { word: 'Batch', plural: 'batches' },
  { word: 'Bin', plural: 'bins' },
  { word: 'Build order', plural: 'build orders' },
  { word: 'Cable', plural: 'cables and their lengths' },
  { word: 'Calibration', plural: 'calibrations' },
  { word: 'Carrier', plural: 'carriers and their tracking numbers' },
  { word: 'Chemical', plural: 'chemicals and their data sheets' },
  { word: 'Customs', plural: 'customs codes' },
  { word: 'Drawing', plural: 'drawings' },
  { word: 'Fastener', plural: 'fasteners' },
  { word: 'Invoice', plural: 'invoices' },
  { word: 'Kit', plural: 'kits' },
  { word: 'Label', plural: 'labels' },
  { word: 'Lot', plural: 'lots' },
  { word: 'Manufacturer', plural: 'manufacturers' },
  { word: 'Pallet', plural: 'pallets' },
  { word: 'Part', plural: 'parts' },
  { word: 'Price', plural: 'prices' },
  { word: 'Purchase order', plural: 'purchase orders' },
  { word: 'Reel', plural: 'reels' },
  { word: 'Repair', plural: 'repairs' },
  { word: 'Return', plural: 'returns' },
  { word: 'Serial number', plural: 'serial numbers' },
  { word: 'Shelf', plural: 'shelves' },
  { word: 'Stock item', plural: 'stock items' },
  { word: 'Supplier', plural: 'suppliers' },
  { word: 'Test result', plural: 'test results' },
  { word: 'Tool', plural: 'tools' },
  { word: 'Transfer', plural: 'transfers' },
  { word: 'Wafer', plural: 'wafers' },
];

interface Job {
  readonly word: string;
  readonly does: string;
  readonly mixins: readonly MixinKey[];
}

const JOBS: readonly Job[] = [
  { word: 'archive', does: 'Keeps', mixins: ['schedule', 'settings'] },
  { word: 'audit', does: 'Checks', mixins: ['report', 'settings', 'ui'] },
  { word: 'board', does: 'Shows', mixins: ['settings', 'ui', 'urls'] },
  { word: 'export', does: 'Exports', mixins: ['exporter', 'settings'] },
  { word: 'finder', does: 'Finds', mixins: ['locate', 'settings', 'ui'] },
  { word: 'forecast', does: 'Projects', mixins: ['schedule', 'settings', 'ui'] },
  { word: 'guard', does: 'Refuses mistakes in', mixins: ['validation', 'settings'] },
  { word: 'import', does: 'Imports', mixins: ['api_call', 'settings', 'supplier'] },
  { word: 'notices', does: 'Tells people of changes to', mixins: ['events', 'notification', 'settings'] },
  { word: 'numbers', does: 'Numbers', mixins: ['validation'] },
  { word: 'printer', does: 'Prints', mixins: ['labels', 'settings'] },
  { word: 'reader', does: 'Reads the codes on', mixins: ['barcode', 'settings'] },
  { word: 'rules', does: 'Applies the house rules to', mixins: ['events', 'validation'] },
  { word: 'scales', does: 'Weighs', mixins: ['action', 'api_call', 'settings'] },
  { word: 'sync', does: 'Synchronises', mixins: ['api_call', 'events', 'schedule', 'settings'] },
  { word: 'timeline', does: 'Draws the history of', mixins: ['app', 'ui', 'urls'] },
];

const ENDINGS = [
  '',
  '',
  ' every night',
  ' as they come in',
  ', one site at a time',
  ' for the people in the workshop',
  ' and sends what it found by mail',
  '. Needs the scanner app',
  ' with the rules that the quality manual prescribes, and keeps a record of each decision for ten years',
];

const MAKERS = [
  { name: 'Ada Byrne', prefix: '', place: 'Dublin' },
  { name: 'Ilse Brandt', prefix: '', place: 'Ulm' },
  { name: 'J. Okafor', prefix: 'site-', place: 'Lagos' },
  { name: 'Marek Novotný', prefix: '', place: 'Brno' },
  { name: '佐藤 優', prefix: 'sato-', place: '大阪' },
  { name: 'Warehouse tools team', prefix: 'wt-', place: 'hall 3' },
  { name: 'Łukasz Żak & Søren Ø.', prefix: 'zak-', place: 'Gdańsk' },
];

const LICENSES = ['MIT', 'MIT', 'Apache-2.0', 'GPL-3.0-or-later', 'AGPL-3.0-only', 'Proprietary'];

const CRASHES = [
  "No module named 'serial'",
  "cannot import name 'PanelMixin' from 'plugin.mixins'",
  "'NoneType' object has no attribute 'get_setting'",
];

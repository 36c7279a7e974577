import type { SettingDefinition } from '../setting-definition.ts';
import { packaged } from './define.ts';
import { NOVOTNY } from './people.ts';
import { choice, decimal, link, secret, text, toggle, wholeNumber } from './settings.ts';

const SIZES = [
  { value: 12, label: '12 mm' },
  { value: 24, label: '24 mm' },
  { value: 62, label: '62 mm' },
];

const ADDRESS_CHECK = (value: string) => (/^https?:\/\/\S+$/.test(value) ? null : 'Enter a valid URL.');

const PLAIN: readonly SettingDefinition[] = [
  text('TEXT', 'Text', 'A line of text', 'As it came'),
  text('TEXT_REQUIRED', 'Needed text', 'The plugin does nothing before it is filled in', '', {
    required: true,
  }),
  text('OPTIONAL_NOTE', 'Note', 'Whatever is worth noting'),
  text('LONG_TEXT', 'Long text', 'Nearly as long as the server allows', 'Almost 2000. '.repeat(153)),
  text('ADDRESS', 'Address', 'Begins with http:// or https://', 'https://example.org/hook', {
    check: ADDRESS_CHECK,
  }),
  text('PATTERN', 'Pattern', 'A regular expression; checked by trying it', '.*', {
    // Crashes on what is no pattern, as careless checks do.
    check: (value) => (new RegExp(value).source.length > 200 ? 'The pattern is too long.' : null),
  }),
  toggle('TOGGLE', 'Switch', 'Off at first'),
  toggle('TOGGLE_ON', 'Another switch', 'On at first', true),
  wholeNumber('WHOLE_NUMBER', 'Whole number', 'From 1 to 100', 12, {
    units: 'pieces',
    check: (value) => (Number(value) >= 1 && Number(value) <= 100 ? null : 'Enter 1 to 100.'),
  }),
  wholeNumber('BIG_NUMBER', 'Big number', 'More than a page can count exactly', 1),
  decimal('DECIMAL', 'Decimal number', 'A margin around what is printed', 1.5, { units: 'mm' }),
];

const CHOICES: readonly SettingDefinition[] = [
  choice('CHOICE', 'Choice', 'One of several', { slow: 'Slow and careful', fast: 'Fast', off: 'Not at all' }),
  {
    key: 'CHOICE_OF_NUMBERS',
    name: 'Choice of numbers',
    description: 'The width of the tape',
    kind: 'integer',
    default: 24,
    choices: SIZES,
  },
  choice('CHOICE_NOT_LISTED', 'Choice that was taken away', 'What is stored was offered once', {
    paper: 'Paper',
    foil: 'Foil',
  }),
  {
    key: 'CHOICE_UNSTORABLE',
    name: 'Choice that cannot be stored',
    description: 'Its author forgot to say that these are numbers',
    kind: 'string',
    default: 12,
    choices: SIZES,
  },
];

const LINKS: readonly SettingDefinition[] = [
  link('PART', 'Part', 'A part that can be bought', 'part.part', { active: true, purchaseable: true }),
  link('CATEGORY', 'Category', 'Where new parts go', 'part.partcategory', { structural: false }),
  link('LOCATION', 'Location', 'Where new items go', 'stock.stocklocation', { structural: false }),
  link('STOCK_ITEM', 'Stock item', 'What is counted first', 'stock.stockitem'),
  link('SUPPLIER', 'Supplier', 'Who is asked first', 'company.company', { is_supplier: true }),
  link('SUPPLIER_PART', 'Supplier part', 'What stands for postage', 'company.supplierpart'),
  link('MANUFACTURER_PART', 'Manufacturer part', 'What is compared with', 'company.manufacturerpart'),
  link('PURCHASE_ORDER', 'Purchase order', 'Where lines are added', 'order.purchaseorder', {
    outstanding: true,
  }),
  link('SALES_ORDER', 'Sales order', 'What is shipped first', 'order.salesorder'),
  link('RETURN_ORDER', 'Return order', 'Where broken things go', 'order.returnorder'),
  link('BUILD_ORDER', 'Build order', 'What is built first', 'build.build', { active: true }),
  link('RESPONSIBLE', 'Responsible', 'A person or a group', 'users.owner'),
  link('GROUP', 'Group', 'Who may see it', 'auth.group'),
  link('PERSON', 'Person', 'Who is written to', 'auth.user', { is_active: true }),
  link('PROJECT_CODE', 'Project code', 'What costs are booked on', 'common.projectcode'),
  link('LABEL', 'Label', 'What is printed', 'report.labeltemplate', { enabled: true }),
  link('REPORT', 'Report', 'What is sent', 'report.reporttemplate'),
  link('CONTENT_TYPE', 'Kind of object', 'The server has no list of these', 'contenttypes.contenttype'),
  {
    ...text('ELSEWHERE', 'Machine', 'From a list that another plugin keeps'),
    model: { name: 'machines.machine', listedAt: '/plugin/machines/api/machine/' },
  },
  link('PART_GONE', 'Part that is gone', 'What is stored was deleted', 'part.part'),
  link('PART_BY_NAME', 'Part by name', 'What is stored is no number', 'part.part'),
];

const GUARDED: readonly SettingDefinition[] = [
  secret('SECRET', 'Secret', 'Cannot be read back'),
  secret('SECRET_EMPTY', 'Secret without content', 'Looks like one that has some'),
  secret('SECRET_REQUIRED', 'Needed secret', 'The plugin does nothing without it', { required: true }),
  text('FIXED', 'Fixed text', 'The operator may have fixed it', 'from the plugin', {
    fixed: 'from the operator',
  }),
  toggle('FIXED_TOGGLE', 'Fixed switch', 'The operator may have fixed it', false, { fixed: 'True' }),
  text('CONFIRMED_TEXT', 'Text with consequences', 'What is exported is named after it', 'export', {
    confirm: 'Earlier exports will not be found any more. Go on?',
  }),
  toggle('CONFIRMED_TOGGLE', 'Switch with consequences', 'Deletes what was exported', false, {
    confirm: 'All earlier exports are deleted. Go on?',
  }),
  choice(
    'CONFIRMED_CHOICE',
    'Choice with consequences',
    'Where exports go',
    { here: 'This server', away: 'Another server' },
    { confirm: 'Exports move to the other place. Go on?' },
  ),
  {
    ...text('CONFIRMED_UNANNOUNCED', 'Text with a surprise', 'Wants to be confirmed without saying so'),
    confirm: 'Really?',
    asksUnannounced: true,
  },
  text('HIDDEN', 'Hidden text', 'Not for the pages, and listed all the same', '', { hidden: true }),
];

const OWN: readonly SettingDefinition[] = [
  text('MY_TEXT', 'My text', 'How you want to be greeted', 'Hello'),
  toggle('MY_TOGGLE', 'My switch', 'Writes to you every morning', true),
  wholeNumber('MY_NUMBER', 'My number', 'How many rows you see at once', 25, { units: 'rows' }),
  decimal('MY_DECIMAL', 'My decimal number', 'How large letters are', 1.25),
  choice('MY_CHOICE', 'My choice', 'What you see first', { list: 'The list', chart: 'The chart' }),
  link('MY_LOCATION', 'My location', 'Where you usually work', 'stock.stocklocation'),
  link('MY_GROUP', 'My group', 'Whom you work with', 'auth.group'),
  secret('MY_TOKEN', 'My token', 'For your own account at the service'),
  text('MY_ADDRESS', 'My address', 'Begins with http:// or https://', '', { check: ADDRESS_CHECK }),
];

/** Every type of setting with every attribute, for the plugin and for each person. */
export const SETTINGS_GALLERY = packaged('settings-gallery', {
  title: 'Settings gallery',
  description: 'Has a setting of every kind that there is',
  author: NOVOTNY,
  version: '2.0.0',
  license: 'MIT',
  mixins: ['settings'],
  settings: [...PLAIN, ...CHOICES, ...LINKS, ...GUARDED],
  userSettings: OWN,
});

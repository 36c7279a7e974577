import type { PluginClass } from '../plugin-class.ts';
import { inFolder, packaged } from './define.ts';
import { BRANDT, NOVOTNY, OKAFOR, WAREHOUSE_TOOLS } from './people.ts';
import { decimal, link, text, toggle, wholeNumber } from './settings.ts';

/** What is where, how much of it, and for how long. */
export const STOCK: readonly PluginClass[] = [
  packaged('stock-forecast', {
    title: 'Stock forecast',
    description: 'Projects stock levels from open orders and past consumption',
    author: BRANDT,
    version: '1.4.2',
    published: '2025-09-18',
    website: 'https://example.org/stock-forecast',
    license: 'MIT',
    mixins: ['schedule', 'settings', 'ui'],
    settings: [
      wholeNumber('HORIZON_WEEKS', 'Horizon', 'How far ahead to look', 12, { units: 'weeks' }),
      decimal('SAFETY_FACTOR', 'Safety factor', 'Multiplies the expected consumption', 1.25),
      toggle('INCLUDE_INACTIVE', 'Inactive parts too', 'Also projects parts that are no longer used'),
      link('ALLOWED_GROUP', 'Group', 'Only members of this group see the forecast', 'auth.group'),
    ],
    adminPage: {
      source: '/static/plugins/stock-forecast/admin.js',
      context: { calculated_at: '2026-03-01T03:00:00Z' },
    },
    features: [
      {
        type: 'panel',
        key: 'stock-forecast',
        title: 'Forecast',
        description: 'The expected stock of this part',
        icon: 'ti:chart-line:outline',
        forModel: 'part',
        context: { weeks: 12 },
        script: 'panel.js:renderPanel',
      },
      {
        type: 'dashboard',
        key: 'shortages',
        title: 'Coming shortages',
        description: 'Parts that run out within the horizon',
        icon: 'ti:alert-triangle:outline',
        options: { width: 6, height: 4 },
        script: 'dashboard.js:renderDashboardItem',
      },
    ],
    userSettings: [toggle('SHOW_CHART', 'Chart', 'Shows the forecast as a chart first', true)],
  }),
  packaged('rolling-stocktake', {
    title: 'Rolling stocktake',
    description: 'Asks for a few items to be counted every day',
    author: NOVOTNY,
    version: '0.2.3',
    license: 'MIT',
    mixins: ['app', 'schedule', 'settings', 'ui'],
  }),
  inFolder('shelf-lights', {
    title: 'Shelf lights',
    description: 'Lights the shelf of a searched item <b>in green</b>',
    author: OKAFOR,
    version: '3',
    // Neither is a link that a page may follow: authors write what they like here.
    website: 'shelf-lights.local/manual',
    mixins: ['events', 'locate', 'settings'],
    settings: [
      text('CONTROLLER', 'Controller', 'Name or address of the light controller', 'shelf-lights.local'),
      decimal('SECONDS', 'Duration', 'How long a light stays on', 7.5, { units: 's' }),
    ],
  }),
  packaged('expiry-watch', {
    title: 'Expiry watch',
    description: 'Writes to people before their glue, batteries and test strips expire',
    author: 'Ada Byrne',
    version: '2.0.1',
    published: '2025-02-14',
    website: 'https://example.org/expiry-watch',
    license: 'MIT',
    mixins: ['mail', 'notification', 'schedule', 'settings'],
    settings: [
      wholeNumber('DAYS_BEFORE', 'Notice', 'How long before', 30, { units: 'days', required: true }),
      link('RESPONSIBLE', 'Responsible', 'Who is written to when nobody is', 'users.owner'),
    ],
  }),
  packaged('cold-chain', {
    title: 'Cold chain',
    description: 'Blocks stock items that were warm for too long',
    author: WAREHOUSE_TOOLS,
    version: '4.11.0',
    published: '2026-01-07',
    website: 'https://example.org/cold-chain',
    license: 'Proprietary',
    mixins: ['api_call', 'events', 'settings', 'statetransition'],
    settings: [
      decimal('LIMIT', 'Limit', 'Warmer is too warm', 8.5, { units: '°C', required: true }),
      link('QUARANTINE', 'Quarantine', 'Where blocked items go', 'stock.stocklocation', {
        structural: false,
      }),
    ],
  }),
  inFolder('bin-finder', {
    title: 'Bin finder',
    description: 'Says aloud where a bin is',
    author: OKAFOR,
    mixins: ['action', 'locate'],
  }),
];

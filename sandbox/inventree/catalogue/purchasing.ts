import type { PluginClass } from '../plugin-class.ts';
import { packaged } from './define.ts';
import { BRANDT, NOVOTNY } from './people.ts';
import { choice, decimal, link, secret, text, toggle } from './settings.ts';

/** Suppliers, prices and orders. */
export const PURCHASING: readonly PluginClass[] = [
  packaged('distributor-search', {
    title: 'Distributor search',
    description: 'Finds parts and prices at distributors and imports them',
    author: BRANDT,
    path: 'distributor_search',
    version: '2.0.0',
    published: '2026-01-30',
    website: 'https://example.org/distributor-search',
    license: 'MIT',
    mixins: ['api_call', 'settings', 'supplier'],
    settings: [
      secret('ACCESS_KEY', 'Access key', 'From the distributor’s developer page', { required: true }),
      text('ENDPOINT', 'Endpoint', 'Set by the operator of this server', 'https://api.example.org/v2', {
        fixed: 'https://proxy.example.org/v2',
      }),
      link('DESTINATION', 'Category for new parts', 'Where imported parts go', 'part.partcategory', {
        structural: false,
      }),
      text(
        'PART_NUMBER_PATTERN',
        'Pattern of part numbers',
        'A regular expression; checked by trying it',
        '.*',
        // Crashes on what is no pattern, as careless checks do.
        { check: (value) => (new RegExp(value).source.length > 200 ? 'The pattern is too long.' : null) },
      ),
    ],
  }),
  packaged('order-history', {
    title: 'Order history',
    description: 'Charts of what was ordered, built and sold',
    author: NOVOTNY,
    version: '0.4.0',
    published: '2025-05-11',
    website: 'https://example.org/order-history',
    license: 'MIT',
    mixins: ['settings', 'ui', 'urls'],
  }),
  packaged('price-breaks', {
    title: 'Price breaks',
    description: 'Tells which quantity is the cheapest one, postage included',
    author: BRANDT,
    version: '1.0.0rc2',
    published: '2025-10-30',
    website: 'https://example.org/price-breaks',
    license: 'MIT',
    mixins: ['settings', 'ui'],
    settings: [
      decimal('POSTAGE', 'Postage', 'What one parcel costs', 5.9, { units: 'EUR' }),
      choice('CURRENCY', 'Currency', 'What prices are compared in', { EUR: '€', USD: 'US$', CZK: 'Kč' }),
    ],
    features: [
      {
        type: 'panel',
        key: 'price-breaks',
        title: 'Cheapest quantity',
        description: 'What this part costs in which quantity',
        icon: 'ti:discount:outline',
        forModel: 'part',
        script: 'panel.js',
      },
    ],
  }),
  packaged('customs-papers', {
    title: 'Customs papers',
    description: 'Fills in declarations from the parts’ customs codes and countries of origin',
    author: 'Zollhaus Digital GmbH',
    version: '2025.4',
    published: '2025-04-01',
    website: 'https://example.org/zoll',
    license: 'Proprietary',
    mixins: ['api_call', 'report', 'settings', 'supplier'],
    settings: [
      text('EORI', 'EORI number', 'As on your registration', '', { required: true }),
      secret('CERTIFICATE_PASSWORD', 'Password of the certificate', 'Never leaves the server'),
      link('CARRIER', 'Carrier', 'Who declares', 'company.company', { active: true }),
      toggle('REALLY_SEND', 'Send for real', 'Otherwise only tests are sent', false, {
        confirm: 'Declarations are binding. Send them for real?',
      }),
    ],
  }),
  packaged('parcel-labels', {
    title: 'Parcel labels',
    description: 'Buys postage for shipments and prints it',
    author: 'Ada Byrne',
    version: '3.2.1',
    published: '2025-07-19',
    website: 'https://example.org/parcels',
    license: 'MIT',
    mixins: ['api_call', 'labels', 'settings', 'ui'],
    settings: [
      secret('API_TOKEN', 'Token', 'From the carrier’s portal', { required: true }),
      link('SENDER', 'Sender', 'Whose address is printed', 'company.company', { is_customer: false }),
    ],
    features: [
      {
        type: 'primary_action',
        key: 'buy-postage',
        title: 'Buy postage',
        description: 'Buys postage for this shipment',
        icon: 'ti:truck-delivery:outline',
        forModel: 'salesorder',
        options: { url: '/plugin/parcel-labels/buy/', color: 'blue' },
        script: 'action.js:renderAction',
      },
    ],
  }),
];

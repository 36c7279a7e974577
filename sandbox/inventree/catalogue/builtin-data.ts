import type { PluginClass } from '../plugin-class.ts';
import { builtin } from './define.ts';
import { link, toggle } from './settings.ts';

/** Plugins that come with the server: exports, automatic orders and suppliers' barcodes. upstream: InvenTree 198, 435 */
export const DATA_BUILTINS: readonly PluginClass[] = [
  builtin('inventree-exporter', {
    since: 380,
    name: 'InvenTreeExporter',
    title: 'Export',
    description: 'Exports any table as it is',
    mandatory: true,
    path: 'plugin/builtin/exporter/inventree_exporter.py',
    version: '1.0.0',
    mixins: ['exporter'],
  }),
  builtin('bom-exporter', {
    since: 380,
    name: 'BomExporter',
    title: 'Bill of materials export',
    description: 'Exports bills of materials over several levels',
    mandatory: true,
    path: 'plugin/builtin/exporter/bom_exporter.py',
    version: '1.1.0',
    website: 'https://inventree.org',
    mixins: ['exporter'],
  }),
  builtin('parameter-exporter', {
    since: 380,
    name: 'ParameterExporter',
    title: 'Export with parameters',
    description: 'Exports tables with a column for each parameter',
    mandatory: true,
    path: 'plugin/builtin/exporter/parameter_exporter.py',
    version: '2.0.0',
    mixins: ['exporter'],
  }),
  builtin('inventree-stocktake-exporter', {
    since: 380,
    name: 'Part Stocktake Exporter',
    title: 'Stocktake export',
    description: 'Exports what there is of each part, and what it is worth',
    path: 'plugin/builtin/exporter/stocktake_exporter.py',
    version: '1.1.0',
    mixins: ['exporter'],
  }),
  builtin('autocreatebuilds', {
    since: 380,
    name: 'Auto Create Builds',
    title: 'Auto Create Builds',
    description: 'Orders what has to be built for an order, when there is too little of it',
    path: 'plugin/builtin/events/auto_create_builds.py',
    version: '1.0.0',
    mixins: ['events', 'settings'],
    settings: [
      toggle('AUTO_CREATE_FOR_BUILD_ORDERS', 'For build orders', 'Orders the assemblies inside', true),
      toggle('AUTO_CREATE_FOR_SALES_ORDERS', 'For sales orders', 'Orders what is sold', true),
    ],
  }),
  builtin('autoiissueorders', {
    since: 380,
    name: 'Auto Issue Orders',
    title: 'Auto Issue Orders',
    description: 'Issues orders on the day that they are meant for',
    path: 'plugin/builtin/events/auto_issue_orders.py',
    version: '1.0.0',
    mixins: ['schedule', 'settings'],
    settings: [
      toggle('AUTO_ISSUE_BUILD_ORDERS', 'Build orders', 'Issues build orders on their day', true),
      toggle('AUTO_ISSUE_PURCHASE_ORDERS', 'Purchase orders', 'Issues purchase orders on their day', true),
      toggle('AUTO_ISSUE_SALES_ORDERS', 'Sales orders', 'Issues sales orders on their day', true),
      toggle('AUTO_ISSUE_RETURN_ORDERS', 'Return orders', 'Issues return orders on their day', true),
      toggle('ISSUE_BACKDATED_ORDERS', 'Late ones too', 'Also issues orders whose day has passed'),
    ],
  }),
  supplier('digikeyplugin', 'DigiKeyPlugin', 'DigiKey'),
  supplier('lcscplugin', 'LCSCPlugin', 'LCSC'),
  supplier('mouserplugin', 'MouserPlugin', 'Mouser'),
  supplier('tmeplugin', 'TMEPlugin', 'TME'),
];

function supplier(key: string, name: string, company: string): PluginClass {
  return builtin(key, {
    name,
    title: `${company} barcodes`,
    description: `Recognises the labels on bags from ${company}`,
    path: `plugin/builtin/suppliers/${company.toLowerCase()}.py`,
    version: '1.0.0',
    mixins: ['supplier-barcode', 'settings'],
    settings: [
      link('SUPPLIER_ID', 'Supplier', `The company that stands for ${company} here`, 'company.company', {
        is_supplier: true,
      }),
    ],
  });
}

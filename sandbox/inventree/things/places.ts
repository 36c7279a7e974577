import { treeRows } from './tree.ts';

/** Where things lie. */
export const LOCATIONS = treeRows(
  [
    { path: 'Hall 1', description: 'Goods in', structural: true },
    { path: 'Hall 1/Inspection', description: 'Waits for somebody to look at it' },
    { path: 'Hall 1/Quarantine', description: 'Nobody may take anything from here' },
    { path: 'Hall 2', description: 'Small parts', structural: true },
    ...Array.from({ length: 24 }, (_, index) => ({
      path: `Hall 2/Shelf ${String(index + 1).padStart(2, '0')}`,
      description: `Boxes ${index * 40 + 1} to ${index * 40 + 40}`,
    })),
    { path: 'Hall 3', description: 'Pallets', structural: true },
    { path: 'Hall 3/Rack A', description: '' },
    { path: 'Hall 3/Rack B', description: '' },
    { path: 'Cold store', description: 'Below 8 °C: glue, paste, batteries' },
    { path: 'Größenlager <b>Süd</b>', description: 'Its name has letters and signs of all kinds' },
  ],
  { external: false, icon: '', owner: null, location_type: null },
);

/** What parts are sorted by. */
export const CATEGORIES = treeRows(
  [
    { path: 'Electronics', description: 'All that has pins', structural: true },
    { path: 'Electronics/Resistors', description: '' },
    { path: 'Electronics/Capacitors', description: '' },
    { path: 'Electronics/Connectors', description: 'Plugs and sockets', structural: true },
    { path: 'Electronics/Connectors/USB', description: '' },
    { path: 'Electronics/Connectors/Coaxial', description: '' },
    { path: 'Mechanics', description: 'All that has a thread', structural: true },
    { path: 'Mechanics/Fasteners', description: 'Screws, nuts, washers' },
    { path: 'Mechanics/Enclosures', description: '' },
    { path: 'Assemblies', description: 'What is built here' },
    { path: 'Consumables', description: 'Glue, paint, tape' },
    { path: 'Services', description: 'Has no stock' },
  ],
  { default_location: null, icon: '', starred: false },
);

import { PARTS } from './parts.ts';
import { numbered, type Thing } from './thing.ts';

type Trade = 'supplier' | 'manufacturer' | 'customer';

const NAMES: readonly (readonly [name: string, description: string, ...trades: Trade[]])[] = [
  ['Arbor Electronics', 'Distributor, delivers overnight', 'supplier'],
  ['Bauteile Brandt KG', 'Sonderposten und Abkündigungen', 'supplier'],
  ['Contoso', 'Builds machines', 'customer'],
  ['Dynamo Passives', 'Resistors and capacitors', 'manufacturer'],
  ['Eisenwaren Żak', 'Screws by the kilogram', 'supplier', 'manufacturer'],
  ['Fabrikam', 'Buys controllers', 'customer'],
  ['Great Lakes Fasteners', 'Screws by the piece', 'supplier'],
  ['Harbour Connectors', 'Plugs and sockets', 'manufacturer'],
  ['Instrumentos Ñandú', 'Calibrates', 'supplier'],
  ['Junction & Sons', 'Cables, cut to length', 'supplier', 'manufacturer'],
  ['佐藤電機', 'センサー', 'manufacturer'],
  ['Kontor "Nord"', 'Office supplies', 'supplier'],
  ['<i>Lowercase</i> Ltd', 'Its name is what its owner typed', 'supplier', 'customer'],
  ['Meridian Plastics', 'Enclosures', 'supplier', 'manufacturer'],
  ['Northwind', 'Buys shelf lights', 'customer'],
];

export const COMPANIES: readonly Thing[] = numbered(
  NAMES.map(([name, description, ...trades]) => ({
    name,
    description,
    website: '',
    currency: 'EUR',
    active: true,
    is_customer: trades.includes('customer'),
    is_manufacturer: trades.includes('manufacturer'),
    is_supplier: trades.includes('supplier'),
  })),
);

const BOUGHT = PARTS.filter(({ purchaseable }) => purchaseable === true);
const SUPPLIERS = COMPANIES.filter(({ is_supplier: supplies }) => supplies === true);
const MANUFACTURERS = COMPANIES.filter(({ is_manufacturer: makes }) => makes === true);

/** A part as its manufacturer numbers it: every other one is known. */
export const MANUFACTURER_PARTS: readonly Thing[] = numbered(
  BOUGHT.filter((_, index) => index % 2 === 0).map((part, index) => ({
    MPN: `MP${String(7000 + index * 13)}`,
    description: part.description,
    part: part.pk,
    manufacturer: MANUFACTURERS[index % MANUFACTURERS.length]?.pk ?? null,
  })),
);

/** What suppliers offer: one offer of every part that is bought. */
export const SUPPLIER_PARTS: readonly Thing[] = numbered(
  BOUGHT.map((part, index) => ({
    SKU: `${200_000 + index * 311}-ND`,
    MPN: MANUFACTURER_PARTS.find((made) => made.part === part.pk)?.MPN ?? null,
    description: part.description,
    part: part.pk,
    supplier: SUPPLIERS[index % SUPPLIERS.length]?.pk ?? null,
    active: true,
  })),
);

import { CATEGORIES } from './places.ts';
import { numbered, type Thing } from './thing.ts';

interface Family {
  readonly category: string;
  readonly prefix: string;
  readonly names: readonly string[];
  readonly describe: (name: string) => string;
  readonly assembly?: true;
  readonly virtual?: true;
}

const FAMILIES: readonly Family[] = [
  {
    category: 'Resistors',
    prefix: 'R',
    names: [
      '10R',
      '47R',
      '100R',
      '220R',
      '470R',
      '1K',
      '2K2',
      '4K7',
      '10K',
      '22K',
      '47K',
      '100K',
      '1M',
    ].flatMap((ohms) => ['0402', '0603', '0805'].map((size) => `R_${ohms}_${size}_1%`)),
    describe: (name) => `${name.split('_')[1] ?? ''} resistor, ${name.split('_')[2] ?? ''}, 1 %`,
  },
  {
    category: 'Capacitors',
    prefix: 'C',
    names: ['10pF', '100pF', '1nF', '10nF', '100nF', '1uF', '10uF'].flatMap((farads) =>
      ['0402', '0603', '0805'].map((size) => `C_${farads}_${size}`),
    ),
    describe: (name) => `${name.split('_')[1] ?? ''} ceramic capacitor, ${name.split('_')[2] ?? ''}`,
  },
  {
    category: 'USB',
    prefix: 'CON',
    names: ['USB-C receptacle, 16 pins', 'USB-C receptacle, 24 pins', 'USB-A plug', 'Micro-USB receptacle'],
    describe: (name) => `${name}, for reflow soldering`,
  },
  {
    category: 'Fasteners',
    prefix: 'M',
    names: [3, 4, 5, 6].flatMap((size) =>
      [8, 12, 16, 20, 30].map((length) => `Screw M${size} × ${length}, hexalobular`),
    ),
    describe: (name) => `${name}, stainless steel A2`,
  },
  {
    category: 'Enclosures',
    prefix: 'E',
    names: ['Enclosure 100 × 60', 'Enclosure 160 × 80', 'Lid 100 × 60', 'Lid 160 × 80'],
    describe: (name) => `${name}, ABS, light grey`,
  },
  {
    category: 'Assemblies',
    prefix: 'A',
    names: ['Controller board', 'Sensor board', 'Power supply 24 V', 'Shelf light', 'Label station'],
    describe: (name) => `${name}, tested`,
    assembly: true,
  },
  {
    category: 'Consumables',
    prefix: 'G',
    names: ['Solder paste SAC305', 'Epoxy glue, 2 × 25 ml', 'Marker, black'],
    describe: () => 'Has a date of expiry',
  },
  {
    category: 'Services',
    prefix: 'S',
    names: ['Calibration', 'Assembly by others'],
    describe: () => 'Has no stock',
    virtual: true,
  },
];

/** Every seventeenth part is no longer used, and every ninth has no number of the house's own. */
export const PARTS: readonly Thing[] = numbered(
  FAMILIES.flatMap((family) => family.names.map((name, index) => ({ family, name, index }))).map(
    ({ family, name, index }, place) => {
      const ipn = place % 9 === 8 ? null : `${family.prefix}-${String(index + 1).padStart(4, '0')}`;
      return {
        name,
        full_name: ipn === null ? name : `${ipn} | ${name}`,
        IPN: ipn,
        description: family.describe(name),
        category: CATEGORIES.find((category) => category.name === family.category)?.pk ?? null,
        active: place % 17 !== 16,
        assembly: family.assembly === true,
        component: family.assembly !== true,
        is_template: false,
        purchaseable: family.assembly !== true,
        salable: family.assembly === true,
        trackable: family.assembly === true,
        virtual: family.virtual === true,
        revision: '',
        keywords: '',
        units: '',
      };
    },
  ),
);

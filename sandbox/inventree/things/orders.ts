import { PARTS } from './parts.ts';
import { numbered, type Thing } from './thing.ts';

const STATES = [
  [10, 'Pending'],
  [20, 'Placed'],
  [30, 'Complete'],
] as const;

function orders(count: number, prefix: string, describe: (index: number) => string): Thing[] {
  return numbered(
    Array.from({ length: count }, (_, index) => {
      const [status, text] = STATES[index % STATES.length] ?? [10, 'Pending'];
      return {
        reference: `${prefix}-${String(index + 1).padStart(4, '0')}`,
        description: describe(index),
        status,
        status_text: text,
        outstanding: status !== 30,
      };
    }),
  );
}

export const PURCHASE_ORDERS: readonly Thing[] = orders(
  40,
  'PO',
  (index) => `Small parts, week ${index + 1}`,
);
export const SALES_ORDERS: readonly Thing[] = orders(12, 'SO', (index) => `Controllers, lot ${index + 1}`);
export const RETURN_ORDERS: readonly Thing[] = orders(4, 'RMA', () => 'Broken on arrival');

const BUILT = PARTS.filter(({ assembly }) => assembly === true);

export const BUILD_ORDERS: readonly Thing[] = numbered(
  Array.from({ length: 18 }, (_, index) => {
    const part = BUILT[index % BUILT.length];
    return {
      reference: `BO-${String(index + 1).padStart(4, '0')}`,
      title: `${typeof part?.name === 'string' ? part.name : ''}, series ${index + 1}`,
      part: part?.pk ?? null,
      status: index % 3 === 0 ? 40 : 20,
      status_text: index % 3 === 0 ? 'Complete' : 'Production',
      active: index % 3 !== 0,
    };
  }),
);

import { median } from './statistics.ts';

/** A measure with what the design allows it at most. */
export interface Budget {
  readonly measure: string;
  readonly budget: number;
}

/** One line of a report: a measure's median and range beside its budget. */
export function reportLine({ measure, budget }: Budget, values: readonly number[]) {
  const middle = median(values);
  return {
    measure,
    median: Math.round(middle),
    least: Math.round(Math.min(...values)),
    most: Math.round(Math.max(...values)),
    budget,
    'of budget': `${Math.round((middle / budget) * 100)} %`,
  };
}

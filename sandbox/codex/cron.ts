/**
 * Schedules as the server accepts them. upstream: Codex 2.2.0: five, six or seven fields; in the days of the
 * week 1 to 7, not 0; neither macros nor `L`, `W` and `#`.
 */

interface FieldRule {
  readonly least: number;
  readonly most: number;
  readonly names?: readonly RegExp[];
  /** Whether `?` may stand for any. */
  readonly mayBeLeftOpen?: boolean;
}

const MONTHS = [
  /^jan(?:uary)?$/,
  /^feb(?:ruary)?$/,
  /^mar(?:ch)?$/,
  /^apr(?:il)?$/,
  /^may$/,
  /^june?$/,
  /^july?$/,
  /^aug(?:ust)?$/,
  /^sep(?:tember)?$/,
  /^oct(?:ober)?$/,
  /^nov(?:ember)?$/,
  /^dec(?:ember)?$/,
];
const WEEKDAYS = [
  /^sun(?:day)?$/,
  /^mon(?:day)?$/,
  /^tue(?:s(?:day)?)?$/,
  /^wed(?:nesday)?$/,
  /^thu(?:rs(?:day)?)?$/,
  /^fri(?:day)?$/,
  /^sat(?:urday)?$/,
];

const FIELDS: readonly FieldRule[] = [
  { least: 0, most: 59 },
  { least: 0, most: 59 },
  { least: 0, most: 23 },
  { least: 1, most: 31, mayBeLeftOpen: true },
  { least: 1, most: 12, names: MONTHS },
  { least: 1, most: 7, names: WEEKDAYS, mayBeLeftOpen: true },
  { least: 1970, most: 2100 },
];

/** The form in which a schedule is kept, with seconds; undefined when it is none. */
export function normalCron(text: string): string | undefined {
  const fields = text.trim().split(/\s+/);
  if (fields.length < 5 || fields.length > 7) return undefined;
  const whole = fields.length === 5 ? ['0', ...fields] : fields;
  const isGood = whole.every((field, index) => {
    const rule = FIELDS[index];
    return rule !== undefined && field.split(',').every((part) => isPart(part, rule));
  });
  if (!isGood) return undefined;
  return fields.length === 5 ? `0 ${text.trim()}` : text.trim();
}

function isPart(part: string, rule: FieldRule): boolean {
  const [range = '', step, ...more] = part.split('/');
  if (more.length > 0 || (step !== undefined && !isStep(step, rule))) return false;
  if (range === '*' || (range === '?' && rule.mayBeLeftOpen === true)) return true;
  const ends = range.split('-');
  const [from, to] = ends.map((value) => valueOf(value, rule));
  if (from === undefined || ends.length > 2) return false;
  const [isNamed, ...others] = ends.map((value) => /^[a-z]/i.test(value));
  // A name goes neither with a number nor, alone, with a step.
  if (others.length === 0) return step === undefined || !isNamed;
  return to !== undefined && from <= to && others.every((named) => named === isNamed);
}

/** No step is longer than the highest number of its field. */
function isStep(text: string, { most }: FieldRule): boolean {
  return /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= most;
}

function valueOf(text: string, { least, most, names = [] }: FieldRule): number | undefined {
  const named = names.findIndex((name) => name.test(text.toLowerCase()));
  const value = named >= 0 ? named + least : /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

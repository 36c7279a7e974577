import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JobOptions, JobProvider, JobSettings, RefreshSettings } from '../../systems/jobs.ts';
import { createFormStore } from '../../settings/form-store.ts';
import { effectiveFields } from './effective-fields.ts';
import { changedPlaces, jobForm, placeOf, settingsOf, valuesOf } from './job-form.ts';

function provider(key: string, state: JobProvider['state'], writes: readonly string[] | null): JobProvider {
  const note = state === 'ready' ? null : () => `${key} is ${state}`;
  return {
    id: `plugin:${key}`,
    name: key,
    key,
    pluginId: null,
    state,
    note,
    writes: writes && new Set(writes),
  };
}

const PROVIDERS = [
  provider('good', 'ready', ['title', 'titleSort', 'year']),
  provider('asleep', 'off', null),
  provider('unborn', 'missing', null),
];

const field = (id: string, onlyWith: readonly string[] = []) => ({ id, label: () => id, onlyWith });

const REFRESH: RefreshSettings = {
  provider: 'plugin:good',
  scope: 'series',
  groups: [],
  fields: [],
  bookGroups: [],
  bookFields: [],
  existingIdsOnly: true,
  skipSeconds: 3601,
  concurrency: 4,
};
const JOB: JobSettings = {
  name: 'Nightly',
  enabled: true,
  schedule: '0 0 4 * * *',
  zone: null,
  refresh: REFRESH,
};

const OPTIONS: JobOptions = {
  library: { id: 'l', name: 'Comics' },
  providers: PROVIDERS,
  allProviders: { allowed: true },
  groups: [
    { id: 'names', label: () => 'Names', fields: [field('title'), field('titleSort', ['title'])] },
    { id: 'dates', label: () => 'Dates', fields: [field('year'), field('ended')] },
  ],
  scopes: [
    { id: 'series', label: () => 'Series', supported: { allowed: true }, ofBooks: false },
    {
      id: 'books',
      label: () => 'Books',
      supported: { allowed: false, reason: () => 'not yet' },
      ofBooks: true,
    },
  ],
  serverZone: 'UTC',
  limits: {
    nameBytes: 200,
    skipSeconds: { least: 0, most: 2 ** 32 - 1 },
    concurrency: { least: 1, most: 16 },
  },
  concurrencyNote: null,
  blank: { ...JOB, name: '', refresh: { ...REFRESH, provider: '' } },
  automaticName: () => 'good',
  providerOf: (id) => PROVIDERS.find((one) => one.id === id) ?? provider(id, 'missing', null),
};

const form = (settings: JobSettings, isNew = false) =>
  jobForm({ options: OPTIONS, settings, isNew, editable: { allowed: true }, notices: [] });

const texts = fc.uniqueArray(fc.string());
const anyJob: fc.Arbitrary<JobSettings> = fc.record({
  name: fc.string(),
  enabled: fc.boolean(),
  schedule: fc.string(),
  zone: fc.option(fc.string({ minLength: 1 })),
  refresh: fc.option(
    fc.record({
      provider: fc.string(),
      scope: fc.string(),
      groups: texts,
      fields: texts,
      bookGroups: texts,
      bookFields: texts,
      existingIdsOnly: fc.boolean(),
      skipSeconds: fc.nat(),
      concurrency: fc.nat(),
    }),
  ),
});

describe('a job as a form', () => {
  test('comes back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(anyJob, (job) => {
        expect(settingsOf(valuesOf(job), job)).toEqual(job);
        expect(changedPlaces(job, job)).toEqual([]);
      }),
    );
  });

  test('names the places that differ', () => {
    const edited = { ...JOB, zone: 'Asia/Kathmandu', refresh: { ...REFRESH, skipSeconds: 5400 } };
    expect(changedPlaces(JOB, edited)).toEqual([placeOf('zone'), placeOf('skipSeconds')]);
  });

  test('offers what can be used, and the stored provider whatever has become of it, each saying how it stands', () => {
    const titles = (job: JobSettings) =>
      form(job).schema.properties?.what?.properties?.provider?.oneOf?.map(({ title }) => title);
    expect(titles(JOB)).toEqual(['good', expect.stringContaining('asleep – switched off')]);
    expect(titles({ ...JOB, refresh: { ...REFRESH, provider: 'plugin:unborn' } })?.at(-1)).toContain(
      'unborn – cannot be used',
    );
    expect(titles({ ...JOB, refresh: { ...REFRESH, provider: 'plugin:old' } })?.at(-1)).toContain(
      'cannot be used',
    );
    expect(JSON.stringify(form(JOB).uiSchema.what)).toContain('unborn');
  });

  test('shows the scope that the server does not do as such, and keeps it where it is stored', () => {
    const scope = (job: JobSettings) => form(job).schema.properties?.what?.properties?.scope?.oneOf?.length;
    expect(scope(JOB)).toBe(1);
    expect(scope({ ...JOB, refresh: { ...REFRESH, scope: 'books' } })).toBe(2);
    expect(JSON.stringify(form(JOB).uiSchema.what)).toContain('Books: not yet');
  });

  test('lets fields of books be looked at, and taken out where some are stored', () => {
    const isFixed = (job: JobSettings) =>
      JSON.stringify(form(job).uiSchema.fields?.bookFields).includes('"ui:readonly":true');
    expect(isFixed(JOB)).toBe(true);
    expect(isFixed({ ...JOB, refresh: { ...REFRESH, bookFields: ['isbn'] } })).toBe(false);
  });

  test.each<[what: string, section: string, values: object, isNew: boolean, wrong: string | null]>([
    ['no name for a new one', 'job', { name: '', enabled: false }, true, null],
    ['no name', 'job', { name: '', enabled: true }, false, 'A value is needed here.'],
    ['a blank name', 'job', { name: '  ', enabled: true }, false, 'A value is needed here.'],
    ['200 bytes', 'job', { name: 'ü'.repeat(100), enabled: true }, false, null],
    ['201 bytes', 'job', { name: `${'ü'.repeat(100)}a`, enabled: true }, false, 'more than 200 bytes'],
    ['a negative duration', 'what', { ...valuesOf(JOB).what, skipSeconds: -1 }, false, 'at least 0'],
    ['too many at a time', 'what', { ...valuesOf(JOB).what, concurrency: 17 }, false, 'at most 16'],
    ['no schedule', 'when', { schedule: '' }, false, 'A value is needed here.'],
    ['a short form', 'when', { schedule: '@daily' }, false, 'does not know short forms'],
    ['four parts', 'when', { schedule: '0 4 * *' }, false, 'this has 4'],
    ['0 for Sunday', 'when', { schedule: '0 4 * * 0' }, false, 'Write SUN'],
    ['the last day', 'when', { schedule: '0 4 L * *' }, false, 'L, W and # are not allowed'],
    ['the nearest weekday', 'when', { schedule: '0 4 15W * *' }, false, 'L, W and # are not allowed'],
    ['the second Monday', 'when', { schedule: '0 4 * * MON#2' }, false, 'L, W and # are not allowed'],
    ['a long name of a day', 'when', { schedule: '0 4 * * MONDAY' }, false, 'write MON'],
    ['another one', 'when', { schedule: '0 4 * * TUES' }, false, 'write TUE'],
    ['7 for Sunday', 'when', { schedule: '0 4 * * 7' }, false, null],
    ['both kinds of days', 'when', { schedule: '0 4 13 * FRI' }, false, null],
    ['an abbreviation', 'when', { schedule: '0 4 * * *', zone: 'PST' }, false, 'no time zone'],
    ['an offset', 'when', { schedule: '0 4 * * *', zone: 'UTC+8' }, false, 'no time zone'],
    ['a zone in other case', 'when', { schedule: '0 4 * * *', zone: 'europe/berlin' }, false, 'no time zone'],
    ['no zone', 'when', { schedule: '0 4 * * *', zone: '' }, false, null],
  ])('%s is told at its field', (_, section, values, isNew, wrong) => {
    const store = createFormStore(form(isNew ? { ...JOB, name: '' } : JOB, isNew));
    store.change(section, { ...values });
    const blocking = store.errors().filter(({ severity }) => severity === 'error');
    if (wrong === null) expect(blocking).toEqual([]);
    else expect(blocking.map(({ message }) => message).join()).toContain(wrong);
  });

  test('that is new must have a provider before it is made, though nobody has touched that', () => {
    const errors = createFormStore(form(OPTIONS.blank, true)).errors();
    expect(errors.map(({ path, severity }) => [path.join('.'), severity])).toEqual([
      ['what.provider', 'error'],
    ]);
  });
});

describe('what is written', () => {
  const told = (change: Partial<RefreshSettings>) => {
    const found = effectiveFields(OPTIONS, { ...REFRESH, ...change });
    const ids = (fields: readonly { readonly id: string }[]) => fields.map(({ id }) => id).join();
    return [found.isAll, ids(found.written), ids(found.notLet), ids(found.alone.map((one) => one.field))];
  };

  test.each<[what: string, change: Partial<RefreshSettings>, expected: readonly unknown[]]>([
    ['nothing chosen means everything that it may', {}, [true, 'title,titleSort,year', 'ended', '']],
    ['a group', { groups: ['dates'] }, [false, 'year', 'ended', '']],
    ['a single field', { fields: ['year'] }, [false, 'year', '', '']],
    ['one that is not written alone', { fields: ['titleSort'] }, [false, '', '', 'titleSort']],
    [
      'a group with a field twice',
      { groups: ['names'], fields: ['title'] },
      [false, 'title,titleSort', '', ''],
    ],
    [
      'rights that are not told',
      { provider: 'plugin:asleep', groups: ['dates'] },
      [false, 'year,ended', '', ''],
    ],
  ])('%s', (_, change, expected) => {
    expect(told(change)).toEqual(expected);
  });

  test('what the server does not know is told apart', () => {
    expect(
      effectiveFields(OPTIONS, { ...REFRESH, groups: ['new'], fields: ['odd', 'year'] }).unknown,
    ).toEqual(['new', 'odd']);
  });
});

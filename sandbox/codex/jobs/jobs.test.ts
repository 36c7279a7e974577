import { beforeEach, describe, expect, test } from 'vitest';
import {
  ADMIN_PLUGINS,
  aText,
  pluginNamed,
  type Send,
  startServer,
  type TestServer,
} from '../test-support.ts';
import type { StoredJob } from './job.ts';
import { requireValid } from './validate-job.ts';

const UNKNOWN = '3fa85f64-5717-4562-b3fc-2c963f66afa6';
let server: TestServer;
let maintainer: Send;
let comics: string;
let novels: string;

beforeEach(async () => {
  // A Monday.
  server = startServer({}, undefined);
  maintainer = await server.as('maintainer');
  const { data } = (await maintainer('GET', '/api/v1/libraries')).json<{
    data: { id: string; name: string }[];
  }>();
  const idOf = (name: string) => data.find((one) => one.name === name)?.id ?? '';
  comics = `/api/v1/libraries/${idOf('Comics')}/jobs`;
  novels = `/api/v1/libraries/${idOf('Light Novels')}/jobs`;
});

const config = { type: 'metadata_refresh', provider: 'plugin:metadata-panelbase' };
const draft = { cronSchedule: '30 4 * * *', config };

const list = async (library: string) => (await maintainer('GET', library)).json<{ jobs: StoredJob[] }>().jobs;
const create = (payload: object = draft) => maintainer('POST', novels, { payload });
const created = async (payload: object = draft) => (await create(payload)).json<StoredJob>();
const named = async (library: string, name: string) => {
  const job = (await list(library)).find((one) => one.name === name);
  if (!job) throw new Error(`No job ${name}`);
  return job;
};

/** What a refusal says; the request has to fit the description unless it is told otherwise. */
async function refusal(change: object, misfit?: true): Promise<string> {
  const answer = await maintainer('POST', novels, {
    payload: { ...draft, ...change },
    ...(misfit && { misfit }),
  });
  expect(answer.statusCode).toBe(400);
  return answer.json<{ message: string }>().message;
}

describe('the jobs of a library', () => {
  test('are listed from the oldest on', async () => {
    const jobs = await list(comics);
    expect(jobs.map(({ name }) => name)).toEqual([
      'Ages, from the old provider',
      'Nightly counts and status',
      'Everything, once a month',
      'Friday the 13th',
      'Covers',
    ]);
    expect(new Set(jobs.map(({ lastRunStatus }) => lastRunStatus))).toEqual(
      new Set(['success', 'failure', undefined]),
    );
  });

  test('are valid when they are seeded, but for the one whose plugin is gone', async () => {
    const plugins = server.store.collection<never>('codex', 'plugins').all();
    for (const job of server.store.collection<StoredJob>('codex', 'jobs').all()) {
      const check = () => requireValid(job, plugins);
      if (job.config.provider === 'plugin:metadata-agewise') expect(check).toThrow('is not installed');
      else expect(check, job.name).not.toThrow();
    }
  });

  test('can be seen by readers, and changed by those who may write', async () => {
    const user = await server.as('user');
    const [job] = await list(comics);
    expect((await user('GET', comics)).statusCode).toBe(200);
    expect((await user('GET', `${comics}/${job?.id}`)).statusCode).toBe(200);
    expect((await user('POST', comics, { payload: draft })).statusCode).toBe(403);
    expect((await user('PATCH', `${comics}/${job?.id}`, { payload: {} })).statusCode).toBe(403);
    expect((await user('DELETE', `${comics}/${job?.id}`)).statusCode).toBe(403);
    expect((await user('POST', `${comics}/${job?.id}/run-now`)).statusCode).toBe(403);
    expect((await user('POST', `${comics}/${job?.id}/dry-run`, { payload: {} })).statusCode).toBe(403);
  });

  test('belong to their library', async () => {
    const [job] = await list(comics);
    expect((await maintainer('GET', `${novels}/${job?.id}`)).statusCode).toBe(404);
    expect((await maintainer('GET', `/api/v1/libraries/${UNKNOWN}/jobs`)).statusCode).toBe(404);
  });
});

describe('a new job', () => {
  test('gets what was not said, a schedule with seconds and a name of its own', async () => {
    const answer = await create();
    expect(answer.statusCode).toBe(201);
    const at = '2026-03-02T09:00:00.000Z';
    expect(answer.json()).toEqual({
      id: aText,
      libraryId: aText,
      name: 'metadata-panelbase',
      enabled: false,
      cronSchedule: '0 30 4 * * *',
      config: {
        type: 'metadata_refresh',
        provider: 'plugin:metadata-panelbase',
        scope: 'series_only',
        fieldGroups: [],
        extraFields: [],
        bookFieldGroups: [],
        bookExtraFields: [],
        existingSourceIdsOnly: true,
        skipRecentlySyncedWithinS: 3600,
        maxConcurrency: 4,
      },
      createdAt: at,
      updatedAt: at,
    });
    const grouped = await created({
      ...draft,
      name: '  ',
      config: { ...config, fieldGroups: ['counts', 'status'] },
    });
    expect(grouped.name).toBe('metadata-panelbase — counts, status');
  });

  test('is refused for the first rule that it breaks', async () => {
    const all = {
      name: 'x'.repeat(201),
      cronSchedule: '0 4 * * 0',
      timezone: 'PST',
      config: {
        ...config,
        scope: 'books_only',
        bookFieldGroups: ['tags'],
        maxConcurrency: 0,
        fieldGroups: ['colours'],
        provider: 'metadata-panelbase',
      },
    };
    expect(await refusal(all)).toContain('200 bytes');
    expect(await refusal({ ...all, name: 'ü'.repeat(101) })).toContain('200 bytes');
    expect(await refusal({ ...all, name: 'A' })).toMatch(/^invalid cron expression: /);
    const timed = { ...all, name: 'A', cronSchedule: '0 4 * * 7' };
    expect(await refusal(timed)).toMatch(/^invalid timezone: /);
    const zoned = { ...timed, timezone: 'Asia/Kathmandu' };
    expect(await refusal(zoned)).toContain('not yet implemented');
    const withConfig = (more: object) =>
      refusal({ ...zoned, config: { ...all.config, scope: 'series_only', ...more } });
    expect(await withConfig({})).toContain('must be empty');
    expect(await withConfig({ bookFieldGroups: [] })).toContain('maxConcurrency');
    expect(await withConfig({ bookFieldGroups: [], maxConcurrency: 17 })).toContain('maxConcurrency');
    const rest = { bookFieldGroups: [], maxConcurrency: 16 };
    expect(await withConfig(rest)).toContain("'colours'");
    expect(await withConfig({ ...rest, fieldGroups: [] })).toContain('provider must look like');
  });

  test.each([
    ['plugin:metadata-gone', 'is not installed'],
    // Never started: nobody knows what it can do.
    ['plugin:sync-attic', 'is not installed'],
    ['plugin:metadata-openshelf', 'does not provide metadata of series'],
    ['plugin:sync-readtrail', 'does not provide metadata of series'],
  ])('is refused for %s', async (provider, why) => {
    expect(await refusal({ config: { ...config, provider } })).toContain(why);
  });

  test('may use a plugin that is switched off, and name any field', async () => {
    const { statusCode } = await create({
      ...draft,
      config: { type: 'metadata_refresh', provider: 'plugin:slow-to-start', extraFields: ['whatever'] },
    });
    expect(statusCode).toBe(201);
  });

  test.each([
    ['a number below zero', { config: { ...config, skipRecentlySyncedWithinS: -1 } }],
    ['a number too great', { config: { ...config, maxConcurrency: 256 } }],
    ['half a thread', { config: { ...config, maxConcurrency: 1.5 } }],
    ['another kind of job', { config: { ...config, type: 'cover_refresh' } }],
    ['a scope of tomorrow', { config: { ...config, scope: 'authors_only' } }],
    ['no schedule', { cronSchedule: null }],
  ])('with %s is answered in plain text', async (_what, change) => {
    const answer = await server.app.inject({
      method: 'POST',
      url: novels,
      headers: { authorization: `Bearer ${(await server.signIn('maintainer')).accessToken}` },
      payload: { ...draft, ...change },
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toContain('text/plain');
  });
});

describe('a change of a job', () => {
  const patch = (id: string, payload: object) => maintainer('PATCH', `${novels}/${id}`, { payload });

  test('keeps what is not said, stores the schedule as it is sent and clears the zone only', async () => {
    const job = await created({ ...draft, name: 'A', timezone: 'Europe/Berlin' });
    const answer = await patch(job.id, { cronSchedule: ' 5 4 * * SUN ' });
    expect(answer.json()).toEqual({ ...job, cronSchedule: ' 5 4 * * SUN ' });
    server.clock.advance(1_000);
    const cleared = (await patch(job.id, { timezone: null })).json<StoredJob>();
    expect(cleared).not.toHaveProperty('timezone');
    expect(cleared.updatedAt).toBe('2026-03-02T09:00:01.000Z');
  });

  test('replaces the settings as a whole', async () => {
    const job = await created({ ...draft, config: { ...config, fieldGroups: ['tags'], maxConcurrency: 1 } });
    const changed = (await patch(job.id, { config })).json<StoredJob>();
    expect(changed.config).toMatchObject({ fieldGroups: [], maxConcurrency: 4 });
  });

  test('takes null for absent, where there is nothing to clear', async () => {
    const job = await created();
    const payload = { name: null, enabled: null, cronSchedule: null, config: null };
    const answer = await maintainer('PATCH', `${novels}/${job.id}`, { payload, misfit: true });
    expect(answer.json()).toEqual(job);
  });

  test('refuses a blank name', async () => {
    const job = await created();
    expect((await patch(job.id, { name: '' })).statusCode).toBe(400);
  });

  test('of any kind is refused once the plugin is gone; all that works is to delete the job', async () => {
    const job = await named(comics, 'Ages, from the old provider');
    const address = `${comics}/${job.id}`;
    const answer = await maintainer('PATCH', address, { payload: { enabled: false } });
    expect(answer.statusCode).toBe(400);
    expect(answer.json<{ message: string }>().message).toContain('is not installed');
    expect((await maintainer('DELETE', address)).statusCode).toBe(204);
    expect((await maintainer('GET', address)).statusCode).toBe(404);
  });
});

interface Task {
  readonly status: string;
  readonly params: { readonly job_id: string };
  readonly result: Readonly<Record<string, unknown>> | null;
}

describe('a run', () => {
  const run = async (library: string, id: string) => maintainer('POST', `${library}/${id}/run-now`);
  const taskOf = async (id: string) => (await maintainer('GET', `/api/v1/tasks/${id}`)).json<Task>();
  const idOf = (answer: Awaited<ReturnType<Send>>) => answer.json<{ taskId: string }>().taskId;

  test('refreshes what is due, and leaves its result at the job and the task', async () => {
    const job = await created({ ...draft, config: { ...config, fieldGroups: ['genres'] } });
    const taskId = idOf(await run(novels, job.id));
    expect(await taskOf(taskId)).toMatchObject({
      taskType: 'refresh_library_metadata',
      status: 'pending',
      params: { job_id: job.id },
      libraryId: null,
    });
    server.clock.advance(30_000);
    const { status, result } = await taskOf(taskId);
    expect(status).toBe('completed');
    const { planned, succeeded, failed, skipped } = result ?? {};
    expect(Number(succeeded) + Number(failed)).toBe(planned);
    expect(skipped).toMatchObject({ recently_synced: 0, no_match_candidate: 0 });
    expect(result?.plan_failure).toBeNull();
    const after = (await maintainer('GET', `${novels}/${job.id}`)).json<StoredJob>();
    expect(after).toMatchObject({ lastRunStatus: 'success', enabled: false });
    expect(after.lastRunMessage).toContain(`Refreshed ${String(succeeded)} of ${String(planned)} series`);
    // What has just been refreshed is left out the next time.
    const again = idOf(await run(novels, job.id));
    server.clock.advance(30_000);
    expect((await taskOf(again)).result).toMatchObject({ skipped: { recently_synced: succeeded } });
  });

  test('is refused while the same job runs; another one is given this one’s task and does not run', async () => {
    const [one, other] = [await created(), await created({ ...draft, name: 'Other' })];
    const taskId = idOf(await run(novels, one.id));
    expect((await run(novels, one.id)).statusCode).toBe(409);
    const second = await run(novels, other.id);
    expect(second.statusCode).toBe(200);
    expect(idOf(second)).toBe(taskId);
    expect((await taskOf(idOf(second))).params.job_id).toBe(one.id);
    server.clock.advance(30_000);
    expect((await maintainer('GET', `${novels}/${other.id}`)).json()).not.toHaveProperty('lastRunAt');
  });

  test('fails where it cannot be planned, as a success of its task', async () => {
    const gone = await named(comics, 'Ages, from the old provider');
    const taskId = idOf(await run(comics, gone.id));
    server.clock.advance(1_000);
    expect(await taskOf(taskId)).toMatchObject({
      status: 'completed',
      result: { planned: 0, plan_failure: 'plugin_missing' },
    });
    expect(await named(comics, gone.name)).toMatchObject({ lastRunStatus: 'failure', lastRunAt: aText });
  });

  test('fails where the plugin does', async () => {
    const job = await named(comics, 'Covers');
    await run(comics, job.id);
    server.clock.advance(30_000);
    const after = await named(comics, 'Covers');
    expect(after.lastRunStatus).toBe('failure');
    expect(after.lastRunMessage).toContain('Refreshed 0 of');
  });

  test('of a job that is removed before it begins fails, and is tried again', async () => {
    const job = await created();
    const taskId = idOf(await run(novels, job.id));
    await maintainer('DELETE', `${novels}/${job.id}`);
    server.clock.advance(1_000);
    expect(await taskOf(taskId)).toMatchObject({ status: 'pending', lastError: 'Library job not found' });
  });
});

describe('the schedule', () => {
  /** When it ran last, after it was let run for a while in steps. */
  async function lastRun(id: string, minutes: number): Promise<string | undefined> {
    for (let passed = 0; passed < minutes; passed += 10) {
      server.clock.advance(10 * 60_000);
      await server.send('GET', '/health');
    }
    return (await maintainer('GET', `${novels}/${id}`)).json<StoredJob>().lastRunAt;
  }

  test('runs a job at its time in its zone', async () => {
    const utc = await created({ ...draft, cronSchedule: '30 9 * * *', enabled: true });
    const kathmandu = await created({
      ...draft,
      cronSchedule: '30 15 * * *',
      timezone: 'Asia/Kathmandu',
      enabled: true,
    });
    // 09:30 in UTC, and 15:30 in Kathmandu, which is 09:45 in UTC.
    expect(await lastRun(utc.id, 60)).toMatch(/^2026-03-02T09:30:/);
    expect(await lastRun(kathmandu.id, 0)).toMatch(/^2026-03-02T09:45:/);
  });

  test('leaves alone what is switched off, and what has names that only the check understands', async () => {
    const off = await created({ ...draft, cronSchedule: '30 9 * * *' });
    const long = await created({ ...draft, cronSchedule: '40 9 * * MONDAY', enabled: true });
    expect(await lastRun(off.id, 60)).toBeUndefined();
    expect(await lastRun(long.id, 0)).toBeUndefined();
  });

  test('follows a change at once', async () => {
    const job = await created({ ...draft, cronSchedule: '30 9 * * *', enabled: true });
    await maintainer('PATCH', `${novels}/${job.id}`, { payload: { cronSchedule: '20 9 * * *' } });
    expect(await lastRun(job.id, 40)).toMatch(/^2026-03-02T09:20:/);
  });

  test('syncs those who take part, by the administrator’s choice', async () => {
    const admin = await server.as('admin');
    const { id } = await pluginNamed(admin, 'sync-readtrail');
    await admin('PATCH', `${ADMIN_PLUGINS}/${id}`, { payload: { syncCronSchedule: '5 9 * * *' } });
    server.clock.advance(6 * 60_000);
    const user = await server.as('user');
    expect((await user('GET', `/api/v1/user/plugins/${id}`)).json()).toMatchObject({
      autoSync: true,
      lastSyncAt: '2026-03-02T09:05:05.200Z',
    });
    // Who did not agree is left alone.
    expect((await admin('GET', `/api/v1/user/plugins/${id}/tasks`)).statusCode).toBe(204);
  });
});

describe('a dry run', () => {
  const preview = async (library: string, id: string, payload: object = {}) =>
    (await maintainer('POST', `${library}/${id}/dry-run`, { payload })).json<{
      totalEligible: number;
      estSkippedNoId: number;
      planFailure?: string;
      sample: { changes: object; skipped: unknown[] }[];
    }>();

  test('counts, and shows series without a change', async () => {
    const job = await created();
    const { totalEligible, estSkippedNoId, sample, planFailure } = await preview(novels, job.id);
    expect(totalEligible + estSkippedNoId).toBe(96);
    expect(planFailure).toBeUndefined();
    expect(sample).toHaveLength(5);
    expect(sample[0]).toMatchObject({
      changes: { _preview: { before: null, after: 'would refresh via metadata-panelbase' } },
      skipped: [],
    });
    expect((await preview(novels, job.id, { sampleSize: 99 })).sample).toHaveLength(20);
    expect((await preview(novels, job.id, { sampleSize: 0 })).sample).toHaveLength(0);
  });

  test('tries settings that are not saved, wrong ones too', async () => {
    const job = await created();
    const withConfig = (more: object) => preview(novels, job.id, { configOverride: { ...config, ...more } });
    expect(await withConfig({ existingSourceIdsOnly: false })).toMatchObject({
      totalEligible: 96,
      estSkippedNoId: 0,
    });
    const nothing = { totalEligible: 0, estSkippedNoId: 0, estSkippedRecentlySynced: 0, sample: [] };
    expect(await withConfig({ provider: 'panelbase' })).toEqual({
      ...nothing,
      planFailure: 'invalid_provider_string',
    });
    expect(await withConfig({ provider: 'plugin:gone' })).toEqual({
      ...nothing,
      planFailure: 'plugin_missing',
    });
    expect(await withConfig({ provider: 'plugin:slow-to-start' })).toEqual({
      ...nothing,
      planFailure: 'plugin_disabled',
    });
  });

  test('needs a body', async () => {
    const job = await created();
    const answer = await maintainer('POST', `${novels}/${job.id}/dry-run`, { misfit: true });
    expect(answer.statusCode).toBe(415);
  });
});

test('the groups of fields are all there', async () => {
  const answer = await maintainer('GET', '/api/v1/library-jobs/metadata-refresh/field-groups');
  const groups = answer.json<{ id: string; label: string; fields: string[] }[]>();
  expect(groups.map(({ id, label, fields }) => `${id} ${label}: ${fields.join(' ')}`)).toEqual([
    'identifiers Identifiers: title titleSort alternateTitles',
    'descriptive Descriptive: summary authors',
    'status Status: status year',
    'counts Counts: totalVolumeCount totalChapterCount',
    'ratings Ratings: rating externalRatings',
    'cover Cover: coverUrl',
    'tags Tags: tags',
    'genres Genres: genres',
    'age_rating Age rating: ageRating',
    'classification Classification: language readingDirection',
    'publisher Publisher: publisher',
    'external_refs External refs: externalIds externalLinks',
  ]);
});

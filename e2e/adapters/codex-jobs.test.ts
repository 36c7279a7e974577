import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fastClock } from '../../sandbox/clock.ts';
import type { StoredJob } from '../../sandbox/codex/jobs/job.ts';
import { createCodexServer } from '../../sandbox/codex/server.ts';
import type { ApiError } from '../../src/api/api-error.ts';
import { system } from '../../src/systems/codex/system.ts';
import type { Job, JobId, JobSettings, JobsFacet, RefreshSettings, SeenRun } from '../../src/systems/jobs.ts';
import { textOfFacts } from '../../src/systems/test-support.ts';
import { read } from './read.ts';
import { type RunningServer, startServer } from './sandbox.ts';

const GONE = '3fa85f64-5717-4562-b3fc-2c963f66afa6';
let server: RunningServer;

// A refresh of a library, which takes up to half a minute, is over in half a second.
beforeEach(() => startAt(60));

async function startAt(speed: number): Promise<void> {
  const create = (parts: Parameters<Parameters<typeof startServer>[0]>[0]) =>
    createCodexServer({ id: 'books', name: 'Books', ...parts });
  server = await startServer(create, fastClock(speed));
}
afterEach(() => server.close());

async function jobsAs(username: string): Promise<JobsFacet> {
  await server.signIn(username);
  const { jobs } = await system.connect(server.address);
  if (!jobs) throw new Error('no jobs');
  return jobs;
}

async function named(facet: JobsFacet, name: string): Promise<Job> {
  const { jobs } = await read(facet.list());
  const job = jobs.find((one) => one.name === name);
  if (!job) throw new Error(`no job ${name}, but ${jobs.map((one) => one.name).join(', ')}`);
  return job;
}

const stored = (jobId: string) => server.store.collection<StoredJob>('books', 'jobs').get(jobId);

/** Lets something be between the adapter and the server from now on; the server's end takes it away. */
function between(pass: (request: Request, send: () => Promise<Response>) => Promise<Response>): void {
  const send = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    return pass(request, () => send(request));
  };
}

/** What is sent with a method from now on. */
function bodiesOf(method: string): string[] {
  const bodies: string[] = [];
  between(async (request, send) => {
    if (request.method === method) bodies.push(await request.clone().text());
    return send();
  });
  return bodies;
}

/** Lets the answers at an address be others. */
function changed(address: string, change: (text: string) => string): void {
  between(async (request, send) => {
    const answer = await send();
    if (request.method !== 'GET' || !request.url.endsWith(address)) return answer;
    return new Response(change(await answer.text()), { status: answer.status, headers: answer.headers });
  });
}

function refreshOf({ settings: { refresh } }: Pick<Job, 'settings'>): RefreshSettings {
  if (!refresh) throw new Error('no refresh');
  return refresh;
}

const why = (allowed: { allowed: boolean; reason?: () => string }) =>
  allowed.allowed ? 'allowed' : allowed.reason?.();

const COUNTS = 'Nightly counts and status';
const OLD = 'Ages, from the old provider';
const NOVELS = 'In the hour that is skipped in spring and comes twice in autumn';

describe('the list', () => {
  it('has the jobs of all libraries, with one call for each library', async () => {
    const facet = await jobsAs('admin');
    server.calls();
    const { jobs, libraries, serverZone, create, oneAtATime, unread } = await read(facet.list());
    const calls = server.calls();
    expect(calls.filter((call) => call.endsWith('/jobs'))).toHaveLength(libraries.length);
    expect(calls).toHaveLength(libraries.length + 3);
    expect(libraries.length).toBeGreaterThan(2);
    expect([serverZone, create.allowed, oneAtATime, unread]).toEqual(['UTC', true, true, []]);
    expect(jobs.length).toBeGreaterThanOrEqual(10);
    expect(jobs.find(({ name }) => name === COUNTS)).toMatchObject({
      library: { name: 'Comics' },
      settings: {
        enabled: true,
        schedule: '0 15 3 * * *',
        zone: 'Europe/Berlin',
        refresh: { groups: ['counts', 'status'], fields: [], skipSeconds: 72_000, existingIdsOnly: true },
      },
      provider: { id: 'plugin:metadata-panelbase', state: 'ready', note: null },
      lastRun: { said: 'partly', message: 'Refreshed 331 of 340 series, 9 failed, 72 skipped' },
      notices: [],
    });
  });

  it('says of each job what stands in its way', async () => {
    const facet = await jobsAs('admin');
    const old = await named(facet, OLD);
    expect(old.provider).toMatchObject({ state: 'missing', name: 'metadata-agewise', pluginId: null });
    expect(old.notices.map(({ severity }) => severity)).toEqual(['error']);
    expect(why(old.actions.disable)).toContain('refuses every change');
    expect(why(old.actions.duplicate)).toContain('refuses every change');
    // The editor is the place to choose another plugin.
    expect([old.actions.change, old.actions.remove, old.actions.run].map(why)).toEqual([
      'allowed',
      'allowed',
      'allowed',
    ]);
    const longNames = await named(facet, 'Mondays and Thursdays');
    expect(longNames.notices.map(({ explanation }) => explanation())[0]).toContain('MON');
    const off = await named(facet, 'Slow to start');
    expect(off.provider?.state).toBe('off');
    expect(why(off.actions.enable)).toBe('allowed');
  });

  it('is for readers to look at, by what they may know of plugins', async () => {
    const facet = await jobsAs('user');
    const { jobs, create } = await read(facet.list());
    expect(jobs.length).toBeGreaterThanOrEqual(10);
    expect(why(create)).toContain('may not change libraries');
    const { actions, provider, notices, libraryId } = await named(facet, COUNTS);
    expect(Object.values(actions).every(({ allowed }) => !allowed)).toBe(true);
    // The server would answer with an empty list, whatever plugins there are: that is no ground for a doubt.
    expect([provider?.state, provider?.note, notices]).toEqual(['untold', null, []]);
    expect((await named(facet, OLD)).provider?.state).toBe('untold');
    expect(server.calls().join()).not.toContain('/plugins/actions');
    const options = await read(facet.options(libraryId));
    expect(why(options.allProviders)).toBe(
      'The server names its plugins only to those who may change series.',
    );
    expect(why(facet.seesRuns)).toContain('may not see the tasks');
    expect(why(facet.stopsRun('waiting'))).toContain('may not stop');
  });

  it('names a library whose jobs cannot be read, and shows all others', async () => {
    const facet = await jobsAs('admin');
    const comics = (await named(facet, COUNTS)).libraryId;
    between((request, send) =>
      request.url.endsWith(`/libraries/${comics}/jobs`)
        ? Promise.resolve(Response.json({ error: 'InternalServerError', message: 'Failed' }, { status: 500 }))
        : send(),
    );
    const { jobs, unread } = await read(facet.list());
    expect(unread).toMatchObject([{ library: { name: 'Comics' }, error: { kind: 'server-error' } }]);
    expect(jobs.some(({ name }) => name === NOVELS)).toBe(true);
    expect(jobs.some(({ libraryId }) => libraryId === comics)).toBe(false);
  });

  it('keeps the jobs of the other libraries when an answer about one is no list', async () => {
    const facet = await jobsAs('admin');
    const comics = (await named(facet, COUNTS)).libraryId;
    between((request, send) =>
      request.url.endsWith(`/libraries/${comics}/jobs`)
        ? Promise.resolve(Response.json({ jobs: null }))
        : send(),
    );
    const { jobs, unread } = await read(facet.list());
    expect(unread).toMatchObject([{ library: { name: 'Comics' }, error: { kind: 'broken-answer' } }]);
    expect(jobs.some(({ name }) => name === NOVELS)).toBe(true);
  });
});

describe('one job', () => {
  it('shows every field that the server has of it', async () => {
    const facet = await jobsAs('admin');
    const job = await named(facet, 'Friday the 13th');
    const detail = await read(facet.job(job));
    const text = textOfFacts(detail.facts);
    const dto = stored(job.jobId);
    for (const part of [
      dto?.cronSchedule,
      dto?.timezone,
      dto?.config.provider,
      dto?.createdAt,
      dto?.updatedAt,
      dto?.id,
      dto?.libraryId,
      'summary',
      'Ratings',
      'Series',
      '3600',
      'never run',
    ]) {
      expect(text).toContain(part);
    }
    expect(detail.raw).toMatchObject({ id: job.jobId });
  });

  it('is not found when it is gone, when its library is, and by an address that is none', async () => {
    const facet = await jobsAs('admin');
    const { libraryId, jobId } = await named(facet, COUNTS);
    const kindOf = async (id: JobId) => read(facet.job(id)).then(String, ({ kind }: ApiError) => kind);
    expect(await kindOf({ libraryId, jobId: GONE })).toBe('not-found');
    expect(await kindOf({ libraryId: GONE, jobId })).toBe('not-found');
    server.calls();
    expect(await kindOf({ libraryId, jobId: '..%2f' })).toBe('not-found');
    expect(server.calls()).toEqual([]);
  });
});

describe('what an editor offers', () => {
  it('is all that provides metadata of series, switched off or never started, for who manages plugins', async () => {
    const facet = await jobsAs('admin');
    const options = await read(facet.options((await named(facet, COUNTS)).libraryId));
    expect(options.library.name).toBe('Comics');
    expect(options.allProviders.allowed).toBe(true);
    const states = new Set(options.providers.map(({ state }) => state));
    expect(states).toEqual(new Set(['ready', 'off', 'missing']));
    expect(options.providers.every(({ state, note }) => (state === 'ready') === (note === null))).toBe(true);
    expect(options.providers.some(({ key }) => key.startsWith('sync-readtrail'))).toBe(false);
    expect(options.providerOf('plugin:metadata-agewise').note?.()).toContain('not installed');
    expect(options.providerOf('agewise').state).toBe('missing');
    expect(options.groups.map(({ id }) => id)).toHaveLength(12);
    const sort = options.groups[0]?.fields.find(({ id }) => id === 'titleSort');
    expect([sort?.onlyWith, sort?.note?.()]).toEqual([['title'], expect.stringContaining('together')]);
    expect(options.scopes.map(({ supported }) => supported.allowed)).toEqual([true, false, false]);
    const blank = options.blank.refresh;
    if (!blank) throw new Error('no refresh');
    expect(options.automaticName({ ...blank, provider: 'plugin:one', groups: ['tags', 'cover'] })).toBe(
      'one — tags, cover',
    );
  });

  it('tells which fields a plugin is let write', async () => {
    const facet = await jobsAs('admin');
    const { provider } = await named(facet, COUNTS);
    expect(provider?.writes?.size).toBeGreaterThan(0);
    expect(provider?.writes?.has('nonsense')).toBe(false);
  });

  it('is a part of them for everybody else, and says so', async () => {
    const facet = await jobsAs('maintainer');
    const options = await read(facet.options((await named(facet, COUNTS)).libraryId));
    expect(why(options.allProviders)).toContain('only plugins that are on');
    expect(options.providers.every(({ state, writes }) => state === 'ready' && writes === null)).toBe(true);
    expect(options.providerOf('plugin:slow-to-start').state).toBe('unlisted');
  });

  it('casts no doubt on a provider when the plugins cannot be read', async () => {
    const facet = await jobsAs('maintainer');
    const { libraryId } = await named(facet, COUNTS);
    between((request, send) =>
      request.url.includes('/plugins/actions')
        ? Promise.resolve(Response.json({ error: 'InternalServerError', message: 'Failed' }, { status: 500 }))
        : send(),
    );
    const options = await read(facet.options(libraryId));
    expect(why(options.allProviders)).toBe('The server’s plugins could not be read.');
    expect(options.providerOf('plugin:x')).toMatchObject({ state: 'untold', note: null });
  });
});

describe('a new job', () => {
  const draft = (refresh: Partial<RefreshSettings> = {}): JobSettings => ({
    name: '',
    enabled: false,
    schedule: '30 4 * * *',
    zone: null,
    refresh: {
      provider: 'plugin:metadata-panelbase',
      scope: 'series_only',
      groups: [],
      fields: [],
      bookGroups: [],
      bookFields: [],
      existingIdsOnly: true,
      skipSeconds: 3600,
      concurrency: 4,
      ...refresh,
    },
  });

  async function create(settings: JobSettings, like?: JobId) {
    const facet = await jobsAs('maintainer');
    const { libraryId } = await named(facet, NOVELS);
    return { facet, saved: await facet.create(libraryId, settings, like) };
  }

  it('gets the name that was foretold for one without, and the schedule with seconds', async () => {
    const { facet, saved } = await create(draft({ groups: ['counts', 'status'] }));
    if (saved.kind !== 'stored') throw new Error(saved.kind);
    const job = await read(facet.job(saved.id));
    const options = await read(facet.options(saved.id.libraryId));
    expect(job.name).toBe(options.automaticName(refreshOf(job)));
    expect(job.settings).toEqual({
      ...draft({ groups: ['counts', 'status'] }),
      name: job.name,
      schedule: '0 30 4 * * *',
    });
  });

  it('is made like another one, with what is not understood of that', async () => {
    const facet = await jobsAs('maintainer');
    const model = await named(facet, COUNTS);
    changed(`/jobs/${model.jobId}`, (text) => text.replace('"config":{', '"config":{"edition":"first",'));
    const sent = bodiesOf('POST');
    const copy = { ...model.settings, name: 'Copy', enabled: false };
    const saved = await facet.create(model.libraryId, copy, model);
    if (saved.kind !== 'stored') throw new Error(saved.kind);
    expect(sent[0]).toContain('"edition":"first"');
    expect((await named(facet, 'Copy')).settings).toEqual(copy);
  });

  it.each([
    ['schedule', { schedule: '0 4 * * 0' }],
    ['schedule', { schedule: '@daily' }],
    ['schedule', { schedule: '' }],
    ['schedule', { schedule: '0 0 L * *' }],
    ['schedule', { schedule: '0 0 15W * *' }],
    ['schedule', { schedule: '0 0 * * MON#2' }],
    ['schedule', { schedule: '0 4 * *' }],
    ['zone', { zone: '' }],
    ['zone', { zone: 'PST' }],
    ['zone', { zone: 'UTC+8' }],
    ['zone', { zone: 'europe/berlin' }],
    ['name', { name: 'ü'.repeat(101) }],
    ['scope', draft({ scope: 'books_only' })],
    ['bookGroups', draft({ bookGroups: ['tags'] })],
    ['concurrency', draft({ concurrency: 0 })],
    ['concurrency', draft({ concurrency: 17 })],
    ['concurrency', draft({ concurrency: 256 })],
    ['skipSeconds', draft({ skipSeconds: -1 })],
    ['groups', draft({ groups: ['colours'] })],
    ['provider', draft({ provider: 'metadata-panelbase' })],
    ['provider', draft({ provider: 'plugin:none-such' })],
    ['provider', draft({ provider: 'plugin:sync-readtrail' })],
  ] as const)('is refused for its %s: %j', async (field, change) => {
    const { saved } = await create({ ...draft(), ...change });
    if (saved.kind !== 'refused') throw new Error(saved.kind);
    expect(saved.fields.map((one) => one.field)).toEqual([field]);
    expect(saved.fields[0]?.message).toBe(saved.error.serverMessage);
    expect(saved.providerGone).toBe(
      change === undefined ? false : JSON.stringify(change).includes('none-such'),
    );
  });

  it('fails where the library is gone, and where one may not write', async () => {
    const facet = await jobsAs('maintainer');
    await expect(facet.create(GONE, draft())).rejects.toMatchObject({ kind: 'not-found' });
    const reader = await jobsAs('user');
    const { libraryId } = await named(reader, NOVELS);
    await expect(reader.create(libraryId, draft())).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('a change', () => {
  it('writes the least, and keeps of the configuration what is not understood, to the last digit', async () => {
    const facet = await jobsAs('maintainer');
    const job = await named(facet, COUNTS);
    const bodies = bodiesOf('PATCH');
    const { settings } = job;
    await expect(facet.update(job, settings, settings)).resolves.toEqual({ kind: 'stored', id: job });
    expect(bodies).toEqual([]);
    await facet.update(job, settings, { ...settings, zone: null, schedule: '15 3 * * *' });
    // Five fields are the same schedule as six with the seconds 0.
    expect(bodies.splice(0)).toEqual(['{"timezone":null}']);
    expect(stored(job.jobId)).not.toHaveProperty('timezone');
    const now = (await named(facet, COUNTS)).settings;
    const edited = { ...now, refresh: { ...refreshOf({ settings: now }), skipSeconds: 5401 } };
    await facet.update(job, now, edited);
    expect(bodies).toHaveLength(1);
    expect(JSON.parse(bodies[0] ?? '')).toEqual({
      config: { ...stored(job.jobId)?.config, skipRecentlySyncedWithinS: 5401 },
    });
    expect(stored(job.jobId)?.config).toMatchObject({
      fieldGroups: ['counts', 'status'],
      skipRecentlySyncedWithinS: 5401,
    });
  });

  it('sends back members and numbers that nobody here knows', async () => {
    const facet = await jobsAs('maintainer');
    const job = await named(facet, COUNTS);
    // A newer server: its answer has a member with a number that JavaScript cannot hold.
    changed(`/jobs/${job.jobId}`, (text) =>
      text.replace('"type":"metadata_refresh"', '"type":"metadata_refresh","budget":9007199254740993'),
    );
    const sent = bodiesOf('PATCH');
    const { settings } = job;
    await facet.update(job, settings, { ...settings, refresh: { ...refreshOf(job), groups: ['tags'] } });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toContain('"budget":9007199254740993');
    expect(sent[0]).toContain('"fieldGroups":["tags"]');
  });

  it('is not stored over another one, which is told', async () => {
    const [facet, other] = [await jobsAs('maintainer'), await jobsAs('admin')];
    const job = await named(facet, COUNTS);
    const { settings } = job;
    await other.update(job, settings, {
      ...settings,
      name: 'Renamed',
      refresh: { ...refreshOf(job), skipSeconds: 60 },
    });
    const saved = await facet.update(job, settings, { ...settings, schedule: '0 5 * * *' });
    if (saved.kind !== 'changed') throw new Error(saved.kind);
    expect(saved.fields).toEqual(['name', 'skipSeconds']);
    expect(saved.now.name).toBe('Renamed');
    expect(stored(job.jobId)?.cronSchedule).toBe('0 15 3 * * *');
    const again = await facet.update(job, saved.now.settings, {
      ...saved.now.settings,
      schedule: '0 5 * * *',
    });
    expect(again.kind).toBe('stored');
    expect(stored(job.jobId)).toMatchObject({ name: 'Renamed', cronSchedule: '0 5 * * *' });
  });

  it('of a job whose plugin is gone is refused whatever it is, until another one is chosen', async () => {
    const facet = await jobsAs('maintainer');
    const job = await named(facet, OLD);
    const off = await facet.setEnabled(job, false);
    expect(off).toMatchObject({ kind: 'refused', providerGone: true, fields: [{ field: 'provider' }] });
    const refresh = { ...refreshOf(job), provider: 'plugin:metadata-panelbase' };
    const saved = await facet.update(job, job.settings, { ...job.settings, enabled: false, refresh });
    expect(saved.kind).toBe('stored');
    await facet.remove(job);
    await expect(facet.remove(job)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('refuses a blank name and tells of a job that is gone', async () => {
    const facet = await jobsAs('maintainer');
    const job = await named(facet, COUNTS);
    const blank = await facet.update(job, job.settings, { ...job.settings, name: '' });
    expect(blank).toMatchObject({ kind: 'refused', providerGone: false, fields: [{ field: 'name' }] });
    await facet.remove(job);
    const gone = facet.update(job, job.settings, { ...job.settings, name: 'New' });
    await expect(gone).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('of the switch alone leaves what others have changed', async () => {
    const facet = await jobsAs('maintainer');
    const job = await named(facet, COUNTS);
    await facet.update(job, job.settings, { ...job.settings, name: 'Renamed' });
    await facet.setEnabled(job, false);
    expect(stored(job.jobId)).toMatchObject({ name: 'Renamed', enabled: false });
  });
});

describe('a preview', () => {
  const signal = new AbortController().signal;

  it('counts, and names series without pretending to know changes', async () => {
    const facet = await jobsAs('maintainer');
    const job = await named(facet, COUNTS);
    const preview = await facet.preview(job, null, signal);
    expect(preview.eligible).toBeGreaterThan(0);
    expect(preview.skipped.map(({ id }) => id)).toEqual(['no_external_id']);
    expect(preview.sample).toHaveLength(20);
    expect(preview.sample[0]).toMatchObject({
      changes: [],
      skipped: [],
    });
    expect(preview.sample[0]?.path).toMatch(/^\/series\//);
    expect(preview.note()).toContain('not what would change');
  });

  it('takes what is not saved, and changes nothing', async () => {
    const facet = await jobsAs('maintainer');
    const job = await named(facet, COUNTS);
    const all = await facet.preview(job, { ...refreshOf(job), existingIdsOnly: false }, signal);
    expect(all.skipped).toEqual([]);
    expect(stored(job.jobId)?.config.existingSourceIdsOnly).toBe(true);
    const off = await facet.preview(job, { ...refreshOf(job), provider: 'plugin:slow-to-start' }, signal);
    expect([off.eligible, off.planFailure?.()]).toEqual([
      0,
      'The plugin that provides the metadata is switched off.',
    ]);
  });
});

describe('running now', () => {
  /** Slow enough to be met while it runs, on a busy machine too. */
  async function slower(speed: number): Promise<void> {
    await server.close();
    await startAt(speed);
  }

  async function ended(facet: JobsFacet, runId: string) {
    return vi.waitFor(
      async () => {
        const run = await read(facet.run(runId));
        expect(run?.state).not.toMatch(/^(waiting|running)$/);
        return run;
      },
      { timeout: 10_000, interval: 50 },
    );
  }

  it('is followed to its end, and says in numbers what it came to', async () => {
    await slower(8);
    const facet = await jobsAs('maintainer');
    const job = await named(facet, NOVELS);
    const start = await facet.start(job);
    if (start.how !== 'started') throw new Error(start.how);
    expect((await read(facet.runs())).open).toMatchObject([{ id: start.runId, jobId: job.jobId }]);
    await expect(facet.start(job)).resolves.toEqual({ how: 'joined', runId: null });
    const run = await ended(facet, start.runId);
    const { planned = 0, succeeded = 0, failed = 0 } = run?.outcome ?? {};
    expect(planned).toBeGreaterThan(0);
    expect(succeeded + failed).toBeLessThanOrEqual(planned);
    expect(run?.outcome?.planFailure).toBeNull();
    const { open, last } = await read(facet.runs());
    expect([open, last.get(job.jobId)?.id]).toEqual([[], start.runId]);
    expect((await named(facet, NOVELS)).lastRun?.at).toBe(stored(job.jobId)?.lastRunAt);
  });

  it('tells when the server gives back the run of another job', async () => {
    await slower(8);
    const facet = await jobsAs('maintainer');
    const [job, other] = [await named(facet, COUNTS), await named(facet, NOVELS)];
    const start = await facet.start(job);
    const second = await facet.start(other);
    expect(second).toMatchObject({ how: 'other', run: { jobId: job.jobId } });
    expect(start).toMatchObject({ how: 'started' });
    expect(stored(other.jobId)?.lastRunAt).toBe(other.lastRun?.at);
  });

  it('is no success where a part of it failed, and none where nothing could be planned', async () => {
    const facet = await jobsAs('maintainer');
    const covers = await facet.start(await named(facet, 'Covers'));
    if (covers.how !== 'started') throw new Error(covers.how);
    expect(await ended(facet, covers.runId)).toMatchObject({ state: 'failed' });
    const old = await facet.start(await named(facet, OLD));
    if (old.how !== 'started') throw new Error(old.how);
    const run = await ended(facet, old.runId);
    expect(run?.state).toBe('failed');
    expect(run?.outcome?.planFailure?.()).toBe('The plugin that provides the metadata is not installed.');
  });

  it('can be stopped', async () => {
    await slower(8);
    const facet = await jobsAs('maintainer');
    const job = await named(facet, COUNTS);
    const start = await facet.start(job);
    if (start.how !== 'started') throw new Error(start.how);
    await facet.stop(start.runId);
    expect((await read(facet.run(start.runId)))?.state).toBe('cancelled');
    // That is its last run then, and not the one whose words stand at the job.
    const { open, last } = await read(facet.runs());
    expect([open, last.get(job.jobId)]).toMatchObject([[], { id: start.runId, state: 'cancelled' }]);
    expect(await read(facet.run(GONE))).toBeNull();
  });

  it('is told as it goes on to those too who may not ask whose it is', async () => {
    await slower(8);
    const reader = await jobsAs('user');
    const seen: (readonly SeenRun[])[] = [];
    server.calls();
    const stop = reader.watch((runs) => seen.push(runs));
    await vi.waitFor(() => expect(server.calls().join()).toContain('/tasks/stream'), { timeout: 10_000 });
    const facet = await jobsAs('maintainer');
    const job = await named(facet, NOVELS);
    const start = await facet.start(job);
    if (start.how !== 'started') throw new Error(start.how);
    await vi.waitFor(() => expect(seen.at(-1)).toEqual([]), { timeout: 20_000 });
    stop();
    const { runId } = start;
    expect(seen.every((runs) => runs.every((one) => one.runId === runId))).toBe(true);
    const far = seen.flat().filter(({ libraryId }) => libraryId === job.libraryId);
    expect(far.some(({ progress }) => progress !== null && progress.total > 0)).toBe(true);
  });

  it('is told as it goes on', async () => {
    await slower(4);
    const facet = await jobsAs('maintainer');
    const feed = await facet.feed();
    // Open before the run begins.
    const onLive = vi.fn<(live: boolean) => void>();
    const listen = feed.follow('none', { onSign: () => undefined, onLive });
    await vi.waitFor(() => expect(onLive).toHaveBeenLastCalledWith(true), { timeout: 10_000 });
    const start = await facet.start(await named(facet, NOVELS));
    if (start.how !== 'started') throw new Error(start.how);
    const told: string[] = [];
    const stop = feed.follow(start.runId, {
      onSign: (sign) =>
        told.push(
          sign.kind === 'runs' && sign.progress
            ? `${sign.progress.current}/${sign.progress.total}`
            : sign.kind,
        ),
      onLive: () => undefined,
    });
    await vi.waitFor(() => expect(told.filter((one) => one.includes('/')).length).toBeGreaterThan(1), {
      timeout: 10_000,
    });
    listen();
    stop();
  });
});

it('has no jobs where libraries may not be read', async () => {
  await server.signIn('user');
  // Somebody whose role is new to us, and who was granted nothing.
  changed('/auth/me', (text) => text.replace('"role":"reader"', '"role":"guest"'));
  expect((await system.connect(server.address)).jobs).toBeUndefined();
});

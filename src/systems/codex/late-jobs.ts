import type { Client } from '../../api/generated/client/index.ts';
import { m } from '../../messages/messages.js';
import type { JobsFacet } from '../jobs.ts';
import { type LateCode, lateCode } from '../late-code.ts';
import { lateQuery } from '../late-query.ts';
import { perId } from '../model-query.ts';
import { ALLOWED, refused } from '../permission.ts';
import type { ServerAddress } from '../system.ts';
import { codexJobKeys, perJob } from './job-keys.ts';

const code = lateCode(() => import('./jobs.ts'));

/** Jobs, whose code comes with the first question to them: no list of plugins needs it. */
export function lateJobs(server: ServerAddress, client: Client, rights: ReadonlySet<string>): JobsFacet {
  const keys = codexJobKeys(client);
  let made: ReturnType<typeof make> | null = null;
  const make = ({ codexJobs }: ReturnType<typeof code.now>) => codexJobs(server, client, rights, keys);
  const facet: LateCode<ReturnType<typeof make>> = {
    load: async () => (made ??= make(await code.load())),
    now: () => (made ??= make(code.now())),
  };
  const list = lateQuery(keys.list, facet, (one) => one.list());
  const runs = lateQuery(keys.runs, facet, (one) => one.runs());
  const job = perJob((id) => lateQuery(keys.job(id), facet, (one) => one.job(id)));
  return {
    list: () => list,
    job,
    options: perId((libraryId) => lateQuery(keys.options(libraryId), facet, (one) => one.options(libraryId))),
    runs: () => runs,
    run: perId((runId) => lateQuery(keys.run(runId), facet, (one) => one.run(runId))),
    seesRuns: rights.has('tasks-read') ? ALLOWED : refused(m.codex_job_runs_unseen),
    stopsRun: (state) => facet.now().stopsRun(state),
    feed: async () => (await facet.load()).feed,
    watch: (onSeen) => lateWatch(facet.load(), onSeen),
    create: async (...asked) => (await facet.load()).create(...asked),
    update: async (...asked) => (await facet.load()).update(...asked),
    setEnabled: async (...asked) => (await facet.load()).setEnabled(...asked),
    remove: async (id) => (await facet.load()).remove(id),
    preview: async (...asked) => (await facet.load()).preview(...asked),
    fieldsOf: (error) => facet.now().fieldsOf(error),
    start: async (id) => (await facet.load()).start(id),
    stop: async (runId) => (await facet.load()).stop(runId),
    changedKeys: keys.changed,
  };
}

/** Watches as soon as there is the code to do it with; never, where that does not come. */
function lateWatch(
  loaded: Promise<Pick<JobsFacet, 'watch'>>,
  onSeen: Parameters<JobsFacet['watch']>[0],
): () => void {
  let stop: (() => void) | null = null;
  let ended = false;
  void loaded.then(
    (one) => {
      if (!ended) stop = one.watch(onSeen);
    },
    () => undefined,
  );
  return () => {
    ended = true;
    stop?.();
  };
}

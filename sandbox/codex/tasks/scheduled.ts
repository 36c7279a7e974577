import type { Database } from '../database.ts';
import { isUnderWay, runJob } from '../jobs/job-run-routes.ts';
import { hostOptions } from '../user-plugin-dto.ts';
import type { TaskQueue } from './queue.ts';
import type { Scheduled } from './schedule.ts';
import { whose } from '../syncs/sync-task.ts';

/** upstream: Codex 2.2.0: the operator's choice, UTC by default; syncs have no zone of their own. */
const SERVER_ZONE = 'UTC';

/** What the server does by schedule: jobs of libraries, and syncs of those who agreed. */
export function scheduledOf(database: Database, queue: TaskQueue): Scheduled[] {
  const jobs = database.jobs.all().filter(({ enabled }) => enabled);
  const plugins = database.plugins.all().filter(({ enabled }) => enabled);
  return [
    ...jobs.map(({ id, cronSchedule: schedule, timezone: zone = SERVER_ZONE }) => ({
      schedule,
      zone,
      fire: (at: Date) => {
        if (!isUnderWay(queue, id)) runJob(queue, id, at);
      },
    })),
    ...plugins.flatMap(({ id, syncCronSchedule: schedule }) =>
      schedule === undefined
        ? []
        : [{ schedule, zone: SERVER_ZONE, fire: (at: Date) => syncAll(database, queue, id, at) }],
    ),
  ];
}

/** One sync for each user who takes part and has none under way. */
function syncAll(database: Database, queue: TaskQueue, pluginId: string, at: Date): void {
  for (const connection of database.connections.all()) {
    if (connection.pluginId !== pluginId || !connection.enabled) continue;
    if (hostOptions(connection).autoSync !== true) continue;
    const { userId } = connection;
    const isSame = queue.findOpen((task) => {
      const of = whose(task);
      return task.taskType === 'user_plugin_sync' && of.pluginId === pluginId && of.userId === userId;
    });
    if (!isSame) queue.enqueue('user_plugin_sync', { plugin_id: pluginId, user_id: userId }, at);
  }
}

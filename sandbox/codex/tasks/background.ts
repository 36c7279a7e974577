import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../clock.ts';
import type { Auth } from '../auth.ts';
import type { Database } from '../database.ts';
import type { PluginRuntime } from '../plugin-runtime.ts';
import type { Programs } from '../program.ts';
import { registerJobRoutes } from '../jobs/job-routes.ts';
import { registerJobRunRoutes } from '../jobs/job-run-routes.ts';
import { createRefreshTask } from '../jobs/refresh-task.ts';
import { createTokenRenewal } from '../oauth/renewal.ts';
import { registerRecommendationRoutes } from '../recommendations/recommendation-routes.ts';
import { createSuggestTask, dismissTask } from '../recommendations/recommendation-tasks.ts';
import { createPluginRates } from '../syncs/plugin-rate.ts';
import { registerSyncRoutes } from '../syncs/sync-routes.ts';
import { createSyncTask } from '../syncs/sync-task.ts';
import { createAgenda } from './agenda.ts';
import { type Broadcast, createBroadcast } from './broadcast.ts';
import type { EntityEvent, TaskEvent } from './events.ts';
import { createTaskQueue } from './queue.ts';
import { createSchedule } from './schedule.ts';
import { scheduledOf } from './scheduled.ts';
import { registerStreamRoutes } from './stream-routes.ts';
import { registerTaskRoutes } from './task-routes.ts';

export interface BackgroundParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly auth: Auth;
  readonly runtime: PluginRuntime;
  readonly programs: Programs;
  /** Below which there are pictures for what is suggested. */
  readonly coversUrl: string;
}

/** Adds to the server what it does by itself, with the operations that tell of it and set it going. */
export function registerBackground(
  app: FastifyInstance,
  parts: BackgroundParts & { readonly entityEvents: Broadcast<EntityEvent> },
): void {
  const { database, clock, auth, runtime, programs, entityEvents, coversUrl } = parts;
  const { calls } = runtime;
  const agenda = createAgenda(clock);
  const taskEvents = createBroadcast<TaskEvent>();
  const rates = createPluginRates();
  const renewal = createTokenRenewal(database, clock);
  const queue = createTaskQueue({
    tasks: database.tasks,
    clock,
    agenda,
    events: taskEvents,
    handlers: {
      user_plugin_sync: createSyncTask({ database, programs, calls, rates, renewal }),
      user_plugin_recommendations: createSuggestTask({ database, programs, calls, coversUrl }),
      user_plugin_recommendation_dismiss: dismissTask,
      refresh_library_metadata: createRefreshTask({ database, programs, entityEvents }),
    },
  });
  const schedule = createSchedule(clock, () => scheduledOf(database, queue));
  agenda.add(schedule);
  const reschedule = () => {
    schedule.rebuild();
    agenda.changed();
  };
  entityEvents.subscribe(({ type }) => {
    if (type.startsWith('plugin_')) reschedule();
  });

  app.addHook('onRequest', async () => agenda.catchUp());
  app.addHook('onListen', async () => agenda.start());
  app.addHook('preClose', async () => agenda.close());
  registerTaskRoutes(app, { auth, clock, queue });
  registerStreamRoutes(app, { auth, clock, taskEvents, entityEvents });
  registerRecommendationRoutes(app, { database, clock, auth, queue });
  registerJobRoutes(app, { database, clock, auth, jobsChanged: reschedule });
  registerJobRunRoutes(app, { database, clock, auth, queue });
  registerSyncRoutes(app, { database, clock, auth, programs, queue });
}

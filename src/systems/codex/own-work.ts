import type { Client } from '../../api/generated/client/index.ts';
import type { ServerAddress } from '../system.ts';
import { codexRecommendationsFacet } from './recommendations.ts';
import { codexSyncs } from './syncs.ts';
import { codexTaskFeed } from './task-feed.ts';

/** What a Codex server does in the background for one person. */
export function codexOwnWork(server: ServerAddress, client: Client, rights: ReadonlySet<string>) {
  const feed = codexTaskFeed(server, client);
  const taskRights = { seesTasks: rights.has('tasks-read'), stopsTasks: rights.has('tasks-write') };
  return {
    syncs: codexSyncs(server, client, feed, taskRights),
    recommendations: codexRecommendationsFacet(server, client, feed),
  };
}

import { dropTestsOf } from '../plugins/health/tests-prefix.ts';
import { addWorkKeeper } from '../servers/kept-work.ts';
import { countDraftsOf, dropDraftsOf } from '../settings/kept-drafts.ts';

/**
 * Lets drafts of settings go with the sign-in of whom they are, and be counted before; what plugins were tested with
 * goes too, which is no work that could be lost. Called once.
 */
export function keepDrafts(): void {
  addWorkKeeper({
    count: ({ serverId, user }) => countDraftsOf(serverId, user),
    drop: ({ serverId, user }) => {
      dropDraftsOf(serverId, user);
      dropTestsOf(serverId, user);
    },
  });
}

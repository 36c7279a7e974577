/** A server as one person is signed in there. */
export interface SignedInAs {
  readonly serverId: string;
  /** The name that they are signed in with. */
  readonly user: string;
}

/** Somebody who keeps unfinished work of a person, such as drafts, as long as they do not sign out. */
export interface WorkKeeper {
  /** How many pieces of it are kept. */
  count(of: SignedInAs): number;
  /** The person has signed out on purpose, here or in another tab. A session that ended by itself is not meant. */
  drop(of: SignedInAs): void;
}

const keepers = new Set<WorkKeeper>();

/** @returns a function that lets the keeper go */
export function addWorkKeeper(keeper: WorkKeeper): () => void {
  keepers.add(keeper);
  return () => {
    keepers.delete(keeper);
  };
}

/** How many pieces of unfinished work signing out would lose. */
export function keptWork(of: SignedInAs): number {
  return Array.from(keepers, (keeper) => keeper.count(of)).reduce((sum, count) => sum + count, 0);
}

/** For the watch of the sessions. */
export function dropKeptWork(of: SignedInAs): void {
  for (const keeper of keepers) keeper.drop(of);
}

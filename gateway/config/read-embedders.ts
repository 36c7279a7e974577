import { type EmbedderEntry, isOpenHttp } from './embedder-shape.ts';
import { keyName, nearest } from './explain.ts';
import type { Problems } from './problems.ts';
import type { EmbedderSettings } from './settings.ts';

/** What an embedder's entry must fit to. */
export interface Surroundings {
  readonly publicUrl: URL | null;
  /** The ids of the servers; null where they are not known yet, as those of the sandbox. */
  readonly serverIds: readonly string[] | null;
}

/** Reads the embedders, and adds to the problems what contradicts the rest of the file. */
export function readEmbedders(
  entries: readonly EmbedderEntry[],
  surroundings: Surroundings,
  problems: Problems,
): readonly EmbedderSettings[] {
  problems.addRepeatedIds(
    'embedders',
    entries.map(({ id }) => id),
  );
  for (const [index, entry] of entries.entries()) {
    const path = ['embedders', index];
    if (entry.secret === undefined && !entry.browserTokens) {
      problems.add(
        path,
        `${keyName(path)} needs a secret for the application's backend (or browserTokens: true where it has none)`,
      );
    }
    const sharing = entries.findIndex((other) => other.secret === entry.secret);
    if (entry.secret !== undefined && sharing < index) {
      problems.add(
        [...path, 'secret'],
        `${keyName([...path, 'secret'])} is that of embedders[${sharing}]; give each application one of its own`,
      );
    }
    refuseOrigins(entry, index, surroundings, problems);
    if (surroundings.serverIds === null) continue;
    for (const { key, text } of unknownServers(entry, index, surroundings.serverIds)) problems.add(key, text);
  }
  return entries.map(settingsOfEmbedder);
}

/** The servers in an entry that nobody configured. */
export function unknownServers(
  { servers }: { readonly servers: readonly string[] },
  index: number,
  known: readonly string[],
): readonly { readonly key: readonly (string | number)[]; readonly text: string }[] {
  return servers.flatMap((server, at) => {
    if (known.includes(server)) return [];
    const key = ['embedders', index, 'servers', at];
    const guess = nearest(server, known);
    const mend = guess === undefined ? `known are: ${known.join(', ')}` : `did you mean ${guess}?`;
    return [{ key, text: `${keyName(key)} is no server's id; ${mend}` }];
  });
}

function refuseOrigins(
  { origins }: EmbedderEntry,
  index: number,
  { publicUrl }: Surroundings,
  problems: Problems,
): void {
  for (const [at, origin] of origins.entries()) {
    const path = ['embedders', index, 'origins', at];
    if (origin === publicUrl?.origin) {
      problems.add(
        path,
        `${keyName(path)} is Plugboard's own; a frame keeps nothing from a page of its own origin, so serve the application under another one`,
      );
    } else if (publicUrl?.protocol === 'https:' && isOpenHttp(origin)) {
      problems.add(
        path,
        `${keyName(path)} is http, whose pages anybody on the line can change, while publicUrl is https; serve the application over https`,
      );
    }
  }
}

const minute = 60_000;

function settingsOfEmbedder(entry: EmbedderEntry): EmbedderSettings {
  return {
    id: entry.id,
    origins: [...new Set(entry.origins)],
    servers: [...new Set(entry.servers)],
    pages: [...new Set(entry.pages)],
    secret: entry.secret ?? null,
    browserTokens: entry.browserTokens,
    sessionLifetime: entry.sessionMinutes * minute,
  };
}

import { basePath, serverBaseUrl } from '../api/base-path.ts';
import { askEarly, readEarly } from '../api/early-answers.ts';
import { isJsonObject, type JsonObject, listOf, objectOf, own, textOf } from '../api/json.ts';
import { askFirst } from '../systems/ask-first.ts';
import { fetchSystemCode } from '../systems/system-code.ts';
import { whenAppNears } from './app-progress.ts';
import { warmUp } from './warm-up.ts';
// Answers are asked for in the language that the page will have.
import './locale.ts';

/** The lists of plugins that the page will show, when it is known how each is asked for: by whole addresses. */
const lists: Promise<string | null>[] = [];
let listsAsked = false;

/**
 * Asks the servers that one is signed in to for what the page's code will ask them for. It is a script of its own,
 * small enough to have come and run long before the others: on a slow line the answers come with the code, not after it.
 */
async function askServers(): Promise<void> {
  const servers = listOf(own(objectOf(await readEarly(`${basePath}api/servers`)), 'servers'));
  lists.push(...servers.map((server) => askServer(objectOf(server))));
  whenAppNears(askNext);
  // The answers take their time, and the app too.
  warmUp();
}

async function askServer(server: JsonObject): Promise<string | null> {
  const id = textOf(own(server, 'id'));
  if (id === null || !isJsonObject(own(server, 'session'))) return null;
  const below = serverBaseUrl(id);
  const list = await askFirst(textOf(own(server, 'system')), {
    ask: (path) => askEarly(below + path),
    read: (path) => readEarly(below + path),
  });
  return list === null ? null : below + list;
}

const path = window.location.pathname.slice(basePath.length);

/**
 * Fetches what the servers are asked with, and asks for the lists that the page shows, once the app has nearly come or
 * runs, whichever is first. Any sooner would make the app late.
 */
export function askNext(): void {
  fetchSystemCode();
  if (listsAsked || !/^plugins\/?$/.test(path)) return;
  listsAsked = true;
  for (const known of lists) void known.then((list) => list !== null && askEarly(list));
}

// Below this address the browser's own sign-ins do not count; where one signs in, none is there yet.
if (!/^(embed|sign-in)\//.test(path)) void askServers();

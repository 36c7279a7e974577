import { toApiError } from '../../api/api-error.ts';
import { isJsonObject, type JsonObject, own } from '../../api/json.ts';
import { ExactNumber, parseExactly, writeExactly } from '../../lib/exact-json.ts';
import { m } from '../../messages/messages.js';
import { wrongShape } from '../answer-faults.ts';
import type {
  DeclaredSettings,
  SaveReport,
  SaveRequest,
  SettingsQuestion,
  WriteOutcome,
} from '../settings.ts';
import type { Allowed, ServerAddress } from '../system.ts';
import type { MetadataCalls } from './metadata-calls.ts';

/** The one value of the form, and the section that it is in. */
const NAME = 'metadata';
/** What the question whether to take keys away is answered with. */
const WAY = 'way';

function isPlainObject(value: unknown): value is JsonObject {
  return isJsonObject(value) && !(value instanceof ExactNumber);
}

/**
 * The free-form data that is kept with a plugin, as JSON to be edited.
 * @param raw the text of an answer `{metadata}`; untrusted
 * @throws ApiError `broken-answer` when it is something else
 */
export function metadataForm(server: ServerAddress, raw: unknown, editable: Allowed): DeclaredSettings {
  const metadata = metadataIn(server, raw);
  return {
    schema: {
      type: 'object',
      properties: {
        [NAME]: {
          type: 'object',
          title: m.inventree_metadata_section(),
          description: m.inventree_metadata_help(),
          properties: { [NAME]: { type: 'string', format: 'json', title: m.inventree_metadata_title() } },
        },
      },
    },
    uiSchema: {
      [NAME]: {
        [NAME]: { 'ui:widget': 'json', 'ui:options': { key: NAME, notes: [m.inventree_metadata_object()] } },
      },
    },
    values: { [NAME]: { [NAME]: writeExactly(metadata ?? {}, 2) } },
    secrets: [],
    editable,
    notices: [],
    empty: null,
    source: null,
  };
}

function metadataIn(server: ServerAddress, raw: unknown): unknown {
  const answer = typeof raw === 'string' ? parseText(raw) : undefined;
  if (!isPlainObject(answer) || !Object.hasOwn(answer, NAME)) throw wrongShape(server, '{metadata}');
  return own(answer, NAME);
}

function parseText(text: string): unknown {
  try {
    return parseExactly(text);
  } catch {
    return undefined;
  }
}

/** What makes the stored data equal to the edited, with the least that others may have written meanwhile at risk. */
interface Plan {
  /** New and changed keys. */
  readonly changed: JsonObject;
  readonly removed: readonly string[];
}

function planOf(before: unknown, after: JsonObject): Plan {
  const stored = isPlainObject(before) ? before : {};
  const same = (key: string) =>
    Object.hasOwn(stored, key) && writeExactly(stored[key]) === writeExactly(after[key]);
  return {
    changed: Object.fromEntries(Object.entries(after).filter(([key]) => !same(key))),
    removed: Object.keys(stored).filter((key) => !Object.hasOwn(after, key)),
  };
}

/**
 * Stores edited metadata: merges it, which touches no key that nobody has edited. Keys can be taken away only by
 * replacing everything, which is asked before it is done.
 * upstream: InvenTree, PATCH merges the keys at the top, PUT replaces
 * @throws ApiError `signed-out` and `cancelled`
 */
export async function saveMetadata(calls: MetadataCalls, request: SaveRequest): Promise<SaveReport> {
  const [before, after] = [request.stored, { values: request.edited }].map(({ values }) =>
    parseText(textIn(values)),
  );
  if (writeExactly(before ?? null) === writeExactly(after ?? null)) return { writes: [] };
  const outcome = await store(calls, request, before, after);
  return { writes: [{ id: NAME, paths: [[NAME, NAME]], outcome }] };
}

function textIn(values: SaveRequest['edited']): string {
  const text = values[NAME]?.[NAME];
  return typeof text === 'string' ? text : '{}';
}

async function store(
  calls: MetadataCalls,
  { pluginId, answers = {}, signal }: SaveRequest,
  before: unknown,
  after: unknown,
): Promise<WriteOutcome> {
  const plan = isPlainObject(after) ? planOf(before, after) : null;
  const way = answers[NAME]?.[WAY];
  if (plan && plan.removed.length > 0 && way === undefined) {
    return { kind: 'asks', question: removalQuestion(plan) };
  }
  try {
    // What is no object the server refuses, and says why.
    if (plan === null) await calls.replace(pluginId, after, signal);
    else if (plan.removed.length > 0 && way === 'replace') await calls.replace(pluginId, after, signal);
    else await calls.merge(pluginId, plan.changed, signal);
    return { kind: 'stored' };
  } catch (thrown) {
    const error = toApiError(thrown);
    if (error.kind === 'signed-out' || error.kind === 'cancelled') throw error;
    const words = Object.values(error.fieldErrors).flat();
    return {
      kind: 'refused',
      error,
      fields: words.length > 0 ? [{ path: [NAME, NAME], messages: words }] : [],
    };
  }
}

function removalQuestion({ changed, removed }: Plan): SettingsQuestion {
  const replace = { name: WAY, value: 'replace', label: m.inventree_metadata_replace() };
  const merge = { name: WAY, value: 'merge', label: m.inventree_metadata_merge() };
  return {
    title: m.inventree_metadata_question(),
    tasks: [
      {
        title: null,
        message: m.inventree_metadata_question_why({ keys: removed.join(', ') }),
        choices: [],
        // Without anything else to store a merge would change nothing.
        buttons: Object.keys(changed).length > 0 ? [merge, replace] : [replace],
      },
    ],
  };
}

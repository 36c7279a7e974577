import { isJsonObject, listOf, numberOf, objectOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { wrongShape } from '../answer-faults.ts';
import type { JobPreview, JobPreviewEntry } from '../jobs.ts';
import { firstVisible } from '../names.ts';
import type { ServerAddress } from '../system.ts';
import { planFailureWords, skippedWords } from './job-runs.ts';

/** How many are named at most: the server has no more. upstream: Codex 2.2.0 */
export const SAMPLE = 20;

/** Stands for all changes, of which the server knows none: it never asks the plugin. upstream: Codex 2.2.0 */
const NO_CHANGE = '_preview';

/**
 * What a job would do.
 * @param raw a `DryRunResponse`; untrusted
 * @throws ApiError `broken-answer` when it is none
 */
export function codexJobPreview(server: ServerAddress, raw: unknown): JobPreview {
  const answer = objectOf(raw);
  const eligible = numberOf(own(answer, 'totalEligible'));
  if (eligible === null) throw wrongShape(server, 'DryRunResponse');
  return {
    eligible,
    skipped: [
      ...skipped('no_external_id', own(answer, 'estSkippedNoId')),
      ...skipped('recently_synced', own(answer, 'estSkippedRecentlySynced')),
    ],
    planFailure: planFailureWords(own(answer, 'planFailure')),
    sample: listOf(own(answer, 'sample')).flatMap(entryOf),
    note: m.codex_preview_note,
  };
}

function skipped(id: string, value: unknown): JobPreview['skipped'] {
  const count = numberOf(value);
  return count === null || count === 0 ? [] : [{ id, label: skippedWords(id), count }];
}

function entryOf(value: unknown): readonly JobPreviewEntry[] {
  const entry = objectOf(value);
  const id = textOf(own(entry, 'seriesId'));
  if (id === null) return [];
  return [
    {
      id,
      name: firstVisible(own(entry, 'seriesName')) ?? m.codex_series_unnamed(),
      path: `/series/${encodeURIComponent(id)}`,
      changes: Object.entries(objectOf(own(entry, 'changes'))).flatMap(([field, change]) =>
        field === NO_CHANGE || !isJsonObject(change)
          ? []
          : [{ field, before: own(change, 'before'), after: own(change, 'after') }],
      ),
      skipped: listOf(own(entry, 'skipped')).flatMap((one) => {
        const field = textOf(own(objectOf(one), 'field'));
        return field === null ? [] : [{ field, reason: textOf(own(objectOf(one), 'reason')) ?? '' }];
      }),
    },
  ];
}

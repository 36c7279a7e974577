import * as v from 'valibot';
import { CONFIG_DEFAULTS, type JobConfig, SCOPES } from './job.ts';

/** Whole numbers in the ranges that the server can hold. */
const upTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const texts = v.exactOptional(v.array(v.string()));

const Config = v.object({
  type: v.literal('metadata_refresh'),
  provider: v.string(),
  scope: v.exactOptional(v.picklist(SCOPES)),
  fieldGroups: texts,
  extraFields: texts,
  bookFieldGroups: texts,
  bookExtraFields: texts,
  existingSourceIdsOnly: v.exactOptional(v.boolean()),
  skipRecentlySyncedWithinS: v.exactOptional(upTo(2 ** 32 - 1)),
  maxConcurrency: v.exactOptional(upTo(255)),
});

export const CreateJobRequest = v.object({
  name: v.nullish(v.string()),
  enabled: v.exactOptional(v.boolean()),
  cronSchedule: v.string(),
  timezone: v.nullish(v.string()),
  config: Config,
});

/** Null is as good as absent, but for the zone, which it clears. */
export const PatchJobRequest = v.object({
  name: v.nullish(v.string()),
  enabled: v.nullish(v.boolean()),
  cronSchedule: v.nullish(v.string()),
  timezone: v.nullish(v.string()),
  config: v.nullish(Config),
});

export const DryRunRequest = v.object({
  configOverride: v.nullish(Config),
  sampleSize: v.nullish(upTo(2 ** 32 - 1)),
});

/** With all that was not said. */
export function wholeConfig(input: v.InferOutput<typeof Config>): JobConfig {
  return { ...CONFIG_DEFAULTS, ...input };
}

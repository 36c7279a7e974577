import { objectOf, own, textOf, textsOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { Capability, Text } from '../system.ts';

const CONTENT_WORDS: Readonly<Record<string, Text>> = {
  series: m.codex_capability_metadata_series,
  book: m.codex_capability_metadata_book,
};

/** The flags of a manifest (and, under other names, of a user's view) that say what a plugin does. */
const FLAGS: readonly (readonly [names: readonly string[], key: string, label: Text])[] = [
  [['userReadSync', 'readSync'], 'userReadSync', m.codex_capability_sync],
  [['userRecommendationProvider'], 'userRecommendationProvider', m.codex_capability_recommendations],
  [['releaseSource'], 'releaseSource', m.codex_capability_releases],
  [['wantsDetailedProgress'], 'wantsDetailedProgress', m.codex_capability_detailed_progress],
  [['wantsFullMetadata'], 'wantsFullMetadata', m.codex_capability_full_metadata],
];

/**
 * What a plugin does.
 * @param capabilities a `PluginCapabilitiesDto` or a `UserPluginCapabilitiesDto`; untrusted
 */
export function codexCapabilities(capabilities: unknown): readonly Capability[] {
  const known = objectOf(capabilities);
  const content = [...new Set(textsOf(own(known, 'metadataProvider')))].map((type) => ({
    key: `metadataProvider:${type}`,
    label:
      (Object.hasOwn(CONTENT_WORDS, type) ? CONTENT_WORDS[type] : undefined) ??
      (() => m.codex_capability_metadata({ type })),
  }));
  const flags = FLAGS.flatMap(([names, key, label]) =>
    names.some((name) => own(known, name) === true) ? [{ key, label }] : [],
  );
  const source = textOf(own(known, 'externalIdSource'));
  const ids =
    source === null ? [] : [{ key: 'externalIdSource', label: () => m.codex_capability_ids({ source }) }];
  return [...content, ...flags, ...ids];
}

import { objectOf, own, textOf, textsOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { Capability, Text } from '../system.ts';

interface Words {
  readonly label: Text;
  readonly help: Text;
}

const CONTENT_WORDS: Readonly<Record<string, Words>> = {
  series: { label: m.codex_capability_metadata_series, help: m.codex_capability_metadata_series_help },
  book: { label: m.codex_capability_metadata_book, help: m.codex_capability_metadata_book_help },
};

/** The flags of a manifest (and, under other names, of a user's view) that say what a plugin does. */
const FLAGS: readonly { readonly names: readonly string[]; readonly capability: Capability }[] = [
  {
    names: ['userReadSync', 'readSync'],
    capability: { key: 'userReadSync', label: m.codex_capability_sync, help: m.codex_capability_sync_help },
  },
  {
    names: ['userRecommendationProvider'],
    capability: {
      key: 'userRecommendationProvider',
      label: m.codex_capability_recommendations,
      help: m.codex_capability_recommendations_help,
    },
  },
  {
    names: ['releaseSource'],
    capability: {
      key: 'releaseSource',
      label: m.codex_capability_releases,
      help: m.codex_capability_releases_help,
    },
  },
  {
    names: ['wantsDetailedProgress'],
    capability: {
      key: 'wantsDetailedProgress',
      label: m.codex_capability_detailed_progress,
      help: m.codex_capability_detailed_progress_help,
    },
  },
  {
    names: ['wantsFullMetadata'],
    capability: {
      key: 'wantsFullMetadata',
      label: m.codex_capability_full_metadata,
      help: m.codex_capability_full_metadata_help,
    },
  },
];

/**
 * What a plugin does.
 * @param capabilities a `PluginCapabilitiesDto` or a `UserPluginCapabilitiesDto`; untrusted
 */
export function codexCapabilities(capabilities: unknown): readonly Capability[] {
  const known = objectOf(capabilities);
  const content = [...new Set(textsOf(own(known, 'metadataProvider')))].map(metadataFor);
  const flags = FLAGS.flatMap(({ names, capability }) =>
    names.some((name) => own(known, name) === true) ? [capability] : [],
  );
  const source = textOf(own(known, 'externalIdSource'));
  return [...content, ...flags, ...(source === null ? [] : [idsFrom(source)])];
}

function metadataFor(type: string): Capability {
  const key = `metadataProvider:${type}`;
  const words = Object.hasOwn(CONTENT_WORDS, type) ? CONTENT_WORDS[type] : undefined;
  return words ? { key, ...words } : { key, label: () => m.codex_capability_metadata({ type }) };
}

function idsFrom(source: string): Capability {
  return {
    key: 'externalIdSource',
    label: () => m.codex_capability_ids({ source }),
    help: m.codex_capability_ids_help,
  };
}

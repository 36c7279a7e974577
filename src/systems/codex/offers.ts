import { m } from '../../messages/messages.js';
import { compareVersions, versionParts } from '../product-version.ts';
import type { Text, VersionOffer } from '../system.ts';

/** The version that the dashboard was written for. */
const KNOWN = [2, 2];

/** How a version relates to the one that is known; `unknown` when the server tells none that can be read. */
function relation(version: string | null): 'known' | 'older' | 'newer' | 'unknown' {
  const parts = versionParts(version);
  if (parts === null) return 'unknown';
  const difference = compareVersions(parts.slice(0, KNOWN.length), KNOWN);
  return difference === 0 ? 'known' : difference < 0 ? 'older' : 'newer';
}

const NOTES: Readonly<Record<ReturnType<typeof relation>, Text>> = {
  known: m.codex_version_known,
  older: m.codex_version_older,
  newer: m.codex_version_newer,
  unknown: m.codex_version_unknown,
};

/** How a version is treated. */
export function codexVersionNote(version: string | null): Text {
  return NOTES[relation(version)];
}

/**
 * What a version means for what can be seen and done.
 * upstream: Codex 2.2.0, which dropped `sendCustomMetadata` from what users decide
 */
export function codexOffers(version: string | null): readonly VersionOffer[] {
  const older = relation(version) === 'older';
  return [
    { label: m.codex_offer_health, offered: true, explanation: m.codex_offer_health_what },
    { label: m.codex_offer_failures, offered: true, explanation: m.codex_offer_failures_what },
    {
      label: m.codex_offer_custom_metadata,
      offered: older,
      explanation: older ? m.codex_offer_custom_metadata_user : m.codex_offer_custom_metadata_admin,
    },
    { label: m.codex_offer_updates, offered: false, explanation: m.codex_offer_updates_not },
    { label: m.codex_offer_logs, offered: false, explanation: m.codex_offer_logs_not },
  ];
}

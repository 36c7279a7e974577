import { m } from '../../messages/messages.js';
import { compareVersions, versionParts } from '../product-version.ts';
import type { Text, VersionOffer } from '../system.ts';

/** The version that the dashboard was written for. */
const KNOWN = [6, 34];

/** How a version is treated. */
export function fylrVersionNote(version: string | null): Text {
  const parts = versionParts(version);
  if (parts === null) return m.fylr_version_unknown;
  const difference = compareVersions(parts.slice(0, KNOWN.length), KNOWN);
  if (difference === 0) return m.fylr_version_known;
  return difference < 0 ? m.fylr_version_older : m.fylr_version_newer;
}

interface Difference {
  readonly label: Text;
  /** The first version that has it. */
  readonly since: readonly number[];
  readonly newer: Text;
  readonly older: Text;
}

/** upstream: fylr, release notes of 6.17 to 6.34 and what is announced for 6.35 */
const DIFFERENCES: readonly Difference[] = [
  {
    label: m.fylr_offer_right,
    since: [6, 17],
    newer: m.fylr_offer_right_then,
    older: m.fylr_offer_right_before,
  },
  {
    label: m.fylr_offer_read_only,
    since: [6, 18],
    newer: m.fylr_offer_read_only_then,
    older: m.fylr_offer_read_only_before,
  },
  {
    label: m.fylr_offer_build,
    since: [6, 28],
    newer: m.fylr_offer_build_then,
    older: m.fylr_offer_build_before,
  },
  {
    label: m.fylr_offer_bound,
    since: [6, 34],
    newer: m.fylr_offer_bound_then,
    older: m.fylr_offer_bound_before,
  },
  {
    label: m.fylr_offer_licences,
    since: [6, 35],
    newer: m.fylr_offer_licences_then,
    older: m.fylr_offer_licences_before,
  },
];

/**
 * What a version means for what can be seen and done.
 * @param version null when the server does not tell, which is taken for the one that is known
 */
export function fylrOffers(version: string | null): readonly VersionOffer[] {
  const parts = versionParts(version) ?? KNOWN;
  const differences = DIFFERENCES.map(({ label, since, newer, older }) => {
    const offered = compareVersions(parts, since) >= 0;
    return { label, offered, explanation: offered ? newer : older };
  });
  return [
    ...differences,
    { label: m.fylr_offer_updates, offered: false, explanation: m.fylr_offer_updates_not },
  ];
}

import { m } from '../../messages/messages.js';
import type { Text, VersionOffer } from '../system.ts';

/** The versions of the API that the dashboard was written for; the last one stands for all that are newer. */
const KNOWN: readonly number[] = [198, 435, 534];
const OLDEST = 198;
const NEWEST = 534;

/** How a version is treated. */
export function inventreeVersionNote(apiVersion: number | null): Text {
  if (apiVersion === null) return m.inventree_version_unknown;
  const version = String(apiVersion);
  if (KNOWN.includes(apiVersion)) return () => m.inventree_version_known({ version });
  if (apiVersion > NEWEST) return () => m.inventree_version_newer({ version });
  return apiVersion < OLDEST
    ? () => m.inventree_version_older({ version })
    : () => m.inventree_version_between({ version });
}

interface Difference {
  readonly label: Text;
  /** The first version that has it. */
  readonly since: number;
  readonly newer: Text;
  readonly older: Text;
}

/** upstream: InvenTree API 166 to 534, compared version by version */
const DIFFERENCES: readonly Difference[] = [
  {
    label: m.inventree_offer_mandatory,
    since: 327,
    newer: m.inventree_offer_mandatory_then,
    older: m.inventree_offer_mandatory_before,
  },
  {
    label: m.inventree_offer_refusals,
    since: 327,
    newer: m.inventree_offer_refusals_then,
    older: m.inventree_offer_refusals_before,
  },
  {
    label: m.inventree_offer_interface,
    since: 277,
    newer: m.inventree_offer_interface_then,
    older: m.inventree_offer_interface_before,
  },
  {
    label: m.inventree_offer_user_settings,
    since: 373,
    newer: m.inventree_offer_user_settings_then,
    older: m.inventree_offer_user_settings_before,
  },
  {
    label: m.inventree_offer_confirm,
    since: 440,
    newer: m.inventree_offer_confirm_then,
    older: m.inventree_offer_confirm_before,
  },
  {
    label: m.inventree_offer_read_only,
    since: 501,
    newer: m.inventree_offer_read_only_then,
    older: m.inventree_offer_read_only_before,
  },
  {
    label: m.inventree_offer_index,
    since: 529,
    newer: m.inventree_offer_index_then,
    older: m.inventree_offer_index_before,
  },
  {
    label: m.inventree_offer_private,
    since: 506,
    newer: m.inventree_offer_private_then,
    older: m.inventree_offer_private_before,
  },
  {
    label: m.inventree_offer_errors,
    since: 380,
    newer: m.inventree_offer_errors_then,
    older: m.inventree_offer_errors_before,
  },
];

/** Before this version a plugin's stored name could be written. */
const NAMES_FIXED_SINCE = 262;
/** Since this version only superusers install; before, staff with a role did. */
const SUPERUSERS_INSTALL_SINCE = 472;

/**
 * What a version means for what can be seen and done.
 * @param apiVersion null when the server does not tell, which is taken for the newest
 */
export function inventreeOffers(apiVersion: number | null): readonly VersionOffer[] {
  const version = apiVersion ?? Number.POSITIVE_INFINITY;
  const differences = DIFFERENCES.map(({ label, since, newer, older }) => ({
    label,
    offered: version >= since,
    explanation: version >= since ? newer : older,
  }));
  const writable = version < NAMES_FIXED_SINCE;
  return [
    ...differences,
    {
      label: m.inventree_offer_names,
      offered: writable,
      explanation: writable ? m.inventree_offer_names_before : m.inventree_offer_names_then,
    },
    {
      label: m.inventree_offer_install,
      offered: true,
      explanation:
        version >= SUPERUSERS_INSTALL_SINCE
          ? m.inventree_offer_install_superusers
          : m.inventree_offer_install_staff,
    },
  ];
}

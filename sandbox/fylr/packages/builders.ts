import type { FirstState, Localized, Manifest, Package } from './package.ts';

const FOLDER = '/srv/fylr/plugins';
const HOST = 'https://plugins.example.org/fylr';

/** A text in both of the usual languages. */
export function words(english: string, german: string): Localized {
  return { 'en-US': english, 'de-DE': german };
}

/** Where the code of a plugin lies, and which commit was built; for `build_info`. */
export function built(
  name: string,
  rev: string,
  release: string,
  date: string,
): NonNullable<Manifest['build_info']> {
  return {
    repository: `https://git.example.org/fylr/${name}`,
    rev,
    release,
    lastchanged: date,
    builddate: date,
  };
}

/** How long ago things happened, in days. */
interface Age {
  readonly created: number;
  readonly updated?: number;
  readonly checked?: number;
}

/** A folder that the server found by itself at its start. */
export function found(manifest: Manifest, enabled: boolean | null, age: Age): Package {
  return {
    source: { type: 'disk', path: `${FOLDER}/${manifest.name}` },
    releases: [manifest],
    installed: { ...firstState(enabled, 'never', age), autoAdded: true },
  };
}

/** A folder that somebody named. */
export function named(path: string, manifest: Manifest, enabled: boolean | null, age: Age): Package {
  return {
    source: { type: 'disk', path },
    releases: [manifest],
    installed: firstState(enabled, 'never', age),
  };
}

/** A package that somebody uploaded. */
export function uploaded(fileId: number, manifest: Manifest, enabled: boolean | null, age: Age): Package {
  return {
    source: { type: 'zip', fileId },
    releases: [manifest],
    installed: firstState(enabled, 'never', age),
  };
}

/** A package behind an address that the server asks from time to time. */
export function fetched(
  manifest: Manifest,
  enabled: boolean | null,
  policy: string | null,
  age: Age,
  url = `${HOST}/${manifest.name}/latest.zip`,
): Package {
  return {
    source: { type: 'url', url },
    releases: [manifest],
    installed: firstState(enabled, policy, { checked: 0.5, ...age }),
  };
}

/** An address from which nothing ever came: not even the plugin's name is known. */
export function neverDelivered(url: string, enabled: boolean | null, policy: string, age: Age): Package {
  return { source: { type: 'url', url }, releases: [], installed: firstState(enabled, policy, age) };
}

function firstState(enabled: boolean | null, updatePolicy: string | null, age: Age): FirstState {
  return {
    enabled,
    updatePolicy,
    createdDaysAgo: age.created,
    updatedDaysAgo: age.updated ?? age.created,
    ...(age.checked !== undefined && { checkedDaysAgo: age.checked }),
  };
}

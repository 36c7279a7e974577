/** Text by language; any language may be missing. */
export type Localized = Readonly<Record<string, string>>;

/** upstream: fylr 6.34, what a package says of itself, as far as the API hands it out. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly displayname: Localized;
  readonly info?: Localized;
  readonly url?: string;
  readonly l10n?: string;
  readonly server?: { readonly 'api-version': { readonly require: number } };
  readonly webfrontend?: Readonly<Record<string, unknown>>;
  readonly custom?: Readonly<Record<string, unknown>>;
  readonly build_info?: {
    readonly repository?: string;
    readonly rev?: string;
    readonly release?: string;
    readonly lastchanged?: string;
    readonly builddate?: string;
  };
  readonly collection_upload?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Where a plugin's package comes from. */
export type Source =
  | { readonly type: 'disk'; readonly path: string }
  | { readonly type: 'zip'; readonly fileId: number }
  | { readonly type: 'url'; readonly url: string };

/** How the plugin is installed when the sandbox starts for the first time. */
export interface FirstState {
  /** Null where nobody ever chose, which counts as off. */
  readonly enabled: boolean | null;
  /** Null in rows that are older than the field. */
  readonly updatePolicy: string | null;
  /** True for a folder that the server found by itself; null in rows that are older than the field. */
  readonly autoAdded?: true | null;
  readonly createdDaysAgo: number;
  readonly updatedDaysAgo: number;
  readonly checkedDaysAgo?: number;
  /** What newer servers tell of a plugin, beside all else. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** A package within the sandbox's reach, and whether it is installed from the start. */
export interface Package {
  readonly source: Source;
  /** What was delivered from there over time, the oldest first; none: the source never delivers. */
  readonly releases: readonly Manifest[];
  /** Set when nothing comes from there any more; what came before stays installed. */
  readonly gone?: true;
  readonly installed?: FirstState;
}

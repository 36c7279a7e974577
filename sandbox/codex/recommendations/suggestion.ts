/** Something to read that a plugin suggests. What has no value is left out. */
export interface Suggestion {
  readonly externalId: string;
  readonly title: string;
  readonly reason: string;
  /** 0 to 1. */
  readonly score: number;
  readonly basedOn: readonly string[];
  readonly source: string;
  readonly sourcePlugin: string;
  readonly codexSeriesId?: string;
  readonly inCodex: boolean;
  readonly inLibrary: boolean;
  readonly coverUrl?: string;
  readonly externalUrl?: string;
  readonly summary?: string;
  readonly status?: string;
  readonly format?: string;
  readonly countryOfOrigin?: string;
  readonly startYear?: number;
  readonly rating?: number;
  readonly popularity?: number;
  readonly totalVolumeCount?: number;
  readonly totalChapterCount?: number;
  readonly genres?: readonly string[];
  readonly tags?: readonly { readonly name: string; readonly category: string; readonly rank: number }[];
}

/** What a plugin has suggested to a user, kept until it is too old. */
export interface StoredSuggestions {
  readonly pluginId: string;
  readonly userId: string;
  /** Absent before the first time. */
  readonly generatedAt?: string;
  readonly suggestions: readonly Suggestion[];
  /** What the user does not want to see again, by external id. */
  readonly dismissed: readonly string[];
}

export function suggestionsKey(pluginId: string, userId: string): string {
  return `${userId} ${pluginId}`;
}

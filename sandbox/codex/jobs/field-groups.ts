/** The groups of fields that a refresh can be limited to. upstream: Codex 2.2.0. */
export const FIELD_GROUPS: readonly {
  readonly id: string;
  readonly label: string;
  readonly fields: readonly string[];
}[] = [
  { id: 'identifiers', label: 'Identifiers', fields: ['title', 'titleSort', 'alternateTitles'] },
  { id: 'descriptive', label: 'Descriptive', fields: ['summary', 'authors'] },
  { id: 'status', label: 'Status', fields: ['status', 'year'] },
  { id: 'counts', label: 'Counts', fields: ['totalVolumeCount', 'totalChapterCount'] },
  { id: 'ratings', label: 'Ratings', fields: ['rating', 'externalRatings'] },
  { id: 'cover', label: 'Cover', fields: ['coverUrl'] },
  { id: 'tags', label: 'Tags', fields: ['tags'] },
  { id: 'genres', label: 'Genres', fields: ['genres'] },
  { id: 'age_rating', label: 'Age rating', fields: ['ageRating'] },
  { id: 'classification', label: 'Classification', fields: ['language', 'readingDirection'] },
  { id: 'publisher', label: 'Publisher', fields: ['publisher'] },
  { id: 'external_refs', label: 'External refs', fields: ['externalIds', 'externalLinks'] },
];

/** The fields that may be written; nothing chosen means all of them. */
export function chosenFields(groups: readonly string[], extraFields: readonly string[]): readonly string[] {
  const isAll = groups.length === 0 && extraFields.length === 0;
  const chosen = FIELD_GROUPS.filter(({ id }) => isAll || groups.includes(id));
  return [...new Set([...chosen.flatMap(({ fields }) => fields), ...extraFields])];
}

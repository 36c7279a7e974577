import { listOf, objectOf, own, textOf, textsOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { JobField, JobFieldGroup } from '../jobs.ts';
import { firstVisible } from '../names.ts';
import type { Text } from '../system.ts';

interface KnownField {
  readonly label: Text;
  /** What a plugin must be let write, by the name that stands in its permissions. */
  readonly permission: string;
  readonly note?: Text;
  readonly onlyWith?: readonly string[];
}

/**
 * The fields of a series that a refresh writes, by the server's names. The permission of titles covers the alternate
 * ones too; that of external ids is part of the permission for everything only. upstream: Codex 2.2.0
 */
const FIELDS: Readonly<Record<string, KnownField>> = {
  title: { label: m.codex_field_title, permission: 'title' },
  // Written along with the title, and never without it.
  titleSort: {
    label: m.codex_field_title_sort,
    permission: 'title',
    note: m.codex_field_title_sort_note,
    onlyWith: ['title'],
  },
  alternateTitles: { label: m.codex_field_alternate_titles, permission: 'title' },
  summary: { label: m.codex_field_summary, permission: 'summary' },
  authors: { label: m.codex_field_authors, permission: 'authors' },
  status: { label: m.codex_field_status, permission: 'status' },
  year: { label: m.codex_field_year, permission: 'year' },
  totalVolumeCount: { label: m.codex_field_total_volumes, permission: 'total_volume_count' },
  totalChapterCount: { label: m.codex_field_total_chapters, permission: 'total_chapter_count' },
  rating: { label: m.codex_field_rating, permission: 'ratings' },
  externalRatings: { label: m.codex_field_external_ratings, permission: 'ratings' },
  coverUrl: { label: m.codex_field_cover, permission: 'covers' },
  tags: { label: m.codex_field_tags, permission: 'tags' },
  genres: { label: m.codex_field_genres, permission: 'genres' },
  ageRating: { label: m.codex_field_age_rating, permission: 'age_rating' },
  language: { label: m.codex_field_language, permission: 'language' },
  readingDirection: { label: m.codex_field_reading_direction, permission: 'reading_direction' },
  publisher: { label: m.codex_field_publisher, permission: 'publisher' },
  externalIds: { label: m.codex_field_external_ids, permission: 'external_ids' },
  externalLinks: { label: m.codex_field_links, permission: 'links' },
};

const GROUPS: Readonly<Record<string, Text>> = {
  identifiers: m.codex_group_identifiers,
  descriptive: m.codex_group_descriptive,
  status: m.codex_group_status,
  counts: m.codex_group_counts,
  ratings: m.codex_group_ratings,
  cover: m.codex_group_cover,
  tags: m.codex_group_tags,
  genres: m.codex_group_genres,
  age_rating: m.codex_group_age_rating,
  classification: m.codex_group_classification,
  publisher: m.codex_group_publisher,
  external_refs: m.codex_group_external_refs,
};

/** What a field is called; a new one by the server's own name. */
export function jobFieldWords(id: string): Text {
  return (Object.hasOwn(FIELDS, id) ? FIELDS[id]?.label : undefined) ?? (() => id);
}

/** What a group of fields is called; a new one by the server's own name. */
export function jobGroupWords(id: string): Text {
  return (Object.hasOwn(GROUPS, id) ? GROUPS[id] : undefined) ?? (() => id);
}

/** @param raw the answer of `GET /library-jobs/metadata-refresh/field-groups`; untrusted */
export function codexFieldGroups(raw: unknown): readonly JobFieldGroup[] {
  return listOf(raw).flatMap((value) => {
    const group = objectOf(value);
    const id = textOf(own(group, 'id'));
    if (id === null) return [];
    const label = Object.hasOwn(GROUPS, id)
      ? jobGroupWords(id)
      : () => firstVisible(own(group, 'label')) ?? id;
    return [{ id, label, fields: textsOf(own(group, 'fields')).map(fieldOf) }];
  });
}

function fieldOf(id: string): JobField {
  const known = Object.hasOwn(FIELDS, id) ? FIELDS[id] : undefined;
  return {
    id,
    label: jobFieldWords(id),
    onlyWith: known?.onlyWith ?? [],
    ...(known?.note && { note: known.note }),
  };
}

const WRITE = 'metadata:write:';

/**
 * The fields that a plugin is let write.
 * @param permissions of the plugin; untrusted
 */
export function writableFields(permissions: unknown): ReadonlySet<string> {
  const granted = new Set(textsOf(permissions));
  const all = granted.has(`${WRITE}*`);
  return new Set(
    Object.entries(FIELDS).flatMap(([id, { permission }]) =>
      all || granted.has(`${WRITE}${permission}`) ? [id] : [],
    ),
  );
}

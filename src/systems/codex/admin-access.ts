import { m } from '../../messages/messages.js';
import type { SettingChoice } from '../settings.ts';

/** The fields of series and books that a plugin can be let write, by the server's names. upstream: Codex 2.2.0 */
const FIELDS: Readonly<Record<string, () => string>> = {
  title: m.codex_field_title,
  summary: m.codex_field_summary,
  genres: m.codex_field_genres,
  tags: m.codex_field_tags,
  covers: m.codex_field_covers,
  ratings: m.codex_field_ratings,
  links: m.codex_field_links,
  year: m.codex_field_year,
  status: m.codex_field_status,
  publisher: m.codex_field_publisher,
  age_rating: m.codex_field_age_rating,
  language: m.codex_field_language,
  reading_direction: m.codex_field_reading_direction,
  total_volume_count: m.codex_field_total_volumes,
  total_chapter_count: m.codex_field_total_chapters,
  book_type: m.codex_field_book_type,
  subtitle: m.codex_field_subtitle,
  authors: m.codex_field_authors,
  translator: m.codex_field_translator,
  edition: m.codex_field_edition,
  original_title: m.codex_field_original_title,
  original_year: m.codex_field_original_year,
  series_position: m.codex_field_series_position,
  subjects: m.codex_field_subjects,
  awards: m.codex_field_awards,
  custom_metadata: m.codex_field_custom,
  isbn: m.codex_field_isbn,
};

/** What a plugin may do with the library. */
export function permissionChoices(): readonly SettingChoice[] {
  return [
    {
      value: 'metadata:read',
      label: m.codex_permission_metadata_read(),
      help: m.codex_permission_metadata_read_help(),
    },
    {
      value: 'library:read',
      label: m.codex_permission_library_read(),
      help: m.codex_permission_library_read_help(),
    },
    {
      value: 'metadata:write:*',
      label: m.codex_permission_write({ field: m.codex_field_all() }),
      help: m.codex_permission_write_all_help(),
    },
    ...Object.entries(FIELDS).map(([name, words]) => ({
      value: `metadata:write:${name}`,
      label: m.codex_permission_write({ field: words() }),
    })),
  ];
}

/** Where people are offered what the plugin does. */
export function scopeChoices(): readonly SettingChoice[] {
  return [
    { value: 'series:detail', label: m.codex_scope_series(), help: m.codex_scope_series_help() },
    { value: 'series:bulk', label: m.codex_scope_series_bulk(), help: m.codex_scope_series_bulk_help() },
    { value: 'book:detail', label: m.codex_scope_book(), help: m.codex_scope_book_help() },
    { value: 'book:bulk', label: m.codex_scope_book_bulk(), help: m.codex_scope_book_bulk_help() },
    { value: 'library:detail', label: m.codex_scope_library(), help: m.codex_scope_library_help() },
    { value: 'library:scan', label: m.codex_scope_scan(), help: m.codex_scope_scan_help() },
  ];
}

import {
  isJsonObject,
  type JsonObject,
  listOf,
  numberOf,
  objectOf,
  own,
  textOf,
  textsOf,
} from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import { wrongShape } from '../answer-faults.ts';
import { firstVisible, nameOf } from '../names.ts';
import type { Recommendation, RecommendationSource, Recommendations } from '../recommendations.ts';
import type { ServerAddress, Text } from '../system.ts';

/** So many genres and tags say what something is; the rest says little more. */
const MOST_WORDS = 6;

/**
 * What is recommended to a person. upstream: Codex 2.2.0, `RecommendationsResponse`
 * @param raw untrusted; null when no plugin recommends anything
 */
export function codexRecommendations(server: ServerAddress, raw: unknown): Recommendations | null {
  if (raw === null) return null;
  const answer = objectOf(raw);
  const items = own(answer, 'recommendations');
  if (!Array.isArray(items)) throw wrongShape(server, '{recommendations: []}');
  return {
    items: merged(items.flatMap((dto) => recommendation(dto) ?? [])),
    sources: listOf(own(answer, 'sources')).flatMap((dto) => source(dto) ?? []),
  };
}

/** Several plugins may recommend the same: it is shown once, and goes away once. */
function merged(items: readonly Recommendation[]): readonly Recommendation[] {
  const byId = new Map<string, Recommendation>();
  for (const item of items) {
    const known = byId.get(item.id);
    byId.set(item.id, known ? { ...known, from: [...new Set([...known.from, ...item.from])] } : item);
  }
  return [...byId.values()];
}

function recommendation(dto: unknown): Recommendation | null {
  if (!isJsonObject(dto)) return null;
  const id = own(dto, 'externalId');
  if (typeof id !== 'string' || id === '') return null;
  const from = firstVisible(own(dto, 'sourcePlugin'), own(dto, 'source'));
  return {
    id,
    title: nameOf(own(dto, 'title'), id),
    reason: firstVisible(own(dto, 'reason')),
    basedOn: textsOf(own(dto, 'basedOn')),
    summary: firstVisible(own(dto, 'summary')),
    from: from === null ? [] : [from],
    coverUrl: textOf(own(dto, 'coverUrl')),
    url: textOf(own(dto, 'externalUrl')),
    owned: isOwned(dto),
    score: scoreOf(own(dto, 'score')),
    notes: notesOf(dto),
  };
}

/**
 * Said in three ways, of which any may be missing. The series' id leads nowhere: of the pages of Codex's own web UI no
 * address of a series is known, and none is made up. upstream: Codex 2.2.0
 */
function isOwned(dto: JsonObject): boolean {
  return (
    own(dto, 'inCodex') === true ||
    own(dto, 'inLibrary') === true ||
    firstVisible(own(dto, 'codexSeriesId')) !== null
  );
}

function scoreOf(value: unknown): number | null {
  const score = numberOf(value);
  return score === null || score < 0 || score > 1 ? null : score;
}

function notesOf(dto: JsonObject): readonly Text[] {
  const format = firstVisible(own(dto, 'format'));
  const country = firstVisible(own(dto, 'countryOfOrigin'));
  const status = firstVisible(own(dto, 'status'));
  const year = numberOf(own(dto, 'startYear'));
  const rating = numberOf(own(dto, 'rating'));
  const volumes = numberOf(own(dto, 'totalVolumeCount'));
  const chapters = numberOf(own(dto, 'totalChapterCount'));
  const tags = listOf(own(dto, 'tags')).flatMap((tag) => firstVisible(own(objectOf(tag), 'name')) ?? []);
  const genres = [...new Set([...textsOf(own(dto, 'genres')), ...tags])].slice(0, MOST_WORDS);
  return [
    ...(year === null ? [] : [() => String(year)]),
    ...(format === null ? [] : [() => spokenFormat(format)]),
    ...(country === null ? [] : [() => countryName(country)]),
    ...(status === null ? [] : [() => status]),
    ...(volumes === null ? [] : [() => m.recommendation_volumes({ count: volumes })]),
    ...(chapters === null
      ? []
      : [() => m.recommendation_chapters({ count: chapters.toLocaleString(getLocale()) })]),
    ...(rating === null ? [] : [() => m.recommendation_rating({ rating })]),
    ...genres.map((genre) => () => genre),
  ];
}

/** Providers send the names of constants, such as `ONE_SHOT`. upstream: the AniList plugins of Codex */
function spokenFormat(format: string): string {
  if (!/^[A-Z]+(?:_[A-Z]+)*$/.test(format)) return format;
  return format.charAt(0) + format.slice(1).toLowerCase().replaceAll('_', ' ');
}

/** Of a code of two letters, in the page's language; anything else as it came. */
function countryName(country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  return new Intl.DisplayNames([getLocale()], { type: 'region' }).of(country) ?? country;
}

function source(dto: unknown): RecommendationSource | null {
  if (!isJsonObject(dto)) return null;
  const pluginId = textOf(own(dto, 'pluginId'));
  if (pluginId === null) return null;
  return {
    pluginId,
    name: nameOf(own(dto, 'pluginName'), pluginId),
    askedAt: textOf(own(dto, 'generatedAt')),
    taskId: textOf(own(dto, 'taskId')),
  };
}

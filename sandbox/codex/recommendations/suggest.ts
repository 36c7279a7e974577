import { chance, pick } from '../chance.ts';
import { seriesOf } from '../jobs/series.ts';
import type { StoredConnection, StoredLibrary, StoredPlugin } from '../model.ts';
import { hostOptions } from '../user-plugin-dto.ts';
import type { Suggestion } from './suggestion.ts';

const FIRST = [
  'Lighthouse',
  'Glass',
  'Seven',
  'Midnight',
  'Copper',
  'Wandering',
  'Frozen',
  'Little',
  'Burning',
];
const SECOND = [
  'Cartographer',
  'Botanist',
  'Ferryman',
  'Bakery',
  'Orchestra',
  'Detective',
  'Apprentice',
  'Kingdom',
];
const GENRES = ['Adventure', 'Drama', 'Fantasy', 'Mystery', 'Romance', 'Science fiction', 'Slice of life'];
const FORMATS = ['MANGA', 'NOVEL', 'ONE_SHOT', 'COMIC'];

const USUAL = 20;
const MOST = 100;

export interface SuggestParts {
  readonly libraries: readonly StoredLibrary[];
  /** Below which there are pictures. */
  readonly coversUrl: string;
  readonly at: Date;
}

/** What a plugin suggests to a user at a time: invented titles, the best first. */
export function suggest(
  plugin: StoredPlugin,
  connection: StoredConnection,
  parts: SuggestParts,
): Suggestion[] {
  const { maxRecommendations } = hostOptions(connection);
  const count =
    typeof maxRecommendations === 'number' ? Math.min(MOST, Math.max(1, maxRecommendations)) : USUAL;
  const day = parts.at.toISOString().slice(0, 10);
  const all = Array.from({ length: count - 1 }, (_none, index) =>
    one(plugin, `${connection.id} ${day} ${index}`, index, parts),
  );
  return [...all, oddOne(plugin)].toSorted((a, b) => b.score - a.score);
}

function one(plugin: StoredPlugin, seed: string, index: number, parts: SuggestParts): Suggestion {
  const { libraries, coversUrl } = parts;
  const title = `The ${from(FIRST, `${seed} first`)} ${from(SECOND, `${seed} second`)}`;
  const read = seriesOf(from(libraries, `${seed} library`));
  const based = from(read, `${seed} based`).name;
  const isOwned = chance(`${seed} owned`) < 0.2;
  // Not everybody tells everything.
  const isKnown = (what: string) => chance(`${seed} ${what} known`) < 0.8;
  return {
    externalId: `${plugin.name}-${index + 1}`,
    title,
    reason: `Since you liked ${based}`,
    score: Math.round(chance(`${seed} score`) * 100) / 100,
    basedOn: [based],
    ...sourceOf(plugin),
    inCodex: isOwned,
    inLibrary: isOwned,
    ...(isOwned && { codexSeriesId: from(read, `${seed} own`).id }),
    ...(isKnown('cover') && { coverUrl: `${coversUrl}/covers/${encodeURIComponent(title)}.svg` }),
    ...(isKnown('address') && { externalUrl: `https://${plugin.name}.example/titles/${index + 1}` }),
    ...(isKnown('summary') && { summary: `${title} tells of a journey that nobody had asked for.` }),
    ...(isKnown('status') && { status: from(['ongoing', 'completed', 'hiatus'], `${seed} status`) }),
    format: from(FORMATS, `${seed} format`),
    countryOfOrigin: from(['JP', 'KR', 'FR', 'BE', 'US'], `${seed} country`),
    startYear: pick(`${seed} year`, 1962, 2025),
    ...(isKnown('rating') && { rating: pick(`${seed} rating`, 40, 98) }),
    ...(isKnown('popularity') && { popularity: pick(`${seed} popularity`, 3, 90_000) }),
    ...(isKnown('volumes') && { totalVolumeCount: pick(`${seed} volumes`, 1, 40) }),
    ...(isKnown('chapters') && { totalChapterCount: pick(`${seed} chapters`, 8, 400) + 0.5 }),
    genres: [from(GENRES, `${seed} genre`)],
    tags: [{ name: 'Found family', category: 'Theme', rank: pick(`${seed} tag`, 20, 95) }],
  };
}

/** What a provider can say too: markup, an address that is none, and an id that needs care in addresses. */
function oddOne(plugin: StoredPlugin): Suggestion {
  return {
    externalId: 'odd/id 7?#%',
    title: '<i>Salt</i> & "Signal" \u202Egnihton',
    reason: '<script>alert(1)</script>',
    score: 0.5,
    basedOn: [],
    ...sourceOf(plugin),
    inCodex: false,
    inLibrary: false,
    coverUrl: 'https://covers.example/nowhere.png',
    externalUrl: 'javascript:alert(1)',
    summary: '[click](javascript:alert(1)) <img src=x onerror=alert(1)>',
  };
}

function sourceOf(plugin: StoredPlugin) {
  const source = plugin.manifest?.visible.capabilities.externalIdSource ?? plugin.displayName;
  return { source, sourcePlugin: plugin.name };
}

function from<T>(all: readonly T[], seed: string): T {
  const found = all[pick(seed, 0, all.length - 1)];
  if (found === undefined) throw new Error('There is nothing to choose from');
  return found;
}

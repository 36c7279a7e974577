import { foldText, textMatcher } from '../../lib/text-match.ts';
import type { DeclaredSettings, SettingPath } from '../../systems/settings.ts';
import {
  declaredItems,
  declaredProperty,
  declaredSection,
  type Declared,
  isGroup,
  orderedNames,
  sectionIds,
  titleOf,
} from '../declaration.ts';
import { pathKey } from '../values.ts';

/** A setting as a search knows it. */
export interface IndexedSetting {
  readonly path: SettingPath;
  /** Its name, key and description, and those of the columns of a table, folded. */
  readonly text: string;
}

/** All settings of a form, groups included, in its order. */
export function indexSettings(declared: DeclaredSettings): readonly IndexedSetting[] {
  return sectionIds(declared).flatMap((id) => indexWithin(declaredSection(declared, id), [id]));
}

function indexWithin(group: Declared, path: SettingPath): IndexedSetting[] {
  return orderedNames(group).flatMap((name) => {
    const declared = declaredProperty(group, name);
    const own: IndexedSetting = {
      path: path.concat(name),
      text: foldText(textsOf(declared, name).join('\n')),
    };
    return [own].concat(isGroup(declared) ? indexWithin(declared, own.path) : []);
  });
}

function textsOf(declared: Declared, name: string): string[] {
  const { schema, ui } = declared;
  const options = ui?.['ui:options'];
  const own = [
    titleOf(declared, name),
    options?.key ?? name,
    schema?.description ?? '',
    options?.markdown ?? '',
    ...(options?.notes ?? []),
  ];
  const columns = schema?.items?.properties ? declaredItems(declared) : null;
  return columns
    ? [
        ...own,
        ...orderedNames(columns).flatMap((column) => textsOf(declaredProperty(columns, column), column)),
      ]
    : own;
}

/** What a search leaves in sight. */
export interface SettingsFound {
  /** The places of what is found, of all that it stands in and of all that stands in it. */
  readonly places: ReadonlySet<string>;
  readonly count: number;
}

/** Finds settings by all words of a search; null for an empty one, which leaves everything in sight. */
export function searchSettings(index: readonly IndexedSetting[], search: string): SettingsFound | null {
  if (search.trim() === '') return null;
  const matches = textMatcher(search);
  const found = new Set<string>();
  const places = new Set<string>();
  for (const { path, text } of index) {
    const within = found.has(pathKey(path.slice(0, -1)));
    if (!matches(text) && !within) continue;
    // What stands in a group that was found is in sight with it.
    found.add(pathKey(path));
    for (let length = 1; length <= path.length; length += 1) places.add(pathKey(path.slice(0, length)));
  }
  return { places, count: found.size };
}

import type { SettingPath } from '../../systems/settings.ts';

/**
 * Ids of elements, made of a setting's place. Names come from servers and may hold anything; an id must hold no space,
 * since attributes such as aria-describedby are lists of ids.
 */

function segmentId(step: string | number): string {
  return String(step).replaceAll(
    /[^A-Za-z0-9-]/g,
    (character) => `_${character.charCodeAt(0).toString(16)}_`,
  );
}

/** The id of the element that shows a setting; the others around it begin with it. */
export function settingId(path: SettingPath): string {
  return `setting-${path.map(segmentId).join('.')}`;
}

/** The id of a section's heading, which is also the hash of an address that leads there. */
export function sectionElementId(section: string): string {
  return `section-${segmentId(section)}`;
}

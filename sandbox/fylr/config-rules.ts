import type { SectionValues } from './config-shapes.ts';
import { FylrError, serverGeneric } from './errors.ts';

/** A section whose plugin refuses some values that fit their types. */
export const REFUSING_SECTION = 'refuses';

/**
 * What plugins check beyond types.
 * upstream: fylr 6.34, a refusal has no documented pointer: the words may name the setting, or not.
 * @throws FylrError when the values contradict each other
 */
export function demandAgreement(section: string, values: SectionValues): void {
  if (section !== REFUSING_SECTION) return;
  const { word, from, to } = values;
  if (word === 'no') {
    throw new FylrError(400, 'BaseConfigParse', 'baseconfig', `${section}.word: this word is not allowed`);
  }
  if (typeof from === 'number' && typeof to === 'number' && from >= to) {
    throw serverGeneric('the first hour must lie before the last one');
  }
}

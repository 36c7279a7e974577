import type { ParameterDefinition, SectionDefinition } from './config-shapes.ts';

const SECTIONS = 8;
const PER_SECTION = 25;

/** Nine of ten settings are of the first four types. upstream: fylr 6.34, 254 settings of real plugins */
const KINDS: readonly ParameterDefinition[] = [
  { type: 'text', default: 'as it was' },
  { type: 'bool', default: true },
  { type: 'text' },
  { type: 'int', default: 12, min: 0, max: 100 },
  { type: 'text' },
  { type: 'bool' },
  { type: 'select', default: 'warning', options: ['nothing', 'warning', 'error'] },
  { type: 'text-multiline' },
  { type: 'string-list', choices: ['jpg', 'png', 'tiff'] },
  { type: 'text-l10n' },
];

/** Two hundred settings of one plugin, of the types that plugins use most, in eight sections. */
export const MANY_SECTIONS: readonly SectionDefinition[] = Array.from({ length: SECTIONS }, (_none, at) => ({
  name: `many_${twoDigits(at + 1)}`,
  parameters: Object.fromEntries(
    Array.from({ length: PER_SECTION }, (_nothing, position): [string, ParameterDefinition] => [
      `setting_${twoDigits(position + 1)}`,
      { ...kindAt(at + position), position },
    ]),
  ),
}));

function kindAt(index: number): ParameterDefinition {
  return KINDS[index % KINDS.length] ?? { type: 'text' };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

import { isJsonObject, type JsonObject, objectOf, own, textsOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { ALLOWED, refused } from '../permission.ts';
import type { DeclaredSettings } from '../settings.ts';
import type { Allowed, ServerCondition, Text } from '../system.ts';
import { readAnswer, type SettingsAnswer } from './settings-answer.ts';
import { readDeclaration } from './settings-declaration.ts';
import { recordToForm } from './settings-record.ts';
import { makeSection, type Section } from './settings-sections.ts';
import { settingWords } from './settings-words.ts';

/** What the way back needs of a form. */
export class FylrSettingsSource {
  readonly plugin: string;
  readonly sections: readonly Section[];
  /** What is stored in sections that nobody declares (any longer), by their names. */
  readonly besides: JsonObject;

  constructor(plugin: string, sections: readonly Section[], besides: JsonObject) {
    this.plugin = plugin;
    this.sections = sections;
    this.besides = besides;
  }
}

/** What decides what a person can do with settings there. */
export interface SettingsCircumstances {
  /** Whether the person has a right, by its name. */
  readonly holds: (right: string) => boolean;
  /** The languages in which the server keeps texts. */
  readonly databaseLanguages: readonly string[];
}

/**
 * The settings of one plugin as a form. Never throws, whatever the server answered.
 * @param raw a `SettingsAnswer`
 * @param locale the person's language, a BCP 47 tag
 */
export function fylrSettings(
  raw: unknown,
  circumstances: SettingsCircumstances,
  locale: string,
): DeclaredSettings {
  const answer = readAnswer(raw);
  const { sections: declared, faults } = readDeclaration(answer.defs);
  const values = objectOf(answer.values);
  const words = settingWords(answer.words);
  const sections = declared.flatMap(
    (section) =>
      makeSection(section, {
        words,
        values,
        languages: inOrderFor(locale, circumstances.databaseLanguages),
        holds: circumstances.holds,
        namesakes: (name) => textsOf(own(answer.namesakes, name)),
      }) ?? [],
  );
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(sections.map(({ property, schema }) => [property, schema])),
    },
    uiSchema: Object.fromEntries(sections.map(({ property, ui }) => [property, ui])),
    values: Object.fromEntries(
      sections.map(({ property, fields, stored }) => [property, recordToForm(fields, stored)]),
    ),
    secrets: sections.flatMap(({ secrets }) => secrets),
    editable: editable(answer),
    notices: noticesOf(answer, faults, sections),
    ...(!answer.readable && { unseen: true }),
    empty: sections.length > 0 ? null : reasonForNothing(answer, faults),
    source: new FylrSettingsSource(answer.plugin ?? '', sections, withoutThose(values, sections)),
  };
}

function withoutThose(values: JsonObject, sections: readonly Section[]): JsonObject {
  const names = new Set(sections.map(({ name }) => name));
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name)));
}

/** The languages with those of the person first. */
function inOrderFor(locale: string, languages: readonly string[]): readonly string[] {
  const isOwn = (code: string) => code.toLowerCase().split(/[-_]/)[0] === locale.toLowerCase().split('-')[0];
  return [...languages.filter(isOwn), ...languages.filter((code) => !isOwn(code))];
}

function editable({ readable, readOnly }: SettingsAnswer): Allowed {
  if (!readable) return refused(m.fylr_settings_no_right);
  return readOnly ? refused(m.fylr_refused_read_only) : ALLOWED;
}

function noticesOf(
  { enabled, defs, worded }: SettingsAnswer,
  faults: readonly string[],
  sections: readonly Section[],
): readonly ServerCondition[] {
  const notices: ServerCondition[] = [];
  if (enabled === false && sections.length > 0) {
    notices.push({
      severity: 'info',
      title: m.fylr_settings_off_title,
      explanation: m.fylr_settings_off,
    });
  } else if (!worded && defs !== undefined) {
    notices.push({
      severity: 'info',
      title: m.fylr_settings_wordless_title,
      explanation: m.fylr_settings_wordless,
    });
  }
  if (faults.length > 0) {
    notices.push({
      severity: 'warning',
      title: m.fylr_settings_faults_title,
      explanation: () => m.fylr_settings_faults({ faults: listed(faults) }),
    });
  }
  return notices;
}

/** More than anybody reads. */
const MOST_FAULTS = 12;

function listed(faults: readonly string[]): string {
  const shown = faults.slice(0, MOST_FAULTS).join(' · ');
  return faults.length > MOST_FAULTS ? `${shown} …` : shown;
}

/** Why there is nothing to set: that settings cannot be seen is not that there are none. */
function reasonForNothing(answer: SettingsAnswer, faults: readonly string[]): Text {
  if (!answer.readable) return m.fylr_settings_no_right;
  if (answer.plugin === null) return m.fylr_settings_no_package;
  if (faults.length > 0) return m.fylr_settings_all_faults;
  if (answer.defs !== undefined) return m.fylr_settings_none;
  if (answer.enabled !== false) return m.fylr_settings_not_listed;
  return isJsonObject(answer.values) ? m.fylr_settings_off_stored : m.fylr_settings_off_none;
}

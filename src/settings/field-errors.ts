import { sameValue } from '../lib/same-value.ts';
import type { DeclaredSettings, SectionValues, SettingPath, SettingsSchema } from '../systems/settings.ts';
import { sameSetting } from './changes.ts';
import { declaredAt, declaredSection, isConditional, isSecret } from './declaration.ts';
import { type Issue, issuesOf } from './rules.ts';
import { issueWords } from './validation-words.ts';
import { isList, isRecord, own, pathKey, valueAt } from './values.ts';

/** What is wrong with one value of a form. */
export interface FieldError {
  readonly path: SettingPath;
  /** In the language that is set when it is read; of source `server` untrusted text. */
  readonly message: string;
  /** `error` stands in the way of saving. */
  readonly severity: 'error' | 'warning';
  readonly source: 'rule' | 'server';
}

export const NO_ERRORS: readonly FieldError[] = Object.freeze([]);

interface Kept {
  readonly of: unknown;
  readonly errors: readonly FieldError[];
}

/** What the values of a form break of their declaration, found for each property anew only when it has changed. */
export class RuleErrors {
  readonly #declared: DeclaredSettings;
  readonly #makesNew: boolean;
  readonly #keptSecrets: ReadonlyMap<string, string>;
  readonly #ofProperties = new Map<string, Kept>();
  readonly #ofSections = new Map<string, { of: SectionValues; issues: readonly Issue[] }>();

  /** @param makesNew whether nothing of it is stored: then nothing that is wrong was so before */
  constructor(declared: DeclaredSettings, makesNew = false) {
    this.#declared = declared;
    this.#makesNew = makesNew;
    this.#keptSecrets = new Map(declared.secrets.map(({ path, state }) => [pathKey(path), state]));
  }

  /** The errors of one property with all that is within it; the same array while nothing of it changes. */
  ofProperty(section: SectionValues, id: string, name: string): readonly FieldError[] {
    const conditional = isConditional(declaredSection(this.#declared, id));
    const of = conditional ? section : own(section, name);
    const key = pathKey([id, name]);
    const kept = this.#ofProperties.get(key);
    if (kept && kept.of === of) return kept.errors;
    const issues = conditional
      ? this.#sectionIssues(section, id).filter(({ path }) => path[1] === name)
      : issuesOf(propertyView(declaredSection(this.#declared, id).schema ?? {}, name), { [name]: of }, [id]);
    const found = issues.filter((issue) => !this.#isFulfilledUnseen(issue, section));
    const errors = found.length === 0 ? NO_ERRORS : found.map((issue) => this.#fieldError(issue, section));
    const same = kept && sameErrors(kept.errors, errors) ? kept.errors : errors;
    this.#ofProperties.set(key, { of, errors: same });
    return same;
  }

  #sectionIssues(section: SectionValues, id: string): readonly Issue[] {
    const kept = this.#ofSections.get(id);
    if (kept && kept.of === section) return kept.issues;
    const issues = issuesOf(declaredSection(this.#declared, id).schema ?? {}, section, [id]);
    this.#ofSections.set(id, { of: section, issues });
    return issues;
  }

  /** Of a secret nobody sees the content: absent it is kept, and null clears it. */
  #isFulfilledUnseen({ path, broken }: Issue, section: SectionValues): boolean {
    if (!isSecret(declaredAt(this.#declared, path))) return false;
    const value = valueAt(section, path.slice(1));
    if (broken.rule !== 'required') return value === null;
    const state = this.#keptSecrets.get(pathKey(path));
    return value === undefined && (state === 'set' || state === 'unknown');
  }

  #fieldError(issue: Issue, section: SectionValues): FieldError {
    const [id] = issue.path;
    const inForm = { [String(id)]: section };
    const declared = this.#declared;
    return {
      path: issue.path,
      get message() {
        return issueWords(declared, inForm, issue);
      },
      severity: this.#makesNew || this.#isTouched(issue.path, section) ? 'error' : 'warning',
      source: 'rule',
    };
  }

  /**
   * Whether a person has changed what is wrong there, or all of it is theirs. An entry of a list that was loaded like that is not changed by
   * another place in the list; one that is new is all of the person's making.
   */
  #isTouched(path: SettingPath, section: SectionValues): boolean {
    if (this.#declared.isNew) return true;
    const [id, ...rest] = path;
    let old: unknown = own(this.#declared.values, String(id));
    let now: unknown = section;
    for (const step of rest) {
      if (typeof step === 'number') {
        if (!isList(old) || !isList(now)) return true;
        const entry = now[step];
        if (old.some((one) => sameValue(one, entry))) return false;
        old = old[step];
        now = entry;
        if (old === undefined) return true;
      } else {
        old = isRecord(old) ? own(old, step) : undefined;
        now = isRecord(now) ? own(now, step) : undefined;
      }
    }
    return !sameSetting(declaredAt(this.#declared, path), old, now);
  }
}

function sameErrors(a: readonly FieldError[], b: readonly FieldError[]): boolean {
  return a.length === b.length && sameValue(a, b);
}

const views = new WeakMap<SettingsSchema, Map<string, SettingsSchema>>();

/** A section's schema as far as it concerns one of its properties. */
function propertyView(section: SettingsSchema, name: string): SettingsSchema {
  const ofSection = views.get(section) ?? new Map<string, SettingsSchema>();
  views.set(section, ofSection);
  const found = ofSection.get(name);
  if (found) return found;
  const property = own(section.properties, name);
  const view: SettingsSchema = {
    properties: property ? { [name]: property } : {},
    required: section.required?.includes(name) ? [name] : [],
    ...(section.additionalProperties === undefined
      ? {}
      : { additionalProperties: section.additionalProperties }),
  };
  ofSection.set(name, view);
  return view;
}

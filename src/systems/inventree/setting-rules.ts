import { m } from '../../messages/messages.js';

/** What a server does to every value, whatever the plugin's own checks say. */
export interface SettingRules {
  /** How long a text may be. */
  readonly maxLength: number;
  /** What a text must look like: one line without HTML. */
  readonly pattern: string;
  /** What all texts have in common, in words. */
  readonly aboutTexts: string;
  /** An empty number is answered with yes, and the plugin's default takes its place. */
  readonly emptyNumberIsDefault: boolean;
  /** Stored settings that the plugin no longer declares are still told. */
  readonly tellsRemoved: boolean;
}

/** Settings were made anew within this version: they are trimmed and checked since. */
const REWORKED_SINCE = 380;
/** Since this version even the beginning of a tag counts as HTML. */
const REFUSES_OPEN_TAGS_SINCE = 530;

/** A less-than sign that no tag begins with is a text like any other. */
const CLOSED_TAG = '[A-Za-z/!?][^<>]*>';
const OPEN_TAG = '[A-Za-z/!?]';

/**
 * The rules of a version.
 * upstream: InvenTree API 198, 435 and 530, observed
 */
export function settingRules(apiVersion: number): SettingRules {
  const reworked = apiVersion >= REWORKED_SINCE;
  const tag = apiVersion >= REFUSES_OPEN_TAGS_SINCE ? OPEN_TAG : CLOSED_TAG;
  return {
    maxLength: 2000,
    pattern: String.raw`^[^<\p{Cc}]*(?:<(?!${tag})[^<\p{Cc}]*)*$`,
    aboutTexts: reworked ? m.inventree_settings_texts_trimmed() : m.inventree_settings_texts(),
    emptyNumberIsDefault: !reworked,
    tellsRemoved: !reworked,
  };
}

import { isJsonObject, numberOf, own, textOf, textOrNumberOf } from '../api/json.ts';
import { isSecretName, maskAll, maskSecrets, maskSecretsInAddress } from '../api/secrets.ts';
import { m } from '../messages/messages.js';
import { visibleText } from './names.ts';
import type { Fact, FactGroup, FactValue, PluginLink, Text } from './system.ts';

/**
 * Builders for facts from untrusted values. Each gives null for a value that is absent or not what it should
 * be; `factGroup` leaves those out. Nothing a server sends can make them throw.
 */
type MaybeFact = Fact | null;

/** A group of the facts that are there. */
export function factGroup(title: Text, facts: readonly MaybeFact[]): FactGroup {
  return { title, facts: facts.filter((known) => known !== null) };
}

/** A fact with a value that is known to be right. */
export function fact(label: Text, value: FactValue, help?: Text): Fact {
  return help === undefined ? { label, value } : { label, value, help };
}

/** What a page says of a text that nobody can see. */
const INVISIBLE: FactValue = { kind: 'none', why: m.api_invisible };

export function textFact(label: Text, value: unknown, help?: Text): MaybeFact {
  const text = textOrNumberOf(value);
  if (text === null) return null;
  return fact(label, visibleText(text) === null ? INVISIBLE : { kind: 'text', text }, help);
}

export function codeFact(label: Text, value: unknown, help?: Text): MaybeFact {
  const code = textOrNumberOf(value);
  if (code === null) return null;
  return fact(label, visibleText(code) === null ? INVISIBLE : { kind: 'code', code }, help);
}

export function wordsFact(label: Text, words: Text | null, help?: Text): MaybeFact {
  return words === null ? null : fact(label, { kind: 'words', words }, help);
}

export function flagFact(label: Text, value: unknown, help?: Text): MaybeFact {
  return typeof value === 'boolean' ? fact(label, { kind: 'flag', flag: value }, help) : null;
}

export function numberFact(label: Text, value: unknown, unit?: Text, help?: Text): MaybeFact {
  const number = numberOf(value);
  if (number === null) return null;
  return fact(
    label,
    unit === undefined ? { kind: 'number', number } : { kind: 'number', number, unit },
    help,
  );
}

/** A moment; what cannot be read as one is shown as it came. */
export function timeFact(label: Text, value: unknown, help?: Text): MaybeFact {
  const time = textOf(value);
  if (time === null) return null;
  return fact(
    label,
    Number.isNaN(Date.parse(time)) ? { kind: 'text', text: time } : { kind: 'time', time },
    help,
  );
}

/** An address, without what is secret in it: then it leads nowhere, and is no link. Whether the others it becomes a link is decided where it is shown: only http and https do. */
export function linkFact(label: Text, value: unknown, help?: Text): MaybeFact {
  const url = textOf(value);
  if (url === null) return null;
  const masked = maskSecretsInAddress(url);
  return fact(label, masked === url ? { kind: 'link', url } : { kind: 'code', code: masked }, help);
}

/** A list of texts; an empty one says so, with `none` for why. Null when the value is no list. */
export function listFact(label: Text, value: unknown, none?: Text, help?: Text): MaybeFact {
  if (!Array.isArray(value)) return null;
  const items = value.map((item) => textOrNumberOf(item) ?? JSON.stringify(maskSecrets(item)) ?? '');
  if (items.length > 0) return fact(label, { kind: 'list', items }, help);
  return fact(label, none === undefined ? { kind: 'none' } : { kind: 'none', why: none }, help);
}

/** Any JSON with its secrets masked; null for what is absent or holds nothing. */
export function jsonFact(label: Text, value: unknown, help?: Text): MaybeFact {
  if (value === undefined || value === null || isEmpty(value)) return null;
  return fact(label, { kind: 'json', json: maskSecrets(value) }, help);
}

/**
 * What a server tells beyond what we know to arrange: the fields of a newer version, by their own names, so
 * that nothing is hidden.
 */
export function furtherFacts(title: Text, object: unknown, known: readonly string[]): FactGroup {
  if (!isJsonObject(object)) return factGroup(title, []);
  const names = Object.keys(object).filter((name) => !known.includes(name));
  return factGroup(
    title,
    names.map((name) => furtherFact(name, own(object, name))),
  );
}

function furtherFact(name: string, raw: unknown): MaybeFact {
  const label = () => name;
  const value = isSecretName(name) ? maskAll(raw) : raw;
  if (typeof value === 'boolean') return flagFact(label, value);
  if (typeof value === 'number') return numberFact(label, value);
  if (typeof value === 'string') return textFact(label, value);
  return jsonFact(label, value);
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : isJsonObject(value) && Object.keys(value).length === 0;
}

/** The labelled addresses that are there. */
export function linksOf(
  links: readonly { readonly label: Text; readonly url: unknown }[],
): readonly PluginLink[] {
  return links.flatMap(({ label, url }) => {
    const text = textOf(url);
    return text === null ? [] : [{ label, url: text }];
  });
}

/** The words for a known value of an open set; the value itself when it is new to us; null when absent. */
export function wordsFor(words: Readonly<Record<string, Text>>, value: unknown): Text | null {
  const text = textOf(value);
  if (text === null) return null;
  return (Object.hasOwn(words, text) ? words[text] : undefined) ?? (() => text);
}

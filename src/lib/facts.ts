/** Words for a person, in the language that is set when they are read. */
export type Text = () => string;

/** A group of facts under one title; an empty group is not shown. */
export interface FactGroup {
  readonly title: Text;
  readonly facts: readonly Fact[];
}

/** One thing that a server tells of itself or of a plugin. */
export interface Fact {
  readonly label: Text;
  /** What it means, where the label alone does not tell. */
  readonly help?: Text;
  readonly value: FactValue;
}

/** A value with how it is to be shown. Strings are untrusted text unless they are `words`. */
export type FactValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'words'; readonly words: Text }
  | { readonly kind: 'code'; readonly code: string }
  /** An address: a link if it is one of the web, otherwise its text, marked as no web address. */
  | { readonly kind: 'link'; readonly url: string; readonly text?: string }
  /** A moment; `past` for what has happened and cannot be to come. */
  | { readonly kind: 'time'; readonly time: string; readonly past?: true }
  | { readonly kind: 'flag'; readonly flag: boolean }
  | { readonly kind: 'number'; readonly number: number; readonly unit?: Text }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** What happened, the latest first. */
  | { readonly kind: 'events'; readonly events: readonly FactEvent[] }
  /** Things with a name of their own, each with what is told of it. */
  | { readonly kind: 'entries'; readonly entries: readonly FactEntry[] }
  | { readonly kind: 'json'; readonly json: unknown }
  /** Absent on purpose: nothing is stored, or the server does not tell. */
  | { readonly kind: 'none'; readonly why?: Text };

/** Something that happened. Strings are untrusted text. */
export interface FactEvent {
  /** As the server wrote it; null when it does not say. */
  readonly time: string | null;
  readonly text: string;
  /** What else is told of it (a code, a method), short. */
  readonly notes: readonly string[];
}

/** One of several things that a fact is about. Strings are untrusted text. */
export interface FactEntry {
  readonly name: string;
  /** What is told of it in a word each (its type, that it is needed). */
  readonly notes: readonly Text[];
  readonly description: string | null;
}

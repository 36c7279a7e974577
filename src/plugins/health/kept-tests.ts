import { useMemo, useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { testsPrefix } from './tests-prefix.ts';

/**
 * What tests of plugins came to, kept in this browser until the person signs out: a server keeps no more of a test than
 * its time.
 */

/** Whose tests of which plugin. */
export interface TestedPlugin {
  /** The server's id in the configuration. */
  readonly server: string;
  /** The name with which the person is signed in there. */
  readonly user: string;
  readonly plugin: string;
}

/** How many are kept of each plugin. */
const MOST = 10;
/** Characters that are kept of what a server said. */
const LONGEST = 4000;

const StoredTest = v.object({
  /** When it was asked for, by this browser's clock, in milliseconds since 1970. */
  at: v.pipe(v.number(), v.finite()),
  /** `unclear`: no answer came. */
  result: v.picklist(['passed', 'failed', 'unclear']),
  /** The server's own words, secrets masked. */
  message: v.nullable(v.string()),
  /** Milliseconds, as the server measured them; null when it did not say. */
  tookMs: v.nullable(v.pipe(v.number(), v.finite())),
  /** Milliseconds until the answer was here. */
  waitedMs: v.pipe(v.number(), v.finite()),
});

export type KeptTest = v.InferOutput<typeof StoredTest>;

const StoredTests = v.array(StoredTest);

/** Where the browser has no storage that this page may use. */
const memory = new Map<string, string>();
const listeners = new Set<() => void>();

function keyOf({ server, user, plugin }: TestedPlugin): string {
  return `${testsPrefix(server, user)}${JSON.stringify(plugin)}`;
}

function storedText(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

function parsed(text: string | null): readonly KeptTest[] {
  if (text === null) return [];
  try {
    const read = v.safeParse(StoredTests, JSON.parse(text));
    return read.success ? read.output : [];
  } catch {
    return [];
  }
}

/** The tests of a plugin that are kept, the latest first. */
export function keptTests(of: TestedPlugin): readonly KeptTest[] {
  return parsed(storedText(keyOf(of)));
}

/** Keeps one more; the oldest goes when there are many. */
export function keepTest(of: TestedPlugin, test: KeptTest): void {
  const key = keyOf(of);
  const cut = { ...test, message: test.message === null ? null : test.message.slice(0, LONGEST) };
  const text = JSON.stringify([cut, ...keptTests(of)].slice(0, MOST));
  try {
    localStorage.setItem(key, text);
  } catch {
    memory.set(key, text);
  }
  for (const tell of listeners) tell();
}

/** The same for a page, which is drawn again when there is one more. */
export function useKeptTests(of: TestedPlugin): readonly KeptTest[] {
  const key = keyOf(of);
  const text = useSyncExternalStore(subscribe, () => storedText(key));
  return useMemo(() => parsed(text), [text]);
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  // Another tab has tested, or signed out.
  window.addEventListener('storage', tell);
  return () => {
    listeners.delete(tell);
    window.removeEventListener('storage', tell);
  };
}

import type { ComponentType } from 'react';

type DrawMarkdown = ComponentType<{ readonly text: string }>;

let loaded: DrawMarkdown | null = null;

/** Loads what draws Markdown. A page on which nothing may move when it comes loads it before it is drawn itself. */
export async function loadMarkdown(): Promise<DrawMarkdown> {
  const { MarkdownText } = await import('./markdown-text.tsx');
  loaded = MarkdownText;
  return MarkdownText;
}

/** What draws Markdown; null while it is not there. */
export function loadedMarkdown(): DrawMarkdown | null {
  return loaded;
}

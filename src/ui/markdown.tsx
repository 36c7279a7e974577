import { ShowAllButton } from './show-all-button.tsx';
import { lazy, Suspense, useState } from 'react';
import { FallbackBoundary } from './fallback-boundary.tsx';
import { LongText } from './long-text.tsx';
import { loadedMarkdown, loadMarkdown } from './markdown-code.ts';

const LateMarkdown = lazy(async () => ({ default: await loadMarkdown() }));

/** Untrusted text that its makers wrote in Markdown. Its code comes when it is needed; without it, it reads as it was written. */
export function Markdown({ text }: { readonly text: string }) {
  const [Drawn] = useState(() => loadedMarkdown() ?? LateMarkdown);
  const plain = <LongText text={text} />;
  return (
    <FallbackBoundary fallback={plain}>
      <Suspense fallback={plain}>
        <Drawn text={text} />
      </Suspense>
    </FallbackBoundary>
  );
}

/** The same of any length: a long one shows its beginning, and all of it when a person asks for it. */
export function LongMarkdown({ text, most = 600 }: { readonly text: string; readonly most?: number }) {
  const [all, setAll] = useState(false);
  if (text.length <= most + most / 4) return <Markdown text={text} />;
  return (
    <>
      <Markdown text={all ? text : `${beginningOf(text, most)} …`} />
      <ShowAllButton all={all} onToggle={() => setAll((before) => !before)} />
    </>
  );
}

/** Whole lines or at least words, where there are any: half a mark would change what follows. */
function beginningOf(text: string, most: number): string {
  const cut = text.slice(0, most);
  const end = Math.max(cut.lastIndexOf('\n'), cut.lastIndexOf(' '));
  return cut.slice(0, end > most / 2 ? end : most).trimEnd();
}

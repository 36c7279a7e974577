import { useEffect, useState } from 'react';
import { sectionElementId } from './setting-id.ts';

/** The section that the window shows: the last one whose head has passed its upper third. */
export function useCurrentSection(sections: readonly string[]): string | null {
  const [current, setCurrent] = useState<string | null>(sections[0] ?? null);
  const key = sections.join('\n');
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const line = window.innerHeight / 3;
      const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
      const heads = sections.flatMap((id) => {
        const head = document.getElementById(sectionElementId(id));
        return head ? [{ id, top: head.getBoundingClientRect().top }] : [];
      });
      const passed = heads.filter(({ top }) => top <= line || (atEnd && top < window.innerHeight));
      setCurrent((passed.at(-1) ?? heads[0])?.id ?? null);
    };
    const later = () => {
      frame ||= requestAnimationFrame(look);
    };
    window.addEventListener('scroll', later, { passive: true });
    later();
    return () => {
      window.removeEventListener('scroll', later);
      cancelAnimationFrame(frame);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the same names are the same sections
  }, [key]);
  return current;
}

import { useEffect } from 'react';
import { basePath } from '../../api/base-path.ts';
import { useLocale } from '../../app/use-locale.ts';
import { ReturnMessage } from '../../connections/return-message.tsx';
import { m } from '../../messages/messages.js';
import { type Locale, locales } from '../../messages/runtime.js';
import styles from './frame.module.css';
import { type Look, OWN_LOOK } from './look.ts';

/** Where the gateway leads the window that a frame has opened for a provider. No embedder has such an id. */
const ADDRESS = `${basePath}embed/_/connected`;

export interface ReturnedWindow {
  /** The gateway's word for how it ended. */
  readonly outcome: string;
  /** Those of the frame; null where the address names none. */
  readonly locale: Locale | null;
  readonly look: Look;
}

/** What the address of such a window says; null for any other address. */
export function returnedWindow({ pathname, search }: Location): ReturnedWindow | null {
  if (pathname !== ADDRESS) return null;
  const query = new URLSearchParams(search);
  const scheme = query.get('scheme');
  return {
    outcome: query.get('outcome') ?? '',
    locale: locales.find((locale) => locale === query.get('language')) ?? null,
    look: { ...OWN_LOOK, scheme: scheme === 'light' || scheme === 'dark' ? scheme : null },
  };
}

/** The end of such a window. It stands alone: its person goes back to the frame, and may be nobody to the app. */
export function ReturnWindow({ outcome }: { readonly outcome: string }) {
  useLocale();
  return (
    <main className={styles.returned}>
      <ReturnMessage outcome={outcome} Heading={Heading} />
    </main>
  );
}

function Heading({ title }: { readonly title: string }) {
  useEffect(() => {
    document.title = [title, m.app_name()].join(' · ');
  }, [title]);
  return <h1>{title}</h1>;
}

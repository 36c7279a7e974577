import { useState } from 'react';
import { safeUrl } from '../lib/safe-url.ts';
import styles from './avatar.module.css';

interface AvatarProps {
  /** Whose it is; stands beside it, so that nothing is lost to who cannot see it. */
  readonly name: string;
  /** What a server sent: it may be no address of the web, and no image. */
  readonly url: string | null;
}

/** A picture of somebody, or the first letter of their name where there is none that can be shown. */
export function Avatar({ name, url }: AvatarProps) {
  const address = safeUrl(url);
  const [broken, setBroken] = useState<string | null>(null);
  return (
    <span className={styles.avatar} aria-hidden>
      {address !== null && broken !== address ? (
        <img
          src={address}
          alt=""
          className={styles.image}
          referrerPolicy="no-referrer"
          loading="lazy"
          onError={() => setBroken(address)}
        />
      ) : (
        firstLetter(name)
      )}
    </span>
  );
}

/** What people take for one letter, accents and all. */
function firstLetter(name: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name.trim());
  return (first?.segment ?? '?').toLocaleUpperCase();
}

import { IconBook } from '@tabler/icons-react';
import { useState } from 'react';
import { m } from '../../messages/messages.js';
import { coverAddress } from './cover-address.ts';
import styles from './recommendations.module.css';

/** A picture from anywhere, which may be no picture at all: a mark stands in for it then. */
export function Cover({ url }: { readonly url: string | null }) {
  const address = coverAddress(url);
  const [failed, setFailed] = useState<string | null>(null);
  if (address === null || failed === address) {
    return (
      <div className={styles.noCover} role="img" aria-label={m.recommendation_no_cover()}>
        <IconBook size={28} stroke={1.5} aria-hidden />
      </div>
    );
  }
  return (
    <img
      className={styles.cover}
      src={address}
      // The title stands beside it.
      alt=""
      loading="lazy"
      decoding="async"
      // Whoever has the picture need not know where it is looked at.
      referrerPolicy="no-referrer"
      onError={() => setFailed(address)}
    />
  );
}

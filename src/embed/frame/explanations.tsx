import { Button } from '@mantine/core';
import '@mantine/core/styles/Button.layer.css';
import { useEffect } from 'react';
import { basePath } from '../../api/base-path.ts';
import { useLocale } from '../../app/use-locale.ts';
import { m } from '../../messages/messages.js';
import { EmptyState } from '../../ui/empty-state.tsx';
import styles from './frame.module.css';

/** Why nothing is shown at an address of a frame. */
function Explanation({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children: string;
  readonly action?: React.ReactNode;
}) {
  useLocale();
  useEffect(() => {
    document.title = [title, m.app_name()].join(' · ');
  }, [title]);
  return (
    <main className={styles.explained}>
      <EmptyState title={title} action={action}>
        {children}
      </EmptyState>
    </main>
  );
}

/** For a frame's address that stands in the browser itself. */
export function OpenedDirectly() {
  return (
    <Explanation title={m.embed_direct_title()} action={<a href={basePath}>{m.embed_direct_next()}</a>}>
      {m.embed_direct_what()}
    </Explanation>
  );
}

/** For a name in the address that the operator has not set up. */
export function UnknownEmbedder() {
  return <Explanation title={m.embed_unknown_title()}>{m.embed_unknown_what()}</Explanation>;
}

interface TryAgainProps {
  readonly onTryAgain: () => void;
}

/** The page around gives no session. */
export function NoSession({ onTryAgain }: TryAgainProps) {
  return (
    <Explanation
      title={m.embed_silent_title()}
      action={
        <Button size="xs" variant="default" onClick={onTryAgain}>
          {m.retry()}
        </Button>
      }
    >
      {m.embed_silent_what()}
    </Explanation>
  );
}

/** The page around gives one that is not for it. */
export function SessionRefused({ onTryAgain }: TryAgainProps) {
  return (
    <Explanation
      title={m.embed_refused_title()}
      action={
        <Button size="xs" variant="default" onClick={onTryAgain}>
          {m.retry()}
        </Button>
      }
    >
      {m.embed_refused_what()}
    </Explanation>
  );
}

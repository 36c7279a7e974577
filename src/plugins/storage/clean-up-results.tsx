import { useMutationState } from '@tanstack/react-query';
import { byteWords } from '../../lib/amount-words.ts';
import { m } from '../../messages/messages.js';
import type { SignedInServer } from '../../servers/servers-query.ts';
import { LongText } from '../../ui/long-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './storage.module.css';
import { type CleanUpResult, cleanUpKey } from './use-clean-up.ts';

interface CleanUpResultsProps {
  readonly server: SignedInServer;
  /** Of one plugin only, by its technical name. */
  readonly pluginKey?: string;
}

/** What clean-ups came to, as the server said right after them, since the app was opened; the latest first. */
export function CleanUpResults({ server, pluginKey }: CleanUpResultsProps) {
  const results = useMutationState({
    filters: { mutationKey: cleanUpKey(server.id, pluginKey), status: 'success' },
    select: ({ state }) => (isResult(state.data) ? { at: state.submittedAt, result: state.data } : null),
  });
  return (
    <div role="status" aria-label={m.clean_up_results()} className={styles.results}>
      {results
        .flatMap((one) => one ?? [])
        .toReversed()
        .map(({ at, result }) => (
          <Result key={at} result={result} named={pluginKey === undefined} />
        ))}
    </div>
  );
}

interface ResultProps {
  readonly result: CleanUpResult;
  /** Whether it says which plugin it is about. */
  readonly named: boolean;
}

function Result({ result: { pluginKey, deleted, freedBytes, failed, errors }, named }: ResultProps) {
  const words = m.clean_up_done({ count: deleted, size: byteWords(freedBytes) });
  const done = (
    <>
      {named && (
        <>
          <bdi>{pluginKey}</bdi>:{' '}
        </>
      )}
      {words}
    </>
  );
  if (failed === 0) return <Notice severity="info" title={done} />;
  return (
    <Notice severity="warning" title={done}>
      <p>{m.clean_up_left({ count: failed })}</p>
      {errors.map((error) => (
        <LongText key={error} text={error} />
      ))}
    </Notice>
  );
}

/** Tells what came of it; the cache of mutations does not know its types. */
function isResult(data: unknown): data is CleanUpResult {
  return typeof data === 'object' && data !== null && 'freedBytes' in data;
}

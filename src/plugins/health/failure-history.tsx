import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { parseAsInteger, useQueryState } from 'nuqs';
import { refetchEvery } from '../../api/query-client.ts';
import { absoluteTime, parseTime } from '../../lib/relative-time.ts';
import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import { AnswerOf } from '../../servers/answer-of.tsx';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { FailurePage, HealthFacet, RecordedFailure } from '../../systems/health.ts';
import type { Plugin } from '../../systems/system.ts';
import { LongText } from '../../ui/long-text.tsx';
import { Pager } from '../../ui/pager.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import styles from './health.module.css';

const REFETCH_EVERY = 60_000;

interface FailureHistoryProps {
  readonly server: SignedInServer;
  readonly health: HealthFacet;
  readonly plugin: Plugin;
}

/** What went wrong with a plugin before, page by page; the page is in the address. */
export function FailureHistory({ server, health, plugin }: FailureHistoryProps) {
  const [asked, setPage] = useQueryState(
    'page',
    parseAsInteger.withDefault(1).withOptions({ history: 'push' }),
  );
  const page = Math.max(1, asked);
  const failures = useQuery({
    ...health.failures(plugin.id, page),
    refetchInterval: refetchEvery(REFETCH_EVERY),
    placeholderData: keepPreviousData,
  });
  return (
    <section className={styles.part} aria-labelledby="failures">
      <h2 id="failures">{m.failures_title()}</h2>
      <AnswerOf
        server={server}
        query={failures}
        waiting={<Skeleton lines={4} shape="text" waitingFor={m.server_waiting({ server: server.name })} />}
      >
        {(known) => (
          <Failures
            known={known}
            page={page}
            turning={failures.isPlaceholderData}
            onPage={(to) => void setPage(to === 1 ? null : to)}
          />
        )}
      </AnswerOf>
    </section>
  );
}

interface FailuresProps {
  readonly known: FailurePage;
  /** The page that the address names. */
  readonly page: number;
  /** Whether another page is shown until this one is there. */
  readonly turning: boolean;
  readonly onPage: (page: number) => void;
}

function Failures({ known, page, turning, onPage }: FailuresProps) {
  const { about, effect, failures, total, pages, first } = known;
  return (
    <>
      <p className={styles.muted}>{[about(), effect?.()].filter(Boolean).join(' ')}</p>
      {failures.length > 0 ? (
        <ol className={styles.failures} start={first} aria-busy={turning}>
          {failures.map((one, place) => (
            // oxlint-disable-next-line no-array-index-key -- two may be told in the same words
            <li key={place} className={styles.failure}>
              <Failure failure={one} />
            </li>
          ))}
        </ol>
      ) : (
        <p>{total === 0 ? m.failures_none() : m.failures_none_here()}</p>
      )}
      {(pages > 1 || page > 1) && (
        <Pager
          label={m.failures_pages()}
          page={page}
          pages={pages}
          from={failures.length === 0 ? 0 : first}
          to={failures.length === 0 ? 0 : first + failures.length - 1}
          total={total}
          onPage={onPage}
        />
      )}
    </>
  );
}

function Failure({ failure: { time, text, notes } }: { readonly failure: RecordedFailure }) {
  const parsed = time === null ? null : parseTime(time);
  return (
    <>
      <span className={styles.when}>
        {parsed === null ? (
          <bdi>{time ?? m.ui_not_stated()}</bdi>
        ) : (
          <>
            <RelativeTime time={parsed} past />
            <span className={styles.notes} aria-hidden>
              {absoluteTime(parsed, getLocale())}
            </span>
          </>
        )}
      </span>
      <span>
        <LongText text={text} />
        {notes.length > 0 && (
          <span className={styles.notes}>
            <bdi>{notes.join(' · ')}</bdi>
          </span>
        )}
      </span>
    </>
  );
}

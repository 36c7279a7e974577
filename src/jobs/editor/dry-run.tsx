import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { toApiError } from '../../api/api-error.ts';
import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import { sameValue } from '../../lib/same-value.ts';
import { ServerError } from '../../servers/server-error.tsx';
import type { SignedInServer } from '../../servers/servers-query.ts';
import { onceSignedIn } from '../../servers/waiting-work.ts';
import type { JobId, JobPreview, JobPreviewEntry, JobsFacet, RefreshSettings } from '../../systems/jobs.ts';
import type { Allowed } from '../../systems/system.ts';
import { BusyButton } from '../../ui/busy-button.tsx';
import { ExternalLink } from '../../ui/external-link.tsx';
import { JsonText } from '../../ui/json-text.tsx';
import { LongText } from '../../ui/long-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './job-editor.module.css';

interface DryRunProps {
  readonly server: SignedInServer;
  readonly facet: JobsFacet;
  readonly id: JobId;
  readonly allowed: Allowed;
  /** As it stands in the form. */
  readonly refresh: RefreshSettings;
  /** Whether that is stored as well. */
  readonly isStored: boolean;
  /** True to begin at once. */
  readonly atOnce: boolean;
}

interface Tried {
  readonly with: RefreshSettings;
  readonly outcome: { readonly preview: JobPreview } | { readonly error: unknown } | null;
}

/** What a job would do if it ran now, with the settings as they are in the form. Nothing is changed by it. */
export function DryRun({ server, facet, id, allowed, refresh, isStored, atOnce }: DryRunProps) {
  const [tried, setTried] = useState<Tried | null>(null);
  const running = useRef<AbortController | null>(null);
  const busy = tried !== null && tried.outcome === null;
  const run = async () => {
    const patience = new AbortController();
    running.current?.abort();
    running.current = patience;
    setTried({ with: refresh, outcome: null });
    const work = { serverId: server.id, what: m.job_try };
    const outcome = await onceSignedIn(work, () =>
      facet.preview(id, isStored ? null : refresh, patience.signal),
    ).then(
      (preview) => ({ preview }),
      (error: unknown) => ({ error }),
    );
    if (running.current === patience) setTried({ with: refresh, outcome });
  };
  const begun = useRef(false);
  useEffect(() => {
    if (atOnce && allowed.allowed && !begun.current) {
      begun.current = true;
      void run();
    }
    // oxlint-disable-next-line react/exhaustive-deps -- once, when it appears
  }, []);
  useEffect(() => () => running.current?.abort(), []);
  return (
    <section className={styles.panel} aria-labelledby="job-try">
      <h2 id="job-try" className={styles.panelTitle}>
        {m.job_try()}
      </h2>
      <p className={styles.hint}>{isStored ? m.job_try_help() : m.job_try_help_unsaved()}</p>
      <div className={styles.actions}>
        <BusyButton
          busy={busy}
          locked={!allowed.allowed}
          describedBy={allowed.allowed ? undefined : 'job-try-reason'}
          onPress={() => void run()}
        >
          {busy ? m.job_try_running() : tried ? m.job_try_again() : m.job_try_now()}
        </BusyButton>
        {busy && (
          <Button
            variant="subtle"
            size="xs"
            onClick={() => {
              running.current?.abort();
              running.current = null;
              setTried(null);
            }}
          >
            {m.job_try_cancel()}
          </Button>
        )}
        {!allowed.allowed && (
          <span id="job-try-reason" className={styles.hint}>
            {allowed.reason()}
          </span>
        )}
      </div>
      <div role="status" className={styles.stack}>
        {tried?.outcome && 'preview' in tried.outcome && (
          <Preview server={server} preview={tried.outcome.preview} isOld={!sameValue(tried.with, refresh)} />
        )}
      </div>
      {tried?.outcome && 'error' in tried.outcome && (
        <ServerError
          serverName={server.name}
          error={toApiError(tried.outcome.error)}
          onRetry={() => void run()}
          retrying={false}
        />
      )}
    </section>
  );
}

interface PreviewProps {
  readonly server: SignedInServer;
  readonly preview: JobPreview;
  /** Whether the settings have been changed since. */
  readonly isOld: boolean;
}

function number(count: number): string {
  return count.toLocaleString(getLocale());
}

function Preview({ server, preview, isOld }: PreviewProps) {
  const { eligible, skipped, planFailure, sample, note } = preview;
  const left = skipped.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      {isOld && <Notice severity="info" title={m.job_try_old()} dense />}
      {planFailure ? (
        <Notice severity="error" title={m.job_try_plan_failed()}>
          {planFailure()}
        </Notice>
      ) : (
        <dl className={styles.counts}>
          <div>
            <dt>{m.job_try_eligible()}</dt>
            <dd>{number(eligible + left)}</dd>
          </div>
          {skipped.map(({ id, label, count }) => (
            <div key={id}>
              <dt>{label()}</dt>
              <dd>{number(count)}</dd>
            </div>
          ))}
          <div data-sum>
            <dt>{m.job_try_left()}</dt>
            <dd>{number(eligible)}</dd>
          </div>
        </dl>
      )}
      {sample.length > 0 && (
        <div className={styles.stack}>
          <h3 className={styles.panelTitle}>{m.job_try_sample({ count: sample.length })}</h3>
          <ul className={styles.sample}>
            {sample.map((entry) => (
              <Entry key={entry.id} server={server} entry={entry} />
            ))}
          </ul>
        </div>
      )}
      {planFailure === null && <p className={styles.hint}>{note()}</p>}
    </>
  );
}

function Entry({
  server: { url },
  entry,
}: {
  readonly server: SignedInServer;
  readonly entry: JobPreviewEntry;
}) {
  return (
    <li>
      {url === null ? (
        <LongText text={entry.name} />
      ) : (
        <ExternalLink url={url.replace(/\/$/, '') + entry.path} text={entry.name} />
      )}
      {entry.changes.map(({ field, before, after }) => (
        <div key={field} className={styles.change}>
          <code>
            <bdi>{field}</bdi>
          </code>
          <JsonText json={{ before, after }} />
        </div>
      ))}
      {entry.skipped.map(({ field, reason }) => (
        <div key={field} className={styles.hint}>
          <bdi>{field}</bdi>: <bdi>{reason}</bdi>
        </div>
      ))}
    </li>
  );
}

import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { describeError } from '../../api/describe-error.ts';
import { pluginPath } from '../../lib/plugin-address.ts';
import { plainLine, shorten } from '../../lib/shorten.ts';
import { m } from '../../messages/messages.js';
import { ErrorDetails } from '../../servers/server-error.tsx';
import type { SignedInServer } from '../../servers/servers-query.ts';
import { useWaitingWork } from '../../servers/waiting-work.ts';
import type { Plugin, Text } from '../../systems/system.ts';
import { LongText } from '../../ui/long-text.tsx';
import { Notice, type NoticeSeverity } from '../../ui/notice.tsx';
import { PrintedOutput } from '../../ui/printed-output.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { PluginStateBadge } from '../plugin-state.tsx';
import { lookAgain } from './begin-install.ts';
import styles from './install-run-panel.module.css';
import { dropRun, type InstallOutcome, type InstallRun } from './install-runs.ts';
import { hasSameVersion, runTitle } from './outcome-title.ts';

/** Characters of a version that a line has room for. */
const LONGEST = 100;

interface RunProps {
  readonly server: SignedInServer;
  readonly run: InstallRun;
}

/** One installation: how far it is, or what came of it. It takes the focus when it begins and when it ends. */
export function InstallRunPanel({ server, run }: RunProps) {
  const panel = useRef<HTMLElement>(null);
  const ended = run.outcome !== null;
  useEffect(() => {
    const active = document.activeElement;
    // Whoever is elsewhere on the page by now stays there.
    if (active !== null && active !== document.body && !panel.current?.contains(active)) return;
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: 'nearest' });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- its end brings the focus back
  }, [ended]);
  return (
    <section ref={panel} tabIndex={-1} className={styles.panel} aria-label={runTitle(run, server.name)}>
      {run.outcome ? (
        <Outcome server={server} run={run} outcome={run.outcome} />
      ) : (
        <UnderWay server={server} run={run} />
      )}
    </section>
  );
}

function UnderWay({ server, run }: RunProps) {
  const { progress, stop } = run;
  const waits = useWaitingWork().some(({ serverId }) => serverId === server.id);
  const step = waits ? m.work_waiting() : (progress?.step() ?? m.install_step_before());
  const part = waits ? null : (progress?.part ?? null);
  return (
    <>
      <h2>{runTitle(run, server.name)}</h2>
      <p role="status">{step}</p>
      <progress
        className={styles.track}
        aria-label={step}
        max={1}
        {...(part === null ? {} : { value: part })}
      />
      <p className={styles.muted}>
        {m.install_begun()} <RelativeTime time={run.begunAt} past />.{' '}
        {stop ? m.install_goes_on_here() : m.install_goes_on()}
      </p>
      {progress?.output !== undefined && (
        <PrintedOutput title={m.install_output()} output={progress.output} growing />
      )}
      {stop && (
        <div>
          <Button variant="default" size="xs" onClick={stop.run}>
            {stop.label()}
          </Button>
        </div>
      )}
    </>
  );
}

interface OutcomeProps extends RunProps {
  readonly outcome: InstallOutcome;
}

function Outcome(props: OutcomeProps) {
  const { run, outcome } = props;
  switch (outcome.kind) {
    case 'done':
      return <DoneOutcome {...props} outcome={outcome} />;
    case 'not-shown':
      return (
        <Ended {...props} severity="warning" again={outcome.again} output={outcome.output}>
          <p>
            {outcome.error
              ? describeError(outcome.error, props.server.name).title
              : m.install_not_shown_why()}
          </p>
          <Said message={outcome.message} notes={outcome.notes} />
          {outcome.error && <ErrorDetails details={outcome.error.details} />}
        </Ended>
      );
    case 'unclear':
      return (
        <Ended {...props} severity="warning" again={outcome.again} output={null}>
          {outcome.why && <p>{outcome.why()}</p>}
          <p>{run.of === null ? m.install_unclear_why() : m.install_update_unclear_why()}</p>
          {outcome.left && <p>{outcome.left()}</p>}
          {outcome.error && <ErrorDetails details={outcome.error.details} />}
        </Ended>
      );
    case 'cancelled':
      return (
        <Ended {...props} severity="info" output={null}>
          <p>{m.install_cancelled_why()}</p>
        </Ended>
      );
    case 'refused':
      return (
        <Ended {...props} severity="error" output={outcome.output}>
          <RefusedWords server={props.server} outcome={outcome} />
        </Ended>
      );
  }
}

interface EndedProps extends RunProps {
  readonly severity: NoticeSeverity;
  readonly again?: () => Promise<InstallOutcome>;
  readonly output: string | null;
  readonly children: ReactNode;
}

/** What came of it, with what the server printed, and the ways on. */
function Ended({ server, run, severity, again, output, children }: EndedProps) {
  return (
    <>
      <Notice
        severity={severity}
        urgent
        title={runTitle(run, server.name)}
        actions={
          <>
            {again && (
              <Button variant="default" size="xs" onClick={() => lookAgain(run.id, again)}>
                {m.install_look_again()}
              </Button>
            )}
            <Button variant="default" size="xs" onClick={() => dropRun(run.id)}>
              {m.install_dismiss()}
            </Button>
          </>
        }
      >
        {children}
      </Notice>
      {output !== null && <PrintedOutput title={m.install_output()} output={output} />}
    </>
  );
}

function RefusedWords({
  server,
  outcome: { error, why, output, left },
}: {
  readonly server: SignedInServer;
  readonly outcome: Extract<InstallOutcome, { kind: 'refused' }>;
}) {
  if (!error) {
    return (
      <>
        <p>{why?.() ?? m.install_refused_without_words()}</p>
        {left && <p>{left()}</p>}
      </>
    );
  }
  const { title, whatToDo, changed } = describeError(error, server.name);
  // What is printed below need not be quoted as well.
  const quote = output === null ? error.serverMessage : null;
  return (
    <>
      <p>{why?.() ?? title}</p>
      {quote !== null && (
        <div className={styles.quote}>
          {m.form_server_says()} <LongText text={quote} />
        </div>
      )}
      <p>{[changed, why ? null : whatToDo].filter(Boolean).join(' ')}</p>
      {left && <p>{left()}</p>}
      <ErrorDetails details={error.details} />
    </>
  );
}

/** It has worked, as the list says: what is there now, and where to go from here. */
function DoneOutcome({
  server,
  run,
  outcome,
}: RunProps & { readonly outcome: Extract<InstallOutcome, { kind: 'done' }> }) {
  const { before, plugins, message, output, notes } = outcome;
  const same = run.of !== null && hasSameVersion(outcome);
  const change = same && before?.version ? m.install_updated_same_why() : versionWords(before, plugins);
  const DoneIcon = same ? IconInfoCircle : IconCircleCheck;
  return (
    <>
      <h2 className={styles.done} data-same={same}>
        <DoneIcon size={20} stroke={1.75} aria-hidden /> {runTitle(run, server.name)}
      </h2>
      {change !== null && <p>{change}</p>}
      <ul className={styles.plugins}>
        {plugins.map((plugin) => (
          <li key={plugin.id}>
            <Link to={pluginPath(server.id, plugin.id)} dir="auto">
              {plugin.name}
            </Link>
            {plugin.version !== null && (
              <bdi className={styles.muted}>
                {m.plugin_version({ version: shorten(plainLine(plugin.version), LONGEST) })}
              </bdi>
            )}
            <PluginStateBadge state={{ ...plugin.state, reason: null }} />
          </li>
        ))}
      </ul>
      <Said message={message} notes={notes} />
      {plugins.some(({ enabled, actions }) => !enabled && actions.enable.allowed) && (
        <p>{m.install_turn_on_there()}</p>
      )}
      {output !== null && <PrintedOutput title={m.install_output()} output={output} />}
      <div>
        <Button variant="default" size="xs" onClick={() => dropRun(run.id)}>
          {m.install_dismiss()}
        </Button>
      </div>
    </>
  );
}

function versionWords(before: Plugin | null, [now]: readonly Plugin[]): string | null {
  if (!before?.version || !now?.version || before.version === now.version) return null;
  return m.install_version_change({ before: before.version, after: now.version });
}

function Said({ message, notes }: { readonly message: string | null; readonly notes: readonly Text[] }) {
  if (message === null && notes.length === 0) return null;
  return (
    <>
      {message !== null && (
        <div className={styles.quote}>
          {m.form_server_says()} <LongText text={message} />
        </div>
      )}
      {notes.map((note) => (
        <p key={note()}>{note()}</p>
      ))}
    </>
  );
}

import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { describeError } from '../../api/describe-error.ts';
import { pluginPath } from '../../lib/plugin-address.ts';
import { m } from '../../messages/messages.js';
import { ErrorDetails, ServerError } from '../../servers/server-error.tsx';
import type { SignedInServer } from '../../servers/servers-query.ts';
import { useWaitingWork } from '../../servers/waiting-work.ts';
import type { LoadingError, LoadingErrors, ReloadWay } from '../../systems/loading.ts';
import type { ModelQuery, Plugin, PluginsFacet } from '../../systems/system.ts';
import { Notice } from '../../ui/notice.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { stateLabel } from '../plugin-state.tsx';
import { WayChoice } from '../../ui/way-choice.tsx';
import styles from './loading-part.module.css';
import type { ReloadChanges } from './compare-errors.ts';
import { type ReloadRun, useLastReload, useReload } from './use-reload.ts';

interface ReloadFormProps {
  readonly server: SignedInServer;
  readonly facet: PluginsFacet;
  readonly ways: readonly ReloadWay[];
  readonly errors: ModelQuery<LoadingErrors>;
}

/** Has all plugins loaded again, in one of the ways that there are, and tells what that has changed. */
export function ReloadForm({ server, facet, ways, errors }: ReloadFormProps) {
  const [chosen, setChosen] = useState(ways[0]?.id);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const reload = useReload({ server, facet, errors, shown: () => here.current });
  const last = useLastReload(server);
  const busy = last !== null && last.outcome === null && last.error === null;
  const way = ways.find(({ id }) => id === chosen);
  return (
    <section className={styles.section} aria-label={m.reload_title()}>
      <WayChoice
        legend={m.reload_title()}
        what={m.reload_what()}
        ways={ways.map(({ id, label, help }) => ({ id, label: label(), help: help() }))}
        chosen={chosen}
        onChoose={setChosen}
        disabled={busy}
      />
      <div className={styles.foot}>
        <Button
          size="sm"
          aria-disabled={busy}
          aria-busy={busy}
          onClick={() => {
            if (!busy && way) reload(way);
          }}
        >
          {busy ? m.reload_busy() : m.reload_now()}
        </Button>
        <p className={styles.words}>{m.reload_takes()}</p>
      </div>
      {last && <Run server={server} run={last} busy={busy} />}
    </section>
  );
}

interface RunProps {
  readonly server: SignedInServer;
  readonly run: ReloadRun;
  readonly busy: boolean;
}

function Run({ server, run, busy }: RunProps) {
  const waits = useWaitingWork().some(({ serverId }) => serverId === server.id);
  const outcome = useRef<HTMLDivElement>(null);
  const wasBusy = useRef(busy);
  useEffect(() => {
    if (wasBusy.current && !busy) outcome.current?.focus({ preventScroll: true });
    wasBusy.current = busy;
  }, [busy]);
  return (
    <div ref={outcome} tabIndex={-1} className={styles.outcome}>
      {busy ? (
        <>
          <p role="status">{waits ? m.work_waiting() : m.reload_under_way({ server: server.name })}</p>
          <progress className={styles.track} aria-label={m.reload_busy()} />
          <p className={styles.words}>
            {m.install_begun()} <RelativeTime time={run.begunAt} past />. {m.reload_goes_on()}
          </p>
        </>
      ) : run.error ? (
        <ServerError serverName={server.name} error={run.error} />
      ) : (
        run.outcome && <Outcome server={server} run={run} />
      )}
    </div>
  );
}

function Outcome({ server, run: { outcome } }: Omit<RunProps, 'busy'>) {
  if (!outcome) return null;
  const { unclear, unread, changes } = outcome;
  const isBad = unclear !== null || unread !== null || (changes?.came.length ?? 0) > 0;
  return (
    <Notice
      severity={isBad ? 'warning' : 'info'}
      urgent
      title={unclear ? m.reload_unclear({ server: server.name }) : m.reload_answered({ server: server.name })}
    >
      {changes && (
        <>
          <p>{unclear ? m.reload_unclear_why() : m.reload_no_proof()}</p>
          <Changes server={server} changes={changes} />
        </>
      )}
      {unread && (
        <>
          <p>
            {m.reload_unread()} {describeError(unread, server.name).title}
          </p>
          <ErrorDetails details={unread.details} />
        </>
      )}
    </Notice>
  );
}

interface ChangesProps {
  readonly server: SignedInServer;
  readonly changes: ReloadChanges;
}

function Changes({ server, changes }: ChangesProps) {
  const { came, gone, stayed, comparable, newPlugins, gonePlugins, changedPlugins } = changes;
  const nothing =
    came.length + gone.length + newPlugins.length + gonePlugins.length + changedPlugins.length === 0;
  return (
    <ul className={styles.changes}>
      {nothing && comparable && <li>{m.reload_nothing({ count: stayed.length })}</li>}
      {!comparable && <li>{m.reload_not_comparable()}</li>}
      {comparable && gone.length > 0 && (
        <Errors words={m.reload_gone({ count: gone.length })} errors={gone} />
      )}
      {comparable && came.length > 0 && (
        <Errors words={m.reload_came({ count: came.length })} errors={came} />
      )}
      {comparable && !nothing && stayed.length > 0 && <li>{m.reload_stayed({ count: stayed.length })}</li>}
      <PluginChanges server={server} changes={changes} />
    </ul>
  );
}

function PluginChanges({ server, changes: { newPlugins, gonePlugins, changedPlugins } }: ChangesProps) {
  return (
    <>
      {newPlugins.map((plugin) => (
        <PluginLine key={plugin.id} server={server} plugin={plugin}>
          {m.reload_new_plugin()}
        </PluginLine>
      ))}
      {changedPlugins.map(({ before, now }) => (
        <PluginLine key={now.id} server={server} plugin={now}>
          {m.reload_changed_plugin({
            before: stateLabel(before.state.kind),
            after: stateLabel(now.state.kind),
          })}
        </PluginLine>
      ))}
      {gonePlugins.map(({ id, name }) => (
        <li key={id}>
          <bdi>{name}</bdi>: {m.reload_gone_plugin()}
        </li>
      ))}
    </>
  );
}

function Errors({ words, errors }: { readonly words: string; readonly errors: readonly LoadingError[] }) {
  return (
    <li>
      {words}
      <ul className={styles.changes}>
        {errors.slice(0, MOST_ERRORS).map(({ name, message }, place) => (
          // oxlint-disable-next-line no-array-index-key -- a server may tell the same error twice
          <li key={place}>
            <code>
              <bdi>{name}</bdi>
            </code>{' '}
            <bdi>{message}</bdi>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** The list below has all of them. */
const MOST_ERRORS = 5;

interface PluginLineProps {
  readonly server: SignedInServer;
  readonly plugin: Plugin;
  readonly children: ReactNode;
}

function PluginLine({ server, plugin, children }: PluginLineProps) {
  return (
    <li>
      <Link to={pluginPath(server.id, plugin.id)} dir="auto">
        {plugin.name}
      </Link>
      : {children}
    </li>
  );
}

import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { Link } from 'react-router';
import { loadCode } from '../../api/load-code.ts';
import { installPath } from '../../lib/install-address.ts';
import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import { AnswerOf } from '../../servers/answer-of.tsx';
import { ConditionNotices } from '../../servers/condition-notices.tsx';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { InstallWay } from '../../systems/install.ts';
import type { DeclaredSettings } from '../../systems/settings.ts';
import type { Connected, ModelQuery, Plugin } from '../../systems/system.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TabLinks } from '../../ui/tab-links.tsx';
import type { InstallFormProps } from './install-form.tsx';
import { useInstallRuns } from './install-runs.ts';
import styles from './install-way-page.module.css';

// With it comes the code of the settings form.
const InstallForm = lazy(async () => ({
  default: (await loadCode(() => import('./install-form.tsx'))).InstallForm,
}));

interface InstallWayPageProps {
  readonly server: SignedInServer;
  readonly connected: Connected;
  readonly ways: readonly InstallWay[];
  readonly way: InstallWay;
  readonly of: Plugin | null;
}

/** One way to install: what it is, what must be known of it, and what is to be filled in. */
export function InstallWayPage({ server, connected, ways, way, of }: InstallWayPageProps) {
  const busy = useInstallRuns(server).some(({ outcome }) => outcome === null);
  return (
    <>
      {ways.length > 1 && (
        <TabLinks
          label={m.install_ways()}
          current={way.id}
          tabs={ways.map(({ id, label }) => ({
            id,
            to: installPath(server.id, id, of?.id),
            label: label(),
          }))}
        />
      )}
      {way.allowed.allowed ? (
        // What is under way there has the page to itself: pip and its like take one at a time.
        busy ? null : (
          <div className={styles.way}>
            <p className={styles.help}>{way.help()}</p>
            <ConditionNotices serverId={server.id} conditions={way.notices} />
            <Suspense fallback={<Skeleton lines={4} waitingFor={m.page_waiting()} />}>
              <DeclaredForm key={`${way.id} ${of?.id ?? ''}`} {...{ server, connected, way, of }} />
            </Suspense>
          </div>
        )
      ) : (
        <EmptyState
          title={m.install_way_closed()}
          action={<Link to={installPath(server.id, undefined, of?.id)}>{m.install_ways()}</Link>}
        >
          {way.allowed.reason()}
        </EmptyState>
      )}
    </>
  );
}

type DeclaredFormProps = Omit<InstallFormProps, 'declared'>;

function DeclaredForm(props: DeclaredFormProps) {
  const { way, of } = props;
  const locale = getLocale();
  const ofId = of?.id;
  const form = useMemo(
    () => way.form(of ?? undefined),
    // oxlint-disable-next-line react/exhaustive-deps -- the same question is the same form; its words are in a language
    [way, ofId, locale],
  );
  return isQuery(form) ? <AskedForm {...props} form={form} /> : <InstallForm {...props} declared={form} />;
}

function isQuery(
  form: ModelQuery<DeclaredSettings> | DeclaredSettings,
): form is ModelQuery<DeclaredSettings> {
  return 'queryKey' in form;
}

function AskedForm({ form, ...props }: DeclaredFormProps & { readonly form: ModelQuery<DeclaredSettings> }) {
  return (
    <AnswerOf
      server={props.server}
      query={useQuery(form)}
      waiting={<Skeleton lines={4} waitingFor={m.server_waiting({ server: props.server.name })} />}
    >
      {(declared) => <InstallForm {...props} declared={declared} />}
    </AnswerOf>
  );
}

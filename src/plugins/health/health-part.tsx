import { refusalOf } from '../../systems/refusal.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { refetchEvery } from '../../api/query-client.ts';
import { m } from '../../messages/messages.js';
import { AnswerOf } from '../../servers/answer-of.tsx';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { HealthFacet, HealthReport } from '../../systems/health.ts';
import type { Plugin } from '../../systems/system.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { NotForThisPerson } from '../not-for-this-person.tsx';
import type { PluginPartProps } from '../plugin-parts.tsx';
import { FailureHistory } from './failure-history.tsx';
import styles from './health.module.css';
import { PluginTest } from './plugin-test.tsx';
import { useResetFailures } from './use-reset-failures.ts';

/** The server tells of no change of a plugin's health by itself. */
const REFETCH_EVERY = 15_000;

/** How a plugin fares: its health with what that means, a test, and what went wrong before. */
export function HealthPart(props: PluginPartProps) {
  const { connected, plugin, gone } = props;
  const { health } = connected;
  if (!health) return <NotForThisPerson {...props} title={m.health_not_shown} />;
  if (gone || !plugin) return null;
  return <Health {...props} health={health} plugin={plugin} />;
}

interface HealthProps extends PluginPartProps {
  readonly health: HealthFacet;
  readonly plugin: Plugin;
}

function Health({ server, health, plugin, detail }: HealthProps) {
  const report = useQuery({ ...health.report(plugin.id), refetchInterval: refetchEvery(REFETCH_EVERY) });
  useHeadInStep(report.data, () => void detail.refetch());
  return (
    <div className={styles.health}>
      <AnswerOf
        server={server}
        query={report}
        waiting={<Skeleton lines={6} shape="text" waitingFor={m.server_waiting({ server: server.name })} />}
      >
        {(known) => (
          <div className={styles.now}>
            <Now server={server} health={health} plugin={plugin} report={known} />
            <PluginTest
              server={server}
              health={health}
              plugin={plugin}
              help={known.testHelp()}
              untested={detail.data?.untested?.() ?? null}
            />
          </div>
        )}
      </AnswerOf>
      <FailureHistory server={server} health={health} plugin={plugin} />
    </div>
  );
}

/** The page's head is read less often: when the health is another, it is read too, so that the two don't differ. */
function useHeadInStep(report: HealthReport | undefined, readHead: () => void): void {
  const before = useRef(report);
  const compare = useEffectEvent((now: HealthReport | undefined) => {
    if (before.current && now && before.current !== now) readHead();
    before.current = now;
  });
  useEffect(() => compare(report), [report]);
}

interface NowProps {
  readonly server: SignedInServer;
  readonly health: HealthFacet;
  readonly plugin: Plugin;
  readonly report: HealthReport;
}

function Now({ server, health, plugin, report }: NowProps) {
  const { reset, resetting } = useResetFailures(server, health, plugin);
  return (
    <div className={styles.part}>
      {report.notices.map(({ severity, title, explanation }) => (
        <Notice key={title()} severity={severity} title={title()}>
          {explanation()}
        </Notice>
      ))}
      <FactList groups={[{ title: m.health_now, facts: report.facts }]} />
      <ActionButton
        busy={resetting}
        help={report.resetHelp()}
        refused={refusalOf(report.reset)}
        onPress={reset}
      >
        {resetting ? m.reset_under_way() : m.reset_ask()}
      </ActionButton>
    </div>
  );
}

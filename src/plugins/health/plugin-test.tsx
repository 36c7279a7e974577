import { useEffect, useRef, useState } from 'react';
import { durationWords } from '../../lib/amount-words.ts';
import { m } from '../../messages/messages.js';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { HealthFacet } from '../../systems/health.ts';
import type { Plugin } from '../../systems/system.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { LongText } from '../../ui/long-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import styles from './health.module.css';
import { type KeptTest, useKeptTests } from './kept-tests.ts';
import { usePluginTest } from './use-plugin-test.ts';

interface PluginTestProps {
  readonly server: SignedInServer;
  readonly health: HealthFacet;
  readonly plugin: Plugin;
  readonly help: string;
  /** What is not known since it was never started or tested; null where it was. */
  readonly untested: string | null;
}

/** Earlier tests that are shown before a person asks for all. */
const FIRST_TESTS = 3;

/** Tests a plugin, and shows what its tests came to. */
export function PluginTest({ server, health, plugin, help, untested }: PluginTestProps) {
  const shown = useShown();
  const { test, testing } = usePluginTest(server, health, plugin, () => shown.current);
  const about = { server: server.id, user: server.session.user.name, plugin: plugin.id };
  const tests = useKeptTests(about);
  return (
    <section className={styles.part} aria-labelledby="plugin-test">
      <h2 id="plugin-test">{m.test_title()}</h2>
      {untested !== null && (
        <Notice severity="info" title={m.test_never()}>
          {untested}
        </Notice>
      )}
      <ActionButton busy={testing} help={testing ? m.test_slow() : help} onPress={test}>
        {testing ? m.test_under_way() : m.test_ask()}
      </ActionButton>
      <div role="status" aria-label={m.test_results()}>
        {tests.length > 0 ? <Tests tests={tests} /> : <p className={styles.muted}>{m.test_none_here()}</p>}
      </div>
    </section>
  );
}

function Tests({ tests }: { readonly tests: readonly KeptTest[] }) {
  const [all, setAll] = useState(false);
  const first = all ? tests : tests.slice(0, FIRST_TESTS);
  return (
    <>
      <ol className={styles.tests}>
        {first.map((one) => (
          <li key={one.at} className={styles.test}>
            <Test test={one} />
          </li>
        ))}
      </ol>
      {first.length < tests.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {m.ui_show_all()} ({tests.length})
        </button>
      )}
    </>
  );
}

const LOOKS = { passed: 'on', failed: 'failing', unclear: 'unknown' } as const;
const WORDS = { passed: m.test_passed, failed: m.test_failed, unclear: m.test_unclear } as const;

function Test({ test: { at, result, message, tookMs, waitedMs } }: { readonly test: KeptTest }) {
  return (
    <>
      <div className={styles.testHead}>
        <StateBadge look={LOOKS[result]}>{WORDS[result]()}</StateBadge>
        <RelativeTime time={at} past />
        <span>
          {tookMs === null
            ? m.test_waited({ duration: durationWords(waitedMs) })
            : m.test_took({ duration: durationWords(tookMs) })}
        </span>
      </div>
      <div className={styles.said}>
        {result === 'unclear' ? (
          m.test_unclear_why()
        ) : message === null ? (
          m.test_said_nothing()
        ) : (
          <LongText text={message} />
        )}
      </div>
    </>
  );
}

/** Whether this page is still shown: what was begun here can end later. */
function useShown() {
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  return shown;
}

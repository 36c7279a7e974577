import { IconCheck, IconClock, IconLoader2, IconMinus, IconX } from '@tabler/icons-react';
import { m } from '../messages/messages.js';
import styles from './server-choice.module.css';
import type { Server } from './servers-query.ts';
import type { SignInProgress } from './sign-in.ts';

/** The servers that one form signs in to: all are chosen until a person leaves one out. */
export function ServerChoice({
  servers,
  left,
  onChange,
  progress,
}: {
  readonly servers: readonly Server[];
  /** The ids of the servers that are left out. */
  readonly left: ReadonlySet<string>;
  readonly onChange: (left: ReadonlySet<string>) => void;
  /** What has become of them since the form was sent; null before. */
  readonly progress: SignInProgress | null;
}) {
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>{m.sign_in_where()}</legend>
      {servers.map((server) => (
        <label key={server.id} className={styles.option}>
          <input
            type="checkbox"
            checked={!left.has(server.id)}
            disabled={progress !== null && progress.asking !== null}
            onChange={() => toggle(server.id)}
          />
          <span className={styles.name}>{server.name}</span>
          <Outcome server={server} progress={progress} />
        </label>
      ))}
    </fieldset>
  );
}

type Outcomes = 'waiting' | 'asking' | 'done' | 'failed' | 'skipped';

const LOOKS = {
  waiting: { label: m.sign_in_next, Icon: IconClock },
  asking: { label: m.sign_in_asking, Icon: IconLoader2 },
  done: { label: m.sign_in_done, Icon: IconCheck },
  failed: { label: m.sign_in_failed, Icon: IconX },
  skipped: { label: m.sign_in_skipped, Icon: IconMinus },
} as const;

function outcomeOf(server: Server, { servers, results, asking }: SignInProgress): Outcomes | null {
  if (!servers.some(({ id }) => id === server.id)) return null;
  const result = results.find((one) => one.server.id === server.id);
  if (result) {
    if (result.error === null) return 'done';
    return result.error.kind === 'cancelled' ? 'skipped' : 'failed';
  }
  return asking?.id === server.id ? 'asking' : 'waiting';
}

function Outcome({
  server,
  progress,
}: {
  readonly server: Server;
  readonly progress: SignInProgress | null;
}) {
  const outcome = progress && outcomeOf(server, progress);
  if (!outcome) return null;
  const { label, Icon } = LOOKS[outcome];
  return <Icon className={styles.outcome} data-outcome={outcome} size={16} role="img" aria-label={label()} />;
}

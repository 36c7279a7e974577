import { IconUser, IconUserCog, IconUserShield } from '@tabler/icons-react';
import { m } from '../messages/messages.js';
import styles from './sample-users.module.css';
import type { SampleUser, Server } from './servers-query.ts';

const ROLES = [
  { role: 'admin', label: m.sample_admin, help: m.sample_admin_help, Icon: IconUserShield },
  { role: 'staff', label: m.sample_staff, help: m.sample_staff_help, Icon: IconUserCog },
  { role: 'user', label: m.sample_user, help: m.sample_user_help, Icon: IconUser },
] as const;

interface Offer {
  readonly user: SampleUser;
  /** The servers where this person exists with this password. */
  readonly servers: readonly Server[];
}

function offers(servers: readonly Server[], role: string): Offer | null {
  const user = servers.flatMap((server) => server.sampleUsers ?? []).find((one) => one.role === role);
  if (!user) return null;
  const known = servers.filter((server) =>
    server.sampleUsers?.some((one) => one.username === user.username && one.password === user.password),
  );
  return { user, servers: known };
}

/** The sandbox's sample users: one click signs in as one of them. Nothing for real servers. */
export function SampleUsers({
  servers,
  busy,
  onChoose,
}: {
  readonly servers: readonly Server[];
  readonly busy: boolean;
  readonly onChoose: (user: SampleUser, servers: readonly Server[]) => void;
}) {
  const found = ROLES.flatMap((role) => {
    const offer = offers(servers, role.role);
    return offer ? [{ ...role, ...offer }] : [];
  });
  if (found.length === 0) return null;
  return (
    <div className={styles.samples} role="group" aria-label={m.sample_title()}>
      <div className={styles.title} aria-hidden>
        {m.sample_title()}
      </div>
      {found.map(({ role, label, help, Icon, user, servers: where }) => (
        <button
          key={role}
          type="button"
          className={styles.sample}
          disabled={busy}
          onClick={() => onChoose(user, where)}
        >
          <Icon size={20} stroke={1.75} aria-hidden />
          <span className={styles.words}>
            <span className={styles.name}>{label()}</span>
            <span className={styles.help}>{help()}</span>
            {where.length < servers.length && (
              <span className={styles.help}>
                {m.sample_only_at({ servers: where.map((server) => server.name).join(', ') })}
              </span>
            )}
          </span>
          <code className={styles.secret}>
            {user.username} / {user.password}
          </code>
        </button>
      ))}
    </div>
  );
}

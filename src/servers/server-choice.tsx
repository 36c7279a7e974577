import { IconCheck, IconX } from '@tabler/icons-react';
import { m } from '../messages/messages.js';
import styles from './server-choice.module.css';
import type { Server } from './servers-query.ts';
import type { SignInResult } from './sign-in.ts';

/** The servers that one form signs in to: all are chosen until a person leaves one out. */
export function ServerChoice({
  servers,
  left,
  onChange,
  results,
}: {
  readonly servers: readonly Server[];
  /** The ids of the servers that are left out. */
  readonly left: ReadonlySet<string>;
  readonly onChange: (left: ReadonlySet<string>) => void;
  readonly results: readonly SignInResult[];
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
          <input type="checkbox" checked={!left.has(server.id)} onChange={() => toggle(server.id)} />
          <span className={styles.name}>{server.name}</span>
          <Outcome result={results.find((result) => result.server.id === server.id)} />
        </label>
      ))}
    </fieldset>
  );
}

function Outcome({ result }: { readonly result: SignInResult | undefined }) {
  if (!result) return null;
  return result.error === null ? (
    <IconCheck className={styles.done} size={16} role="img" aria-label={m.sign_in_done()} />
  ) : (
    <IconX className={styles.failed} size={16} role="img" aria-label={m.sign_in_failed()} />
  );
}

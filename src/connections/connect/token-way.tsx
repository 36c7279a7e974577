import { refusalOf } from '../../systems/refusal.ts';
import '@mantine/core/styles/ActionIcon.layer.css';
import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/PasswordInput.layer.css';
import { PasswordInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { m } from '../../messages/messages.js';
import type { ConnectWay } from '../../systems/connections.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import styles from './connect.module.css';
import type { ConnectionOf } from './connection-work.ts';
import { TokenResult } from './token-result.tsx';
import { useStoreToken } from './use-store-token.ts';

/** Characters: the longest that any provider gives out has a few thousand. */
const LONGEST = 20_000;

interface TokenWayProps extends ConnectionOf {
  readonly way: Extract<ConnectWay, { kind: 'token' }>;
}

/** Connects an account with a token that the person has made at the provider. */
export function TokenWay({ way, ...of }: TokenWayProps) {
  const { server, connection } = of;
  const [token, setToken] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const storing = useStoreToken(of);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!way.allowed.allowed || storing.step !== null) return;
    const found = faultOf(token);
    setFault(found);
    if (found !== null) field.current?.focus();
    else storing.store(token, () => setToken(''));
  };
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      {/* By it a password manager tells this token from those of other plugins. */}
      <input
        type="text"
        name="username"
        autoComplete="username"
        value={`${connection.key} (${server.name})`}
        readOnly
        hidden
      />
      <PasswordInput
        ref={field}
        className={styles.token ?? ''}
        name="token"
        label={m.connect_token()}
        description={m.connect_token_help()}
        error={fault}
        autoComplete="current-password"
        autoCapitalize="none"
        spellCheck={false}
        value={token}
        disabled={!way.allowed.allowed}
        visibilityToggleButtonProps={{ 'aria-label': m.connect_token_show() }}
        onChange={({ currentTarget }) => {
          setToken(currentTarget.value);
          setFault(null);
        }}
      />
      {way.note && <p className={styles.muted}>{way.note()}</p>}
      <div className={styles.actions}>
        <ActionButton
          refused={refusalOf(way.allowed)}
          busy={storing.step !== null}
          main={!connection.connected}
        >
          {m.connect_token_store()}
        </ActionButton>
      </div>
      <TokenResult serverName={server.name} storing={storing} />
    </form>
  );
}

/** What is wrong with a token by its look; null when nothing is. */
function faultOf(token: string): string | null {
  if (token.trim() === '') return m.connect_token_missing();
  return token.length > LONGEST ? m.connect_token_too_long({ count: token.length, most: LONGEST }) : null;
}

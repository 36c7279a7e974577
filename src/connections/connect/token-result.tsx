import { m } from '../../messages/messages.js';
import { ServerError } from '../../servers/server-error.tsx';
import type { ConnectionCheck } from '../../systems/connections.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { LongText } from '../../ui/long-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './connect.module.css';
import type { useStoreToken } from './use-store-token.ts';

interface TokenResultProps {
  readonly serverName: string;
  readonly storing: ReturnType<typeof useStoreToken>;
}

/** What becomes of a token that was given: whether it is stored, and whether it works. */
export function TokenResult({ serverName, storing }: TokenResultProps) {
  const { step, error, outcome } = storing;
  return (
    <>
      <div role="status" className={styles.actions}>
        {step === 'storing' && m.connect_token_storing({ server: serverName })}
        {step === 'checking' && m.connect_token_checking()}
        {step === 'checking' && (
          <ActionButton onPress={storing.stopChecking}>{m.connect_token_stop_checking()}</ActionButton>
        )}
      </div>
      {step === null && error && error.kind !== 'cancelled' && (
        <ServerError serverName={serverName} error={error} />
      )}
      {step === null && outcome?.kind === 'stored' && <Checked check={outcome.check} />}
      {step === null && outcome?.kind === 'unchecked' && (
        <>
          <Notice severity="info" title={m.connect_token_stored()}>
            {m.connect_token_unchecked()}
          </Notice>
          {outcome.error.kind !== 'cancelled' && (
            <ServerError serverName={serverName} error={outcome.error} dense />
          )}
        </>
      )}
    </>
  );
}

function Checked({ check }: { readonly check: ConnectionCheck }) {
  switch (check.kind) {
    case 'works':
      return (
        <Notice severity="info" urgent title={m.connect_token_works()}>
          {check.details?.()}
        </Notice>
      );
    case 'fails':
      return (
        <Notice severity="warning" urgent title={m.connect_token_fails()}>
          {check.message !== null && <LongText text={check.message} />}
          <p>{m.connect_token_fails_do()}</p>
        </Notice>
      );
    case 'untried':
      return (
        <Notice severity="info" urgent title={m.connect_token_stored()}>
          {m.connect_token_untried()}
        </Notice>
      );
  }
}

import { type ApiError, foundGatewayGone } from '../api/api-error.ts';
import { describeError } from '../api/describe-error.ts';
import { askedAgainAt } from '../api/pause.ts';
import { m } from '../messages/messages.js';
import { BusyButton } from '../ui/busy-button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useGatewayReachable } from './gateway-gone.tsx';
import styles from './server-error.module.css';
import { TryAgainIn } from './try-again-in.tsx';

interface ServerErrorProps {
  readonly error: ApiError;
  /** The shown name of the server that it is about, where it is about one. */
  readonly serverName?: string;
  readonly onRetry?: () => void;
  readonly retrying?: boolean;
  /** True where it is one line of several. */
  readonly dense?: boolean;
}

/** A failed call: what happened, what to do, and the details for a report, one click away. */
export function ServerError({
  error,
  serverName,
  onRetry,
  retrying = false,
  dense = false,
}: ServerErrorProps) {
  const reachable = useGatewayReachable();
  // The frame of all pages says it, once for all servers.
  if (!reachable && foundGatewayGone(error)) return null;
  const { title, whatToDo, changed } = describeError(error, serverName);
  // How long it lasts is counted down below.
  const next = error.kind === 'too-many-requests' && onRetry ? m.api_too_many_requests_why() : whatToDo;
  return (
    <Notice
      severity="error"
      urgent
      dense={dense}
      title={title}
      actions={
        onRetry && (
          <BusyButton busy={retrying} onPress={onRetry}>
            {m.retry()}
          </BusyButton>
        )
      }
    >
      {error.serverMessage && <p className={styles.quote}>{error.serverMessage}</p>}
      <p>{[changed, next].filter(Boolean).join(' ')}</p>
      {onRetry && !retrying && <TryAgainIn error={error} automatic={askedAgainAt(error) !== null} />}
      <ErrorDetails details={error.details} />
    </Notice>
  );
}

/** The details of a failure for a report, one click away. */
export function ErrorDetails({ details }: { readonly details: string }) {
  return (
    <details className={styles.details}>
      <summary>{m.details()}</summary>
      <pre className={styles.text}>{details}</pre>
      <CopyButton text={() => details} label={m.copy()} />
    </details>
  );
}

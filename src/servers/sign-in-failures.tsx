import type { ApiError, ApiErrorKind } from '../api/api-error.ts';
import { describeError } from '../api/describe-error.ts';
import { m } from '../messages/messages.js';
import { Notice } from '../ui/notice.tsx';
import { ErrorDetails } from './server-error.tsx';
import type { Credentials, SignInResult } from './sign-in.ts';
import styles from './sign-in-failures.module.css';
import { TryAgainIn } from './try-again-in.tsx';

interface SignInFailuresProps {
  readonly results: readonly SignInResult[];
  /** How it was tried. */
  readonly method: Credentials['method'];
  /** Turns the form to signing in by token; absent where that is not to be had. */
  readonly onToken: (() => void) | undefined;
}

/** The sign-ins that failed, each with why, what is so now, and what to do; those that were refused in one. */
export function SignInFailures({ results, method, onToken }: SignInFailuresProps) {
  const failed = results.flatMap(({ server, error }) => (error === null ? [] : [{ server, error }]));
  const refused = failed.filter(({ error }) => error.kind === 'sign-in-refused');
  const names = refused.map(({ server }) => server.name).join(', ');
  return (
    <>
      {refused.length > 0 && (
        <Notice severity="error" urgent title={m.api_sign_in_refused_title({ server: names })}>
          <p>
            {method === 'password' ? m.sign_in_check_password() : m.sign_in_check_token()}{' '}
            {m.sign_in_not_signed_in({ server: names })}
          </p>
          {method === 'password' && <SecondFactor onToken={onToken} />}
        </Notice>
      )}
      {failed.some(({ error }) => error.kind === 'not-kept') && (
        <Notice severity="error" urgent title={m.api_not_kept_title()}>
          <p>{m.api_not_kept_do()}</p>
        </Notice>
      )}
      {failed.map(({ server, error }) =>
        TOLD_OTHERWISE.has(error.kind) ? null : (
          <Notice key={server.id} severity="error" urgent title={describeError(error, server.name).title}>
            <p>
              {whatToDo(error)} {m.sign_in_not_signed_in({ server: server.name })}
            </p>
            {error.kind === 'too-many-requests' && <TryAgainIn error={error} />}
            <ErrorDetails details={error.details} />
          </Notice>
        ),
      )}
    </>
  );
}

/** What is told once for all servers, or was the person's own wish. */
const TOLD_OTHERWISE: ReadonlySet<ApiErrorKind> = new Set(['cancelled', 'sign-in-refused', 'not-kept']);

function whatToDo(error: ApiError): string {
  switch (error.kind) {
    case 'rejected':
      return m.sign_in_bad_form();
    case 'timeout':
      return m.sign_in_timeout();
    case 'too-many-requests':
      return m.sign_in_too_many();
    default:
      return describeError(error).whatToDo;
  }
}

/** Servers do not tell a second factor, single sign-on or an inactive account from a wrong password. */
function SecondFactor({ onToken }: { readonly onToken: (() => void) | undefined }) {
  return (
    <p>
      {m.sign_in_refused_else()}{' '}
      {onToken && (
        <button type="button" className={styles.token} onClick={onToken}>
          {m.sign_in_use_token()}
        </button>
      )}
    </p>
  );
}

import { describeError } from '../api/describe-error.ts';
import { m } from '../messages/messages.js';
import { Notice } from '../ui/notice.tsx';
import type { SignInResult } from './sign-in.ts';

/** The sign-ins that failed, each with why and what to do. */
export function SignInFailures({
  results,
  named,
}: {
  readonly results: readonly SignInResult[];
  /** Whether to name the server: needed where several were tried. */
  readonly named: boolean;
}) {
  return results.map(({ server, error }) => {
    if (error === null) return null;
    const { title, whatToDo } = describeError(error);
    return (
      <Notice
        key={server.id}
        severity="error"
        urgent
        title={named ? m.server_error_of({ server: server.name, title }) : title}
      >
        {whatToDo}
      </Notice>
    );
  });
}

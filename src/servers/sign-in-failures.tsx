import { describeError } from '../api/describe-error.ts';
import { Notice } from '../ui/notice.tsx';
import type { SignInResult } from './sign-in.ts';

/** The sign-ins that failed, each with why and what to do. */
export function SignInFailures({ results }: { readonly results: readonly SignInResult[] }) {
  return results.map(({ server, error }) => {
    if (error === null) return null;
    const { title, whatToDo } = describeError(error, server.name);
    return (
      <Notice key={server.id} severity="error" urgent title={title}>
        {whatToDo}
      </Notice>
    );
  });
}

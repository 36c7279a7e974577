import '@mantine/core/styles/ActionIcon.layer.css';
import '@mantine/core/styles/Button.layer.css';
import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/Loader.layer.css';
import '@mantine/core/styles/PasswordInput.layer.css';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { m } from '../messages/messages.js';
import { MethodChoice } from './method-choice.tsx';
import { offersOwnPage, type OwnPageTarget } from './oauth-sign-in.ts';
import { OwnPageSignIn } from './own-page-sign-in.tsx';
import { SampleUsers } from './sample-users.tsx';
import { ServerChoice } from './server-choice.tsx';
import type { Server, Session } from './servers-query.ts';
import { SignInFailures } from './sign-in-failures.tsx';
import { SignInWait } from './sign-in-wait.tsx';
import { type Credentials, type SignInResult, useSignIn } from './sign-in.ts';
import styles from './sign-in-form.module.css';
import { TokenGuidanceOnRequest } from './token-guidance.tsx';

interface SignInFormProps {
  /** The servers that can be signed in to here; one, or several that share a name and a password. */
  readonly servers: readonly Server[];
  /** Called when at least one sign-in worked, with all results. */
  readonly onSignedIn: (results: readonly SignInResult[]) => void;
  /** Where a sign-in on the server's own pages leads; from a page that stays open by default. */
  readonly to?: OwnPageTarget;
  /** The session that is renewed here: the form begins with its person. */
  readonly again?: Session;
  /** Whether the form takes the focus: where it appears because a person asked for it. */
  readonly focused?: boolean;
}

type Method = Credentials['method'];

/**
 * Signs in to one server, on its own pages first where it has such, or to several with one name and password.
 */
export function SignInForm({ to = 'new-window', ...form }: SignInFormProps) {
  const [only, ...more] = form.servers;
  if (!only || more.length > 0 || !offersOwnPage(only)) return <CredentialsForm {...form} />;
  const others = methodsOf(only).length > 0;
  return (
    <div className={styles.form}>
      <OwnPageSignIn server={only} to={to} others={others} />
      {others && <CredentialsForm {...form} />}
    </div>
  );
}

function CredentialsForm({
  servers: offered,
  onSignedIn,
  again,
  focused = false,
}: Omit<SignInFormProps, 'to'>) {
  const { progress, start, skip } = useSignIn();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState<Method>(again?.method === 'token' ? 'token' : 'password');
  const [username, setUsername] = useState(again?.method === 'token' ? '' : (again?.user.name ?? ''));
  const [secret, setSecret] = useState('');
  const secretField = useRef<HTMLInputElement>(null);
  const chosen = offered.filter((server) => !left.has(server.id));
  const only = offered.length === 1 ? offered[0] : undefined;
  const methods = only ? methodsOf(only) : (['password'] as const);
  const method = methods.find((one) => one === wanted) ?? methods[0] ?? 'password';
  const asking = progress?.asking ?? null;

  const submit = async (credentials: Credentials, to: readonly Server[]) => {
    if (asking !== null || to.length === 0) return;
    const results = await start(to, credentials);
    if (results.some((result) => result.error === null)) onSignedIn(results);
    else secretField.current?.focus();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit(
      method === 'password'
        ? { method, username: username.trim(), password: secret }
        : { method, token: secret.trim() },
      chosen,
    );
  };
  const change = (next: Method) => {
    setWanted(next);
    // A password is no token, and must not be sent as one.
    setSecret('');
  };

  return (
    <form className={styles.form} onSubmit={onSubmit}>
      {!again && (
        <SampleUsers
          servers={chosen}
          busy={asking !== null}
          onChoose={(user, to) => {
            setWanted('password');
            setUsername(user.username);
            setSecret(user.password);
            void submit({ method: 'password', username: user.username, password: user.password }, to);
          }}
        />
      )}
      {only ? (
        <MethodChoice methods={methods} method={method} onChange={change} />
      ) : (
        <ServerChoice servers={offered} left={left} onChange={setLeft} progress={progress} />
      )}
      {method === 'password' && (
        <TextInput
          label={m.sign_in_user_name()}
          // oxlint-disable-next-line no-autofocus -- only where a person has just asked for the form
          autoFocus={focused && username === ''}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          maxLength={320}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
      )}
      <PasswordInput
        ref={secretField}
        label={method === 'password' ? m.sign_in_password() : m.sign_in_token()}
        description={method === 'token' ? m.sign_in_token_help() : undefined}
        // oxlint-disable-next-line no-autofocus -- as above; the name is known where a session is renewed
        autoFocus={focused && again !== undefined}
        name={method}
        autoComplete={method === 'password' ? 'current-password' : 'off'}
        required
        withAsterisk={false}
        maxLength={method === 'password' ? 1024 : 8192}
        value={secret}
        onChange={(event) => setSecret(event.currentTarget.value)}
        visibilityToggleButtonProps={{
          'aria-label': m.sign_in_show_secret(),
          tabIndex: 0,
          'aria-hidden': false,
        }}
      />
      {only && method === 'token' && <TokenGuidanceOnRequest server={only} />}
      <SignInFailures
        results={progress?.results ?? []}
        method={method}
        onToken={only && methods.includes('token') ? () => change('token') : undefined}
      />
      {progress && asking && (
        <SignInWait key={asking.id} server={asking} last={asking === progress.servers.at(-1)} onSkip={skip} />
      )}
      <Button
        type="submit"
        // One way stands out.
        variant={only && offersOwnPage(only) ? 'default' : 'filled'}
        loading={asking !== null}
        disabled={chosen.length === 0}
        fullWidth
      >
        {only || chosen.length === 1 ? m.sign_in() : m.sign_in_to_several({ count: chosen.length })}
      </Button>
    </form>
  );
}

function methodsOf(server: Server): readonly Method[] {
  return (['password', 'token'] as const).filter((method) => server.signIn.methods.includes(method));
}

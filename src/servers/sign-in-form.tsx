import '@mantine/core/styles/ActionIcon.layer.css';
import '@mantine/core/styles/Button.layer.css';
import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/Loader.layer.css';
import '@mantine/core/styles/PasswordInput.layer.css';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { m } from '../messages/messages.js';
import { MethodChoice } from './method-choice.tsx';
import { SampleUsers } from './sample-users.tsx';
import { ServerChoice } from './server-choice.tsx';
import { SignInFailures } from './sign-in-failures.tsx';
import type { Server } from './servers-query.ts';
import { type Credentials, type SignInResult, useSignIn } from './sign-in.ts';
import styles from './sign-in-form.module.css';
import { TokenGuidanceOnRequest } from './token-guidance.tsx';

interface SignInFormProps {
  /** The servers that can be signed in to here; one, or several that share a name and a password. */
  readonly servers: readonly Server[];
  /** Called when at least one sign-in worked, with all results. */
  readonly onSignedIn: (results: readonly SignInResult[]) => void;
  /** Whether the form takes the focus: where it appears because a person asked for it. */
  readonly focused?: boolean;
}

type Method = Credentials['method'];

/** Signs in to one server, or to several with one name and password. */
export function SignInForm({ servers, onSignedIn, focused = false }: SignInFormProps) {
  const signIn = useSignIn();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [results, setResults] = useState<readonly SignInResult[]>([]);
  const [wanted, setWanted] = useState<Method>('password');
  const [username, setUsername] = useState('');
  const [secret, setSecret] = useState('');
  const secretField = useRef<HTMLInputElement>(null);
  const chosen = servers.filter((server) => !left.has(server.id));
  const only = servers.length === 1 ? servers[0] : undefined;
  const methods = only ? methodsOf(only) : (['password'] as const);
  const method = methods.find((one) => one === wanted) ?? methods[0] ?? 'password';

  const submit = (credentials: Credentials, to: readonly Server[]) => {
    setResults([]);
    signIn.mutate(
      { servers: to, credentials, onResult: (result) => setResults((before) => [...before, result]) },
      {
        onSuccess: (all) => {
          if (all.some((result) => result.error === null)) onSignedIn(all);
          else secretField.current?.focus();
        },
      },
    );
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit(
      method === 'password'
        ? { method, username: username.trim(), password: secret }
        : { method, token: secret.trim() },
      chosen,
    );
  };

  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <SampleUsers
        servers={chosen}
        busy={signIn.isPending}
        onChoose={(user, to) => {
          setWanted('password');
          setUsername(user.username);
          setSecret(user.password);
          submit({ method: 'password', username: user.username, password: user.password }, to);
        }}
      />
      {only ? (
        <MethodChoice
          methods={methods}
          method={method}
          onChange={(next) => {
            setWanted(next);
            // A password is no token, and must not be sent as one.
            setSecret('');
          }}
        />
      ) : (
        <ServerChoice servers={servers} left={left} onChange={setLeft} results={results} />
      )}
      {method === 'password' && (
        <TextInput
          label={m.sign_in_user_name()}
          // oxlint-disable-next-line no-autofocus -- only where a person has just asked for the form
          autoFocus={focused}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
      )}
      <PasswordInput
        ref={secretField}
        label={method === 'password' ? m.sign_in_password() : m.sign_in_token()}
        description={method === 'token' ? m.sign_in_token_help() : undefined}
        name={method}
        autoComplete={method === 'password' ? 'current-password' : 'off'}
        required
        withAsterisk={false}
        value={secret}
        onChange={(event) => setSecret(event.currentTarget.value)}
        visibilityToggleButtonProps={{
          'aria-label': m.sign_in_show_secret(),
          tabIndex: 0,
          'aria-hidden': false,
        }}
      />
      {only && method === 'token' && <TokenGuidanceOnRequest server={only} />}
      <SignInFailures results={results} />
      <Button type="submit" loading={signIn.isPending} disabled={chosen.length === 0} fullWidth>
        {only || chosen.length === 1 ? m.sign_in() : m.sign_in_to_several({ count: chosen.length })}
      </Button>
    </form>
  );
}

function methodsOf(server: Server): readonly Method[] {
  return (['password', 'token'] as const).filter((method) => server.signIn.methods.includes(method));
}

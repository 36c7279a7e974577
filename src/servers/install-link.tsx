import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { installPath } from '../lib/install-address.ts';
import { m } from '../messages/messages.js';
import { Hint } from '../ui/hint.tsx';
import { connectedOptions } from './connected-query.ts';
import { installConcerns } from './install-concerns.ts';
import type { SignedInServer } from './servers-query.ts';
import styles from './server-page.module.css';

/** The way to install a plugin on a server. Where the person may not, it is closed and says why. */
export function InstallLink({ server }: { readonly server: SignedInServer }) {
  const { data } = useQuery(connectedOptions(server));
  if (!data?.install || !installConcerns(data)) return null;
  const { allowed } = data.install;
  if (allowed.allowed) {
    return (
      <Button component={Link} to={installPath(server.id)} size="xs" className={styles.signIn ?? ''}>
        {m.install_title()}
      </Button>
    );
  }
  return (
    <Hint<HTMLButtonElement> text={allowed.reason()}>
      {(hinted) => (
        <Button {...hinted} size="xs" variant="default" aria-disabled>
          {m.install_title()}
        </Button>
      )}
    </Hint>
  );
}

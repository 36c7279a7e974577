import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Collection } from '../store.ts';
import { SAMPLE_ACCOUNTS } from './sample-accounts.ts';

/** What a person has agreed to. It is kept, so that tokens can be renewed after a restart. */
export interface Grant {
  readonly id: string;
  readonly host: string;
  readonly clientId: string;
  readonly account: string;
  readonly scope: string;
  /** Counts the renewals: a token for renewal that carries a lower number was used before. */
  readonly generation: number;
  readonly accessToken: string;
  readonly endsAt: string;
}

/** What a program is given. */
export interface Tokens {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
  readonly refresh_token: string;
  readonly scope?: string;
}

export interface Grants {
  give(asked: Pick<Grant, 'host' | 'clientId' | 'account' | 'scope'>): Tokens;
  /** Why it was not renewed, or the next tokens. One that was used before ends the grant. */
  renew(host: string, clientId: string, refreshToken: string): Tokens | string;
  /** Whose access token it is, while it is good. */
  accountOf(host: string, accessToken: string): string | undefined;
}

const TOKEN_SECONDS = 3_600;

export function createGrants(grants: Collection<Grant>, clock: Clock): Grants {
  function issue(grant: Omit<Grant, 'accessToken' | 'endsAt'>): Tokens {
    const { account, scope } = grant;
    const seconds = SAMPLE_ACCOUNTS.find(({ name }) => name === account)?.tokenSeconds ?? TOKEN_SECONDS;
    const accessToken = `access_${account}_${randomBytes(12).toString('hex')}`;
    const endsAt = new Date(clock.now().getTime() + seconds * 1000).toISOString();
    grants.put(grant.id, { ...grant, accessToken, endsAt });
    return {
      access_token: accessToken,
      token_type: 'Bearer',
      expires_in: seconds,
      refresh_token: `renewal_${grant.id}_${grant.generation}`,
      ...(scope !== '' && { scope }),
    };
  }

  return {
    give: (asked) => issue({ ...asked, id: randomUUID(), generation: 0 }),

    renew(host, clientId, refreshToken) {
      const [, id = '', generation = ''] = /^renewal_([^_]+)_(\d+)$/.exec(refreshToken) ?? [];
      const grant = grants.get(id);
      if (grant?.host !== host || grant.clientId !== clientId) return 'The token is not known';
      if (grant.generation !== Number(generation)) {
        grants.delete(id);
        return 'The token was used before; the consent has ended';
      }
      const refusal = SAMPLE_ACCOUNTS.find(({ name }) => name === grant.account)?.refusesRenewal;
      return refusal ?? issue({ ...grant, generation: grant.generation + 1 });
    },

    accountOf(host, accessToken) {
      const now = clock.now().toISOString();
      return grants
        .all()
        .find((one) => one.host === host && one.accessToken === accessToken && one.endsAt > now)?.account;
    },
  };
}

/** People who have accounts at the providers, and whose names tell what happens. */
export interface SampleAccount {
  readonly name: string;
  /** What is special about it, for whoever chooses one. */
  readonly is: string;
  /** Cannot sign in. */
  readonly isLocked?: boolean;
  /** How long the provider takes for each of its pages and answers. */
  readonly answersAfterMs?: number;
  /** Why the provider gives no tokens, although it gave a code. */
  readonly refusesCode?: string;
  /** How long its access tokens live; an hour when absent. */
  readonly tokenSeconds?: number;
  /** Why the provider does not renew its tokens. */
  readonly refusesRenewal?: string;
  /** How its syncs go, where it is special. */
  readonly syncs?: 'slowly' | 'in part' | 'never';
}

/** The password of each is `sandbox-` and its name. */
export const SAMPLE_ACCOUNTS: readonly SampleAccount[] = [
  { name: 'quiet-reader', is: 'an account like any other' },
  {
    name: 'slow-reader',
    is: 'the provider takes 6 seconds for everything, and a sync takes 40',
    answersAfterMs: 6_000,
    syncs: 'slowly',
  },
  {
    name: 'failing-reader',
    is: 'the provider agrees, and then gives no tokens',
    refusesCode: 'The account is being moved to another region',
  },
  { name: 'expiring-reader', is: 'tokens end after a minute, and are renewed', tokenSeconds: 60 },
  {
    name: 'revoked-reader',
    is: 'tokens end after a minute, and are not renewed',
    tokenSeconds: 60,
    refusesRenewal: 'The account has taken back its consent',
  },
  { name: 'partial-reader', is: 'syncs succeed in part', syncs: 'in part' },
  { name: 'broken-reader', is: 'syncs fail, and are tried again', syncs: 'never' },
  { name: 'locked-reader', is: 'cannot sign in', isLocked: true },
];

/** The account that a token belongs to, by the token's looks: those of sample accounts carry their names. */
export function accountOfToken(token: string): SampleAccount | undefined {
  const parts = token.trim().split('_');
  return SAMPLE_ACCOUNTS.find(({ name }) => parts.includes(name));
}

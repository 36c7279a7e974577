/** The systems whose servers the gateway can sign in to. */
export const systemIds = ['codex', 'inventree', 'fylr'] as const;
export type SystemId = (typeof systemIds)[number];

/** The ways to sign in that an operator can allow. */
export type SignInMethod = 'password' | 'token';

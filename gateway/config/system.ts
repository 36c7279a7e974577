/** The systems whose servers the gateway can sign in to. */
export const systemIds = ['codex', 'inventree', 'fylr'] as const;
export type SystemId = (typeof systemIds)[number];

/** The ways to sign in that an operator can allow. */
export const signInMethods = ['oauth', 'password', 'token'] as const;
export type SignInMethod = (typeof signInMethods)[number];

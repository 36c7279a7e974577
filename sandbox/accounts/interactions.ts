import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';

/** One person's way through the pages, from what a program asked for to the code that it is given. */
export interface Interaction {
  readonly id: string;
  readonly host: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly state: string | undefined;
  /** Separated by spaces; empty when nothing was named. */
  readonly scope: string;
  /** S256; the program has to know what it was made of. */
  readonly challenge: string | undefined;
  /** Who signed in. */
  readonly account?: string;
  /** Whether the second factor was asked for and right. */
  readonly verified?: true;
  /** Given once somebody agreed; good for one use. */
  readonly code?: string;
  readonly endsAt: number;
}

/** Ways that are under way. They live in memory: after a restart one begins anew. */
export interface Interactions {
  begin(asked: Omit<Interaction, 'id' | 'endsAt' | 'account' | 'verified' | 'code'>): Interaction;
  get(id: string): Interaction | undefined;
  signedIn(interaction: Interaction, account: string): Interaction;
  /** Ends the way and gives out its code. */
  agreed(interaction: Interaction): string;
  end(interaction: Interaction): void;
  /** Takes a code; the second time it is none any more. */
  redeem(code: string): Interaction | undefined;
}

const PATIENCE_MS = 10 * 60_000;
const CODE_MS = 60_000;

export function createInteractions(clock: Clock): Interactions {
  const open = new Map<string, Interaction>();
  const agreed = new Map<string, Interaction>();
  const alive = (one: Interaction | undefined) =>
    one && one.endsAt > clock.now().getTime() ? one : undefined;

  function keep(interaction: Interaction): Interaction {
    open.set(interaction.id, interaction);
    return interaction;
  }

  return {
    begin: (asked) => keep({ ...asked, id: random(), endsAt: clock.now().getTime() + PATIENCE_MS }),
    get: (id) => alive(open.get(id)),
    signedIn: (interaction, account) => keep({ ...interaction, account }),
    end: ({ id }) => void open.delete(id),

    agreed(interaction) {
      const code = random();
      open.delete(interaction.id);
      agreed.set(code, { ...interaction, code, endsAt: clock.now().getTime() + CODE_MS });
      return code;
    },

    redeem(code) {
      const found = alive(agreed.get(code));
      agreed.delete(code);
      return found;
    },
  };
}

function random(): string {
  return randomBytes(24).toString('base64url');
}

/** Whether a program knows what its challenge was made of. */
export function answersChallenge(challenge: string | undefined, verifier: string | undefined): boolean {
  if (challenge === undefined) return true;
  return (
    createHash('sha256')
      .update(verifier ?? '')
      .digest('base64url') === challenge
  );
}

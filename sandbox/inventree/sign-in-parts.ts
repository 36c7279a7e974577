import type { Clock } from '../clock.ts';
import type { Authentication } from './auth.ts';
import type { State } from './state.ts';
import type { Behaviour } from './version.ts';

/** What signing in to the server's own pages needs. */
export interface SignInParts {
  readonly state: State;
  readonly behaviour: Behaviour;
  readonly authentication: Authentication;
  readonly clock: Clock;
}

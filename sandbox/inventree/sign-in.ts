import type { Clock } from '../clock.ts';
import type { Authentication } from './auth.ts';
import { headlessViews } from './sign-in-headless.ts';
import { oldSignInViews } from './sign-in-old.ts';
import type { State } from './state.ts';
import type { Behaviour } from './version.ts';
import type { View } from './view.ts';

/** What signing in to the server's own pages needs. */
export interface SignInParts {
  readonly state: State;
  readonly behaviour: Behaviour;
  readonly authentication: Authentication;
  readonly clock: Clock;
}

/** Signing in to the server's own pages by name and password, as its version has it. */
export function signInViews(parts: SignInParts): View[] {
  return parts.behaviour.hasHeadlessSignIn ? headlessViews(parts) : oldSignInViews(parts);
}

import { headlessViews } from './sign-in-headless.ts';
import { oldSignInViews } from './sign-in-old.ts';
import type { SignInParts } from './sign-in-parts.ts';
import type { View } from './view.ts';

/** Signing in to the server's own pages by name and password, as its version has it. */
export function signInViews(parts: SignInParts): View[] {
  return parts.behaviour.hasHeadlessSignIn ? headlessViews(parts) : oldSignInViews(parts);
}

import { codex } from './codex.ts';
import { fylr } from './fylr.ts';
import { inventree } from './inventree.ts';
import type { SignInProvider } from './provider.ts';
import type { SystemId } from '../config/system.ts';

export const providers: Readonly<Record<SystemId, SignInProvider>> = { codex, inventree, fylr };

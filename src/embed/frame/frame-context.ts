import { createContext, use, useSyncExternalStore } from 'react';
import type { EmbeddedFrame } from './frame.ts';
import type { SessionState } from './frame-session.ts';
import type { Look } from './look.ts';

/** Where the pages go when the frame is to be closed: no page, but who has unsaved work is held back on the way. */
export const CLOSED = '/closed';

export const FrameContext = createContext<EmbeddedFrame | null>(null);

export function useFrame(): EmbeddedFrame {
  const frame = use(FrameContext);
  if (!frame) throw new Error('A part of a frame stands outside of it.');
  return frame;
}

/** How the frame stands with its session. */
export function useSession(): SessionState {
  const { session } = useFrame();
  return useSyncExternalStore(
    (listener) => session.listen(listener),
    () => session.state,
  );
}

/** The session of a frame that shows pages: one that has been open stays so. */
export function useOpenSession(): Extract<SessionState, { readonly step: 'open' }> {
  const state = useSession();
  if (state.step !== 'open') throw new Error('Pages are shown without a session.');
  return state;
}

export function useLook(): Look {
  const frame = useFrame();
  return useSyncExternalStore(
    (listener) => frame.listen(listener),
    () => frame.look,
  );
}

import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { toApiError } from '../../api/api-error.ts';
import { ErrorPage } from '../../app/error-page.tsx';
import { useFrame } from './frame-context.ts';

/** Where a page lands that failed as a whole; the page around is told, whose developers know of it no other way. */
export function FrameErrorPage() {
  const frame = useFrame();
  const error = useRouteError();
  useEffect(() => {
    const code = toApiError(error).kind === 'unreachable' ? 'unreachable' : 'internal';
    const message = error instanceof Error ? error.message : String(error);
    frame.tell({ type: 'error', code, message: message.slice(0, 1000) });
  }, [frame, error]);
  return <ErrorPage />;
}

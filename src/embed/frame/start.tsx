import './frame.css';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/react-router/v7';
import { type ReactNode, StrictMode, Suspense, useState } from 'react';
import type { Root } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { keepDrafts } from '../../app/keep-drafts.ts';
import { adoptLocale } from '../../app/locale.ts';
import { useLocale } from '../../app/use-locale.ts';
import { m } from '../../messages/messages.js';
import { ServerError } from '../../servers/server-error.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { contentHeight } from './content-height.ts';
import { type Embedder, readEmbedder } from './embedder.ts';
import { NoSession, OpenedDirectly, SessionRefused, UnknownEmbedder } from './explanations.tsx';
import { CLOSED, FrameContext, useFrame, useLook, useSession } from './frame-context.ts';
import { createFrameRouter, pathInFrame } from './frame-router.tsx';
import { FrameTheme } from './frame-theme.tsx';
import { EmbeddedFrame } from './frame.ts';
import { tellHappenings } from './happenings-to-host.ts';
import { limitConnected } from './limited.ts';
import { type Look, OWN_LOOK } from './look.ts';
import { closeOutsideLinks } from './outside-links.ts';
import { placeOf } from './pages.ts';
import { createResizer } from './resize.ts';
import { returnedWindow, ReturnWindow } from './return-window.tsx';
import { keepInView } from './visible-part.ts';

/** Starts the pages at an address of a frame, in another site's page; tells what is the matter where it is in none. */
export function startFrame(root: Root, cache: QueryClient): void {
  keepToItself();
  const returned = returnedWindow(window.location);
  if (returned !== null) {
    if (returned.locale !== null) adoptLocale(returned.locale);
    return draw(root, <ReturnWindow outcome={returned.outcome} />, returned.look);
  }
  const embedder = readEmbedder(document);
  if (embedder === null) draw(root, <UnknownEmbedder />);
  else if (window.parent === window) draw(root, <OpenedDirectly />);
  else embed(root, cache, embedder);
}

function draw(root: Root, page: ReactNode, look: Look = OWN_LOOK): void {
  root.render(
    <StrictMode>
      <FrameTheme look={look}>{page}</FrameTheme>
    </StrictMode>,
  );
}

/** The language that a person has chosen for Plugboard in another tab is not that of the page around. */
function keepToItself(): void {
  window.addEventListener('storage', (event) => event.stopImmediatePropagation(), { capture: true });
}

function embed(root: Root, cache: QueryClient, embedder: Embedder): void {
  const path = pathInFrame(window.location.pathname, embedder.embedder) ?? '/';
  const { page } = placeOf(path, { server: '', pages: [], plugins: null });
  const frame = new EmbeddedFrame(embedder, cache, page);
  keepDrafts();
  limitConnected(cache, () => {
    const { state } = frame.session;
    return state.step === 'open' ? state.grant : { server: '', pages: [], plugins: [] };
  });
  tellHappenings(cache, (event) => frame.tell({ type: 'event', event }));
  closeOutsideLinks(document, (url) => isInside(url, frame, embedder));
  keepInView(document);
  tellSize(frame);
  root.render(
    <StrictMode>
      <FrameContext value={frame}>
        <Themed>
          <QueryClientProvider client={cache}>
            <Pages embedder={embedder} />
          </QueryClientProvider>
        </Themed>
      </FrameContext>
    </StrictMode>,
  );
}

/** Whether the frame shows what a link of its own origin leads to. */
function isInside({ pathname }: URL, { session: { state } }: EmbeddedFrame, { embedder }: Embedder): boolean {
  const path = pathInFrame(pathname, embedder);
  return path !== undefined && state.step === 'open' && placeOf(path, state.grant).allowed;
}

/** Tells the page around how tall the frame should be, whatever changes in it. */
function tellSize(frame: EmbeddedFrame): void {
  const resizer = createResizer({
    measure: () => contentHeight(document),
    scrolls: () => document.documentElement.scrollHeight > document.documentElement.clientHeight,
    tell: (height) => frame.tell({ type: 'resize', height }),
    nextFrame: (callback) => requestAnimationFrame(callback),
  });
  const look = () => resizer.look();
  const root = document.getElementById('root');
  if (root) new ResizeObserver(look).observe(root);
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['open', 'aria-expanded'],
  });
  document.addEventListener('toggle', look, { capture: true });
  // Who has answered since knows of no size yet.
  frame.session.listen(look);
}

function Themed({ children }: { readonly children: ReactNode }) {
  return <FrameTheme look={useLook()}>{children}</FrameTheme>;
}

/** The pages, once there is a session; before, and without one, why there are none. */
function Pages({ embedder }: { readonly embedder: Embedder }) {
  useLocale();
  const { session } = useFrame();
  const state = useSession();
  const onTryAgain = () => session.tryAgain();
  switch (state.step) {
    case 'waiting':
      return <Skeleton lines={6} waitingFor={m.embed_waiting()} />;
    case 'silent':
      return <NoSession onTryAgain={onTryAgain} />;
    case 'refused':
      return <SessionRefused onTryAgain={onTryAgain} />;
    case 'failed':
      return <ServerError error={state.error} onRetry={onTryAgain} />;
    case 'open':
      return <OpenPages embedder={embedder.embedder} />;
  }
}

function OpenPages({ embedder }: { readonly embedder: string }) {
  const frame = useFrame();
  const [router] = useState(() => {
    const made = createFrameRouter(embedder);
    frame.takeControls({
      navigate: (path) => void made.navigate(path),
      close: async () => {
        await made.navigate(CLOSED);
        return ![...made.state.blockers.values()].some(({ state }) => state === 'blocked');
      },
    });
    return made;
  });
  return (
    <Suspense fallback={null}>
      <NuqsAdapter>
        <RouterProvider router={router} />
      </NuqsAdapter>
    </Suspense>
  );
}

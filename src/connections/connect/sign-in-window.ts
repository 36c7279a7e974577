import { basePath } from '../../api/base-path.ts';
import { bearer } from '../../api/bearer.ts';

/** Where a person signs in at a provider, as far as this page knows of it. */
export interface SignInWindow {
  /** What it waits with at the gateway, which leads it on; null where this page does. */
  readonly ticket: string | null;
  /** Sends it to the provider, which cannot reach this page through it. */
  readonly goTo: (url: string) => void;
  readonly close: () => void;
}

const FEATURES = 'popup,width=600,height=760';
/** Where the gateway leads a frame's window on. */
const ONWARD = `${basePath}api/embed/connect`;

/**
 * Opens a window that says what is being waited for. To be called in a click itself: browsers block all others.
 * In a frame it shows nothing as it waits at the gateway, since the page around the frame may cut it off from here.
 * @returns null where the browser opens none
 */
export function openSignInWindow(title: string, waiting: string): SignInWindow | null {
  if (bearer !== null) return openWaitingAtGateway();
  const opened = window.open('', '_blank', FEATURES);
  if (opened === null) return null;
  const { document } = opened;
  document.documentElement.lang = window.document.documentElement.lang;
  document.documentElement.style.colorScheme = 'light dark';
  document.title = title;
  document.body.style.font = '1rem system-ui, sans-serif';
  document.body.style.margin = '2rem';
  document.body.textContent = waiting;
  return {
    ticket: null,
    goTo: (url) => {
      opened.opener = null;
      opened.location.replace(url);
    },
    close: () => opened.close(),
  };
}

function openWaitingAtGateway(): SignInWindow | null {
  const ticket = newTicket();
  const query = new URLSearchParams({ ticket, wait: '1', ...ownLook() });
  const { isOpen, opened } = open(`${ONWARD}?${query.toString()}`);
  if (!isOpen) return null;
  return {
    ticket,
    // The gateway does.
    goTo: () => undefined,
    close: () => opened?.close(),
  };
}

/** What the window is to look like in the end: the page around the frame has chosen it, and that one may not know. */
function ownLook(): Readonly<Record<string, string>> {
  const { lang, dataset } = document.documentElement;
  const scheme = dataset['mantineColorScheme'];
  return { language: lang, ...(scheme !== undefined && { scheme }) };
}

/**
 * Opens a provider's page in a window of its own, in a click itself.
 * @returns whether the browser has opened it
 */
export function openProvider(url: string): boolean {
  return open(url).isOpen;
}

/**
 * Opens a window that cannot reach this page. One that is cut off from here by the page around (by its
 * `Cross-Origin-Opener-Policy`) is not given to us: that it has opened shows in the click, which it has used up.
 */
function open(url: string): { readonly isOpen: boolean; readonly opened: Window | null } {
  const hadClick = hasClick();
  const opened = window.open(url, '_blank', FEATURES);
  if (opened === null) return { isOpen: hadClick && !hasClick(), opened };
  opened.opener = null;
  return { isOpen: true, opened };
}

/** Browsers that do not tell say no. */
function hasClick(): boolean {
  const { userActivation }: { readonly userActivation?: UserActivation } = navigator;
  return userActivation?.isActive ?? false;
}

/** 256 random bits in URL-safe base64. */
function newTicket(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCodePoint(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=$/, '');
}

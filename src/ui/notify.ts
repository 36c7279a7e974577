import type { NoticeSeverity } from './notice.tsx';

/** What has just happened, told apart from the page: it comes, is read out, and goes (errors stay). */
export interface Notification {
  readonly severity: NoticeSeverity | 'success';
  readonly title: string;
  readonly message?: string | undefined;
  /** What can be done about it at once; it stays then until it is dismissed. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

type Listener = (notification: Notification) => void;

let listener: Listener | undefined;
const waiting: Notification[] = [];
let wanted: (() => void) | undefined;

/** Shows a notification. The first one loads the code that shows them. */
export function notify(notification: Notification): void {
  if (listener) listener(notification);
  else {
    waiting.push(notification);
    wanted?.();
  }
}

/** For the host of the notifications: takes those that wait, and all that come. */
export function takeNotifications(take: Listener): void {
  listener = take;
  for (const notification of waiting.splice(0)) take(notification);
}

/** For the page's frame: tells when the first notification waits for a host. Returns the way to stop. */
export function onNotificationsWanted(want: () => void): () => void {
  wanted = want;
  return () => {
    wanted = undefined;
  };
}

/** Those that wait for a host: to be told in plain words when its code cannot be had. */
export function waitingNotifications(): readonly Notification[] {
  return waiting;
}

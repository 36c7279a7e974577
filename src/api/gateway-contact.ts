/**
 * Whether the gateway, and with it every server, can be reached from this page. Known from the calls themselves:
 * one that got no answer at all says no, any answer says yes.
 */
let reachable = true;
const listeners = new Set<() => void>();

function change(next: boolean): void {
  if (reachable === next) return;
  reachable = next;
  for (const tell of listeners) tell();
}

/** For the funnel: the gateway has answered, whatever it said. */
export function reportGatewayAnswer(): void {
  change(true);
}

/** For the funnel: nobody answered. */
export function reportGatewayGone(): void {
  change(false);
}

/** Whether the last call got an answer. */
export function isGatewayReachable(): boolean {
  return reachable;
}

/** Calls back whenever that changes. Returns the way to stop. */
export function onGatewayContact(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

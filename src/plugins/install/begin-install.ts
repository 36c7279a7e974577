import { describeError } from '../../api/describe-error.ts';
import { m } from '../../messages/messages.js';
import { type SignedInServer, serversOptions } from '../../servers/servers-query.ts';
import type { InstallWay } from '../../systems/install.ts';
import { notify } from '../../ui/notify.ts';
import { addRun, areRunsShown, dropRun, installRun, type InstallOutcome, updateRun } from './install-runs.ts';
import { hasSameVersion, runTitle } from './outcome-title.ts';
import { type InstallWish, runInstall } from './run-install.ts';

export interface BegunInstall extends InstallWish {
  readonly server: SignedInServer;
  readonly way: InstallWish['way'] & Pick<InstallWay, 'id'>;
  /** Called when it has come to a good end. */
  readonly onDone: () => void;
  /** Leads to where the run is shown. */
  readonly onOpen: () => void;
}

/** Begins an installation, which goes on whatever page is open, and tells its end where no page shows it. */
export function beginInstall(begun: BegunInstall): void {
  const { server, way, of, what } = begun;
  const id = addRun({
    serverId: server.id,
    user: server.session.user.name,
    wayId: way.id,
    what,
    of: of?.id ?? null,
  });
  void runInstall(id, begun).then((outcome) => end(id, begun, outcome));
}

/** Looks once more for what a run has brought. */
export function lookAgain(id: number, again: () => Promise<InstallOutcome>): void {
  updateRun(id, { outcome: null, progress: { step: m.install_step_check, part: null, cancellable: false } });
  void again().then((outcome) => updateRun(id, { outcome, progress: null, stop: null }));
}

function end(id: number, begun: BegunInstall, outcome: InstallOutcome): void {
  const { onDone, onOpen } = begun;
  const run = installRun(id);
  // Whoever has signed out on purpose is told nothing more of it.
  if (!run) return;
  updateRun(id, { outcome, progress: null, stop: null });
  if (outcome.kind === 'done') onDone();
  if (areRunsShown(run) || isSomebodyElseThere(begun)) return;
  if (outcome.kind === 'cancelled') dropRun(id);
  else notify({ ...told(begun, outcome), action: { label: m.install_open(), run: onOpen } });
}

/** Whether another person has signed in there meanwhile, whom it does not concern. */
function isSomebodyElseThere({ cache, server }: BegunInstall): boolean {
  const now = cache.getQueryData(serversOptions().queryKey)?.servers.find(({ id }) => id === server.id);
  return (now?.session?.user.name ?? server.session.user.name) !== server.session.user.name;
}

function told({ of, what, server }: BegunInstall, outcome: Exclude<InstallOutcome, { kind: 'cancelled' }>) {
  const title = runTitle({ of: of?.id ?? null, what, outcome }, server.name);
  if (outcome.kind === 'done') {
    const changed = of === null || !hasSameVersion(outcome);
    return { severity: changed ? 'success' : 'info', title } as const;
  }
  if (outcome.kind !== 'refused') return { severity: 'warning', title } as const;
  const { why, error } = outcome;
  const message = why?.() ?? (error ? describeError(error, server.name).title : '');
  return { severity: 'error', title, message } as const;
}

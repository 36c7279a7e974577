import { type QueryClient, useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { jobPath } from '../../lib/job-address.ts';
import { m } from '../../messages/messages.js';
import { tellFailure } from '../../servers/tell-failure.ts';
import { onceSignedIn } from '../../servers/waiting-work.ts';
import { ApiError } from '../../api/api-error.ts';
import type { Job, JobSave } from '../../systems/jobs.ts';
import { notify } from '../../ui/notify.ts';
import type { JobOf } from '../runs/use-run-job.ts';

function switchKey({ server, job }: JobOf) {
  return ['job-switch', server.id, job.libraryId, job.jobId] as const;
}

/** The position that a job is being switched to; null while nothing is under way. */
export function usePendingSwitch(of: JobOf): boolean | null {
  const pending = useMutationState({
    filters: { mutationKey: switchKey(of), exact: true, status: 'pending' },
    select: ({ state: { variables } }) => (typeof variables === 'boolean' ? variables : null),
  });
  return pending.at(-1) ?? null;
}

/** Gives the function that switches a job on or off; what is so then is read from the server. */
export function useSwitchJob(of: JobOf) {
  const { server, facet, job } = of;
  const cache = useQueryClient();
  const open = usePageOf(of);
  const { mutate } = useMutation({
    mutationKey: switchKey(of),
    mutationFn: async (enabled: boolean) => {
      const what = () => (enabled ? m.job_switch_on({ job: job.name }) : m.job_switch_off({ job: job.name }));
      const saved = await onceSignedIn({ serverId: server.id, what }, () => facet.setEnabled(job, enabled));
      await readAgain(cache, of);
      return saved;
    },
    onSuccess: (saved) => tellRefusal(saved, of, m.job_switch_failed({ job: job.name }), open),
    onError: async (error) => {
      tellFailure(error, server, m.job_switch_failed({ job: job.name }));
      await readAgain(cache, of);
    },
  });
  return (enabled: boolean) => mutate(enabled);
}

/** Gives the function that makes a copy of a job, switched off, and goes to its page. */
export function useDuplicateJob(of: JobOf) {
  const { server, facet, job } = of;
  const cache = useQueryClient();
  const navigate = useNavigate();
  const open = usePageOf(of);
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const work = { serverId: server.id, what: () => m.job_duplicate_of({ job: job.name }) };
      const copy = { ...job.settings, name: copyName(job), enabled: false };
      return onceSignedIn(work, () => facet.create(job.libraryId, copy, job));
    },
    onSuccess: async (saved) => {
      tellRefusal(saved, of, m.job_duplicate_failed({ job: job.name }), open);
      await readAgain(cache, of);
      if (saved.kind !== 'stored') return;
      notify({
        severity: 'success',
        title: m.job_duplicated({ job: job.name }),
        message: m.job_duplicated_off(),
      });
      await navigate(jobPath(server.id, saved.id.libraryId, saved.id.jobId));
    },
    onError: (error) => tellFailure(error, server, m.job_duplicate_failed({ job: job.name })),
  });
  return { duplicate: () => mutate(), duplicating: isPending };
}

const NAME_BYTES = 200;

/** The name of a copy, as long as a name may be. */
export function copyName({ name }: Pick<Job, 'name'>): string {
  const letters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  while (letters.length > 0 && bytesOf(m.job_copy_name({ job: letters.join('') })) > NAME_BYTES)
    letters.pop();
  return m.job_copy_name({ job: letters.join('') });
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/**
 * Gives the function that deletes a job. One that is gone already is none to delete.
 * @param onGone called before anything is read again: a page about the job has to make way
 */
export function useDeleteJob(of: JobOf, onGone?: () => void) {
  const { server, facet, job } = of;
  const cache = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const work = { serverId: server.id, what: () => m.job_delete_of({ job: job.name }) };
      await onceSignedIn(work, () => facet.remove(job)).catch((error: unknown) => {
        if (!(error instanceof ApiError) || error.kind !== 'not-found') throw error;
      });
      onGone?.();
      await readAgain(cache, of);
    },
    onSuccess: () => notify({ severity: 'success', title: m.job_deleted({ job: job.name }) }),
    onError: (error) => tellFailure(error, server, m.job_delete_failed({ job: job.name })),
  });
  return { remove: () => mutate(), removing: isPending };
}

async function readAgain(cache: QueryClient, { facet, job }: JobOf): Promise<void> {
  await Promise.all(facet.changedKeys(job).map((queryKey) => cache.invalidateQueries({ queryKey })));
}

/** Tells why nothing was stored, with the ways out where the plugin is gone: no other change would be taken either. */
function tellRefusal(saved: JobSave, { server }: JobOf, title: string, open: () => void): void {
  if (saved.kind !== 'refused') return;
  if (!saved.providerGone) {
    tellFailure(saved.error, server, title);
    return;
  }
  const message = [saved.error.serverMessage, m.job_provider_gone_ways()].filter(Boolean).join('\n');
  notify({ severity: 'error', title, message, action: { label: m.job_open(), run: open } });
}

function usePageOf({ server, job }: JobOf): () => void {
  const navigate = useNavigate();
  return () => void navigate(jobPath(server.id, job.libraryId, job.jobId));
}

import { useEffect, useState } from 'react';
import { shorten } from '../../lib/shorten.ts';
import { m } from '../../messages/messages.js';
import type { JobLibrary, JobsFacet, SeenRun } from '../../systems/jobs.ts';
import { Notice } from '../../ui/notice.tsx';

const LONGEST_NAME = 120;

interface UntoldRunsProps {
  /** Of the server. */
  readonly name: string;
  readonly facet: JobsFacet;
  /** Why the server does not tell whose runs they are. */
  readonly why: string;
  readonly libraries: readonly JobLibrary[];
}

/** What runs on a server that does not tell the person which job it is: in which library, and how far it has come. */
export function UntoldRuns({ name, facet, why, libraries }: UntoldRunsProps) {
  const [runs, setRuns] = useState<readonly SeenRun[]>([]);
  useEffect(() => facet.watch(setRuns), [facet]);
  return (
    <Notice severity="info" dense title={m.jobs_blind({ server: name })}>
      <p>{why}</p>
      {runs.map((run) => (
        <p key={run.runId}>
          <bdi>{words(run, libraries)}</bdi>
        </p>
      ))}
    </Notice>
  );
}

function words({ libraryId, progress }: SeenRun, libraries: readonly JobLibrary[]): string {
  const library = libraries.find(({ id }) => id === libraryId);
  if (!library || !progress) return m.jobs_seen_run_begun();
  return m.jobs_seen_run({
    library: shorten(library.name, LONGEST_NAME),
    current: progress.current,
    total: progress.total,
  });
}

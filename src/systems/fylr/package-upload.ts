import { ApiError } from '../../api/api-error.ts';
import type { Client } from '../../api/generated/client/index.ts';
import { listFiles } from '../../api/generated/fylr/sdk.gen.ts';
import { objectOf, own, textOf } from '../../api/json.ts';
import { uploadFile } from '../../api/upload.ts';
import { m } from '../../messages/messages.js';
import { wrongShape } from '../answer-faults.ts';
import type { InstallProgress } from '../install.ts';
import type { ServerAddress } from '../system.ts';
import { numberOfThing } from './row-values.ts';

export interface UploadWork {
  readonly server: ServerAddress;
  readonly client: Client;
  readonly file: File;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: InstallProgress) => void;
}

/** A file that the server has; `ready` once it is through with it, as far as it tells. */
export interface UploadedFile {
  readonly id: number;
  readonly status: string | null;
}

/** upstream: fylr 6.34, as the vendor's own tests wait */
const WAIT_SECONDS = 60;
const PAUSE_MS = 1000;

/** The code of a failure of ours: the server was not through with a file in time. */
export const NEVER_READY = 'never-ready';

/** What a browser still holds of a file that has arrived: to try again does not send it twice. */
const arrived = new WeakMap<File, Map<string, UploadedFile>>();

/**
 * Sends a package, or finds the one that an earlier try has sent.
 * upstream: fylr 6.34, the answer is a list; `produce_versions` keeps the package from being rendered
 * @throws ApiError
 */
export async function sendPackage({ server, file, signal, onProgress }: UploadWork): Promise<UploadedFile> {
  const known = arrived.get(file)?.get(server.id);
  if (known) return known;
  const tell = (part: number) => onProgress({ step: m.fylr_step_upload, part, cancellable: true });
  tell(0);
  const query = `produce_versions=${encodeURIComponent('[false]')}`;
  const url = `${server.baseUrl}/api/v1/eas/put?${query}`;
  const answer = await uploadFile({ serverId: server.id, url, file, signal, onProgress: tell });
  const first: unknown = Array.isArray(answer) ? answer[0] : answer;
  const id = numberOfThing(own(objectOf(first), '_id'));
  if (id === null) throw wrongShape(server, '[{_id}]');
  const uploaded = { id, status: textOf(own(objectOf(first), 'status')) };
  arrived.set(file, (arrived.get(file) ?? new Map<string, UploadedFile>()).set(server.id, uploaded));
  return uploaded;
}

/** Forgets a file that became a plugin, or that the server could not process: the next try sends it anew. */
export function forgetPackage(server: ServerAddress, file: File): void {
  arrived.get(file)?.delete(server.id);
}

/**
 * Waits until the server is through with a file. Who may not read its state goes on as if it were: the server
 * refuses a plugin of a file that is not ready.
 * @returns whether it is; false when the server failed at it
 * @throws ApiError `timeout` after a minute, `cancelled`
 */
export async function whenReady(work: UploadWork, uploaded: UploadedFile): Promise<boolean> {
  const { client, server, signal, onProgress } = work;
  let { status } = uploaded;
  for (let waited = 0; status !== 'done'; waited += 1) {
    if (status === 'failed') return false;
    if (waited >= WAIT_SECONDS) {
      throw new ApiError({ kind: 'timeout', source: 'page', serverId: server.id, code: NEVER_READY });
    }
    onProgress({ step: m.fylr_step_processing, part: null, cancellable: true });
    await pause(server, signal);
    const query = { ids: JSON.stringify([uploaded.id]), format: 'standard' };
    try {
      const { data } = await listFiles({ client, query, signal, throwOnError: true });
      status = textOf(own(objectOf(own(objectOf(data), String(uploaded.id))), 'status'));
    } catch (error) {
      if (error instanceof ApiError && error.kind === 'forbidden') return true;
      throw error;
    }
  }
  return true;
}

async function pause(server: ServerAddress, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, PAUSE_MS);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
  if (signal.aborted) throw new ApiError({ kind: 'cancelled', source: 'page', serverId: server.id });
}

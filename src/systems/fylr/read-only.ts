import type { ApiError } from '../../api/api-error.ts';
import type { Client } from '../../api/generated/client/index.ts';
import { reportServerChanged } from '../../api/server-changed.ts';

/** Said in every answer while the server takes no changes. upstream: fylr 6.18 and newer */
const READ_ONLY_HEADER = 'x-fylr-read-only-mode';

/** Milliseconds for which a refusal counts where no header tells when the mode is over. */
const REFUSAL_COUNTS = 5 * 60_000;

/** When servers last refused a change for it. */
const refusedAt = new Map<string, number>();

/** Servers whose headers reach this page: what they do not say is then not so. */
const toldInHeaders = new Set<string>();

/** Whether an answer says that the server takes no changes at the moment. */
export function isReadOnlyAnswer(response: Response): boolean {
  return response.headers.get(READ_ONLY_HEADER)?.toLowerCase() === 'true';
}

/** Whether the server refused a change for it lately: a proxy in front of it may take the header away. */
export function wasRefusedLately(serverId: string): boolean {
  const at = refusedAt.get(serverId);
  return at !== undefined && Date.now() - at < REFUSAL_COUNTS;
}

/** Notes a refusal, and lets the server be asked anew, so that all its actions say so. */
export function noteReadOnlyRefusal(serverId: string): void {
  refusedAt.set(serverId, Date.now());
  reportServerChanged(serverId);
}

/** Whether a change was refused since the server takes none. upstream: fylr 6.18, 400 `ReadOnlyMode` */
export function isReadOnlyRefusal({ kind, source }: ApiError): boolean {
  return kind === 'read-only' && source === 'server';
}

/**
 * Lets the server be asked anew when an answer says otherwise than those did by which it was connected, or ends what
 * was noted of a refusal.
 * @param known what their headers said
 */
export function watchReadOnly(client: Client, serverId: string, known: boolean): void {
  noteHeader(serverId, known);
  client.interceptors.response.use((response) => {
    const told = isReadOnlyAnswer(response);
    const ended = noteHeader(serverId, told);
    if (ended || told !== known) reportServerChanged(serverId);
    return response;
  });
}

/** @returns whether a refusal does not count any more */
function noteHeader(serverId: string, told: boolean): boolean {
  if (told) toldInHeaders.add(serverId);
  return !told && toldInHeaders.has(serverId) && refusedAt.delete(serverId);
}

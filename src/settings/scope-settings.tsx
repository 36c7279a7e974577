import { useQueryError } from '../servers/use-query-error.ts';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { loadCode } from '../api/load-code.ts';
import { refetchEvery } from '../api/query-client.ts';
import { m } from '../messages/messages.js';
import { ServerError } from '../servers/server-error.tsx';
import type { SignedInServer } from '../servers/servers-query.ts';
import type { SettingsScope } from '../systems/settings.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { AS_IT_CAME } from './as-it-came.ts';
import { loadEditor } from './editor-code.ts';
import styles from './scope-settings.module.css';
import type { SettingsPlace } from './settings-place.ts';

const SettingsEditor = lazy(async () => ({ default: (await loadCode(loadEditor)).SettingsEditor }));
const REFETCH_EVERY = 60_000;

interface ScopeSettingsProps {
  readonly server: SignedInServer;
  readonly scope: SettingsScope;
  /** The plugin that they are of; for a form of the whole server any name that its scope knows. */
  readonly pluginId: string;
  /** What they are of, for messages about them. Untrusted text. */
  readonly pluginName: string;
  readonly place: SettingsPlace;
  /** As in the form. */
  readonly below?: ((section: string) => ReactNode) | undefined;
  /** Where it is certain that there are none: shown then, without asking, unless they have been read before. */
  readonly none?: ReactNode;
  /** What they are of is no longer there: told in place of the failure, above what has been typed. */
  readonly gone?: ReactNode;
}

/** One form of settings, read and kept up to date, with all that goes with editing it. */
export function ScopeSettings({
  server,
  scope,
  pluginId,
  pluginName,
  place,
  below,
  none = null,
  gone = null,
}: ScopeSettingsProps) {
  const form = useQuery({
    ...scope.form(pluginId),
    structuralSharing: AS_IT_CAME,
    enabled: none === null,
    refetchInterval: refetchEvery(REFETCH_EVERY),
  });
  const error = useQueryError(form);
  return (
    <>
      {error && (
        <div className={styles.error}>
          {error.kind === 'not-found' && gone !== null ? (
            gone
          ) : (
            <ServerError
              serverName={server.name}
              error={error}
              onRetry={() => void form.refetch()}
              retrying={form.isFetching}
            />
          )}
        </div>
      )}
      {form.data ? (
        <Suspense fallback={<SettingsSkeleton server={server} />}>
          <SettingsEditor
            server={server}
            scope={scope}
            place={place}
            pluginId={pluginId}
            pluginName={pluginName}
            below={below}
            fresh={form.data}
          />
        </Suspense>
      ) : (
        (none ?? (error === null && <SettingsSkeleton server={server} />))
      )}
    </>
  );
}

function SettingsSkeleton({ server }: { readonly server: SignedInServer }) {
  return <Skeleton lines={8} waitingFor={m.settings_waiting({ server: server.name })} />;
}

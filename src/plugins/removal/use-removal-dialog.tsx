import { lazy, type ReactNode, Suspense, useState } from 'react';
import { toApiError } from '../../api/api-error.ts';
import { describeError } from '../../api/describe-error.ts';
import { loadCode } from '../../api/load-code.ts';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { RemovalWay } from '../../systems/removal.ts';
import type { Connected, Plugin } from '../../systems/system.ts';
import { notify } from '../../ui/notify.ts';
import { useRemoval } from './use-removal.ts';

const RemovalDialog = lazy(async () => ({
  default: (await loadCode(() => import('./removal-dialog.tsx'))).RemovalDialog,
}));

interface RemovalSubject {
  readonly server: SignedInServer;
  readonly connected: Connected;
  readonly plugin: Plugin;
}

interface RemovalAsking {
  /** Shows the ways to remove the plugin; where none is open, they say why. */
  readonly ask: () => void;
  /** Whether it is being removed, wherever that was begun. */
  readonly removing: boolean;
  /** The dialog, to be drawn in a place that stays; null while nobody asks. */
  readonly dialog: ReactNode;
}

/**
 * The way from a button or a menu to the removal of a plugin.
 * @param stillHere whether the plugin's own page is shown, which has nothing to show once the plugin is gone
 */
export function useRemovalDialog(
  { server, connected, plugin }: RemovalSubject,
  stillHere: () => boolean,
): RemovalAsking {
  const [ways, setWays] = useState<readonly RemovalWay[] | null>(null);
  const { remove, removing } = useRemoval(server, connected.plugins, plugin.id, stillHere);
  const ask = () => {
    connected.removal?.ways.load().then(
      (of) => setWays(of(plugin)),
      (thrown: unknown) => {
        const { title, whatToDo } = describeError(toApiError(thrown), server.name);
        notify({ severity: 'error', title, message: whatToDo });
      },
    );
  };
  const dialog = ways && (
    <Suspense fallback={null}>
      <RemovalDialog
        serverName={server.name}
        plugin={plugin}
        ways={ways}
        onClose={() => setWays(null)}
        onRemove={(way) => {
          setWays(null);
          remove({ plugin, way });
        }}
      />
    </Suspense>
  );
  return { ask, removing, dialog };
}

import { lazy } from 'react';
import { loadCode } from '../api/load-code.ts';
import { m } from '../messages/messages.js';
import type { ServerPart } from '../servers/server-part.ts';

const ServerSettings = lazy(async () => ({
  default: (await loadCode(() => import('../settings/server-settings.tsx'))).ServerSettings,
}));

const LoadingPart = lazy(async () => ({
  default: (await loadCode(() => import('../plugins/registry/loading-part.tsx'))).LoadingPart,
}));

const AllSettings = lazy(async () => ({
  default: (await loadCode(() => import('../settings/all-settings.tsx'))).AllSettings,
}));
const Contributions = lazy(async () => ({
  default: (await loadCode(() => import('../plugins/contributions/server-contributions.tsx')))
    .ServerContributions,
}));

const Storage = lazy(async () => ({
  default: (await loadCode(() => import('../plugins/storage/server-storage.tsx'))).ServerStorage,
}));

/** The parts of a server's page, in the order of their tabs. */
export const serverParts: readonly ServerPart[] = [
  {
    id: 'loading',
    label: m.loading_title,
    offered: ({ loading }) => loading !== undefined,
    Body: LoadingPart,
  },
  {
    id: 'switches',
    label: m.server_switches,
    offered: ({ settings }) => settings?.server !== undefined,
    Body: ServerSettings,
  },
  {
    id: 'settings',
    label: m.all_settings,
    offered: ({ allSettings }) => allSettings !== undefined,
    Body: AllSettings,
  },
  {
    id: 'contributions',
    label: m.contributions,
    offered: ({ contributions }) => contributions !== undefined,
    Body: Contributions,
  },
  {
    id: 'storage',
    label: m.storage,
    offered: ({ storage }) => storage !== undefined,
    Body: Storage,
  },
];

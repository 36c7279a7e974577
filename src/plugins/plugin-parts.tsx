import type { QueryClient, UseQueryResult } from '@tanstack/react-query';
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { loadCode } from '../api/load-code.ts';
import { OVERVIEW, type PluginPartId, type Whose } from '../lib/plugin-address.ts';
import { m } from '../messages/messages.js';
import type { SignedInServer } from '../servers/servers-query.ts';
import { prefetchSettings } from '../settings/prefetch-settings.ts';
import { SettingsPart } from '../settings/settings-part.tsx';
import type { Connected, Plugin, PluginDetail } from '../systems/system.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { type PartOffer, partOffers } from './part-offers.ts';
import { PluginOverview } from './plugin-overview.tsx';

const ContributionsPart = lazy(async () => ({
  default: (await loadCode(() => import('./contributions/contributions-part.tsx'))).ContributionsPart,
}));

const loadHealth = () => import('./health/health-part.tsx');
const HealthPart = lazy(async () => ({ default: (await loadCode(loadHealth)).HealthPart }));
const MetricsPart = lazy(async () => ({
  default: (await loadCode(() => import('./metrics/metrics-part.tsx'))).MetricsPart,
}));
const StoragePart = lazy(async () => ({
  default: (await loadCode(() => import('./storage/storage-part.tsx'))).StoragePart,
}));

/** What a part of a plugin's page is drawn from. */
export interface PluginPartProps {
  readonly server: SignedInServer;
  readonly connected: Connected;
  readonly pluginId: string;
  /** What is known of it, by its own page or by a list; undefined until something is. */
  readonly plugin: Plugin | undefined;
  /** The plugin as its own page reads it; `data` is undefined until it is there. */
  readonly detail: UseQueryResult<PluginDetail>;
  /** Whether the server says that it has no such plugin any more. */
  readonly gone: boolean;
}

/** How a part of a plugin's page is drawn. */
interface PartDrawing {
  /** Whether it is still drawn when the plugin is gone and was never read. */
  readonly drawnWithoutPlugin?: boolean;
  /** For a pointer or a focus on the way to it: fetches what it will show. */
  readonly prefetch?: (cache: QueryClient, connected: Connected, pluginId: string) => void;
  /** Draws it; code that is more than a few lines is loaded by `lazy`. */
  draw(props: PluginPartProps): ReactNode;
}

/** A part of a plugin's page: a tab with an address of its own. */
export interface PluginPart extends PartOffer, PartDrawing {}

const drawings: Readonly<Record<PluginPartId, PartDrawing>> = {
  [OVERVIEW]: {
    drawnWithoutPlugin: true,
    draw: ({ server, detail, gone }) => <PluginOverview server={server} plugin={detail} gone={gone} />,
  },
  settings: settingsPart('plugin'),
  setup: settingsPart('setup'),
  'my-settings': settingsPart('own'),
  metadata: settingsPart('metadata'),
  contributions: {
    draw: ({ server, connected, pluginId }) =>
      connected.contributions ? (
        <Suspense fallback={null}>
          <ContributionsPart server={server} facet={connected.contributions} pluginId={pluginId} />
        </Suspense>
      ) : (
        <EmptyState title={m.contributions_not_told({ server: server.name })}>
          {m.contributions_not_told_why()}
        </EmptyState>
      ),
  },
  health: {
    prefetch: (cache, { health }, pluginId) => {
      loadHealth().catch(() => undefined);
      if (!health) return;
      const { queryKey, queryFn } = health.report(pluginId);
      void cache.prefetchQuery({ queryKey, queryFn });
    },
    draw: (props) => drawLate(HealthPart, props),
  },
  metrics: { draw: (props) => drawLate(MetricsPart, props) },
  storage: { draw: (props) => drawLate(StoragePart, props) },
};

/**
 * The parts of a plugin's page in the order of their tabs. A new one is a row here and in `part-offers.ts`, and its id
 * in `lib/plugin-address.ts`.
 */
export const pluginParts: readonly PluginPart[] = partOffers.map(drawn);

function drawn(offer: PartOffer): PluginPart {
  return { ...offer, ...drawings[offer.id] };
}

function settingsPart(whose: Whose): PartDrawing {
  return {
    prefetch: (cache, { settings }, pluginId) => {
      const scope = settings?.[whose];
      if (scope) prefetchSettings(cache, scope, pluginId);
    },
    draw: ({ server, connected, pluginId, plugin }) => (
      <SettingsPart
        key={whose}
        server={server}
        connected={connected}
        pluginId={pluginId}
        plugin={plugin}
        whose={whose}
      />
    ),
  };
}

/** Draws a part whose code may still be on its way. */
function drawLate(Part: ComponentType<PluginPartProps>, props: PluginPartProps): ReactNode {
  const waitingFor = m.server_waiting({ server: props.server.name });
  return (
    <Suspense fallback={<Skeleton lines={8} shape="text" waitingFor={waitingFor} />}>
      <Part {...props} />
    </Suspense>
  );
}

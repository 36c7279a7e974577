import type { ComponentType } from 'react';
import { m } from '../messages/messages.js';
import type { Text } from '../systems/system.ts';
import type { ConnectionAbout } from './connection-about.ts';
import { ConnectionOverview } from './connection-overview.tsx';
import { Preferences } from './preferences.tsx';
import { RecommendationsPart } from './recommendations/recommendations-part.tsx';

/** A part of a connection's page, with an address of its own and a tab that leads there. */
export interface ConnectionPart {
  readonly id: string;
  readonly label: Text;
  /** What follows the connection's address; null for the first part. */
  readonly address: string | null;
  readonly offered: (about: ConnectionAbout) => boolean;
  readonly Part: ComponentType<ConnectionAbout>;
}

/** The parts of a connection's page, in the order of their tabs. */
export const CONNECTION_PARTS: readonly ConnectionPart[] = [
  {
    id: 'overview',
    label: m.connection_part_overview,
    address: null,
    offered: () => true,
    Part: ConnectionOverview,
  },
  {
    id: 'preferences',
    label: m.connection_part_preferences,
    address: 'preferences',
    offered: ({ connected, connection }) => connection.exists && connected.settings?.own !== undefined,
    Part: Preferences,
  },
  {
    id: 'recommendations',
    label: m.recommendations_title,
    address: 'recommendations',
    offered: ({ connected, connection }) =>
      connected.recommendations !== undefined &&
      connection.exists &&
      connection.capabilities.some(({ key }) => key === 'userRecommendationProvider'),
    Part: RecommendationsPart,
  },
];

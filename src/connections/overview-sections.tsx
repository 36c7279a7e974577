import type { ComponentType } from 'react';
import { AccountSection } from './account-section.tsx';
import { ConnectSection } from './connect/connect-section.tsx';
import type { ConnectionAbout } from './connection-about.ts';
import { ManageSection } from './manage/manage-section.tsx';
import { ScheduleSection } from './schedule-section.tsx';
import { SyncSection } from './sync/sync-section.tsx';

/** One of the things that the first part of a connection's page is made of. */
interface OverviewSection {
  readonly id: string;
  readonly offered: (about: ConnectionAbout) => boolean;
  readonly Section: ComponentType<ConnectionAbout>;
}

/** What stands on the first part of a connection's page, from above. */
export const OVERVIEW_SECTIONS: readonly OverviewSection[] = [
  { id: 'account', offered: () => true, Section: AccountSection },
  { id: 'connect', offered: ({ connection }) => connection.ways.length > 0, Section: ConnectSection },
  {
    id: 'sync',
    // A connection that can sync has a schedule, if an empty one.
    offered: ({ connected, connection }) => connected.syncs !== undefined && connection.schedule !== null,
    Section: SyncSection,
  },
  { id: 'schedule', offered: ({ connection }) => connection.schedule !== null, Section: ScheduleSection },
  { id: 'manage', offered: () => true, Section: ManageSection },
];

import type { ConnectionAbout } from '../connection-about.ts';
import { Recommendations } from './recommendations.tsx';

/** What the plugins of a server recommend, on the page of one that does. */
export function RecommendationsPart({ server, connected }: ConnectionAbout) {
  if (!connected.recommendations) return null;
  return <Recommendations server={server} recommendations={connected.recommendations} />;
}

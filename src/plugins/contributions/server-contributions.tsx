import { useQuery } from '@tanstack/react-query';
import type { ServerPartProps } from '../../servers/server-part.ts';
import { plainLine, shorten } from '../../lib/shorten.ts';
import { ContributionsPart } from './contributions-part.tsx';

/** Characters of a plugin's name. */
const LONGEST_NAME = 100;

/** What all plugins of a server add to its own pages, as a part of its page. */
export function ServerContributions({ server, connected }: ServerPartProps) {
  const { data } = useQuery(connected.plugins.list());
  if (!connected.contributions) return null;
  const names = new Map(data?.plugins.map(({ id, name }) => [id, name]));
  return (
    <ContributionsPart
      server={server}
      facet={connected.contributions}
      pluginId={null}
      nameOf={(pluginId) => shorten(plainLine(names.get(pluginId) ?? pluginId), LONGEST_NAME)}
    />
  );
}

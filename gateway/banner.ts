import type { ServerSettings } from './config/settings.ts';
import type { RunningGateway } from './start.ts';
import { version } from './version.ts';

/**
 * What the terminal shows once the gateway serves: where, and for the sandbox who may sign in.
 * @param speed how many times as fast time passes on the sandbox's Codex servers
 */
export function banner(gateway: RunningGateway, dataDir: string, speed = 1): string {
  const { sandbox, servers } = gateway.settings.current;
  const first = `Plugboard ${version} serves at ${gateway.url}`;
  if (!sandbox) {
    const from = gateway.configurationFile ?? 'the configuration';
    const names = servers.map((server) => `  ${server.name} (${server.system}) ${server.shownUrl ?? ''}`);
    return ['', first, '', `Servers from ${from}:`, ...names, ''].join('\n');
  }
  return [
    '',
    first,
    '',
    `This is the sandbox: made-up servers, to try everything on. ${keptWords(dataDir, speed)}`,
    'To use servers of your own, copy plugboard.config.example.yaml to plugboard.config.yaml and start again.',
    '',
    ...sampleUserTable(servers),
    '',
    ...(gateway.packagesUrl === undefined
      ? []
      : [`Plugins to try installing on the sandbox's fylr: ${gateway.packagesUrl}/`, '']),
    'Ctrl-C stops it.',
    '',
  ].join('\n');
}

function keptWords(dataDir: string, speed: number): string {
  return speed === 1
    ? `What you change is kept in ${dataDir}.`
    : `On its Codex servers time passes ${speed} times as fast. What you change is not kept.`;
}

/** One line per person; the same person on several servers is one. */
function sampleUserTable(servers: readonly ServerSettings[]): string[] {
  const places = servers.filter(({ sampleUsers = [] }) => sampleUsers.length > 0).length;
  const people = new Map<string, { readonly cells: string[]; readonly on: string[] }>();
  for (const server of servers) {
    for (const { username, password, role } of server.sampleUsers ?? []) {
      const person = people.get(`${username} ${password}`) ?? { cells: [username, password, role], on: [] };
      person.on.push(server.name);
      people.set(`${username} ${password}`, person);
    }
  }
  const rows = [
    ['Name', 'Password', 'Role', 'On'],
    ...[...people.values()].map(({ cells, on }) =>
      cells.concat(on.length === places ? 'all servers' : on.join(', ')),
    ),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`);
}

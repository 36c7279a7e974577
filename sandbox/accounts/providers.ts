/** A service at which people have accounts. All are played by one server, each below its own host's name. */
export interface Provider {
  /** The host of the addresses that plugins name. */
  readonly host: string;
  readonly name: string;
  /** Programs that may ask for consent. */
  readonly clients: readonly Client[];
  /** Whether its pages cut themselves off from the window that opened them. */
  readonly isIsolated?: boolean;
}

export interface Client {
  readonly id: string;
  readonly name: string;
  /** Without one, whoever knows the id may ask. */
  readonly secret?: string;
}

export const PROVIDERS: readonly Provider[] = [
  {
    host: 'accounts.readtrail.example',
    name: 'Readtrail',
    clients: [{ id: 'library-sandbox', name: 'The library', secret: 'sandbox-readtrail-secret' }],
  },
  {
    host: 'login.chapterhouse.example',
    name: 'Chapterhouse',
    clients: [{ id: 'codex-public-client', name: 'Codex' }],
    isIsolated: true,
  },
  {
    host: 'id.book-circle.example',
    name: 'Book Circle',
    clients: [{ id: 'reading-room-sandbox', name: 'The reading room', secret: 'sandbox-book-circle-secret' }],
  },
  // These two have a client that no administrator has entered yet.
  { host: 'inkbound.example', name: 'Inkbound', clients: [{ id: 'inkbound-sandbox', name: 'The library' }] },
  {
    host: 'school-diary.example',
    name: 'School Diary',
    clients: [{ id: 'school-sandbox', name: 'The reading room' }],
  },
];

/** The address below which the accounts' server plays what another address names; that address for any other. */
export function playedAt(address: string, accountsUrl: string): string {
  const [, host = '', path = ''] = /^https:\/\/([^/]+)(\/.*)$/.exec(address) ?? [];
  return PROVIDERS.some((provider) => provider.host === host) ? `${accountsUrl}/${host}${path}` : address;
}

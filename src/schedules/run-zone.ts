/** Where a schedule runs. */
export interface RunZone {
  /** An IANA name; null where nobody knows it. */
  readonly name: string | null;
  /** Whether it is the server's own, and not one that was chosen. */
  readonly isServers: boolean;
}

/**
 * All in which the servers that the sandbox plays differ. Whoever asks which of them it is asks one of these
 * members, so that a difference that becomes known later has its place here.
 */
export interface Dialect {
  /** What the server says it is. */
  readonly version: string;
  /**
   * Whether readers agree themselves to what they wrote about their series being sent: connections then carry
   * `sendCustomMetadata`, which is `_codex.sendCustomMetadata` of their preferences and false at first.
   */
  readonly readersShareCustomMetadata: boolean;
}

/** upstream: Codex 2.2.0. Whether such metadata is sent is the administrator's choice alone. */
export const CODEX_2_2_0: Dialect = { version: '2.2.0', readersShareCustomMetadata: false };

/**
 * upstream: the published description of `UserPluginDto`, older than 2.2.0. It names no version; this one
 * stands for it.
 */
export const CODEX_WITH_CUSTOM_METADATA: Dialect = { version: '2.1.0', readersShareCustomMetadata: true };

/** What the gateway knows of one operation of a server's API: enough to forward it, and no more. */
export interface Operation {
  readonly method: string;
  /** The path as the description writes it, for logs. */
  readonly template: string;
  readonly queryNames: ReadonlySet<string>;
  /** Any query name is forwarded (the server hands them on to plugins). */
  readonly openQuery: boolean;
  /** The gateway itself calls it; the browser cannot. */
  readonly internal: boolean;
  /** Top-level properties that are taken out of the JSON answer. */
  readonly redact: readonly string[];
  /** Milliseconds; undefined for the configured time. */
  readonly timeout: number | undefined;
  /** An event stream: it may be silent for ever once it has begun. */
  readonly stream: boolean;
  /** The request's body is streamed, and may be large. */
  readonly upload: boolean;
  /** It begins to connect an account at a provider, which returns to the gateway. */
  readonly connects: boolean;
  /** The pages for frames that need it; a frame's session for another page does not reach it. */
  readonly embedPages: ReadonlySet<string>;
  /** The only top-level properties that the body of a frame's call may have; undefined for any. */
  readonly embedBody: readonly string[] | undefined;
  /** Which segments of the path name a plugin, counted from 0. */
  readonly pluginSegments: readonly number[];
}

/** The stricter of two descriptions of one operation (two versions of one system may both describe it). */
export function combine(one: Operation, other: Operation): Operation {
  return {
    method: one.method,
    template: one.template,
    queryNames: new Set([...one.queryNames, ...other.queryNames]),
    openQuery: one.openQuery || other.openQuery,
    internal: one.internal || other.internal,
    redact: [...new Set([...one.redact, ...other.redact])],
    timeout:
      one.timeout === undefined || other.timeout === undefined
        ? (one.timeout ?? other.timeout)
        : Math.max(one.timeout, other.timeout),
    stream: one.stream || other.stream,
    upload: one.upload || other.upload,
    connects: one.connects || other.connects,
    embedPages: new Set([...one.embedPages].filter((page) => other.embedPages.has(page))),
    embedBody: stricterList(one.embedBody, other.embedBody),
    pluginSegments: [...new Set([...one.pluginSegments, ...other.pluginSegments])],
  };
}

function stricterList(
  one: readonly string[] | undefined,
  other: readonly string[] | undefined,
): readonly string[] | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one.filter((name) => other.includes(name));
}

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
  };
}

/**
 * How long this page waits for an answer, in seconds: a little longer than the gateway does
 * (`x-plugboard-timeout` in openapi/, 30 by default), so that the gateway's own account of a time-out arrives.
 */
const MARGIN_SECONDS = 5;

/** For everything that a server answers from its store. */
export const SHORT_DEADLINE_SECONDS = 30 + MARGIN_SECONDS;

/**
 * For what makes a server start, reload or install something (`x-plugboard-timeout: 90`).
 * upstream: Codex 2.2.0 starts the plugin in the request; InvenTree reloads its registry in it; fylr loads it.
 */
export const LONG_DEADLINE_SECONDS = 90 + MARGIN_SECONDS;

/** Seconds that the gateway waits for a server where the description of a call does not say otherwise. */
const USUAL_SECONDS = 30;

/** We wait a little longer than the gateway, so that its own account of a time-out arrives. */
const MARGIN_SECONDS = 5;

/** Tells how many seconds to wait for the complete answer of a call, by its method and its path on the server. */
export type Deadlines = (method: string, path: string) => number;

/**
 * Makes that table from the descriptions' `x-plugboard-timeout`.
 * @param timeouts seconds by method and path template (`POST /plugins/{id}/enable`), as they are generated
 */
export function deadlinesOf(timeouts: Readonly<Record<string, number>>): Deadlines {
  const rules = Object.entries(timeouts).map(([call, seconds]) => ({ pattern: patternOf(call), seconds }));
  return (method, path) => {
    const call = `${method.toUpperCase()} ${path}`;
    const rule = rules.find(({ pattern }) => pattern.test(call));
    return (rule?.seconds ?? USUAL_SECONDS) + MARGIN_SECONDS;
  };
}

function patternOf(call: string): RegExp {
  const parts = call.split(/\{[^}]*\}/).map((text) => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}$`);
}

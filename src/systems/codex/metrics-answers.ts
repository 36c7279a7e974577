import { isJsonObject, listOf, numberOf, objectOf, own, textOf } from '../../api/json.ts';

/** How often each method of each plugin had been called at some moment. */
interface Sample {
  /** Milliseconds, of a clock that only goes on. */
  readonly at: number;
  readonly calls: ReadonlyMap<string, number>;
}

/** What was asked for again sooner tells nothing: few calls in a moment are no rate. */
const LEAST_MS = 5000;
/** As many as are drawn. */
const MOST = 40;
const MINUTE_MS = 60_000;

/**
 * The server's answers since the page looks at them: it keeps no more than sums since its process started. A class, so
 * that the cache takes each as it is.
 */
export class MetricsAnswers {
  static readonly none = new MetricsAnswers(null, []);
  /** The latest one, as it came. */
  readonly latest: unknown;
  readonly #samples: readonly Sample[];

  private constructor(latest: unknown, samples: readonly Sample[]) {
    this.latest = latest;
    this.#samples = samples;
  }

  /** @param at milliseconds, of a clock that only goes on */
  with(answer: unknown, at: number): MetricsAnswers {
    const sample = { at, calls: callsIn(answer) };
    const before = this.#samples.at(-1);
    if (before && at - before.at < LEAST_MS) return new MetricsAnswers(answer, this.#samples);
    // A sum that has become less began anew with the server's process: what was before is of another one.
    const isAnew =
      before !== undefined && [...before.calls].some(([of, count]) => (sample.calls.get(of) ?? 0) < count);
    return new MetricsAnswers(answer, [...(isAnew ? [] : this.#samples), sample].slice(-MOST));
  }

  /** Calls a minute of a plugin's method between one answer and the next. */
  lately(pluginId: string, method: string): readonly number[] {
    const name = nameOf(pluginId, method);
    return this.#samples.slice(1).flatMap(({ at, calls }, place) => {
      const before = this.#samples[place];
      if (!before) return [];
      const more = (calls.get(name) ?? 0) - (before.calls.get(name) ?? 0);
      return [(more * MINUTE_MS) / (at - before.at)];
    });
  }
}

function nameOf(pluginId: string, method: string): string {
  return `${pluginId} ${method}`;
}

function callsIn(answer: unknown): ReadonlyMap<string, number> {
  const plugins = listOf(own(objectOf(answer), 'plugins')).filter(isJsonObject);
  return new Map(
    plugins.flatMap((plugin) =>
      Object.entries(objectOf(own(plugin, 'byMethod'))).map(([method, counted]): [string, number] => [
        nameOf(textOf(own(plugin, 'pluginId')) ?? '', method),
        numberOf(own(objectOf(counted), 'requestsTotal')) ?? 0,
      ]),
    ),
  );
}

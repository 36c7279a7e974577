import type { StoredPlugin } from '../model.ts';

/** Requests to plugins, counted against the rate that the administrator allows. */
export interface PluginRates {
  /** Takes so many requests, or says after how many milliseconds there will be enough. */
  take(plugin: StoredPlugin, requests: number, at: Date): number;
}

/** upstream: Codex 2.2.0: a bucket that holds the requests of a minute and fills steadily. */
export function createPluginRates(): PluginRates {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(plugin, requests, at) {
      const perMinute = plugin.rateLimitRequestsPerMinute;
      if (!perMinute) return 0;
      const now = at.getTime();
      const before = buckets.get(plugin.id) ?? { tokens: perMinute, at: now };
      const gained = (Math.max(0, now - before.at) / 60_000) * perMinute;
      const tokens = Math.min(perMinute, before.tokens + gained);
      const wanted = Math.min(requests, perMinute);
      const isEnough = tokens >= wanted;
      buckets.set(plugin.id, { tokens: isEnough ? tokens - wanted : tokens, at: now });
      return isEnough ? 0 : Math.ceil(((wanted - tokens) / perMinute) * 60_000);
    },
  };
}

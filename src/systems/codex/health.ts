import { type JsonObject, numberOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { PluginState, Text } from '../system.ts';

export const HEALTH_WORDS: Readonly<Record<string, Text>> = {
  unknown: m.codex_health_unknown,
  healthy: m.codex_health_healthy,
  degraded: m.codex_health_degraded,
  unhealthy: m.codex_health_unhealthy,
  disabled: m.codex_health_disabled,
};

/** What each of them says of a plugin, as the server means it. upstream: Codex 2.2.0 */
const HEALTH_HELP: Readonly<Record<string, Text>> = {
  unknown: m.codex_health_unknown_help,
  healthy: m.codex_health_healthy_help,
  degraded: m.codex_health_degraded_help,
  unhealthy: m.codex_health_unhealthy_help,
  disabled: m.codex_health_disabled_help,
};

/** What a plugin's health means; undefined for one that is new to us. */
export function healthHelp(status: unknown): Text | undefined {
  const health = textOf(status) ?? '';
  return Object.hasOwn(HEALTH_HELP, health) ? HEALTH_HELP[health] : undefined;
}

/** How the server words it when it has switched a plugin off by itself. upstream: Codex 2.2.0, not translated */
const SWITCHED_OFF_BY_SERVER = /^disabled after \d+ failures/i;

/** Whether the last error of a plugin that is off is that the server has switched it off by itself. */
export function isSwitchedOffByServer(lastError: string): boolean {
  return SWITCHED_OFF_BY_SERVER.test(lastError);
}

/**
 * How a plugin is, as an administrator sees it. `enabled` alone decides whether it is on. `disabledReason` is
 * the last failure's message: it comes with plugins that are on, outlives a success, and stays when a person
 * switches the plugin off.
 * @param plugin a `PluginDto`; untrusted
 */
export function codexPluginState(plugin: JsonObject): PluginState {
  const lastError = textOf(own(plugin, 'disabledReason'));
  if (own(plugin, 'enabled') !== true) return offState(lastError);
  const failures = numberOf(own(plugin, 'failureCount')) ?? 0;
  const trouble = troubleWords(lastError, failures);
  switch (textOf(own(plugin, 'healthStatus'))) {
    case 'healthy':
      return { kind: 'on', reason: null };
    case 'unhealthy':
      return { kind: 'failing', reason: trouble ?? m.codex_state_unhealthy };
    case 'degraded':
      return { kind: 'degraded', reason: trouble ?? m.codex_state_degraded };
    case 'unknown':
      if (trouble !== null) return { kind: 'attention', reason: trouble };
      return {
        kind: 'unknown',
        reason: hasManifest(plugin) ? m.codex_state_not_started : m.codex_state_never_tested,
      };
    case 'disabled':
      return { kind: 'attention', reason: trouble ?? m.codex_state_contradiction };
    default:
      return { kind: 'unknown', reason: healthWords(own(plugin, 'healthStatus')) };
  }
}

function offState(lastError: string | null): PluginState {
  if (lastError === null) return { kind: 'off', reason: null };
  return isSwitchedOffByServer(lastError)
    ? { kind: 'attention', reason: () => m.codex_state_switched_off_by_server({ reason: lastError }) }
    : { kind: 'off', reason: () => m.codex_state_last_error({ error: lastError }) };
}

function troubleWords(lastError: string | null, failures: number): Text | null {
  if (lastError !== null) return () => lastError;
  return failures > 0 ? () => m.codex_state_failures({ count: failures }) : null;
}

function healthWords(status: unknown): Text {
  const health = textOf(status);
  return health === null ? m.codex_state_no_health : () => m.codex_state_new_health({ health });
}

/** Whether the plugin was ever started: only then its manifest, capabilities and true type are known. */
export function hasManifest(plugin: JsonObject): boolean {
  const manifest = own(plugin, 'manifest');
  return typeof manifest === 'object' && manifest !== null;
}

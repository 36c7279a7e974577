import { describe, expect, it } from 'vitest';
import type { PluginStateKind } from '../system.ts';
import { codexPluginState } from './health.ts';

const MANIFEST = { name: 'x', version: '1' };

const STATES: readonly [
  name: string,
  plugin: Record<string, unknown>,
  kind: PluginStateKind,
  reason: string | null,
][] = [
  ['healthy', { enabled: true, healthStatus: 'healthy', manifest: MANIFEST }, 'on', null],
  [
    'healthy again after an error that is still stored',
    { enabled: true, healthStatus: 'healthy', disabledReason: 'Old error', manifest: MANIFEST },
    'on',
    null,
  ],
  [
    'unhealthy',
    { enabled: true, healthStatus: 'unhealthy', disabledReason: 'spawn npx ENOENT', failureCount: 2 },
    'failing',
    'spawn npx ENOENT',
  ],
  [
    'unhealthy without an error',
    { enabled: true, healthStatus: 'unhealthy', failureCount: 2 },
    'failing',
    'Failures in a row: 2',
  ],
  [
    'unhealthy without anything',
    { enabled: true, healthStatus: 'unhealthy' },
    'failing',
    'It fails, and the server does not say why.',
  ],
  [
    'degraded',
    { enabled: true, healthStatus: 'degraded', failureCount: 1 },
    'degraded',
    'Failures in a row: 1',
  ],
  [
    'just switched on',
    { enabled: true, healthStatus: 'unknown', manifest: MANIFEST, failureCount: 0 },
    'unknown',
    'It has not been used since it was switched on or reset.',
  ],
  [
    'never tested',
    { enabled: true, healthStatus: 'unknown', failureCount: 0 },
    'unknown',
    'It has never been started or tested, so nothing is known of it.',
  ],
  [
    'switched on again, failures still counted',
    { enabled: true, healthStatus: 'unknown', failureCount: 3, manifest: MANIFEST },
    'attention',
    'Failures in a row: 3',
  ],
  [
    'unknown, with an error',
    { enabled: true, healthStatus: 'unknown', disabledReason: 'timeout', manifest: MANIFEST },
    'attention',
    'timeout',
  ],
  [
    'on and reported as off',
    { enabled: true, healthStatus: 'disabled' },
    'attention',
    'It is on, but the server reports it as switched off.',
  ],
  ['switched off', { enabled: false, healthStatus: 'disabled', manifest: MANIFEST }, 'off', null],
  [
    'switched off by a person, an error still stored',
    { enabled: false, healthStatus: 'disabled', disabledReason: 'timeout' },
    'off',
    'Last error: timeout',
  ],
  [
    'switched off by the server',
    { enabled: false, healthStatus: 'disabled', disabledReason: 'Disabled after 3 failures in 3600 seconds' },
    'attention',
    'The server has switched it off: Disabled after 3 failures in 3600 seconds',
  ],
  ['tested while off', { enabled: false, healthStatus: 'healthy', manifest: MANIFEST }, 'off', null],
  [
    'of a health that is new',
    { enabled: true, healthStatus: 'resting' },
    'unknown',
    'The server reports “resting”.',
  ],
  ['of no health', { enabled: true }, 'unknown', 'The server does not say how it is.'],
  [
    'of a health that is no text',
    { enabled: true, healthStatus: {} },
    'unknown',
    'The server does not say how it is.',
  ],
  ['not said to be on', { healthStatus: 'healthy' }, 'off', null],
  ['said to be on in a wrong way', { enabled: 'true', healthStatus: 'healthy' }, 'off', null],
];

describe('codexPluginState', () => {
  it.each(STATES)('a plugin that is %s', (_name, plugin, kind, reason) => {
    const state = codexPluginState(plugin);
    expect([state.kind, state.reason?.() ?? null]).toEqual([kind, reason]);
  });
});

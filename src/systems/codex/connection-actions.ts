import { type JsonObject, own } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { ActionEffects, ConnectionActions, ConnectionDetail, ConnectWay } from '../connections.ts';
import { ALLOWED, refused } from '../permission.ts';
import type { Allowed } from '../system.ts';
import { type KnownConnection, needsAccount } from './connection-known.ts';

/**
 * How an account can be connected. upstream: Codex 2.2.0: a token can be stored for every plugin that needs an account,
 * and is not used while there are tokens from a sign-in.
 */
export function connectWays(known: KnownConnection): readonly ConnectWay[] {
  const { kind, dto } = known;
  const usable = usableNow(known);
  if (own(dto, 'requiresOauth') === true) {
    return [
      { kind: 'sign-in', allowed: usable.allowed ? withClientId(dto) : usable },
      { kind: 'token', allowed: usable, note: m.codex_connect_token_beside },
    ];
  }
  if (kind === 'available') return [{ kind: 'plain', allowed: usable }];
  return needsAccount(known) ? [{ kind: 'token', allowed: usable, note: null }] : [];
}

/** What is switched off could be connected, and would stay switched off. */
function usableNow({ kind, dto }: KnownConnection): Allowed {
  if (kind === 'withdrawn') return refused(m.codex_connect_withdrawn);
  return kind === 'connection' && own(dto, 'enabled') === false ? refused(m.codex_connect_off) : ALLOWED;
}

function withClientId(dto: JsonObject): Allowed {
  return own(dto, 'oauthConfigured') === true ? ALLOWED : refused(m.codex_connect_no_client_id);
}

/** What can be done with a connection. upstream: Codex 2.2.0 */
export function connectionActions({ kind, dto }: KnownConnection): ConnectionActions {
  if (kind === 'available') {
    const none = refused(m.codex_connection_none);
    return { switchOff: none, switchOnAgain: none, disconnect: none };
  }
  const off = own(dto, 'enabled') === false;
  return {
    switchOff: off ? refused(m.codex_connection_is_off) : ALLOWED,
    switchOnAgain: off
      ? kind === 'withdrawn'
        ? refused(m.codex_connect_withdrawn)
        : ALLOWED
      : refused(m.codex_connection_is_on),
    disconnect: ALLOWED,
  };
}

/**
 * What each action takes and leaves. What is switched off cannot be switched on: it is removed and made anew, with the
 * settings that it had. upstream: Codex 2.2.0
 */
export function connectionEffects(dto: JsonObject): ConnectionDetail['effects'] {
  const account = own(dto, 'requiresAuth') !== false;
  const lost = [
    ...(account ? [m.codex_effect_loses_account] : []),
    m.codex_effect_loses_history,
    m.codex_effect_loses_storage,
  ];
  const again: ActionEffects = { loses: lost, keeps: [m.codex_effect_puts_back] };
  return {
    switchOff: {
      loses: [
        m.codex_effect_no_more_syncs,
        account ? m.codex_effect_way_back_account : m.codex_effect_way_back,
      ],
      keeps: [account ? m.codex_effect_keeps_all : m.codex_effect_keeps_settings],
    },
    switchOnAgain: again,
    disconnect: {
      loses: [...lost, m.codex_effect_loses_settings],
      keeps: [m.codex_effect_keeps_provider],
    },
  };
}

import { type JsonObject, numberOf, objectOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { codeFact, factGroup, flagFact, furtherFacts, numberFact, textFact } from '../fact-builders.ts';
import type { Fact, FactGroup, ServerAbout, Text } from '../system.ts';
import { inventreeOffers, inventreeVersionNote } from './offers.ts';

/**
 * What an InvenTree server tells of itself, and what follows from its version.
 * upstream: InvenTree API 198 to 534; what concerns the host is null for people who are not staff
 * @param info the answer of `GET /api/`; untrusted
 */
export function inventreeAbout(info: JsonObject, apiVersion: number | null): ServerAbout {
  return {
    note: inventreeVersionNote(apiVersion),
    offers: inventreeOffers(apiVersion),
    facts: [
      serverGroup(info),
      pluginsGroup(info),
      workerGroup(info),
      hostGroup(info),
      signInGroup(info),
      furtherFacts(m.api_fact_further, info, KNOWN_FIELDS),
    ],
  };
}

function serverGroup(info: JsonObject): FactGroup {
  return factGroup(m.api_fact_server, [
    textFact(m.api_fact_product, own(info, 'server')),
    textFact(m.inventree_fact_instance, own(info, 'instance')),
    codeFact(m.api_fact_id, own(info, 'id')),
    textFact(m.inventree_fact_locale, own(info, 'default_locale')),
    flagFact(m.inventree_fact_email, own(info, 'email_configured')),
    flagFact(m.inventree_fact_debug, own(info, 'debug_mode')),
    flagFact(m.inventree_fact_docker, own(info, 'docker_mode')),
    textFact(m.inventree_fact_navbar, own(objectOf(own(info, 'customize')), 'navbar_message')),
  ]);
}

function pluginsGroup(info: JsonObject): FactGroup {
  const active = own(info, 'active_plugins');
  return factGroup(m.inventree_facts_plugins, [
    flagFact(
      m.inventree_fact_plugins_enabled,
      own(info, 'plugins_enabled'),
      own(info, 'plugins_enabled') === false
        ? m.inventree_plugins_disabled
        : m.inventree_fact_plugins_enabled_help,
    ),
    flagFact(
      m.inventree_fact_install_disabled,
      own(info, 'plugins_install_disabled'),
      own(info, 'plugins_install_disabled') === true
        ? m.inventree_install_disabled
        : m.inventree_fact_install_allowed_help,
    ),
    Array.isArray(active) ? numberFact(m.inventree_fact_running, active.length) : null,
  ]);
}

function workerGroup(info: JsonObject): FactGroup {
  return factGroup(m.inventree_facts_worker, [
    flagFact(
      m.inventree_fact_worker_running,
      own(info, 'worker_running'),
      own(info, 'worker_running') === false ? m.inventree_worker_down : m.inventree_fact_worker_help,
    ),
    numberFact(m.inventree_fact_workers, own(info, 'worker_count')),
    helped(
      numberFact(m.inventree_fact_pending, own(info, 'worker_pending_tasks')),
      (numberOf(own(info, 'worker_pending_tasks')) ?? 0) > 0
        ? m.inventree_fact_pending_some_help
        : m.inventree_fact_pending_none_help,
    ),
  ]);
}

function helped(fact: Fact | null, help: Text): Fact | null {
  return fact && { ...fact, help };
}

function hostGroup(info: JsonObject): FactGroup {
  return factGroup(m.inventree_facts_host, [
    flagFact(m.inventree_fact_health, own(info, 'system_health')),
    textFact(m.inventree_fact_database, own(info, 'database')),
    textFact(m.inventree_fact_platform, own(info, 'platform')),
    textFact(m.inventree_fact_installer, own(info, 'installer')),
    textFact(m.inventree_fact_target, own(info, 'target')),
    codeFact(m.inventree_fact_admin_path, own(info, 'django_admin')),
  ]);
}

function signInGroup(info: JsonObject): FactGroup {
  const settings = objectOf(own(info, 'settings'));
  return factGroup(m.inventree_facts_sign_in, [
    flagFact(m.inventree_fact_registration, own(settings, 'registration_enabled')),
    flagFact(m.inventree_fact_sso, own(settings, 'sso_registration')),
    flagFact(m.inventree_fact_forgotten, own(settings, 'password_forgotten_enabled')),
    textFact(m.inventree_fact_login_message, textOf(own(objectOf(own(info, 'customize')), 'login_message'))),
  ]);
}

const KNOWN_FIELDS: readonly string[] = [
  'active_plugins',
  'apiVersion',
  'customize',
  'database',
  'debug_mode',
  'default_locale',
  'django_admin',
  'docker_mode',
  'email_configured',
  'id',
  'installer',
  'instance',
  'platform',
  'plugins_enabled',
  'plugins_install_disabled',
  'server',
  'settings',
  'system_health',
  'target',
  'version',
  'worker_count',
  'worker_pending_tasks',
  'worker_running',
];

import { type JsonObject, objectOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { plainMember } from './admin-fields.ts';
import type { SetupMember } from './admin-model.ts';
import { hasManifest } from './health.ts';

/**
 * When a plugin syncs by itself. Only one that says that it syncs reading progress can be given a schedule; null takes
 * one away from any. upstream: Codex 2.2.0
 * @param dto a `PluginDto`; untrusted
 * @param serverZone the zone in which the server runs schedules; null when it does not tell
 */
export function scheduleMember(dto: JsonObject, serverZone: string | null): readonly SetupMember[] {
  const told = { section: 'schedule', member: 'syncCronSchedule', title: m.codex_fact_sync_schedule() };
  const capabilities = objectOf(own(objectOf(own(dto, 'manifest')), 'capabilities'));
  if (own(capabilities, 'userReadSync') === true) {
    return [
      plainMember(
        {
          ...told,
          help: m.codex_setup_schedule_help(),
          schema: { format: 'schedule' },
          ui: { 'ui:widget': 'schedule' },
          options: { schedule: { server: serverZone } },
        },
        dto,
        'null',
      ),
    ];
  }
  const left = textOf(own(dto, told.member));
  if (left === null) return [];
  const help = hasManifest(dto) ? m.codex_setup_schedule_no_sync() : m.codex_setup_schedule_untested();
  return [plainMember({ ...told, help, schema: { oneOf: [{ const: left, title: left }] } }, dto, 'null')];
}

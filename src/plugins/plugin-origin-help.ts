import type { Text } from '../lib/facts.ts';
import { m } from '../messages/messages.js';
import type { PluginOrigin } from '../systems/system.ts';

/** What it means for a plugin to come from there. */
export const originHelp: Readonly<Record<PluginOrigin, Text>> = {
  package: m.origin_package_help,
  file: m.origin_file_help,
  zip: m.origin_zip_help,
  url: m.origin_url_help,
  disk: m.origin_disk_help,
  builtin: m.origin_builtin_help,
  sample: m.origin_sample_help,
  command: m.origin_command_help,
  server: m.origin_server_help,
  unknown: m.origin_unknown_help,
};

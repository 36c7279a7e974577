import type { Text } from '../lib/facts.ts';
import { m } from '../messages/messages.js';
import type { PluginOrigin } from '../systems/system.ts';

/** Where a plugin comes from, in words. */
export const originLabels: Readonly<Record<PluginOrigin, Text>> = {
  package: m.origin_package,
  file: m.origin_file,
  zip: m.origin_zip,
  url: m.origin_url,
  disk: m.origin_disk,
  builtin: m.origin_builtin,
  sample: m.origin_sample,
  command: m.origin_command,
  server: m.origin_server,
  unknown: m.origin_unknown,
};

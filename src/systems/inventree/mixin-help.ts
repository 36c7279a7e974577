import { m } from '../../messages/messages.js';
import type { Capability, Text } from '../system.ts';

/** What it means that a plugin has a mixin. upstream: InvenTree API 435 */
const MIXIN_HELP: Readonly<Record<string, Text>> = {
  action: m.inventree_mixin_action_help,
  api_call: m.inventree_mixin_api_call_help,
  app: m.inventree_mixin_app_help,
  barcode: m.inventree_mixin_barcode_help,
  currencyexchange: m.inventree_mixin_currency_help,
  events: m.inventree_mixin_events_help,
  exporter: m.inventree_mixin_exporter_help,
  icon_pack: m.inventree_mixin_icons_help,
  labels: m.inventree_mixin_labels_help,
  locate: m.inventree_mixin_locate_help,
  machine: m.inventree_mixin_machine_help,
  mail: m.inventree_mixin_mail_help,
  navigation: m.inventree_mixin_navigation_help,
  notification: m.inventree_mixin_notification_help,
  report: m.inventree_mixin_report_help,
  schedule: m.inventree_mixin_schedule_help,
  settings: m.inventree_mixin_settings_help,
  settingscontent: m.inventree_mixin_settings_page_help,
  statetransition: m.inventree_mixin_transition_help,
  supplier: m.inventree_mixin_supplier_help,
  'supplier-barcode': m.inventree_mixin_supplier_barcode_help,
  ui: m.inventree_mixin_ui_help,
  urls: m.inventree_mixin_urls_help,
  validation: m.inventree_mixin_validation_help,
};

/** A mixin with what it means, for which only a plugin's own page has room; as it is when nothing is known of it. */
export function withMixinHelp(mixin: Capability): Capability {
  const help = Object.hasOwn(MIXIN_HELP, mixin.key) ? MIXIN_HELP[mixin.key] : undefined;
  return help === undefined ? mixin : { ...mixin, help };
}

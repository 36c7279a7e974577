import { isJsonObject, objectOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { Capability } from '../system.ts';

/**
 * Words for what a plugin adds. The server's own names for its mixins are often not for people.
 * upstream: InvenTree API 435
 */
const MIXIN_WORDS: Readonly<Record<string, Omit<Capability, 'key'>>> = {
  action: { label: m.inventree_mixin_action, help: m.inventree_mixin_action_help },
  api_call: { label: m.inventree_mixin_api_call, help: m.inventree_mixin_api_call_help },
  app: { label: m.inventree_mixin_app, help: m.inventree_mixin_app_help },
  barcode: { label: m.inventree_mixin_barcode, help: m.inventree_mixin_barcode_help },
  currencyexchange: { label: m.inventree_mixin_currency, help: m.inventree_mixin_currency_help },
  events: { label: m.inventree_mixin_events, help: m.inventree_mixin_events_help },
  exporter: { label: m.inventree_mixin_exporter, help: m.inventree_mixin_exporter_help },
  icon_pack: { label: m.inventree_mixin_icons, help: m.inventree_mixin_icons_help },
  labels: { label: m.inventree_mixin_labels, help: m.inventree_mixin_labels_help },
  locate: { label: m.inventree_mixin_locate, help: m.inventree_mixin_locate_help },
  machine: { label: m.inventree_mixin_machine, help: m.inventree_mixin_machine_help },
  mail: { label: m.inventree_mixin_mail, help: m.inventree_mixin_mail_help },
  navigation: { label: m.inventree_mixin_navigation, help: m.inventree_mixin_navigation_help },
  notification: { label: m.inventree_mixin_notification, help: m.inventree_mixin_notification_help },
  report: { label: m.inventree_mixin_report, help: m.inventree_mixin_report_help },
  schedule: { label: m.inventree_mixin_schedule, help: m.inventree_mixin_schedule_help },
  settings: { label: m.inventree_mixin_settings, help: m.inventree_mixin_settings_help },
  settingscontent: { label: m.inventree_mixin_settings_page, help: m.inventree_mixin_settings_page_help },
  statetransition: { label: m.inventree_mixin_transition, help: m.inventree_mixin_transition_help },
  supplier: { label: m.inventree_mixin_supplier, help: m.inventree_mixin_supplier_help },
  'supplier-barcode': {
    label: m.inventree_mixin_supplier_barcode,
    help: m.inventree_mixin_supplier_barcode_help,
  },
  ui: { label: m.inventree_mixin_ui, help: m.inventree_mixin_ui_help },
  urls: { label: m.inventree_mixin_urls, help: m.inventree_mixin_urls_help },
  validation: { label: m.inventree_mixin_validation, help: m.inventree_mixin_validation_help },
};

/** Made once, as a list of plugins names them thousands of times. */
const MIXINS: ReadonlyMap<string, Capability> = new Map(
  Object.entries(MIXIN_WORDS).map(([key, words]) => [key, { key, ...words }]),
);

/** Every plugin has it; it says nothing. */
const SAYS_NOTHING = 'base';

/**
 * What a plugin does; nothing while it is off, as the server then tells nothing.
 * @param mixins `mixins` of a plugin: `{[key]: {key, human_name}}`; untrusted
 */
export function inventreeCapabilities(mixins: unknown): readonly Capability[] {
  return Object.entries(objectOf(mixins))
    .filter(([key]) => key !== SAYS_NOTHING)
    .map(([key, mixin]) => {
      const ours = MIXINS.get(key);
      if (ours !== undefined) return ours;
      const theirs = isJsonObject(mixin) ? textOf(own(mixin, 'human_name')) : null;
      return { key, label: () => theirs ?? key };
    });
}

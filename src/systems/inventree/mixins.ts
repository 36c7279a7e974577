import { isJsonObject, objectOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { Capability, Text } from '../system.ts';

/**
 * Words for what a plugin adds. The server's own names for its mixins are often not for people.
 * upstream: InvenTree API 435
 */
const MIXIN_LABELS: Readonly<Record<string, Text>> = {
  action: m.inventree_mixin_action,
  api_call: m.inventree_mixin_api_call,
  app: m.inventree_mixin_app,
  barcode: m.inventree_mixin_barcode,
  currencyexchange: m.inventree_mixin_currency,
  events: m.inventree_mixin_events,
  exporter: m.inventree_mixin_exporter,
  icon_pack: m.inventree_mixin_icons,
  labels: m.inventree_mixin_labels,
  locate: m.inventree_mixin_locate,
  machine: m.inventree_mixin_machine,
  mail: m.inventree_mixin_mail,
  navigation: m.inventree_mixin_navigation,
  notification: m.inventree_mixin_notification,
  report: m.inventree_mixin_report,
  schedule: m.inventree_mixin_schedule,
  settings: m.inventree_mixin_settings,
  settingscontent: m.inventree_mixin_settings_page,
  statetransition: m.inventree_mixin_transition,
  supplier: m.inventree_mixin_supplier,
  'supplier-barcode': m.inventree_mixin_supplier_barcode,
  ui: m.inventree_mixin_ui,
  urls: m.inventree_mixin_urls,
  validation: m.inventree_mixin_validation,
};

/** Made once, as a list of plugins names them thousands of times. */
const MIXINS: ReadonlyMap<string, Capability> = new Map(
  Object.entries(MIXIN_LABELS).map(([key, label]) => [key, { key, label }]),
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

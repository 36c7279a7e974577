import { installPath } from '../lib/install-address.ts';
import { OVERVIEW, pluginPartPath, pluginPath } from '../lib/plugin-address.ts';
import { plainLine, shorten } from '../lib/shorten.ts';
import { m } from '../messages/messages.js';
import { refusalOf } from '../systems/refusal.ts';
import type { Plugin } from '../systems/system.ts';
import { Menu, MenuAction, MenuGap, MenuLink } from '../ui/menu.tsx';
import { notify } from '../ui/notify.ts';
import { useUpdating } from './install/use-updating.ts';
import { partOffers } from './part-offers.ts';
import type { PluginRow } from './plugin-rows.ts';
import { useRemovalDialog } from './removal/use-removal-dialog.tsx';

/** Characters of a plugin's name above its menu. */
const LONGEST_NAME = 80;

export interface RowMenuProps {
  /** The id that the button opens it by. */
  readonly id: string;
  readonly row: PluginRow;
  readonly onOpen: (open: boolean) => void;
}

/** What a plugin's page offers, from its row: the ways to its parts, what can be done with it, and its server. */
export function RowMenu({ id, row, onOpen }: RowMenuProps) {
  const { server, connected, plugin } = row;
  const removal = useRemovalDialog(row, nowhere);
  const parts = partOffers.filter((part) => part.id !== OVERVIEW && part.offered(connected, plugin, false));
  return (
    <>
      <Menu
        id={id}
        title={m.plugin_more({ plugin: shorten(plainLine(plugin.name), LONGEST_NAME) })}
        onOpen={onOpen}
      >
        {(close) => (
          <>
            <MenuLink to={pluginPath(server.id, plugin.id)}>{m.plugin_menu_open()}</MenuLink>
            {parts.map((part) => (
              <MenuLink key={part.id} to={pluginPartPath(server.id, plugin.id, part.id)}>
                {part.label()}
              </MenuLink>
            ))}
            <MenuGap />
            <UpdateEntry row={row} />
            {plugin.actions.remove && connected.removal && (
              <MenuAction
                danger
                why={removal.removing ? m.removal_under_way() : refusalOf(plugin.actions.remove)}
                onPress={() => {
                  close();
                  removal.ask();
                }}
              >
                {m.removal_ask()}
              </MenuAction>
            )}
            <MenuAction
              onPress={() => {
                close();
                copyKey(plugin);
              }}
            >
              {m.plugin_menu_copy_key()}
            </MenuAction>
            <MenuLink to={`/servers/${encodeURIComponent(server.id)}`}>
              {m.plugin_menu_server({ server: server.name })}
            </MenuLink>
          </>
        )}
      </Menu>
      {removal.dialog}
    </>
  );
}

/** Of a list there is no page of the plugin that one would have to leave. */
const nowhere = () => false;

function UpdateEntry({ row: { server, connected, plugin } }: { readonly row: PluginRow }) {
  const updating = useUpdating(server, plugin.id);
  const { update } = plugin.actions;
  if (!update || !connected.install) return null;
  if (!update.allowed && !updating) {
    return <MenuAction why={update.reason()}>{m.plugin_update()}</MenuAction>;
  }
  return (
    <MenuLink to={installPath(server.id, undefined, plugin.id)}>
      {updating ? m.plugin_updating() : m.plugin_update()}
    </MenuLink>
  );
}

function copyKey({ key }: Plugin): void {
  // Not there without https.
  const writing = navigator.clipboard?.writeText(key) ?? Promise.reject(new Error('no clipboard'));
  void writing.then(
    () => notify({ severity: 'success', title: m.plugin_menu_copied(), message: key }),
    () => notify({ severity: 'error', title: m.ui_copy_failed(), message: key }),
  );
}

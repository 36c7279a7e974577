import { AnswerOf } from '../servers/answer-of.tsx';
import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { settingsPath } from '../lib/plugin-address.ts';
import { plainLine, shorten } from '../lib/shorten.ts';
import { textOrder } from '../lib/text-order.ts';
import { m } from '../messages/messages.js';
import { getLocale } from '../messages/runtime.js';
import type { ServerPartProps } from '../servers/server-part.ts';
import type { SignedInServer } from '../servers/servers-query.ts';
import type {
  AllSettings as Found,
  AllSettingsFacet,
  ListedSetting,
  PluginsFacet,
} from '../systems/system.ts';
import { LongText } from '../ui/long-text.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ToggleChip } from '../ui/toggle-chip.tsx';
import styles from './all-settings.module.css';

const OF = ['on', 'off'] as const;
const VIEW = {
  q: parseAsString.withDefault(''),
  of: parseAsStringLiteral(OF),
  plugin: parseAsString,
};
/** Rows that are drawn before a person asks for more. */
const AT_ONCE = 100;
/** Characters of a plugin's name. */
const LONGEST_NAME = 80;

/** Which settings all plugins of a server have stored, to be searched; never what they hold. */
export function AllSettings({ server, connected }: ServerPartProps) {
  const facet = connected.allSettings;
  return facet ? <AllSettingsOf server={server} facet={facet} plugins={connected.plugins} /> : null;
}

interface AllSettingsOfProps {
  readonly server: SignedInServer;
  readonly facet: AllSettingsFacet;
  readonly plugins: PluginsFacet;
}

function AllSettingsOf({ server, facet, plugins }: AllSettingsOfProps) {
  const [view, setView] = useQueryStates(VIEW, { clearOnDefault: true });
  const active = view.of === null ? null : view.of === 'on';
  const query = useQuery(facet.list({ active, plugin: view.plugin }));
  const names = usePluginNames(plugins);
  return (
    <div className={styles.part}>
      <p className={styles.words}>{m.all_settings_what()}</p>
      <div className={styles.bar}>
        <SearchField label={m.all_settings_search()} value={view.q} onChange={(q) => void setView({ q })} />
        {OF.map((of) => (
          <ToggleChip
            key={of}
            pressed={view.of === of}
            count={null}
            onPress={() => void setView({ of: view.of === of ? null : of })}
          >
            {of === 'on' ? m.all_settings_of_active() : m.all_settings_of_inactive()}
          </ToggleChip>
        ))}
        {view.plugin !== null && (
          <ToggleChip pressed count={null} onPress={() => void setView({ plugin: null })}>
            <bdi>{m.all_settings_of({ plugin: nameIn(names, view.plugin) })}</bdi>
          </ToggleChip>
        )}
      </div>
      <AnswerOf
        server={server}
        query={query}
        waiting={<Skeleton lines={8} waitingFor={m.settings_waiting({ server: server.name })} />}
      >
        {(found) => (
          <Table
            key={view.q}
            server={server}
            found={found}
            names={names}
            search={view.q}
            onPlugin={view.plugin === null ? (plugin) => void setView({ plugin }) : null}
          />
        )}
      </AnswerOf>
    </div>
  );
}

/** The names of a server's plugins by their ids. */
type PluginNames = ReadonlyMap<string, string>;

/** Empty until the list of plugins has been read: their ids stand for their names then. */
function usePluginNames(plugins: PluginsFacet): PluginNames {
  const { data } = useQuery(plugins.list());
  return useMemo(() => new Map(data?.plugins.map(({ id, name }) => [id, name])), [data]);
}

function nameIn(names: PluginNames, pluginId: string): string {
  return shorten(plainLine(names.get(pluginId) ?? pluginId), LONGEST_NAME);
}

/** Those of a plugin beside each other, the plugins by name. */
function byPlugin(settings: readonly ListedSetting[], names: PluginNames): readonly ListedSetting[] {
  const compare = textOrder(getLocale());
  return settings.toSorted((a, b) =>
    a.pluginId === b.pluginId
      ? 0
      : compare(nameIn(names, a.pluginId), nameIn(names, b.pluginId)) || compare(a.pluginId, b.pluginId),
  );
}

/** Whether all words that are searched for stand somewhere in what is shown of a setting. */
function matches(
  { pluginId, key, name, description }: ListedSetting,
  names: PluginNames,
  search: string,
): boolean {
  const text = [names.get(pluginId), pluginId, key, name, description].join('\n').toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

interface TableProps {
  readonly server: SignedInServer;
  readonly found: Found;
  readonly names: PluginNames;
  readonly search: string;
  /** Shows those of one plugin alone; null where it does already. */
  readonly onPlugin: ((plugin: string) => void) | null;
}

function Table({ server, found, names, search, onPlugin }: TableProps) {
  const [shown, setShown] = useState(AT_ONCE);
  const sorted = useMemo(() => byPlugin(found.settings, names), [found, names]);
  const all = sorted.filter((setting) => matches(setting, names, search));
  return (
    <>
      <p role="status" className={styles.words}>
        {m.all_settings_count({ count: all.length })}{' '}
        {found.left > 0 && m.all_settings_left({ count: found.left })}
      </p>
      {all.length > 0 && (
        // On a narrow screen its rows are cards; a table that is not displayed as one loses the roles that are not written.
        <table className={styles.table} role="table" aria-label={m.all_settings()}>
          <thead role="rowgroup">
            <tr role="row">
              {[m.all_settings_setting, m.all_settings_plugin, m.all_settings_kind].map((label) => (
                <th key={label()} role="columnheader" scope="col">
                  {label()}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {all.slice(0, shown).map((setting) => (
              <Row
                key={JSON.stringify([setting.pluginId, setting.key])}
                server={server}
                setting={setting}
                pluginName={nameIn(names, setting.pluginId)}
                onPlugin={onPlugin}
              />
            ))}
          </tbody>
        </table>
      )}
      {all.length > shown && (
        <div>
          <Button variant="default" onClick={() => setShown((before) => before + AT_ONCE)}>
            {m.all_settings_more()}
          </Button>
        </div>
      )}
    </>
  );
}

interface RowProps extends Pick<TableProps, 'server' | 'onPlugin'> {
  readonly setting: ListedSetting;
  readonly pluginName: string;
}

function Row({ server, setting, pluginName, onPlugin }: RowProps) {
  const { pluginId, key, name, description, kind, required } = setting;
  return (
    <tr role="row" className={styles.row}>
      <th role="rowheader" scope="row">
        <Link to={settingsPath(server.id, pluginId, 'plugin')}>
          <bdi>{name ?? key}</bdi>
        </Link>
        {name !== null && name !== key && (
          <code>
            <bdi>{key}</bdi>
          </code>
        )}
        {description !== null && (
          <div className={styles.words}>
            <LongText text={description} />
          </div>
        )}
      </th>
      <td role="cell" data-label={m.all_settings_plugin()}>
        {onPlugin ? (
          <button type="button" className={styles.plugin} onClick={() => onPlugin(pluginId)}>
            <bdi>{pluginName}</bdi>
          </button>
        ) : (
          <bdi>{pluginName}</bdi>
        )}
        {pluginName !== pluginId && (
          <code>
            <bdi>{pluginId}</bdi>
          </code>
        )}
      </td>
      <td role="cell" data-label={m.all_settings_kind()}>
        {kind()}
        {required && `, ${m.all_settings_required()}`}
      </td>
    </tr>
  );
}

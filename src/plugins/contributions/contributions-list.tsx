import { Link } from 'react-router';
import { pluginPath } from '../../lib/plugin-address.ts';
import { m } from '../../messages/messages.js';
import type { Contribution } from '../../systems/system.ts';
import { LongText } from '../../ui/long-text.tsx';
import { RawData } from '../../ui/raw-data.tsx';
import styles from './contributions.module.css';

interface ContributionsListProps {
  readonly serverId: string;
  readonly items: readonly Contribution[];
  /** What the plugin of each is called; null where all are of one. */
  readonly nameOf: ((pluginId: string) => string) | null;
}

/** What plugins add to the server's own pages, as an inventory. Nothing of it is run. */
export function ContributionsList({ serverId, items, nameOf }: ContributionsListProps) {
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <Item
          key={JSON.stringify([item.pluginId, item.kind.key, item.key])}
          serverId={serverId}
          item={item}
          nameOf={nameOf}
        />
      ))}
    </ul>
  );
}

interface ItemProps extends Pick<ContributionsListProps, 'serverId' | 'nameOf'> {
  readonly item: Contribution;
}

function Item({ serverId, item, nameOf }: ItemProps) {
  const { title, key, kind, pages, description, options, context } = item;
  return (
    <li className={styles.item}>
      <h3 className={styles.title}>
        <bdi>{title ?? key}</bdi>
      </h3>
      <p className={styles.kind}>
        {kind.label()} <code>{kind.key}</code>
        {pages.length > 0 && ` · ${m.contribution_pages({ pages: pages.join(', ') })}`}
      </p>
      {description !== null && (
        <div className={styles.words}>
          <LongText text={description} />
        </div>
      )}
      <Facts serverId={serverId} item={item} nameOf={nameOf} />
      {options !== undefined && <RawData title={m.contribution_options()} data={options} />}
      {context !== undefined && <RawData title={m.contribution_context()} data={context} />}
    </li>
  );
}

function Facts({ serverId, item: { pluginId, key, source }, nameOf }: ItemProps) {
  return (
    <dl className={styles.facts}>
      {nameOf && (
        <>
          <dt>{m.contribution_plugin()}</dt>
          <dd>
            <Link to={pluginPath(serverId, pluginId)}>
              <bdi>{nameOf(pluginId)}</bdi>
            </Link>
          </dd>
        </>
      )}
      <dt>{m.contribution_key()}</dt>
      <dd>
        <code>
          <LongText text={key} />
        </code>
      </dd>
      <dt>{m.contribution_source()}</dt>
      <dd>
        {source === null ? (
          m.contribution_no_source()
        ) : (
          <code>
            <LongText text={source} />
          </code>
        )}
      </dd>
    </dl>
  );
}

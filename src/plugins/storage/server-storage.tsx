import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { byteWords } from '../../lib/amount-words.ts';
import { pluginPartPath } from '../../lib/plugin-address.ts';
import { shorten } from '../../lib/shorten.ts';
import { m } from '../../messages/messages.js';
import { AnswerOf } from '../../servers/answer-of.tsx';
import type { ServerPartProps } from '../../servers/server-part.ts';
import type { PluginFiles, StorageFacet } from '../../systems/storage.ts';
import type { Plugin } from '../../systems/system.ts';
import { AmountBar } from '../../ui/amount-bar.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { CleanUp } from './clean-up.tsx';
import { CleanUpResults } from './clean-up-results.tsx';
import styles from './storage.module.css';

/** Characters of a name; the plugin's own page has all of it. */
const LONGEST = 80;

/** What all plugins keep on a server's disk, those too that are gone: only here can that be deleted. */
export function ServerStorage({ server, connected }: ServerPartProps) {
  const { storage } = connected;
  if (!storage) return null;
  if (!storage.allowed.allowed) {
    return (
      <EmptyState title={m.storage_not_shown({ server: server.name })}>{storage.allowed.reason()}</EmptyState>
    );
  }
  return <AllFiles server={server} connected={connected} storage={storage} />;
}

function AllFiles({ server, connected, storage }: ServerPartProps & { readonly storage: StorageFacet }) {
  const known = useQuery(storage.all());
  const plugins = useQuery(connected.plugins.list());
  return (
    <div className={styles.cleanUp}>
      <CleanUpResults server={server} />
      <AnswerOf
        server={server}
        query={known}
        waiting={<Skeleton lines={6} waitingFor={m.server_waiting({ server: server.name })} />}
      >
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={m.storage_none()}>{storage.words.about()}</EmptyState>
          ) : (
            <Files server={server} storage={storage} all={all} plugins={plugins.data?.plugins ?? null} />
          )
        }
      </AnswerOf>
    </div>
  );
}

interface FilesProps extends Pick<ServerPartProps, 'server'> {
  readonly storage: StorageFacet;
  /** Whoever keeps the most comes first. */
  readonly all: readonly PluginFiles[];
  /** Null while they are not known. */
  readonly plugins: readonly Plugin[] | null;
}

function Files({ server, storage, all, plugins }: FilesProps) {
  return (
    <>
      <p>{m.storage_sum({ files: sum(all, 'files'), size: byteWords(sum(all, 'bytes')) })}</p>
      <p className={styles.muted}>
        {storage.words.about()} {m.clean_up_help()}
      </p>
      <ul className={styles.all}>
        {all.map((files) => (
          <li key={files.pluginKey} className={styles.row}>
            <Row
              server={server}
              storage={storage}
              files={files}
              largest={all[0]?.bytes ?? 0}
              plugin={plugins?.find(({ key }) => key === files.pluginKey) ?? null}
              pluginsKnown={plugins !== null}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function sum(all: readonly PluginFiles[], of: 'files' | 'bytes'): number {
  return all.reduce((whole, one) => whole + one[of], 0);
}

interface RowProps extends Pick<ServerPartProps, 'server'> {
  readonly storage: StorageFacet;
  readonly files: PluginFiles;
  /** Bytes of the plugin that keeps the most. */
  readonly largest: number;
  /** Null where it is not (or no longer) installed, or not known yet. */
  readonly plugin: Plugin | null;
  readonly pluginsKnown: boolean;
}

function Row({ server, storage, files, largest, plugin, pluginsKnown }: RowProps) {
  return (
    <>
      <div className={styles.name}>
        {plugin ? (
          <Link to={pluginPartPath(server.id, plugin.id, 'storage')}>
            <bdi>{shorten(plugin.name, LONGEST)}</bdi>
          </Link>
        ) : (
          pluginsKnown && <span>{m.storage_plugin_gone()}</span>
        )}
        <code>
          <bdi>{shorten(files.pluginKey, LONGEST)}</bdi>
        </code>
      </div>
      <div className={styles.size}>
        {byteWords(files.bytes)}
        <span className={styles.muted}> {m.storage_in_files({ count: files.files })}</span>
        <AmountBar amount={files.bytes} most={largest} />
      </div>
      <CleanUp server={server} storage={storage} files={files} name={plugin?.name ?? files.pluginKey} dense />
    </>
  );
}

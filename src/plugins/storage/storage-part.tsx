import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { refetchEvery } from '../../api/query-client.ts';
import { byteWords } from '../../lib/amount-words.ts';
import type { Fact } from '../../lib/facts.ts';
import { serverPath } from '../../lib/server-address.ts';
import { m } from '../../messages/messages.js';
import { AnswerOf } from '../../servers/answer-of.tsx';
import type { PluginFiles, StorageFacet } from '../../systems/storage.ts';
import type { Plugin } from '../../systems/system.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { NotForThisPerson } from '../not-for-this-person.tsx';
import type { PluginPartProps } from '../plugin-parts.tsx';
import { CleanUp } from './clean-up.tsx';
import { CleanUpResults } from './clean-up-results.tsx';
import styles from './storage.module.css';

const REFETCH_EVERY = 60_000;

/** What a plugin keeps on the server's disk, and the way to delete it. */
export function StoragePart(props: PluginPartProps) {
  const { server, connected, plugin, gone } = props;
  const { storage } = connected;
  if (!storage) return <NotForThisPerson {...props} title={m.storage_not_shown} />;
  if (!storage.allowed.allowed) {
    return (
      <EmptyState title={m.storage_not_shown({ server: server.name })}>{storage.allowed.reason()}</EmptyState>
    );
  }
  if (gone || !plugin) return null;
  return <Storage {...props} storage={storage} plugin={plugin} />;
}

interface StorageProps extends PluginPartProps {
  readonly storage: StorageFacet;
  readonly plugin: Plugin;
}

function Storage({ server, storage, plugin }: StorageProps) {
  const known = useQuery({ ...storage.of(plugin.key), refetchInterval: refetchEvery(REFETCH_EVERY) });
  return (
    <div className={styles.storage}>
      <AnswerOf
        server={server}
        query={known}
        waiting={<Skeleton lines={4} shape="text" waitingFor={m.server_waiting({ server: server.name })} />}
      >
        {(files) => (
          <>
            <FilesFacts files={files} storage={storage} />
            <CleanUp server={server} storage={storage} files={files} name={plugin.name} />
            <CleanUpResults server={server} pluginKey={plugin.key} />
            <p>
              <Link to={serverPath(server.id, 'storage')}>{m.storage_to_all({ server: server.name })}</Link>
            </p>
          </>
        )}
      </AnswerOf>
    </div>
  );
}

function FilesFacts({ files, storage }: Pick<StorageProps, 'storage'> & { readonly files: PluginFiles }) {
  const facts: readonly Fact[] = [
    { label: m.storage_files, value: { kind: 'number', number: files.files } },
    {
      label: m.storage_size,
      value: { kind: 'text', text: byteWords(files.bytes) },
      help: storage.words.about,
    },
  ];
  return <FactList groups={[{ title: m.storage_title, facts }]} />;
}

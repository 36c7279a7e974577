import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { installPath } from '../../lib/install-address.ts';
import { plainLine, shorten } from '../../lib/shorten.ts';
import { m } from '../../messages/messages.js';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { InstallWay, PluginInFile } from '../../systems/install.ts';
import type { Connected, Plugin } from '../../systems/system.ts';
import { Notice } from '../../ui/notice.tsx';

interface FilePreflightProps {
  readonly server: SignedInServer;
  readonly connected: Connected;
  readonly way: InstallWay;
  /** The plugin that is to be updated; null for a new one. */
  readonly of: Plugin | null;
  readonly inFile: PluginInFile;
}

/** Characters of a name or a version that a sentence has room for. */
const LONGEST = 100;

/** What will come of a file by what is on the server already, as far as its list tells; before anything is sent. */
export function FilePreflight({ server, connected, way, of, inFile }: FilePreflightProps) {
  const list = useQuery({ ...connected.plugins.list(), enabled: of === null });
  if (of) return <AgainstPlugin of={of} inFile={inFile} />;
  const there = list.data?.plugins.find(({ key }) => key === inFile.key);
  if (!there) return null;
  return (
    <Notice severity="warning" title={m.install_file_there({ plugin: cut(there.name), server: server.name })}>
      {there.version !== null && inFile.version !== null && (
        <p>{m.install_file_there_versions({ there: cut(there.version), file: cut(inFile.version) })}</p>
      )}
      <Link to={installPath(server.id, way.id, there.id)}>{m.install_file_there_update()}</Link>
    </Notice>
  );
}

function AgainstPlugin({ of, inFile }: { readonly of: Plugin; readonly inFile: PluginInFile }) {
  // Of one whose package never arrived nobody knows what it is called.
  if (of.version === null) return null;
  if (of.key !== inFile.key) {
    return (
      <Notice severity="warning" title={m.install_file_other_plugin()}>
        {m.install_file_other_plugin_why({ file: cut(inFile.key), plugin: cut(of.key) })}
      </Notice>
    );
  }
  if (inFile.version === null) return null;
  const change = { before: cut(of.version), after: cut(inFile.version) };
  return (
    <Notice
      severity="info"
      title={
        of.version === inFile.version ? m.install_file_same_version(change) : m.install_version_change(change)
      }
    />
  );
}

function cut(text: string): string {
  return shorten(plainLine(text), LONGEST);
}

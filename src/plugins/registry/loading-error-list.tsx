import { parseAsString, useQueryState } from 'nuqs';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { pluginPath } from '../../lib/plugin-address.ts';
import { foldText, textMatcher } from '../../lib/text-match.ts';
import { m } from '../../messages/messages.js';
import type { SignedInServer } from '../../servers/servers-query.ts';
import type { LoadingError, LoadingErrors } from '../../systems/loading.ts';
import type { Plugin } from '../../systems/system.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { LongText } from '../../ui/long-text.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import styles from './loading-part.module.css';

interface LoadingErrorListProps {
  readonly server: SignedInServer;
  readonly told: LoadingErrors;
  /** The plugins that the errors may be about; none until they are known. */
  readonly plugins: readonly Plugin[];
}

/** Names that several plugins answer to lead to no more of them than this. */
const MOST_PLUGINS = 5;

/** All errors in full, to be searched and copied, each with the plugins that it is probably about. */
export function LoadingErrorList({ server, told: { errors }, plugins }: LoadingErrorListProps) {
  const [search, setSearch] = useQueryState('q', parseAsString.withDefault(''));
  const found = textMatcher(search);
  const shown = errors.filter((error) => found(foldText(searchedText(error))));
  if (errors.length === 0) return <p>{m.loading_no_errors()}</p>;
  return (
    <>
      <div className={styles.bar}>
        <SearchField
          label={m.loading_search()}
          value={search}
          onChange={(text) => void setSearch(text === '' ? null : text)}
        />
        <span role="status" className={styles.words}>
          {shown.length < errors.length
            ? m.plugins_shown({ shown: shown.length, count: errors.length })
            : m.loading_count({ count: errors.length })}
        </span>
        <CopyButton text={() => shown.map(asText).join('\n\n')} label={m.loading_copy()} />
      </div>
      <ul className={styles.list} aria-label={m.loading_errors()}>
        {shown.map((error, place) => (
          // oxlint-disable-next-line no-array-index-key -- a server may tell the same error twice
          <li key={place} className={styles.error}>
            <ErrorEntry
              server={server}
              error={error}
              plugins={plugins.filter((plugin) => error.concerns(plugin))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function searchedText({ stage, stageWords, name, message }: LoadingError): string {
  return [stage, stageWords?.(), name, message].filter(Boolean).join('\n');
}

function asText({ stage, name, message }: LoadingError): string {
  return `${[stage, name].filter(Boolean).join(' · ')}\n${message}`;
}

interface ErrorEntryProps {
  readonly server: SignedInServer;
  readonly error: LoadingError;
  readonly plugins: readonly Plugin[];
}

function ErrorEntry({ server, error: { stage, stageWords, name, message }, plugins }: ErrorEntryProps) {
  return (
    <>
      <div className={styles.head}>
        <bdi className={styles.stage}>{stageWords?.() ?? (stage || m.loading_stage_unknown())}</bdi>
        {name !== '' && (
          <code className={styles.name}>
            <bdi>{name}</bdi>
          </code>
        )}
        {stageWords && stage !== '' && (
          <code className={styles.name}>
            <bdi>{stage}</bdi>
          </code>
        )}
      </div>
      <div className={styles.message}>
        <LongText text={message} most={1200} />
      </div>
      <p className={styles.about}>
        {plugins.length === 0 ? (
          m.loading_of_none()
        ) : (
          <>
            {m.loading_of()}{' '}
            {plugins.slice(0, MOST_PLUGINS).map((plugin, place) => (
              <Fragment key={plugin.id}>
                {place > 0 && ', '}
                <Link to={pluginPath(server.id, plugin.id)} dir="auto">
                  {plugin.name}
                </Link>
              </Fragment>
            ))}
          </>
        )}
      </p>
    </>
  );
}

import { LinkButton } from '../../ui/link-button.tsx';
import { useEffect, useRef } from 'react';
import { m } from '../../messages/messages.js';
import type { SettingPath } from '../../systems/settings.ts';
import { Notice } from '../../ui/notice.tsx';
import { sectionTitle, titlesOnTheWay } from '../declaration.ts';
import type { FieldError } from '../form-store.ts';
import { pathKey } from '../values.ts';
import { ErrorWords } from './field-errors.tsx';
import { useSettingsForm } from './form-context.ts';
import styles from './error-summary.module.css';

/** Errors that are listed before a person asks for all. */
const MOST = 30;

interface ErrorListProps {
  readonly errors: readonly FieldError[];
  readonly onGo: (path: SettingPath) => void;
}

/** Errors with the names of their settings; each entry leads to its setting. */
export function ErrorList({ errors, onGo }: ErrorListProps) {
  const { store } = useSettingsForm();
  return (
    <>
      <ul className={styles.list}>
        {errors.slice(0, MOST).map((error) => (
          <li key={`${pathKey(error.path)} ${error.message}`}>
            <LinkButton onClick={() => onGo(error.path)}>
              <bdi>{placeOf(store.declared, error)}</bdi>
            </LinkButton>
            : <ErrorWords error={error} />
          </li>
        ))}
      </ul>
      {errors.length > MOST && <p>{m.form_summary_more({ count: errors.length - MOST })}</p>}
    </>
  );
}

interface ErrorSummaryProps extends ErrorListProps {
  /** Counts the tries: each brings the focus here. */
  readonly turn: number;
  /** What was not done, with how many errors stand in its way. */
  readonly title?: (of: { readonly count: number }) => string;
}

/** What keeps the settings from being saved. It takes the focus when it comes. */
export function ErrorSummary({ errors, turn, onGo, title = m.form_summary }: ErrorSummaryProps) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.scrollIntoView({ block: 'center' });
    root.current?.focus({ preventScroll: true });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each try brings the focus back
  }, [turn]);
  return (
    <div ref={root} tabIndex={-1} className={styles.summary}>
      <Notice severity="error" urgent title={title({ count: errors.length })}>
        <ErrorList errors={errors} onGo={onGo} />
      </Notice>
    </div>
  );
}

function placeOf(declared: Parameters<typeof sectionTitle>[0], { path }: FieldError): string {
  const titles = titlesOnTheWay(declared, path);
  return titles.length === 0 ? sectionTitle(declared, String(path[0])) : titles.join(' › ');
}

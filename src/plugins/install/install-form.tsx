import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { installPath } from '../../lib/install-address.ts';
import { m } from '../../messages/messages.js';
import { ConditionNotices } from '../../servers/condition-notices.tsx';
import type { SignedInServer } from '../../servers/servers-query.ts';
import { sectionIds } from '../../settings/declaration.ts';
import { Control } from '../../settings/form/control.tsx';
import { DrawingContext } from '../../settings/form/drawing-context.ts';
import { ErrorSummary } from '../../settings/form/error-summary.tsx';
import { type FormContext, SettingsFormContext, useStore } from '../../settings/form/form-context.ts';
import { createFormView } from '../../settings/form/form-view.ts';
import { goToSetting } from '../../settings/form/go-to.ts';
import { createPropertyFeed } from '../../settings/form/property-feed.ts';
import { SettingNode } from '../../settings/form/setting-group.tsx';
import { SettingsSections } from '../../settings/form/settings-sections.tsx';
import type { FormStore } from '../../settings/form-store.ts';
import type { InstallWay } from '../../systems/install.ts';
import type { DeclaredSettings, SettingPath } from '../../systems/settings.ts';
import type { Connected, Plugin } from '../../systems/system.ts';
import { beginInstall } from './begin-install.ts';
import { FileChoice, useFileChoice } from './file-choice.tsx';
import styles from './install-form.module.css';
import { FilePreflight } from './file-preflight.tsx';
import { InstallDecision } from './install-decision.tsx';
import { keepPlace } from './keep-place.ts';
import { dropForm, type FormKey, keepFile, keptForm } from './kept-forms.ts';
import { isInTheWay, useInstallAttempt } from './use-install-attempt.ts';
import { whatIsInstalled } from './what-is-installed.ts';

export interface InstallFormProps {
  readonly server: SignedInServer;
  readonly connected: Connected;
  readonly way: InstallWay;
  /** The plugin that is to be updated; null for a new one. */
  readonly of: Plugin | null;
  readonly declared: DeclaredSettings;
}

const DRAWING = { Control, SettingNode };

/** The file, what else must be known, the decision, and the button that begins. */
export function InstallForm(props: InstallFormProps) {
  const { server, connected, way, of, declared } = props;
  const key = useMemo(
    () => ({ serverId: server.id, user: server.session.user.name, wayId: way.id, of: of?.id ?? null }),
    [server.id, server.session.user.name, way.id, of?.id],
  );
  const [kept] = useState(() => keptForm(key, declared));
  const [said, setSaid] = useState('');
  const choice = useFileChoice(way.file, kept.file, (file) => keepFile(key, file));
  const begin = useBegin(props, key, kept.store, choice.file);
  const context = useFormContext(kept.store, setSaid);
  const { attempt, decision, file, refusedAt, waits } = useInstallAttempt(context, way, choice, begin);
  useFreshDeclaration(kept.store, declared);
  const inFile = choice.looked?.kind === 'checked' ? choice.looked.check.plugin : undefined;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    attempt();
  };
  return (
    <SettingsFormContext value={context}>
      <form className={styles.form} noValidate onSubmit={submit} aria-label={way.label()}>
        {refusedAt > 0 && <Refusal turn={refusedAt} onGo={(path) => goToSetting(context.view, path)} />}
        <ConditionNotices serverId={server.id} conditions={declared.notices} />
        {way.file && (
          <FileChoice serverId={server.id} part={way.file} choice={choice} inputRef={file}>
            {inFile && <FilePreflight {...{ server, connected, way, of, inFile }} />}
          </FileChoice>
        )}
        <Sections declared={declared} />
        <Advice serverId={server.id} way={way} of={of} />
        {way.decision && <InstallDecision words={way.decision()} {...decision} />}
        <div className={styles.foot}>
          <Button type="submit" aria-busy={waits} onMouseDown={keepPlace}>
            {of ? m.install_update_now() : m.install_now()}
          </Button>
          {way.takes && <p className={styles.takes}>{way.takes()}</p>}
        </div>
        <div role="status" className={styles.said}>
          {waits ? m.install_file_awaited() : said}
        </div>
      </form>
    </SettingsFormContext>
  );
}

/** Begins with what is filled in at that moment. */
function useBegin(
  { server, connected, way, of }: InstallFormProps,
  key: FormKey,
  store: FormStore,
  file: File | null,
): () => void {
  const cache = useQueryClient();
  const navigate = useNavigate();
  return () =>
    beginInstall({
      cache,
      server,
      facet: connected.plugins,
      way,
      of,
      file,
      values: store.values(),
      what: of?.name ?? whatIsInstalled(store, file) ?? way.label(),
      onFields: (fields) => store.refuse(fields),
      onDone: () => dropForm(key),
      onOpen: () => void navigate(installPath(server.id, way.id, of?.id)),
    });
}

function useFormContext(store: FormStore, announce: (words: string) => void): FormContext {
  const [view] = useState(createFormView);
  return useMemo(
    () => ({ store, view, feed: createPropertyFeed(store), lookup: undefined, readOnly: false, announce }),
    [store, view, announce],
  );
}

/** A language that is chosen, or an answer that is newer, declares the same form anew. */
function useFreshDeclaration(store: FormStore, declared: DeclaredSettings): void {
  useEffect(() => {
    if (store.declared !== declared) store.rebase(declared, store.values());
  }, [store, declared]);
}

function Refusal({ turn, onGo }: { readonly turn: number; readonly onGo: (path: SettingPath) => void }) {
  const errors = useStore((one) => one.errors()).filter(isInTheWay);
  return errors.length === 0 ? null : (
    <ErrorSummary errors={errors} turn={turn} onGo={onGo} title={m.install_summary} />
  );
}

function Sections({ declared }: Pick<InstallFormProps, 'declared'>) {
  if (sectionIds(declared).length === 0) return null;
  return (
    <DrawingContext value={DRAWING}>
      <div className={styles.sections}>
        <SettingsSections />
      </div>
    </DrawingContext>
  );
}

interface AdviceProps extends Pick<InstallFormProps, 'way' | 'of'> {
  readonly serverId: string;
}

/** What follows from what is filled in, as it is typed. */
function Advice({ serverId, way, of }: AdviceProps) {
  const values = useStore((store) => store.values());
  return <ConditionNotices serverId={serverId} conditions={way.advise?.(values, of ?? undefined) ?? []} />;
}

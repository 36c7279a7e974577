import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Lookup, SettingPath, SettingsFile } from '../../systems/settings.ts';
import type { Allowed } from '../../systems/system.ts';
import { m } from '../../messages/messages.js';
import { Notice } from '../../ui/notice.tsx';
import { sectionIds } from '../declaration.ts';
import type { FieldError, FormStore } from '../form-store.ts';
import { Control } from './control.tsx';
import { DrawingContext } from './drawing-context.ts';
import { ErrorSummary } from './error-summary.tsx';
import { FileAnswerNotice, FileTools } from './file-tools.tsx';
import { type FormContext, SettingsFormContext, useSettingsForm, useStore } from './form-context.ts';
import { FormContents } from './form-contents.tsx';
import { createFormView } from './form-view.ts';
import { goToSection, goToSetting } from './go-to.ts';
import { JsonView, type JsonViewHandle } from './json-view.tsx';
import { createPropertyFeed } from './property-feed.ts';
import { ReviewDialog } from './review-dialog.tsx';
import { SaveBar, type Saving } from './save-bar.tsx';
import { sectionElementId } from './setting-id.ts';
import styles from './settings-form.module.css';
import { SettingNode } from './setting-group.tsx';
import { SettingsSections } from './settings-sections.tsx';
import { type TakenFile, useFileExchange } from './use-file-exchange.ts';
import { useFormKeys } from './use-form-keys.ts';

export interface SettingsFormProps {
  readonly store: FormStore;
  /** How the things are found that settings point at. */
  readonly lookup?: ((id: string) => Lookup | undefined) | undefined;
  /** Without it the values are shown as text, with the reason above them. */
  readonly editable: Allowed;
  /** How far a save has come; null while none is under way. */
  readonly saving: Saving | null;
  /** Called when the changes shall be saved and no rule speaks against it. */
  readonly onSave: () => void;
  /** Called when a save that is under way shall be stopped. */
  readonly onCancelSave: () => void;
  /** The shape of a file with them; their values as they are without it. */
  readonly file?: SettingsFile | undefined;
  /** What else stands in a section, below its settings. Must stay the same: it is drawn within the form's context. */
  readonly below?: ((section: string) => ReactNode) | undefined;
  /** The name of a file that the settings are exported to, without its ending. */
  readonly exportName: string;
}

const DRAWING = { Control, SettingNode };

type Face = 'form' | 'json';

/** Settings as a form: what a server declares, with all that a person needs to change it and to trust the change. */
export function SettingsForm({
  store,
  lookup,
  editable,
  saving,
  onSave,
  onCancelSave,
  file,
  below,
  exportName,
}: SettingsFormProps) {
  const [view] = useState(createFormView);
  const [said, setSaid] = useState('');
  const [face, setFace] = useState<Face>('form');
  const [reviewing, setReviewing] = useState(false);
  const [taken, setTaken] = useState<TakenFile | null>(null);
  const [refusedAt, setRefusedAt] = useState(0);
  const json = useRef<JsonViewHandle>(null);
  const latest = useRef<NonNullable<FormContext['save']>>(() => {});
  const context = useMemo<FormContext>(
    () => ({
      store,
      view,
      feed: createPropertyFeed(store),
      lookup,
      readOnly: !editable.allowed,
      below,
      save: (then) => latest.current(then),
      announce: setSaid,
    }),
    [store, view, lookup, below, editable.allowed],
  );
  /** Whether all that is typed is in the form now. */
  const settle = (): boolean => {
    view.writeAll();
    return json.current?.apply() ?? true;
  };
  const stopReviewing = () => {
    setReviewing(false);
    setTaken(null);
  };
  const exchange = useFileExchange({
    store,
    file,
    exportName,
    settle,
    announce: setSaid,
    onTaken: (one) => {
      setTaken(one);
      setReviewing(true);
    },
  });
  const saveBy = (act: () => void) => {
    stopReviewing();
    if (saving || !settle()) return;
    if (store.changes().length === 0 && !store.declared.isNew) return;
    view.touchAll();
    if (store.errors().some(blocks)) setRefusedAt((before) => before + 1);
    else {
      setRefusedAt(0);
      act();
    }
  };
  const save = () => saveBy(onSave);
  useLayoutEffect(() => {
    latest.current = saveBy;
  });
  const turnTo = (next: Face) => {
    if (next !== face && settle()) setFace(next);
  };
  const goThere = (path: SettingPath) => {
    if (!settle()) return;
    flushSync(() => setFace('form'));
    goToSetting(view, path);
  };
  useFormKeys({ store, editable: editable.allowed, onSave: save });
  useHash(store, view);
  return (
    <SettingsFormContext value={context}>
      <div className={styles.form} tabIndex={-1}>
        {!editable.allowed && (
          <Notice severity="info" title={m.form_read_only()}>
            {editable.reason()}
          </Notice>
        )}
        <div className={styles.head}>
          <Faces face={face} onTurn={turnTo} />
          <FileTools exchange={exchange} editable={editable} busy={saving !== null} />
        </div>
        <FileAnswerNotice exchange={exchange} />
        {refusedAt > 0 && <Refusal turn={refusedAt} onGo={goThere} />}
        <FaceBody busy={saving !== null} face={face}>
          {face === 'form' ? (
            <DrawingContext value={DRAWING}>
              <FormFace />
            </DrawingContext>
          ) : (
            <JsonView
              handle={json}
              file={file}
              onFile={exchange.take}
              onGo={goThere}
              onLeave={() => setFace('form')}
            />
          )}
        </FaceBody>
        {editable.allowed && (
          <SaveBar
            saving={saving}
            onSave={save}
            onReview={() => settle() && setReviewing(true)}
            onCancel={onCancelSave}
          />
        )}
        {reviewing && <ReviewDialog taken={taken} onClose={stopReviewing} onSave={save} />}
        <div role="status" className={styles.said}>
          {said}
        </div>
      </div>
    </SettingsFormContext>
  );
}

function FormFace() {
  const { store } = useSettingsForm();
  return (
    <div className={styles.layout} data-contents={sectionIds(store.declared).length > 1}>
      <aside className={styles.aside}>
        <FormContents />
      </aside>
      <div className={styles.body}>
        <SettingsSections />
      </div>
    </div>
  );
}

interface FacesProps {
  readonly face: Face;
  readonly onTurn: (face: Face) => void;
}

/** The two ways to look at the values. */
function Faces({ face, onTurn }: FacesProps) {
  const tabs = useRef<HTMLDivElement>(null);
  const turn = (next: Face) => {
    onTurn(next);
    tabs.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };
  return (
    <div ref={tabs} role="tablist" aria-label={m.form_faces()} className={styles.faces}>
      {(['form', 'json'] as const).map((one) => (
        <button
          key={one}
          id={tabId(one)}
          type="button"
          role="tab"
          aria-selected={one === face}
          aria-controls={PANEL}
          tabIndex={one === face ? 0 : -1}
          className={styles.face}
          onClick={() => onTurn(one)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight' || event.key === 'ArrowLeft')
              turn(one === 'form' ? 'json' : 'form');
          }}
        >
          {one === 'form' ? m.form_face_form() : m.form_face_json()}
        </button>
      ))}
    </div>
  );
}

const PANEL = 'settings-face';

function tabId(face: Face): string {
  return `${PANEL}-${face}`;
}

/** Whether an error keeps from saving: what the server said may not be so any more. */
function blocks({ severity, source }: FieldError): boolean {
  return severity === 'error' && source === 'rule';
}

/** The errors that kept the last try from being saved, as long as there are any. */
function Refusal({ turn, onGo }: { readonly turn: number; readonly onGo: (path: SettingPath) => void }) {
  const errors = useStore((one) => one.errors()).filter(blocks);
  return errors.length === 0 ? null : <ErrorSummary errors={errors} turn={turn} onGo={onGo} />;
}

/** While a save is under way nothing can be edited; the focus comes back to where it was. */
function FaceBody({
  busy,
  face,
  children,
}: {
  readonly busy: boolean;
  readonly face: Face;
  readonly children: ReactNode;
}) {
  const body = useRef<HTMLDivElement>(null);
  const focused = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const element = body.current;
    if (!busy || !element) return;
    const active = document.activeElement;
    focused.current = active instanceof HTMLElement && element.contains(active) ? active : null;
    element.inert = true;
    return () => {
      element.inert = false;
      if (document.activeElement === document.body) focused.current?.focus({ preventScroll: true });
    };
  }, [busy]);
  return (
    <div
      ref={body}
      id={PANEL}
      role="tabpanel"
      aria-labelledby={tabId(face)}
      className={styles.panel}
      aria-busy={busy}
    >
      {children}
    </div>
  );
}

/** Leads to the section that the address names, when the form appears. */
function useHash(store: FormStore, view: FormContext['view']): void {
  useEffect(() => {
    const hash = decodeURIComponent(window.location.hash.slice(1));
    const section = sectionIds(store.declared).find((id) => sectionElementId(id) === hash);
    if (section !== undefined) queueMicrotask(() => goToSection(view, section));
  }, [store, view]);
}

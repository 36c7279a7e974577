import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { type DragEvent, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import { shorten } from '../../lib/shorten.ts';
import { m } from '../../messages/messages.js';
import type { SettingPath, SettingsFile, SettingsValues } from '../../systems/settings.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type ReadFile, settingsFromText } from '../exchange.ts';
import { valuesToJson } from '../values-json.ts';
import { ErrorList } from './error-summary.tsx';
import { useSettingsForm, useStore } from './form-context.ts';
import { faultWords, goTo, sizeWords } from './json-control.tsx';
import styles from './json-view.module.css';
import { ReadNotesList } from './read-notes.tsx';
import { putIn } from './use-file-exchange.ts';

/** What the rest of the form asks of the text. */
export interface JsonViewHandle {
  /** Puts the text into the form; false, and the person is told why, when it is no JSON of settings. */
  readonly apply: () => boolean;
}

interface JsonViewProps {
  /** The system's own shape of a file, which may be pasted too. */
  readonly file: SettingsFile | undefined;
  readonly handle: React.Ref<JsonViewHandle>;
  /** Takes a file that is dropped on the text. */
  readonly onFile: (file: File) => void;
  /** Leads to a setting in the form. */
  readonly onGo: (path: SettingPath) => void;
  /** Leaves the text, which is no JSON, behind. */
  readonly onLeave: () => void;
}

/** What a person has made of the text, and the values that it was made of. */
interface Typed {
  readonly text: string;
  readonly of: SettingsValues;
  /** Whether it is in the form. */
  readonly read: boolean;
}

/** Milliseconds without a key press after which the text is looked at. */
const PAUSE = 500;

/** All values as one text, under the same rules as the form. What is typed here is in the form after a moment. */
export function JsonView({ handle, file, onFile, onGo, onLeave }: JsonViewProps) {
  const { store, readOnly } = useSettingsForm();
  const inForm = useStore((held) => held.values());
  const [typed, setTyped] = useState<Typed | null>(null);
  const [read, setRead] = useState<ReadFile | null>(null);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  // What changes elsewhere (undo, a save) is shown; a text of one's own stays as one wrote it.
  const text = typed && typed.of === inForm ? typed.text : valuesToJson(store.declared, inForm);
  const apply = (): boolean => {
    if (!typed || typed.of !== inForm) return true;
    const found = settingsFromText(store.declared, inForm, text, file);
    setRead(found);
    if (found.kind !== 'values') {
      field.current?.focus();
      return false;
    }
    putIn(store, found.values);
    setTyped({ text, of: store.values(), read: true });
    return true;
  };
  useImperativeHandle(handle, () => ({ apply }));
  useEffect(() => {
    if (!typed || typed.read) return;
    const timer = setTimeout(() => {
      if (typed.of !== store.values()) return;
      const found = settingsFromText(store.declared, typed.of, typed.text, file);
      setRead(found);
      if (found.kind !== 'values') return;
      putIn(store, found.values);
      setTyped({ text: typed.text, of: store.values(), read: true });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, store, file]);
  const type = (next: string) => setTyped({ text: next, of: inForm, read: false });
  const hasSecrets = store.declared.secrets.length > 0;
  return (
    <div className={styles.view}>
      <div className={styles.tools}>
        <label htmlFor={id} className={styles.label}>
          {m.form_json_label()}
        </label>
        <span className={styles.size}>{sizeWords(text)}</span>
        <CopyButton text={() => text} label={m.copy()} />
      </div>
      <p id={`${id}-help`} className={styles.help}>
        {hasSecrets ? m.form_json_help_secrets() : m.form_json_help()}
      </p>
      <textarea
        ref={field}
        id={id}
        className={styles.text}
        dir="ltr"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="none"
        wrap="off"
        readOnly={readOnly}
        aria-invalid={read !== null && read.kind !== 'values'}
        aria-describedby={`${id}-help ${id}-read`}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onDragOver={(event: DragEvent) => {
          if (event.dataTransfer.types.includes('Files')) event.preventDefault();
        }}
        onDrop={(event: DragEvent) => {
          const [dropped] = event.dataTransfer.files;
          if (!dropped) return;
          event.preventDefault();
          if (!readOnly) onFile(dropped);
        }}
      />
      <div id={`${id}-read`}>
        {typed && read && read.kind !== 'values' && (
          <Notice
            severity="error"
            urgent
            title={titleOf(read)}
            actions={
              <>
                {read.kind === 'no-json' && (
                  <Button variant="default" size="compact-sm" onClick={() => goTo(field.current, read.fault)}>
                    {m.form_json_go_to_fault()}
                  </Button>
                )}
                <Button
                  variant="default"
                  size="compact-sm"
                  onClick={() => {
                    setTyped(null);
                    setRead(null);
                    onLeave();
                  }}
                >
                  {m.form_json_leave()}
                </Button>
              </>
            }
          >
            {m.form_json_not_in_form()}
          </Notice>
        )}
      </div>
      {typed && read?.kind === 'values' && <ReadNotesList told={read.told} />}
      <Findings onGo={onGo} />
    </div>
  );
}

function titleOf(read: Exclude<ReadFile, { readonly kind: 'values' }>): string {
  switch (read.kind) {
    case 'no-json':
      return faultWords(read.fault);
    case 'no-values':
      return m.form_json_no_values();
    case 'of-others':
      return m.form_json_of_others({ names: shorten(read.plugins.join(', '), 300) });
  }
}

/** All that is wrong, with the place of each. */
function Findings({ onGo }: { readonly onGo: (path: SettingPath) => void }) {
  const errors = useStore((held) => held.errors());
  if (errors.length === 0) return null;
  const worst = errors.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  return (
    <Notice severity={worst} title={m.form_findings({ count: errors.length })}>
      <ErrorList errors={errors} onGo={onGo} />
    </Notice>
  );
}

import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { IconFileZip, IconUpload } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, type Ref, useCallback, useEffect, useId, useState } from 'react';
import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import { ConditionNotices } from '../../servers/condition-notices.tsx';
import type { FileCheck, InstallFile } from '../../systems/install.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './file-choice.module.css';

/** What is known of the file that was chosen. */
type Looked =
  | { readonly kind: 'looking' }
  | { readonly kind: 'checked'; readonly check: FileCheck }
  | { readonly kind: 'too-large'; readonly largest: number }
  /** It could not be looked into: it was moved, or is no file. */
  | { readonly kind: 'failed' };

export interface ChosenFile {
  readonly file: File | null;
  readonly looked: Looked | null;
  /** Whether the file is still being looked into. */
  readonly looking: boolean;
  /** Whether what the way needs is there: a file that was looked into and can be sent, or no file at all. */
  readonly ready: boolean;
  /** How many files were dropped at once; only the first is taken. */
  readonly dropped: number;
  /** Whether it was tried without a file. */
  readonly missing: boolean;
  readonly choose: (files: readonly File[]) => void;
  /** Says what is missing. */
  readonly refuse: () => void;
}

/**
 * The file that is chosen for a way to install.
 * @param part absent where the way takes no file
 * @param onFile keeps it for the next time
 */
export function useFileChoice(
  part: InstallFile | undefined,
  begin: File | null,
  onFile: (file: File) => void,
): ChosenFile {
  const [file, setFile] = useState(begin);
  const [dropped, setDropped] = useState(1);
  const [missing, setMissing] = useState(false);
  const looked = useLooked(part, file);
  const verdict = looked?.kind === 'checked' && looked.check.verdict.allowed;
  return {
    file: part ? file : null,
    looked,
    looking: looked?.kind === 'looking',
    ready: part === undefined || verdict,
    dropped,
    missing: missing && file === null,
    choose: (files) => {
      const [first] = files;
      if (!first) return;
      setDropped(files.length);
      setFile(first);
      onFile(first);
    },
    refuse: () => setMissing(true),
  };
}

/** Looks into a file before it is sent. */
function useLooked(part: InstallFile | undefined, file: File | null): Looked | null {
  const [found, setFound] = useState<{ readonly of: File; readonly looked: Looked } | null>(null);
  useEffect(() => {
    if (!file || !part) return undefined;
    const { largest } = part;
    const controller = new AbortController();
    const tell = (looked: Looked) => {
      if (!controller.signal.aborted) setFound({ of: file, looked });
    };
    if (largest !== null && file.size > largest) tell({ kind: 'too-large', largest });
    else {
      part.check(file, controller.signal).then(
        (result) => tell({ kind: 'checked', check: result }),
        () => tell({ kind: 'failed' }),
      );
    }
    return () => controller.abort();
  }, [part, file]);
  if (!file || !part) return null;
  return found?.of === file ? found.looked : { kind: 'looking' };
}

interface FileChoiceProps {
  readonly serverId: string;
  readonly part: InstallFile;
  readonly choice: ChosenFile;
  readonly inputRef: Ref<HTMLInputElement>;
  /** What is said of the file besides. */
  readonly children?: ReactNode;
}

/** Chooses a file or lets one be dropped, and tells what is in it before anything is sent. */
export function FileChoice({ serverId, part, choice, inputRef, children }: FileChoiceProps) {
  const id = useId();
  const { over, handlers } = useDrop(choice.choose);
  const { file, looked, missing } = choice;
  return (
    <section className={styles.part} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{part.label()}</h2>
      <div className={styles.place} data-over={over} data-missing={missing} {...handlers}>
        {file ? (
          <p className={styles.file}>
            <IconFileZip size={20} stroke={1.75} aria-hidden />
            <bdi className={styles.name}>{file.name}</bdi>
            <span className={styles.muted}>{sizeWords(file.size)}</span>
          </p>
        ) : (
          <p className={styles.muted}>
            <IconUpload size={20} stroke={1.75} aria-hidden /> {m.install_file_drop()}
          </p>
        )}
        <Button component="label" htmlFor={id} variant="default" size="xs" className={styles.button ?? ''}>
          {file ? m.install_file_other() : m.install_file_choose()}
          <input
            ref={inputRef}
            id={id}
            type="file"
            accept={part.accept}
            aria-label={part.label()}
            aria-describedby={`${id}-said`}
            aria-invalid={missing}
            className={styles.input}
            onChange={({ currentTarget }) => {
              choice.choose([...(currentTarget.files ?? [])]);
              // The same file can be chosen again, when it was mended.
              currentTarget.value = '';
            }}
          />
        </Button>
      </div>
      <div id={`${id}-said`} role="status" className={styles.said}>
        {missing && <p className={styles.missing}>{m.install_file_missing()}</p>}
        {choice.dropped > 1 && <p>{m.install_file_one_only({ count: choice.dropped })}</p>}
        {looked?.kind === 'looking' && <p className={styles.muted}>{m.install_file_looking()}</p>}
        {looked && <Verdict serverId={serverId} looked={looked} />}
        {children}
      </div>
      {looked?.kind === 'checked' && <FactList groups={looked.check.facts} />}
    </section>
  );
}

function Verdict({ serverId, looked }: { readonly serverId: string; readonly looked: Looked }) {
  if (looked.kind === 'failed') {
    return (
      <Notice severity="error" title={m.install_file_refused()}>
        {m.install_file_unreadable()}
      </Notice>
    );
  }
  if (looked.kind === 'too-large') {
    return (
      <Notice severity="error" title={m.install_file_refused()}>
        {m.install_file_too_large({ size: sizeWords(looked.largest) })}
      </Notice>
    );
  }
  if (looked.kind !== 'checked') return null;
  const { verdict, notices } = looked.check;
  return (
    <>
      {!verdict.allowed && (
        <Notice severity="error" title={m.install_file_refused()}>
          {verdict.reason()}
        </Notice>
      )}
      <ConditionNotices serverId={serverId} conditions={notices} />
    </>
  );
}

/** A file can be dropped there; dropped beside it, it must not make the browser leave the page. */
function useDrop(choose: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hold = (event: globalThis.DragEvent) => event.preventDefault();
    window.addEventListener('dragover', hold);
    window.addEventListener('drop', hold);
    return () => {
      window.removeEventListener('dragover', hold);
      window.removeEventListener('drop', hold);
    };
  }, []);
  const onDragOver = useCallback((event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  }, []);
  const onDragLeave = useCallback((event: DragEvent) => {
    const { currentTarget, relatedTarget } = event;
    if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setOver(false);
  }, []);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    choose([...event.dataTransfer.files]);
  };
  return { over, handlers: { onDragOver, onDragLeave, onDrop } };
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size as people say it. */
function sizeWords(bytes: number): string {
  const step = Math.min(UNITS.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(getLocale(), {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}

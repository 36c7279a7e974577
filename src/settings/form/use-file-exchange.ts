import { useState } from 'react';
import { plainLine, shorten } from '../../lib/shorten.ts';
import { m } from '../../messages/messages.js';
import type { SettingsFile, SettingsValues } from '../../systems/settings.ts';
import { settingsFromFile, settingsToFile } from '../exchange.ts';
import type { FormStore } from '../form-store.ts';
import { exportFileName, type ReadNotes } from '../values-json.ts';
import { faultWords } from './json-control.tsx';
import { hasNotes } from './read-notes.tsx';

/** A file whose settings are in the form now, as changes that nobody has saved. */
export interface TakenFile {
  /** Untrusted text. */
  readonly name: string;
  readonly told: ReadNotes;
}

/** What came of a file that changed nothing in the form. */
export interface FileAnswer {
  readonly severity: 'error' | 'info';
  readonly title: string;
  readonly words: string;
}

interface FileExchangeParts {
  readonly store: FormStore;
  readonly file: SettingsFile | undefined;
  readonly exportName: string;
  /** Puts all that is typed into the form; false where it cannot be. */
  readonly settle: () => boolean;
  readonly announce: (words: string) => void;
  /** Called when a file's settings are in the form, or there is something to tell of it. */
  readonly onTaken: (taken: TakenFile) => void;
}

export interface FileExchange {
  readonly download: () => void;
  readonly take: (file: File) => void;
  readonly answer: FileAnswer | null;
  readonly dismiss: () => void;
}

/** Bytes of a file that are read; no server takes as much. */
const LARGEST_FILE = 20_000_000;

/** Settings that go out as a file and come in from one. Nothing is saved by it. */
export function useFileExchange(parts: FileExchangeParts): FileExchange {
  const { store, file, exportName, settle, announce, onTaken } = parts;
  const [answer, setAnswer] = useState<FileAnswer | null>(null);
  const read = (name: string, text: string) => {
    if (!settle()) return;
    const before = store.values();
    const found = settingsFromFile(store.declared, before, text, file);
    if (found.kind !== 'values') return setAnswer(refused(name, whyNot(found)));
    putIn(store, found.values);
    if (store.values() === before && !hasNotes(found.told)) {
      return setAnswer({ severity: 'info', title: m.form_import_same({ file: name }), words: '' });
    }
    setAnswer(null);
    onTaken({ name, told: found.told });
  };
  return {
    answer,
    dismiss: () => setAnswer(null),
    download: () => {
      if (!settle()) return;
      saveAs(settingsToFile(store.declared, store.values(), file), exportFileName(exportName));
      announce(m.form_exported());
    },
    take: (taken) => {
      const name = shorten(plainLine(taken.name), 80);
      if (taken.size > LARGEST_FILE) return setAnswer(refused(name, m.form_import_too_large()));
      void taken.text().then(
        (text) => read(name, text),
        () => setAnswer(refused(name, m.form_import_failed())),
      );
    },
  };
}

function refused(name: string, words: string): FileAnswer {
  return { severity: 'error', title: m.form_import_refused({ file: name }), words };
}

function whyNot(found: Exclude<ReturnType<typeof settingsFromFile>, { readonly kind: 'values' }>): string {
  switch (found.kind) {
    case 'no-json':
      return faultWords(found.fault);
    case 'no-values':
      return m.form_json_no_values();
    case 'of-others':
      return m.form_import_of_others({ names: shorten(found.plugins.join(', '), 300) });
  }
}

/** Puts values into the form as changes that can be undone. */
export function putIn(store: FormStore, values: SettingsValues): void {
  for (const [section, content] of Object.entries(values)) {
    if (content !== store.section(section)) store.change(section, content);
  }
}

function saveAs(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

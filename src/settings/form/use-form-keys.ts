import { useEffect, useRef } from 'react';
import type { FormStore } from '../form-store.ts';

interface FormKeys {
  readonly store: FormStore;
  readonly editable: boolean;
  readonly onSave: () => void;
}

/**
 * The keys of a form: mod+S saves. Mod+Z and mod+shift+Z go back and forth among changes where no text is typed: there
 * they are the browser's.
 */
export function useFormKeys({ store, editable, onSave }: FormKeys): void {
  const save = useRef(onSave);
  useEffect(() => {
    save.current = onSave;
  });
  useEffect(() => {
    if (!editable) return;
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 's' && !event.shiftKey) {
        event.preventDefault();
        save.current();
      } else if (key === 'z' && !isText(event.target) && !document.querySelector('dialog[open]')) {
        event.preventDefault();
        if (event.shiftKey) store.redo();
        else store.undo();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [store, editable]);
}

function isText(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}

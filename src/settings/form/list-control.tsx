import '@mantine/core/styles/Input.layer.css';
import { Button, Input } from '@mantine/core';
import '@mantine/core/styles/Button.layer.css';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import { mainType } from './setting-kind.ts';
import type { ControlProps } from './control-props.ts';
import styles from './controls.module.css';
import { useSettingsForm } from './form-context.ts';
import { IconButton } from './icon-button.tsx';
import { decimalSeparator, readNumber, writeNumber } from './read-number.ts';
import { type KeyedRows, keyRows, movedRow } from './row-keys.ts';

/** The same nothing each time: what is compared by identity would change without end. */
const NONE: readonly unknown[] = [];

/** A list of texts or whole numbers, one field each; several pasted lines become several entries. */
export function ListControl(props: ControlProps) {
  const { value, declared, id, naming, describedBy, onEdit } = props;
  const { announce } = useSettingsForm();
  const items: readonly unknown[] = Array.isArray(value) ? value : NONE;
  const sorted = declared.ui?.['ui:widget'] === 'sorted-list';
  const type = mainType({ schema: declared.schema?.items, ui: undefined });
  const suggestions = declared.ui?.['ui:options']?.suggestions ?? [];
  const suggestionsId = useId();
  const root = useRef<HTMLDivElement>(null);
  const focusNext = useFocusAfter(root);
  const [kept, setKept] = useState<KeyedRows>(() => keyRows(null, items));
  const keyed = keyRows(kept, items);
  if (keyed !== kept) setKept(keyed);

  const write = (next: readonly unknown[]) => onEdit(next);
  const addAt = (index: number, entries: readonly unknown[]) => {
    write(items.toSpliced(index, 0, ...entries));
    focusNext(`[data-entry="${index + entries.length - 1}"] input`);
  };
  const remove = (index: number) => {
    write(items.toSpliced(index, 1));
    announce(m.form_entry_removed({ entry: index + 1, count: items.length - 1 }));
    focusNext(items.length > 1 ? `[data-entry="${Math.min(index, items.length - 2)}"] input` : '[data-add]');
  };
  const move = (index: number, to: number) => {
    if (to < 0 || to >= items.length) return;
    write(movedRow(items, index, to));
    announce(m.form_entry_moved({ place: to + 1, count: items.length }));
    focusNext(`[data-entry="${to}"] input`);
  };
  const paste = (index: number) => (event: ClipboardEvent<HTMLInputElement>) => {
    const lines = pastedLines(event.clipboardData.getData('text'));
    if (lines.length < 2) return;
    event.preventDefault();
    const text = written(items[index]);
    const { selectionStart, selectionEnd } = event.currentTarget;
    const all = [...lines];
    all[0] = text.slice(0, selectionStart ?? 0) + (all[0] ?? '');
    const rest = text.slice(selectionEnd ?? text.length);
    if (rest !== '') all.push(rest);
    write(items.toSpliced(index, 1, ...all.map((line) => meant(line, type))));
    announce(m.form_entries_added({ count: all.length }));
    focusNext(`[data-entry="${index + all.length - 1}"] input`);
  };
  const keys = (index: number) => (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const up = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (event.altKey && up !== 0) {
      event.preventDefault();
      move(index, index + up);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      addAt(index + 1, ['']);
    } else if (event.key === 'Backspace' && written(items[index]) === '') {
      event.preventDefault();
      remove(index);
    }
  };
  return (
    <div ref={root} id={id} role="group" {...naming} aria-describedby={describedBy} className={styles.list}>
      {items.length === 0 && <p className={styles.hint}>{m.form_no_entries()}</p>}
      {items.length > 0 && (
        <ol className={styles.entries}>
          {items.map((item, index) => (
            <li key={keyed.keys[index]} data-entry={index} className={styles.entry}>
              {isEntry(item) ? (
                <EntryField
                  item={item}
                  type={type}
                  label={m.form_entry({ entry: index + 1 })}
                  listId={suggestions.length > 0 ? suggestionsId : undefined}
                  onEdit={(next) => write(items.with(index, next))}
                  onPaste={paste(index)}
                  onKeyDown={keys(index)}
                />
              ) : (
                <code className={styles.oddEntry}>
                  <bdi>{JSON.stringify(item)}</bdi>
                </code>
              )}
              {sorted && (
                <>
                  <IconButton
                    icon={IconArrowUp}
                    label={m.form_move_up_entry({ entry: index + 1 })}
                    disabled={index === 0}
                    onPress={() => move(index, index - 1)}
                  />
                  <IconButton
                    icon={IconArrowDown}
                    label={m.form_move_down_entry({ entry: index + 1 })}
                    disabled={index === items.length - 1}
                    onPress={() => move(index, index + 1)}
                  />
                </>
              )}
              <IconButton
                icon={IconX}
                label={m.form_remove_entry({ entry: index + 1 })}
                onPress={() => remove(index)}
              />
            </li>
          ))}
        </ol>
      )}
      <div className={styles.listActions}>
        <Button
          data-add
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
          onClick={() => addAt(items.length, [''])}
        >
          {m.form_add_entry()}
        </Button>
        {items.length > 0 && <span className={styles.hint}>{m.form_list_help()}</span>}
      </div>
      {suggestions.length > 0 && (
        <datalist id={suggestionsId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion}>{suggestion}</option>
          ))}
        </datalist>
      )}
    </div>
  );
}

function isEntry(item: unknown): item is string | number {
  return typeof item === 'string' || typeof item === 'number';
}

function pastedLines(text: string): readonly string[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function written(item: unknown): string {
  return typeof item === 'number'
    ? writeNumber(item, decimalSeparator(getLocale()))
    : typeof item === 'string'
      ? item
      : '';
}

function meant(text: string, type: string | undefined): unknown {
  if (type !== 'integer' && type !== 'number') return text;
  const reading = readNumber(text, decimalSeparator(getLocale()));
  return reading.kind === 'number' ? reading.value : text;
}

interface EntryFieldProps {
  readonly item: string | number;
  readonly type: string | undefined;
  readonly label: string;
  readonly listId: string | undefined;
  readonly onEdit: (item: unknown) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

function EntryField({ item, type, label, listId, onEdit, onPaste, onKeyDown }: EntryFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed !== null && Object.is(meant(typed, type), item) ? typed : written(item);
  return (
    <Input
      className={styles.entryField ?? ''}
      aria-label={label}
      list={listId}
      autoComplete="off"
      spellCheck={false}
      dir="auto"
      inputMode={type === 'integer' ? 'numeric' : undefined}
      value={shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onEdit(meant(event.currentTarget.value, type));
      }}
      onBlur={() => setTyped(null)}
      onPaste={onPaste}
      onKeyDown={onKeyDown}
    />
  );
}

/** Moves the focus, within an element, to what a change of its rows leaves to be used next, once it is drawn. */
export function useFocusAfter(root: React.RefObject<HTMLElement | null>): (selector: string) => void {
  const next = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (next.current === null) return;
    const found = root.current?.querySelector<HTMLElement>(next.current);
    next.current = null;
    found?.focus();
  });
  return (selector) => {
    next.current = selector;
  };
}

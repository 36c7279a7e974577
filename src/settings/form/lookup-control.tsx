import '@mantine/core/styles/Input.layer.css';
import { Input } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { describeError } from '../../api/describe-error.ts';
import { toApiError } from '../../api/api-error.ts';
import { m } from '../../messages/messages.js';
import type { Lookup, LookupEntry } from '../../systems/settings.ts';
import { type ControlProps, inputAttributes } from './control-props.ts';
import styles from './lookup-control.module.css';
import shared from './controls.module.css';
import { emptied } from './edit-setting.ts';
import { useSettingsForm } from './form-context.ts';
import { IconButton } from './icon-button.tsx';
import { TextControl } from './text-control.tsx';

/** A thing of the server, found by its name; what is stored is its key. Without a way to find it, the key is typed. */
export function LookupControl(props: ControlProps) {
  const { lookup } = useSettingsForm();
  const id = props.declared.ui?.['ui:options']?.lookup;
  const found = id === undefined ? undefined : lookup?.(id);
  return found ? <Search {...props} lookup={found} /> : <TextControl {...props} />;
}

/** Milliseconds after the last key press until the server is asked. */
const PAUSE = 250;

function Search(props: ControlProps & { readonly lookup: Lookup }) {
  const { lookup, path, value, id, declared, onEdit } = props;
  const { store, announce } = useSettingsForm();
  const key = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const [typed, setTyped] = useState<string | null>(null);
  const [marked, setMarked] = useState(0);
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const text = useSettled(typed ?? '', PAUSE);
  const open = typed !== null;
  const found = useQuery({ ...lookup.search(text), enabled: open });
  const entries = found.error ? typedKey(text, declared.schema?.type) : (found.data?.entries ?? []);
  const at = Math.min(marked, entries.length - 1);
  const pick = (entry: LookupEntry) => {
    onEdit(lookupValue(declared.schema?.type, entry.value));
    setTyped(null);
    announce(m.form_lookup_chosen({ name: found.error ? entry.value : entry.label }));
  };
  const close = () => setTyped(null);
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (open) setMarked(Math.max(0, Math.min(entries.length - 1, at + step)));
      else setTyped('');
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      const entry = entries[at];
      if (entry && text === typed) pick(entry);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      close();
    }
  };
  return (
    <div className={styles.lookup} data-open={open}>
      <div className={shared.row}>
        <Input
          {...inputAttributes(props)}
          ref={field}
          className={styles.field ?? ''}
          role="combobox"
          aria-expanded={open}
          aria-controls={open ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={open && entries[at] ? `${listId}-${at}` : undefined}
          placeholder={placeholderOf(props, open, key, lookup)}
          value={typed ?? ''}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setMarked(0);
          }}
          onClick={() => setTyped((before) => before ?? '')}
          onKeyDown={keys}
          onBlur={close}
          leftSectionWidth="auto"
        />
        {!open && key !== '' && <Chosen lookup={lookup} stored={key} />}
        {key !== '' && (
          <IconButton
            icon={IconX}
            label={m.form_lookup_clear()}
            onPress={() => {
              onEdit(emptied(store, path, declared.ui?.['ui:options']?.emptyIsAbsent !== false));
              field.current?.focus();
            }}
          />
        )}
      </div>
      {open && (
        <Found
          id={listId}
          lookup={lookup}
          text={text}
          waiting={found.isFetching || text !== typed}
          error={found.error}
          entries={entries}
          total={found.data?.total ?? null}
          marked={at}
          chosen={key}
          onPick={pick}
        />
      )}
      <span id={`${id}-stored`} hidden>
        {key}
      </span>
    </div>
  );
}

/** While nothing is chosen it tells what applies then, where that is known. */
function placeholderOf({ declared }: ControlProps, open: boolean, key: string, lookup: Lookup): string {
  const unset = declared.ui?.['ui:placeholder'];
  if (!open && key !== '') return '';
  return (open ? undefined : unset) ?? m.form_lookup_search({ things: lookup.label() });
}

/** Where nothing can be searched (the person may not see such things), what was typed is offered as the key itself. */
function typedKey(text: string, type: unknown): readonly LookupEntry[] {
  const value = text.trim();
  const isKey = type === 'integer' || type === 'number' ? /^\d+$/.test(value) : value !== '';
  return isKey ? [{ value, label: m.form_lookup_take({ key: value }), detail: null }] : [];
}

function lookupValue(type: unknown, value: string): unknown {
  return type === 'integer' || type === 'number' ? Number(value) : value;
}

/** A text once it has been the same for a while. */
function useSettled(text: string, milliseconds: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return settled;
}

/** The thing that a stored key stands for, over the empty field. */
function Chosen({ lookup, stored }: { readonly lookup: Lookup; readonly stored: string }) {
  const entry = useQuery(lookup.entry(stored));
  return (
    <span className={styles.chosen}>
      <LookupName entry={entry.data} stored={stored} failed={entry.error !== null} />
    </span>
  );
}

export function LookupName({
  entry,
  stored,
  failed,
}: {
  readonly entry: LookupEntry | null | undefined;
  readonly stored: string;
  readonly failed: boolean;
}) {
  return (
    <>
      {entry && <bdi className={styles.name}>{entry.label}</bdi>}
      {entry?.label !== stored && (
        <code className={shared.code}>
          <bdi>{stored}</bdi>
        </code>
      )}
      {entry?.label === stored && entry.detail !== null && <bdi className={shared.hint}>{entry.detail}</bdi>}
      {entry === null && <span className={styles.missing}>{m.form_lookup_missing()}</span>}
      {entry === undefined && failed && <span className={styles.missing}>{m.form_lookup_unknown()}</span>}
    </>
  );
}

interface FoundProps {
  readonly id: string;
  readonly lookup: Lookup;
  readonly text: string;
  readonly waiting: boolean;
  readonly error: unknown;
  readonly entries: readonly LookupEntry[];
  readonly total: number | null;
  readonly marked: number;
  readonly chosen: string;
  readonly onPick: (entry: LookupEntry) => void;
}

function Found({ id, lookup, text, waiting, error, entries, total, marked, chosen, onPick }: FoundProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  return (
    <div className={styles.found}>
      <div ref={list} id={id} role="listbox" aria-label={lookup.label()} className={styles.entries}>
        {entries.map((entry, index) => (
          // oxlint-disable-next-line click-events-have-key-events -- the keys are the field's, which has the focus
          <div
            key={entry.value}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={entry.value === chosen}
            className={styles.entry}
            data-marked={index === marked}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(entry)}
          >
            <span className={styles.entryName}>
              <bdi>{entry.label}</bdi>
              {entry.label !== entry.value && (
                <code className={shared.code}>
                  <bdi>{entry.value}</bdi>
                </code>
              )}
            </span>
            {entry.detail !== null && <bdi className={shared.hint}>{entry.detail}</bdi>}
          </div>
        ))}
      </div>
      <p className={styles.foundFoot} role="status">
        {foundWords({ waiting, error, text, shown: entries.length, total })}
      </p>
    </div>
  );
}

function foundWords({
  waiting,
  error,
  text,
  shown,
  total,
}: {
  readonly waiting: boolean;
  readonly error: unknown;
  readonly text: string;
  readonly shown: number;
  readonly total: number | null;
}): string {
  if (waiting) return m.form_lookup_waiting();
  if (error) return m.form_lookup_by_key({ reason: describeError(toApiError(error)).title });
  if (shown === 0) return text === '' ? m.form_lookup_nothing_there() : m.form_lookup_nothing({ text });
  if (total !== null && total > shown) return m.form_lookup_first({ shown, total });
  return m.form_lookup_count({ count: shown });
}

import '@mantine/core/styles/Button.layer.css';
import '@mantine/core/styles/Input.layer.css';
import { Button, Input } from '@mantine/core';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { type JsonFault, jsonFault } from '../../lib/json-scan.ts';
import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import { CopyButton } from '../../ui/copy-button.tsx';
import { type ControlProps, inputAttributes } from './control-props.ts';
import styles from './controls.module.css';
import { emptied } from './edit-setting.ts';
import { useSettingsForm } from './form-context.ts';

/** Characters from which on a text is no longer looked at with every key press. */
const BIG = 50_000;
const PAUSE = 400;

/** Characters from which on a text is shown by its beginning until one wants to edit it. */
const HUGE = 200_000;
const BEGINNING = 1500;

/** JSON as text, with the place of what is wrong in it. A huge one waits to be opened. */
export function JsonControl(props: ControlProps) {
  const { value, id, naming, describedBy } = props;
  const huge = typeof value === 'string' && value.length > HUGE;
  const [open, setOpen] = useState(!huge);
  if (open || !huge) return <JsonField {...props} focused={huge} />;
  return (
    <div id={id} role="group" {...naming} aria-describedby={describedBy} className={styles.stack}>
      <code className={styles.raw} dir="ltr">
        <bdi>{value.slice(0, BEGINNING)}…</bdi>
      </code>
      <div className={styles.jsonFoot}>
        <span className={styles.hint}>{sizeWords(value)}</span>
        <span className={styles.row}>
          <CopyButton text={() => value} label={m.copy()} />
          <Button variant="default" size="compact-xs" onClick={() => setOpen(true)}>
            {m.form_json_edit()}
          </Button>
        </span>
      </div>
    </div>
  );
}

function JsonField({ focused, ...props }: ControlProps & { readonly focused: boolean }) {
  const { path, value, id, declared, onEdit } = props;
  const { store, view, announce } = useSettingsForm();
  const stored = useReadable(typeof value === 'string' ? value : '');
  const edit = (text: string) => {
    const options = declared.ui?.['ui:options'];
    onEdit(text.trim() === '' ? emptied(store, path, options?.emptyIsAbsent !== false) : text);
  };
  const [text, type, write] = useHeldBack(stored, edit, view.holdBack);
  const looked = useDeferredValue(text);
  const fault = useMemo(() => (looked.trim() === '' ? null : jsonFault(looked)), [looked]);
  const field = useRef<HTMLTextAreaElement>(null);
  const format = () => {
    const formatted = formattedJson(text);
    if (formatted === null) return;
    type(formatted);
    write();
    announce(m.form_json_formatted());
  };
  return (
    <div className={styles.stack}>
      <Input
        component="textarea"
        ref={field}
        {...inputAttributes(props)}
        multiline
        aria-invalid={props.invalid || fault !== null || undefined}
        aria-describedby={[props.describedBy, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined}
        classNames={{ input: styles.json ?? '' }}
        rows={Math.min(18, Math.max(3, lineCount(text)))}
        wrap={text.length > BIG ? 'off' : undefined}
        dir="ltr"
        autoCapitalize="none"
        // oxlint-disable-next-line no-autofocus -- it takes the place of the button that opened it
        autoFocus={focused}
        placeholder={declared.ui?.['ui:placeholder'] ?? ''}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={write}
      />
      <div className={styles.jsonFoot}>
        {fault ? (
          <p id={`${id}-fault`} className={styles.fault}>
            {faultWords(fault)}{' '}
            <button type="button" className={styles.link} onClick={() => goTo(field.current, fault)}>
              {m.form_json_go_to_fault()}
            </button>
          </p>
        ) : (
          <span className={styles.hint}>{sizeWords(text)}</span>
        )}
        <Button
          variant="default"
          size="compact-xs"
          aria-disabled={fault !== null || text.trim() === ''}
          className={styles.quiet ?? ''}
          onClick={format}
        >
          {m.form_json_format()}
        </Button>
      </div>
    </div>
  );
}

/**
 * A text that is written into the form with each key press while it is short, and in the pauses when it is long:
 * looking through megabytes takes longer than typing a letter.
 */
function useHeldBack(
  stored: string,
  edit: (text: string) => void,
  holdBack: (write: () => void) => () => void,
): readonly [string, (text: string) => void, () => void] {
  const [draft, setDraft] = useState<{ readonly text: string; readonly of: string } | null>(null);
  // What comes from elsewhere (undo, the server) wins over what was typed before it.
  const text = draft && draft.of === stored ? draft.text : stored;
  const pending = useRef<(() => void) | null>(null);
  useEffect(() => {
    pending.current = draft && text !== stored ? () => edit(text) : null;
  });
  const write = () => {
    pending.current?.();
    pending.current = null;
  };
  useEffect(() => {
    if (!draft || text === stored) return;
    const timer = setTimeout(() => pending.current?.(), PAUSE);
    return () => clearTimeout(timer);
  }, [draft, text, stored]);
  useEffect(() => {
    const leave = holdBack(() => pending.current?.());
    return () => {
      pending.current?.();
      leave();
    };
  }, [holdBack]);
  const type = (next: string) => {
    if (next.length > BIG) {
      setDraft({ text: next, of: stored });
      return;
    }
    setDraft(null);
    edit(next);
  };
  return [text, type, write];
}

/** A huge text in one line would bring the browser to a halt: it is broken into lines, which changes nothing it says. */
function useReadable(text: string): string {
  return useMemo(() => {
    if (text.length < HUGE || text.slice(0, HUGE).includes('\n')) return text;
    return formattedJson(text) ?? text;
  }, [text]);
}

function formattedJson(text: string): string | null {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return null;
  }
}

function lineCount(text: string): number {
  return text.slice(0, 4000).split('\n').length + 1;
}

export function faultWords({ line, column }: JsonFault): string {
  return m.form_json_fault_at({ line, column });
}

export function sizeWords(text: string): string {
  const count = new Intl.NumberFormat(getLocale(), { maximumFractionDigits: 1 });
  if (text.length < 1000) return m.form_json_characters({ count: count.format(text.length) });
  const kilobytes = text.length / 1000;
  return kilobytes < 1000
    ? m.form_json_kilobytes({ count: count.format(kilobytes) })
    : m.form_json_megabytes({ count: count.format(kilobytes / 1000) });
}

/** Puts the caret where a text is no JSON. */
export function goTo(field: HTMLTextAreaElement | null, { line, column }: JsonFault): void {
  if (!field) return;
  const lines = field.value.split('\n');
  const at = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  field.focus();
  field.setSelectionRange(at, Math.min(at + 1, field.value.length));
  const height = Number.parseFloat(getComputedStyle(field).lineHeight) || 20;
  field.scrollTop = Math.max(0, (line - 4) * height);
}

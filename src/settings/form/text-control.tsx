import '@mantine/core/styles/Input.layer.css';
import { Input } from '@mantine/core';
import { type ClipboardEvent, useLayoutEffect, useRef } from 'react';
import { m } from '../../messages/messages.js';
import { useSettingsForm } from './form-context.ts';
import { type ControlProps, inputAttributes } from './control-props.ts';
import { emptied } from './edit-setting.ts';
import styles from './controls.module.css';

const LINE_BREAK = /[\n\r]/;

/** The text in which an edited field results: emptying one may mean to have no value of its own. */
function useEditText({ path, declared, onEdit }: ControlProps): (text: string) => void {
  const { store } = useSettingsForm();
  return (text) => {
    const options = declared.ui?.['ui:options'];
    onEdit(text === '' ? emptied(store, path, options?.emptyIsAbsent !== false) : text);
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/**
 * A text in one line. One with line breaks, stored or pasted, is shown in as many lines as it has: a browser would
 * take them out without a word.
 */
export function TextControl(props: ControlProps) {
  const { value, declared } = props;
  const text = textOf(value);
  const edit = useEditText(props);
  const lines = LINE_BREAK.test(text);
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current === null) return;
    field.current?.focus();
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another element has taken its place then
  }, [lines]);
  const keepLines = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text').replace(/[\r\n]+$/, '');
    if (!LINE_BREAK.test(pasted)) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    const before = text.slice(0, selectionStart ?? text.length);
    caret.current = before.length + pasted.length;
    edit(before + pasted + text.slice(selectionEnd ?? text.length));
  };
  const attributes = {
    ...inputAttributes(props),
    value: text,
    placeholder: declared.ui?.['ui:placeholder'] ?? '',
    dir: 'auto',
  } as const;
  if (!lines) {
    const email = declared.schema?.format === 'email';
    return (
      <Input
        {...attributes}
        ref={field}
        type="text"
        inputMode={email ? 'email' : undefined}
        onChange={(event) => edit(event.currentTarget.value)}
        onPaste={keepLines}
        {...unitsSection(props)}
      />
    );
  }
  return (
    <div className={styles.stack}>
      <Lines {...props} fieldRef={field} />
      <p className={styles.hint}>
        {m.form_has_line_breaks({ count: text.split(/\r\n|\n|\r/).length })}{' '}
        <button
          type="button"
          className={styles.link}
          onClick={() => {
            const joined = text.replaceAll(/\s*[\r\n]+\s*/g, ' ').trim();
            caret.current = joined.length;
            edit(joined);
          }}
        >
          {m.form_remove_line_breaks()}
        </button>
      </p>
    </div>
  );
}

/** A text of several lines, as high as its content, within reason. */
export function TextareaControl(props: ControlProps) {
  return <Lines {...props} />;
}

function Lines({
  fieldRef,
  ...props
}: ControlProps & { readonly fieldRef?: React.Ref<HTMLTextAreaElement> }) {
  const edit = useEditText(props);
  return (
    <Input
      component="textarea"
      ref={fieldRef ?? null}
      {...inputAttributes(props)}
      multiline
      value={textOf(props.value)}
      placeholder={props.declared.ui?.['ui:placeholder'] ?? ''}
      dir="auto"
      classNames={{ input: styles.lines ?? '' }}
      onChange={(event) => edit(event.currentTarget.value)}
    />
  );
}

/** The unit behind a value, within its field. */
export function unitsSection({ declared, id }: ControlProps) {
  const units = declared.ui?.['ui:options']?.units;
  if (!units) return {};
  const width = Math.min(12, Math.max(2.75, units.length * 0.6 + 1.75));
  return {
    rightSection: (
      <bdi id={`${id}-units`} className={styles.units} title={units}>
        {units}
      </bdi>
    ),
    rightSectionWidth: `${width}rem`,
  };
}

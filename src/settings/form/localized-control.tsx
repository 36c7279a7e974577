import '@mantine/core/styles/Input.layer.css';
import { Input } from '@mantine/core';
import { useId, useState } from 'react';
import { keptForLocale } from '../../lib/kept-for-locale.ts';
import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import { isRecord, own, withProperty } from '../values.ts';
import type { ControlProps } from './control-props.ts';
import styles from './controls.module.css';
import { emptied } from './edit-setting.ts';
import { useSettingsForm } from './form-context.ts';

const names = keptForLocale(
  (locale) => new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }),
);

/** What a language is called in the page's language; its code where that is no language's. */
export function languageName(code: string): string {
  try {
    return names(getLocale()).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The languages of a text: those that the server has, in its order, then others that something is stored for. */
export function languagesOf({
  declared,
  value,
}: Pick<ControlProps, 'declared' | 'value'>): readonly string[] {
  const offered = declared.ui?.['ui:options']?.languages ?? [];
  const stored = isRecord(value) ? Object.keys(value) : [];
  return [...new Set([...offered, ...stored])];
}

/** Languages that have a field from the start, also while they are empty. */
const FIRST = 2;

/** One text in several languages: those that are empty wait until they are asked for, but for the person's own. */
export function LocalizedControl(props: ControlProps) {
  const { id, naming, describedBy, value } = props;
  const languages = languagesOf(props);
  const texts = isRecord(value) ? value : {};
  const [all, setAll] = useState(false);
  const [filled] = useState(() => new Set(languages.filter((code) => isFilled(own(texts, code)))));
  const shown = languages.filter(
    (code, index) => all || index < FIRST || filled.has(code) || isFilled(own(texts, code)),
  );
  const folded = languages.length - shown.length;
  return (
    <div id={id} role="group" {...naming} aria-describedby={describedBy} className={styles.languages}>
      {shown.map((code) => (
        <LanguageField key={code} code={code} texts={texts} {...props} />
      ))}
      {folded > 0 && (
        <button type="button" className={styles.link} onClick={() => setAll(true)}>
          {m.form_more_languages({ count: folded })}
        </button>
      )}
    </div>
  );
}

function isFilled(text: unknown): boolean {
  return text !== undefined && text !== '' && text !== null;
}

interface LanguageFieldProps extends ControlProps {
  readonly code: string;
  readonly texts: Readonly<Record<string, unknown>>;
}

function LanguageField({ code, texts, path, onEdit, invalid, describedBy }: LanguageFieldProps) {
  const id = useId();
  const { store } = useSettingsForm();
  const text = own(texts, code);
  const odd = text !== undefined && text !== null && typeof text !== 'string';
  const shown = typeof text === 'string' ? text : '';
  return (
    <div className={styles.language}>
      <label htmlFor={id}>
        {languageName(code)} <code className={styles.code}>{code}</code>
      </label>
      {odd ? (
        <code className={styles.oddEntry}>
          <bdi>{JSON.stringify(text)}</bdi>
        </code>
      ) : (
        <Input
          withAria={false}
          attributes={{ input: { id } }}
          component="textarea"
          multiline
          lang={code}
          dir="auto"
          autoComplete="off"
          rows={1}
          classNames={{ input: styles.growing ?? '' }}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          value={shown}
          onChange={(event) => {
            const next = event.currentTarget.value;
            const left = withProperty(
              texts,
              code,
              next === '' ? emptied(store, [...path, code], true) : next,
            );
            onEdit(Object.keys(left).length === 0 ? undefined : left);
          }}
        />
      )}
    </div>
  );
}

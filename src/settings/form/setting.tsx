import { IconLock } from '@tabler/icons-react';
import { createContext, type FocusEvent, type ReactNode, use, useEffect, useMemo, useRef } from 'react';
import { m } from '../../messages/messages.js';
import type { SettingPath } from '../../systems/settings.ts';
import { Markdown } from '../../ui/markdown.tsx';
import { LongText } from '../../ui/long-text.tsx';
import { type Declared, isReadOnly, titleOf } from '../declaration.ts';
import { Control } from './control.tsx';
import { usableDefault } from '../usable-default.ts';
import { describeValue } from './describe-value.ts';
import { editSetting } from './edit-setting.ts';
import { FieldErrors } from './field-errors.tsx';
import {
  useInSearch,
  useSettingsForm,
  useSettingValue,
  useShownErrors,
  useStanding,
} from './form-context.ts';
import type { SettingProps } from './drawing-context.ts';
import { settingId } from './setting-id.ts';
import { fitsKind, isWide, type SettingKind, settingKind } from './setting-kind.ts';
import styles from './setting.module.css';
import { ValueText } from './value-text.tsx';

/** Kinds whose control is one element that a label can belong to. */
const ONE_ELEMENT: ReadonlySet<SettingKind> = new Set([
  'text',
  'textarea',
  'number',
  'switch',
  'select',
  'lookup',
  'json',
]);

/** True within a group that may only be looked at. */
const WithinReadOnly = createContext(false);

export function useReadOnly(declared: Declared): boolean {
  const { readOnly } = useSettingsForm();
  const within = use(WithinReadOnly);
  return readOnly || within || isReadOnly(declared);
}

export function ReadOnlyGroup({ children }: { readonly children: ReactNode }) {
  return <WithinReadOnly value>{children}</WithinReadOnly>;
}

/** One setting: its name, what it means, its control, and how it stands to what is stored and to its default. */
export function Setting({ path, declared, required }: SettingProps) {
  const { store, view } = useSettingsForm();
  const value = useSettingValue(path);
  const readOnly = useReadOnly(declared);
  const shown = useInSearch(path);
  const errors = useShownErrors(path);
  const standing = useStanding(path, value);
  const { changed } = standing;
  const kind = settingKind(declared);
  const fits = fitsKind(kind, value);
  const id = settingId(path);
  useTouchAfterPause(path, value);
  const describedBy = useMemo(
    () => describedByOf(id, declared, errors.length > 0),
    [id, declared, errors.length],
  );
  if (!shown) return null;
  const name = path.at(-1) ?? '';
  const labelFor = !readOnly && fits && ONE_ELEMENT.has(kind) ? `${id}-control` : undefined;
  const leave = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget) && document.hasFocus()) view.touch(path);
  };
  return (
    <div
      id={id}
      className={styles.setting}
      data-wide={isWide(kind) || !fits}
      data-changed={changed}
      data-invalid={errors.some(({ severity }) => severity === 'error')}
      onBlur={leave}
    >
      <SettingHead
        id={id}
        declared={declared}
        name={name}
        // Who may only look needs nothing of it.
        required={required && !readOnly}
        labelFor={labelFor}
      />
      <div className={styles.body}>
        {readOnly ? (
          <div className={styles.value}>
            <ValueText path={path} declared={declared} value={value} />
          </div>
        ) : (
          <Control
            kind={kind}
            path={path}
            declared={declared}
            value={value}
            id={`${id}-control`}
            naming={{ 'aria-labelledby': `${id}-label` }}
            describedBy={describedBy}
            invalid={errors.some(({ severity }) => severity === 'error')}
            required={required}
            onEdit={(next) => editSetting(store, path, next)}
          />
        )}
        <FieldErrors id={`${id}-errors`} errors={errors} />
        <SettingFoot id={id} path={path} declared={declared} readOnly={readOnly} standing={standing} />
      </div>
    </div>
  );
}

function describedByOf(id: string, { schema, ui }: Declared, hasErrors: boolean): string | undefined {
  const options = ui?.['ui:options'];
  const ids = [
    hasErrors && `${id}-errors`,
    options?.units && `${id}-control-units`,
    (schema?.description || options?.markdown || options?.notes) && `${id}-help`,
    (options?.example || usableDefault(schema) !== undefined) && `${id}-facts`,
  ].filter((one) => typeof one === 'string' && one !== '');
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** Milliseconds without a key press after which what is wrong is said, though the person is still there. */
const PAUSE = 1500;

function useTouchAfterPause(path: SettingPath, value: unknown): void {
  const { view } = useSettingsForm();
  const first = useRef(value);
  useEffect(() => {
    if (first.current === value) return;
    first.current = Symbol('edited');
    const timer = setTimeout(() => view.touch(path), PAUSE);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- the pause begins anew with each value only
  }, [value]);
}

interface SettingHeadProps {
  readonly id: string;
  readonly declared: Declared;
  readonly name: string | number;
  readonly required: boolean;
  readonly labelFor: string | undefined;
}

function SettingHead({ id, declared, name, required, labelFor }: SettingHeadProps) {
  const options = declared.ui?.['ui:options'];
  const title = titleOf(declared, name);
  const key = options?.key;
  return (
    <div className={styles.head}>
      <div className={styles.names}>
        <span className={styles.title}>
          {labelFor ? (
            <label id={`${id}-label`} htmlFor={labelFor}>
              <bdi>{title}</bdi>
            </label>
          ) : (
            <span id={`${id}-label`}>
              <bdi>{title}</bdi>
            </span>
          )}
          {required && (
            <span className={styles.required} title={m.form_required()}>
              <span aria-hidden>*</span>
            </span>
          )}
        </span>
        {key !== undefined && key !== title && (
          <code className={styles.key}>
            <bdi>{key}</bdi>
          </code>
        )}
      </div>
      <SettingHelp id={`${id}-help`} declared={declared} />
    </div>
  );
}

export function SettingHelp({ id, declared }: { readonly id: string; readonly declared: Declared }) {
  const description = declared.schema?.description;
  const options = declared.ui?.['ui:options'];
  const reason = isReadOnly(declared) ? options?.readOnlyReason : undefined;
  if (!description && !options?.markdown && !options?.notes?.length && !reason) return null;
  return (
    <div id={id} className={styles.help}>
      {description && <LongText text={description} most={400} />}
      {options?.markdown && <Markdown text={options.markdown} />}
      {options?.notes?.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {reason && (
        <p className={styles.reason}>
          <IconLock size={14} stroke={1.75} aria-hidden /> {reason}
        </p>
      )}
    </div>
  );
}

interface SettingFootProps {
  readonly id: string;
  readonly path: SettingPath;
  readonly declared: Declared;
  readonly readOnly: boolean;
  readonly standing: ReturnType<typeof useStanding>;
}

/** What is told below a control: its default, an example, and the ways back from a change. */
function SettingFoot({ id, path, declared, readOnly, standing }: SettingFootProps) {
  const { store, announce } = useSettingsForm();
  const { changed, fromDefault } = standing;
  const example = declared.ui?.['ui:options']?.example;
  const fallback = usableDefault(declared.schema);
  const title = titleOf(declared, path.at(-1) ?? '');
  const facts = [
    fallback !== undefined && !fromDefault && m.form_default({ value: describeValue(declared, fallback) }),
    example !== undefined && m.form_example({ value: example }),
  ].filter((fact) => typeof fact === 'string');
  if (facts.length === 0 && !fromDefault && !changed) return null;
  return (
    <div className={styles.foot}>
      {(facts.length > 0 || fromDefault) && (
        <span id={`${id}-facts`} className={styles.facts}>
          {fromDefault && (
            <span className={styles.notDefault}>
              {m.form_changed_from_default({ value: describeValue(declared, fallback) })}
            </span>
          )}
          {facts.map((fact) => (
            <bdi key={fact}>{fact}</bdi>
          ))}
        </span>
      )}
      {fromDefault && !readOnly && (
        <button
          type="button"
          className={styles.action}
          aria-label={m.form_reset_default_of({ setting: title })}
          onClick={() => {
            store.resetToDefault(path);
            announce(m.form_reset_done({ setting: title }));
            focusControl(id);
          }}
        >
          {m.form_reset_default()}
        </button>
      )}
      {changed && !readOnly && (
        <span className={styles.changed}>
          {m.form_changed()}{' '}
          <button
            type="button"
            className={styles.action}
            aria-label={m.form_undo_change_of({ setting: title })}
            onClick={() => {
              store.reset(path);
              announce(m.form_undone({ setting: title }));
              focusControl(id);
            }}
          >
            {m.form_undo_change()}
          </button>
        </span>
      )}
    </div>
  );
}

const CONTROL = 'input:not([type="hidden"]), select, textarea, button, [tabindex]';

/** The button goes with what it undid; the control of the same setting takes the focus. */
export function focusControl(id: string): void {
  requestAnimationFrame(() => {
    const control = document.getElementById(`${id}-control`);
    if (!control) return;
    if (control.matches(CONTROL)) control.focus();
    else control.querySelector<HTMLElement>(CONTROL)?.focus();
  });
}

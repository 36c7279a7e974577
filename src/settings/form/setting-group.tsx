import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { m } from '../../messages/messages.js';
import { declaredProperty, type Declared, orderedNames, titleOf } from '../declaration.ts';
import { isRecord, pathKey } from '../values.ts';
import {
  useChangeCount,
  useErrorCount,
  useInSearch,
  useOpen,
  useSettingsForm,
  useSettingValue,
} from './form-context.ts';
import { NewEntry } from './new-entry.tsx';
import { settingId } from './setting-id.ts';
import { fitsKind, settingKind } from './setting-kind.ts';
import type { SettingProps } from './drawing-context.ts';
import { ReadOnlyGroup, Setting, SettingHelp, useReadOnly } from './setting.tsx';
import styles from './setting-group.module.css';

/** A setting with all that may be within it; for places that the form does not lay out by itself. */
export function SettingNode({ path: given, declared, required }: SettingProps) {
  const key = pathKey(given);
  // oxlint-disable-next-line react/exhaustive-deps -- the same place is the same path
  const path = useMemo(() => given, [key]);
  if (settingKind(declared) !== 'group') {
    return <Setting path={path} declared={declared} required={required} />;
  }
  return (
    <SettingGroup path={path} declared={declared} required={required}>
      {orderedNames(declared).map((name) => (
        <SettingNode
          key={name}
          path={[...path, name]}
          declared={declaredProperty(declared, name)}
          required={declared.schema?.required?.includes(name) ?? false}
        />
      ))}
      <OpenEntries path={path} declared={declared} />
    </SettingGroup>
  );
}

/** What a person has added to an open group, and the way to add more. */
export function OpenEntries({ path, declared }: Omit<SettingProps, 'required'>) {
  const value = useSettingValue(path);
  const readOnly = useReadOnly(declared);
  const added = addedNames(declared, value);
  const entries = declared.ui?.['ui:options']?.entries;
  if (!entries || declared.ui?.['ui:widget'] !== 'open-group') return null;
  return (
    <>
      {added.map((name) => (
        <SettingNode
          key={name}
          path={[...path, name]}
          declared={declaredProperty(declared, name)}
          required={false}
        />
      ))}
      {!readOnly && <NewEntry path={path} entries={entries} taken={[...orderedNames(declared), ...added]} />}
    </>
  );
}

function addedNames(declared: Declared, value: unknown): readonly string[] {
  const known = declared.schema?.properties ?? {};
  return isRecord(value) ? Object.keys(value).filter((name) => !Object.hasOwn(known, name)) : [];
}

/** Settings that belong together, under their title; a panel can be folded. */
export function SettingGroup({
  path,
  declared,
  required,
  children,
}: SettingProps & { readonly children: ReactNode }) {
  const { view } = useSettingsForm();
  const value = useSettingValue(path);
  const shown = useInSearch(path);
  const readOnly = useReadOnly(declared);
  const left = useOpen(path);
  const errors = useErrorCount(path);
  const changes = useChangeCount(path);
  const id = settingId(path);
  const folds = declared.ui?.['ui:widget'] === 'panel';
  const open = !folds || (left ?? true);
  const title = titleOf(declared, path.at(-1) ?? '');
  const key = declared.ui?.['ui:options']?.key;
  if (!fitsKind('group', value)) return <Setting path={path} declared={declared} required={required} />;
  if (!shown) return null;
  const names = (
    <>
      <bdi>{title}</bdi>
      {key !== undefined && key !== title && (
        <code className={styles.key}>
          <bdi>{key}</bdi>
        </code>
      )}
    </>
  );
  const within = readOnly ? <ReadOnlyGroup>{children}</ReadOnlyGroup> : children;
  return (
    <section
      id={id}
      role="group"
      aria-labelledby={`${id}-label`}
      className={styles.group}
      data-changed={changes > 0}
    >
      {folds ? (
        <button
          type="button"
          className={styles.fold}
          aria-expanded={open}
          onClick={() => view.setOpen(pathKey(path), !open)}
        >
          <IconChevronRight size={16} stroke={2} aria-hidden className={styles.chevron} />
          <span id={`${id}-label`} className={styles.title}>
            {names}
          </span>
          {!open && errors > 0 && (
            <span className={styles.errors}>{m.form_errors_within({ count: errors })}</span>
          )}
          {!open && changes > 0 && (
            <span className={styles.changes}>{m.form_changes_within({ count: changes })}</span>
          )}
        </button>
      ) : (
        <h3 id={`${id}-label`} className={styles.title}>
          {names}
        </h3>
      )}
      <div className={styles.help}>
        <SettingHelp id={`${id}-help`} declared={declared} />
      </div>
      {open && <div className={styles.content}>{within}</div>}
    </section>
  );
}
